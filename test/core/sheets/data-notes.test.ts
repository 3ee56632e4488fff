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
  expect(notes.at(reason, 3)).toBe(
    "another payer came first; only primary claims are compared.\nRows 30, 61, 95 and 85 more",
  );
  expect(notes.texts()).not.toContain("filtered");
});

test("rows without a readable date are never called too old", () => {
  const words = (rowsWithoutDate: number): unknown => {
    const notes = view({ rowsOutsidePeriod: 214, rowsWithoutDate });
    return notes.at(notes.find("Outside the period").row, 3);
  };
  expect(words(0)).toBe("too old or too new for the period");
  expect(words(50)).toBe(
    "164 too old or too new for the period; 50 without a date that can be read, so nobody can tell the period",
  );
  expect(words(214)).toBe("without a date that can be read, so nobody can tell the period");
});

test("every heading says what it was read as and how it was found, with the key that changes it", () => {
  const notes = view();
  const { row } = notes.find("Alowed");
  expect([notes.at(row, 1), notes.at(row, 3)]).toEqual([
    "allowed amount (columns.allowed)",
    "like a known name: please check",
  ]);
  expect(notes.styleAt(row, 3).fill).toBeDefined();
  expect(notes.at(notes.find("Paid by Plan (net)").row, 3)).toBe("named in Settings");
  expect(notes.texts()).toContain("Not read: Date Pd, Notes.");
});

test("columns of several files stand under the name of each", () => {
  const files = ["january.csv", "february.xlsx"];
  const columns = files.map((file) => ({ file, heading: "Payer", field: "payer" as const, match: "exact" as const }));
  const notes = view({ columns });
  expect(notes.find("february.xlsx").row).toBeGreaterThan(notes.find("january.csv").row + 1);
  expect(notes.texts().some((text) => text.endsWith("Row numbers begin anew in each file."))).toBe(true);
});

test("of hundreds of columns that are not read the first are named and the others counted", () => {
  const columns = Array.from({ length: 200 }, (_, i) => ({
    file: "claims.csv",
    heading: `Extra ${i}`,
    field: null,
    match: null,
  }));
  expect(view({ columns }).find(/^Not read: Extra 0, .*, Extra 59 and 140 more columns\.$/)).toBeDefined();
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
