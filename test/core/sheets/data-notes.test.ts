import { expect, test } from "vitest";
import { planDataNotes } from "../../../src/core/sheets/data-notes";
import { scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const view = (words: Parameters<typeof scorecard>[0] = {}): PlanView =>
  new PlanView(planDataNotes(scorecard(words), SETTINGS, STAMP));
const ROWS = 1;
const PAID = 2;

test("the tie-out is native: parts, their sum, the table, and a difference of 0", () => {
  const notes = view();
  const difference = notes.find("Difference").row;
  expect(notes.valueAt(difference, ROWS)).toBe(0);
  expect(notes.valueAt(difference, PAID)).toBe(0);
  expect(notes.valueAt(difference - 2, PAID)).toBeCloseTo(CARD.tieOut.paidInTable, 2);
  expect(notes.at(difference - 2, ROWS)).toEqual({ formula: expect.stringMatching(/^=SUM\(B\d+:B\d+\)$/) });
});

test("a dollar that is lost shows in the difference", () => {
  const notes = view({ tieOut: { ...CARD.tieOut, paidInTable: CARD.tieOut.paidInTable + 0.01 } });
  expect(notes.valueAt(notes.find("Difference").row, PAID)).toBe(-0.01);
});

test("what is not counted is summed from its reasons, each explained", () => {
  const notes = view();
  const reason = notes.find("secondary").row;
  expect([notes.at(reason, ROWS), notes.at(reason, PAID)]).toEqual([88, 2310.4]);
  expect(notes.at(reason, 3)).toBe("another payer came first; only primary claims are compared");
  expect(notes.texts()).not.toContain("filtered");
});

test("a table that counts as a whole says that nothing was left out", () => {
  const notes = view({ notCounted: [] });
  expect(notes.texts()).toContain("nothing was left out");
});

test("rows of one finding stand together, and those beyond the list are counted", () => {
  const notes = view();
  const dates = notes.find(/1\/1\/1900/).row;
  expect(notes.at(dates, ROWS)).toBe(230);
  expect(notes.at(dates, 3)).toMatch(/^40, 43, 46, .*, 637 and 30 more rows$/);
});

test("a clean table says so", () => {
  expect(view({ issues: [] }).texts()).toContain("Nothing: every value could be read.");
});

test("notices are repeated here", () => {
  const notes = view({ notices: ["There is no insurer paid column."] });
  expect(notes.texts()).toContain("There is no insurer paid column.");
});

test("findings beyond a thousand are cut, and it says so", () => {
  const issues = Array.from({ length: 1300 }, (_, i) => ({
    row: i + 2,
    column: `C${i % 10}`,
    code: "money",
    message: `${i}x`,
  }));
  const notes = view({ issues });
  expect(notes.texts()).toContain("and 300 more findings, cut to keep the workbook small");
});
