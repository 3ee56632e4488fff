import { expect, test } from "vitest";
import { quartersBelow, quartersPoorSince, type ScoredQuarter } from "../../../src/core/scoring/poor-quarters";
import { quartersBetween } from "../../../src/core/scoring/quarters";
import type { Grade } from "../../../src/core/scoring/result";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { scorecard } from "../sheets/fixture";
import { rankedPayers } from "../../../src/core/scoring/payer-words";
import { day, TODAY } from "../score";

const SETTINGS = parseSettings({}, day(TODAY));
const PAYER = { ...rankedPayers(scorecard())[0]! };

/** Quarters from the first of 2025 on, graded as named: `-` without a grade, a blank without claims. The last one is not complete. */
function graded(letters: string): ScoredQuarter[] {
  const quarters = quartersBetween(day("2025-01-01"), day("2025-01-01") + letters.length * 91.3 - 20, SETTINGS);
  expect(quarters).toHaveLength(letters.length);
  expect(quarters.map(({ isComplete }) => isComplete)).toEqual([...letters].map((_, i) => i < letters.length - 1));
  return quarters.map((quarter, i) => {
    const letter = letters[i]!;
    const grade = letter === "-" ? null : (letter as Grade);
    return { quarter, scored: letter === " " ? null : { ...PAYER, payer: { ...PAYER.payer, grade } } };
  });
}

test.each([
  ["ABDFA", 2, "the latest complete quarters, D and F, not the one that is under way"],
  ["DDDCF", 0, "a C ends the run"],
  ["FFFFA", 4, "all of them"],
  ["FF-DA", 1, "a quarter without a grade ends the run"],
  ["FF DA", 1, "a quarter without claims ends the run"],
  ["DDF-A", 0, "a latest quarter without a grade is not poor"],
  ["F", 0, "a quarter that is not complete does not count"],
])("grades %s are %i quarters running below C: %s", (letters, running) => {
  expect(quartersBelow(graded(letters))).toBe(running);
});

test("of quarters since a day, those that began before it do not count", () => {
  const quarters = graded("FFFFA");
  expect(quartersPoorSince(quarters, day("2025-07-01"))).toBe(2);
  expect(quartersPoorSince(quarters, day("2025-07-02"))).toBe(1);
  expect(quartersPoorSince(quarters, day("2026-06-01"))).toBe(0);
});
