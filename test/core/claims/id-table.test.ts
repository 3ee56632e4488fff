import fc from "fast-check";
import { expect, test } from "vitest";
import { IdTable } from "../../../src/core/claims/id-table";

test("equal texts share a number, others get the next one, however often the table grows", () => {
  const texts = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 6_000 });
  fc.assert(
    fc.property(texts, fc.constantFrom(0, 10, 100_000), (ids, expected) => {
      const table = new IdTable(expected);
      const numbers = new Map<string, number>();
      for (const id of ids) {
        if (!numbers.has(id)) numbers.set(id, numbers.size);
        expect(table.add(id)).toBe(numbers.get(id));
      }
    }),
    { seed: 20_777, numRuns: 40 },
  );
});

test("a hundred thousand claim numbers in a row stay apart", () => {
  const table = new IdTable();
  for (let n = 0; n < 100_000; n++) if (table.add(`CLM${n}`) !== n) expect.unreachable(`CLM${n} is taken for another`);
  expect(table.add("CLM77777")).toBe(77_777);
});
