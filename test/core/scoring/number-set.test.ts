import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberSet } from "../../../src/core/scoring/number-set";

const numbers = fc.array(fc.nat({ max: 5_000 }), { maxLength: 400 });

test("counts each number once, and so do two sets that are merged", () => {
  fc.assert(
    fc.property(numbers, numbers, (some, others) => {
      const set = setOf(some);
      expect(set.size).toBe(new Set(some).size);
      set.merge(setOf(others));
      expect(set.size).toBe(new Set([...some, ...others]).size);
    }),
    { seed: 20_777, numRuns: 200 },
  );
});

function setOf(values: readonly number[]): NumberSet {
  const set = new NumberSet();
  for (const value of values) set.add(value);
  return set;
}
