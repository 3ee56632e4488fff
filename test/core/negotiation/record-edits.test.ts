import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { logEdits, type RecordEdit, termEdits } from "../../../src/core/negotiation/record-edits";
import { emptyTerms } from "../../../src/core/negotiation/empty-terms";
import { serialOf } from "../../../src/core/settings/calendar";
import { InputError } from "../../../src/core/settings/issue";
import { day, logRows, recordsOf, SETTINGS, termRows } from "./records-fixture";

/** A sheet with a title and columns of the user's own; Cedar Plan's raise cannot be read. */
const TERMS: readonly Row[] = [
  ["Contract terms"],
  ["Payer", "My note", "Term ends", "Yearly raise", "Renews by itself", "Days of notice to leave"],
  ["HMU", "ask Ann", serialOf(day("2026-12-31")), 0.02, "Y", "90 days"],
  ["Cedar Plan", "", "", 3, "", ""],
  ["", "kept for later", "", "", "", ""],
  ["", "", "", "", "", ""],
];
const HARBOR = {
  ...emptyTerms("Harbor Mutual"),
  termEnds: day("2026-12-31"),
  escalator: 0.02,
  autoRenews: true,
  noticeDays: 90,
};

/** The rows after the edits. */
function edited(rows: readonly Row[], edits: readonly RecordEdit[]): Row[] {
  const cells = rows.map((row) => [...row]);
  for (const { row, column, value } of edits) (cells[row - 1] ??= [])[column] = value;
  return cells;
}

describe("saving the terms of a payer writes", () => {
  test("nothing where the sheet says the same in other words", () => {
    expect(termEdits(TERMS, HARBOR, SETTINGS)).toEqual([]);
  });

  test("the cells that say something else, in the row of any of the payer's names", () => {
    const changed = { ...HARBOR, termEnds: day("2027-12-31"), escalator: null, autoRenews: false };
    expect(termEdits(TERMS, changed, SETTINGS)).toEqual([
      { row: 3, column: 2, value: serialOf(day("2027-12-31")) },
      { row: 3, column: 4, value: "no" },
      { row: 3, column: 3, value: null },
    ]);
  });

  test("a payer without a row into the first free one, where the user has written nothing either", () => {
    expect(termEdits(TERMS, { ...emptyTerms("Lake EAP"), escalator: 0.03 }, SETTINGS)).toEqual([
      { row: 6, column: 0, value: "Lake EAP" },
      { row: 6, column: 3, value: 0.03 },
    ]);
    expect(termEdits(TERMS.slice(0, 5), emptyTerms("Lake EAP"), SETTINGS)).toEqual([
      { row: 6, column: 0, value: "Lake EAP" },
    ]);
  });

  test("not over a cell that cannot be read, unless the form says something for it", () => {
    const terms = { ...emptyTerms("Cedar Plan"), noticeDays: 60 };
    expect(termEdits(TERMS, terms, SETTINGS)).toEqual([{ row: 4, column: 5, value: 60 }]);
    expect(termEdits(TERMS, { ...terms, escalator: 0.03 }, SETTINGS)).toContainEqual({
      row: 4,
      column: 3,
      value: 0.03,
    });
  });

  test("nothing at all where a column for it is missing", () => {
    const terms = { ...HARBOR, carveOuts: "Testing" };
    expect(() => termEdits(TERMS, terms, SETTINGS)).toThrow(
      new InputError(
        "no-record-columns",
        'The sheet Contract terms has no column "Carve-outs", so nothing was written: put the heading back, or rename the sheet and have it made again.',
      ),
    );
    expect(() => termEdits([["Notes"]], HARBOR, SETTINGS)).toThrow("has no row of headings");
  });

  test("what reads back as it was", () => {
    const rows = edited(
      termRows({ payer: "Cedar Plan" }),
      termEdits(termRows({ payer: "Cedar Plan" }), HARBOR, SETTINGS),
    );
    expect(recordsOf({ terms: rows })).toMatchObject({ terms: [HARBOR], problems: [] });
  });
});

describe("an entry of the log", () => {
  const [ENTRY] = recordsOf({
    log: logRows({ date: "5/1/2026", payer: "Cedar Plan", kind: "offer", increase: "2%", isStructural: "no" }),
  }).log;

  test("goes into the first free row, and reads back as it was", () => {
    const rows = logRows({ date: "4/1/2026", payer: "Cedar Plan", kind: "request" }, {}, { what: "draft" });
    const edits = logEdits(rows, ENTRY!);
    expect(edits).toEqual([
      { row: 3, column: 0, value: serialOf(day("2026-05-01")) },
      { row: 3, column: 1, value: "Cedar Plan" },
      { row: 3, column: 4, value: "offer" },
      { row: 3, column: 8, value: 0.02 },
      { row: 3, column: 9, value: "no" },
    ]);
    expect(recordsOf({ log: edited(rows, edits) }).log[1]).toEqual(ENTRY);
  });
});
