import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/claims/cell";
import { LOG_COLUMNS } from "../../../src/core/negotiation/log-columns";
import { PROPOSED_COLUMNS } from "../../../src/core/negotiation/proposed-columns";
import { readRecordCell, recordCell, recordText } from "../../../src/core/negotiation/record-cell";
import type { RecordColumn, RecordKind, RecordValue } from "../../../src/core/negotiation/record-columns";
import { TERM_COLUMNS } from "../../../src/core/negotiation/term-columns";
import { serialOf } from "../../../src/core/settings/calendar";
import { day } from "./records-fixture";

const COLUMNS: readonly RecordColumn[] = [...TERM_COLUMNS, ...LOG_COLUMNS];
const PROPOSED: readonly RecordColumn[] = PROPOSED_COLUMNS;
const OF: Readonly<Record<Exclude<RecordKind, "number">, RecordColumn>> = {
  date: named("effective"),
  days: named("noticeDays"),
  percent: named("escalator"),
  money: named("offeredRate"),
  "yes/no": named("autoRenews"),
  choice: named("kind"),
  code: named("code"),
  "one code": PROPOSED.find(({ kind }) => kind === "one code")!,
  modifiers: PROPOSED.find(({ kind }) => kind === "modifiers")!,
  text: named("products"),
};

function named(key: string): RecordColumn {
  return COLUMNS.find((column) => column.key === key)!;
}

describe("a cell says", () => {
  test.each<[RecordKind & keyof typeof OF, Cell, RecordValue]>([
    ["date", serialOf(day("2026-03-09")), day("2026-03-09")],
    ["date", "3/9/2026", day("2026-03-09")],
    ["date", "2026-03-09", day("2026-03-09")],
    ["date", "3/9/26", day("2026-03-09")],
    ["days", 90, 90],
    ["days", "90", 90],
    ["days", "90 days", 90],
    ["days", "1,095 days", 1095],
    ["days", 0, 0],
    ["percent", 0.03, 0.03],
    ["percent", "3%", 0.03],
    ["percent", "2.5 %", 0.025],
    ["percent", "1.1%", 0.011],
    ["percent", "0.03", 0.03],
    ["percent", 0, 0],
    ["percent", "0%", 0],
    ["percent", "none", 0],
    ["money", 131, 131],
    ["money", "$131.50", 131.5],
    ["yes/no", "yes", true],
    ["yes/no", "Y", true],
    ["yes/no", true, true],
    ["yes/no", " No ", false],
    ["yes/no", "n", false],
    ["yes/no", false, false],
    ["choice", "Follow Up", "follow-up"],
    ["choice", "followup", "follow-up"],
    ["choice", "OFFER", "offer"],
    ["code", 90837, "90837"],
    ["code", "90837-95", "90837"],
    ["code", "90834 HO", "90834-HO"],
    ["code", "h0004", "H0004"],
    ["code", "all codes", null],
    ["one code", "90834-HO", "90834-HO"],
    ["one code", "90837-95", "90837-95"],
    ["one code", "90834 ho, 95", "90834-95-HO"],
    ["one code", "90847 Family therapy", "90847"],
    ["one code", "90837 - Psychotherapy, 60 min", "90837"],
    ["modifiers", "HO", "HO"],
    ["modifiers", 95, "95"],
    ["modifiers", "ho, GT", "ho, GT"],
    ["text", "  PPO,  HMO ", "PPO, HMO"],
    ["text", 4418, "4418"],
  ])("%s %j is %j", (kind, cell, value) => {
    expect(readRecordCell(OF[kind], cell)).toEqual({ value, problem: null });
  });

  test.each(Object.keys(OF) as (keyof typeof OF)[])(
    "a blank, a dash or n/a in a column of %s is not filled in",
    (kind) => {
      for (const cell of ["", " ", null, undefined, "-", "–", "n/a"]) {
        expect(readRecordCell(OF[kind], cell)).toEqual({ value: null, problem: null });
      }
    },
  );
});

describe("a cell that cannot be read is a problem, never a guess", () => {
  test.each<[RecordKind & keyof typeof OF, Cell, string]>([
    ["date", "next spring", '"next spring" is no date: write it as 3/9/2026.'],
    ["date", "2/30/2026", '"2/30/2026" is no date: write it as 3/9/2026.'],
    // A year by itself is the serial number of a day in 1905.
    ["date", 2026, '"2026" is no date from 1950 to 2099: write it as 3/9/2026.'],
    ["days", "3 months", '"3 months" is no whole number of days: write it as 90.'],
    ["days", 90.5, '"90.5" is no whole number of days: write it as 90.'],
    ["days", -90, '"-90" is no whole number of days: write it as 90.'],
    ["days", 46000, '"46000" is more days than a contract has: at most 3660.'],
    ["percent", 3, '"3" may be 3% or something else: if 3% is meant, write it with the percent sign.'],
    ["percent", "3", '"3" may be 3% or something else: if 3% is meant, write it with the percent sign.'],
    ["percent", 1, '"1" may be 1% or something else: if 1% is meant, write it with the percent sign.'],
    ["percent", "CPI", '"CPI" is no percentage: write it as 3%.'],
    ["percent", "300%", '"300%" is not below 100%.'],
    ["percent", "-2%", '"-2%" is below 0%.'],
    ["money", "about 130", '"about 130" is no amount in dollars: write it as 120.50.'],
    ["money", 0, '"0" is no amount in dollars: write it as 120.50.'],
    ["yes/no", "maybe", '"maybe" is neither yes nor no.'],
    ["yes/no", 1, '"1" is neither yes nor no.'],
    [
      "code",
      "therapy",
      '"therapy" is no procedure code: write one such as 90837, or leave the cell blank for all codes.',
    ],
    ["code", "90832-90838", '"90832-90838" names more than one code: give each a row of its own.'],
    ["one code", "total", '"total" is no procedure code: write one such as 90837.'],
    ["one code", "all codes", '"all codes" is no procedure code: write one such as 90837.'],
    ["one code", "90834, 90837", '"90834, 90837" names more than one code: give each a row of its own.'],
    ["modifiers", "masters", '"masters" is no modifier: write one such as HO, or leave the cell blank.'],
    ["text", "#REF!", "The cell holds the error #REF!: put its formula right or clear it."],
    ["days", "#N/A", "The cell holds the error #N/A: put its formula right or clear it."],
  ])("%s %j", (kind, cell, problem) => {
    expect(readRecordCell(OF[kind], cell)).toEqual({ value: null, problem });
  });

  test("a word that is none of the list's is told the list", () => {
    expect(readRecordCell(named("side"), "insurer").problem).toBe('"insurer" is none of these: us, payer.');
  });

  test("only the beginning of a long text is repeated", () => {
    expect(readRecordCell(OF.date, "x".repeat(90)).problem).toBe(
      `"${"x".repeat(40)}…" is no date: write it as 3/9/2026.`,
    );
  });
});

test("an offer may be below the present rate", () => {
  expect(readRecordCell(named("increase"), "-2%")).toEqual({ value: -0.02, problem: null });
});

test.each<[RecordKind & keyof typeof OF, RecordValue, string, string | number | null]>([
  ["date", day("2026-03-09"), "3/9/2026", serialOf(day("2026-03-09"))],
  ["days", 90, "90", 90],
  ["percent", 0.011, "1.1%", 0.011],
  ["percent", 0, "0%", 0],
  ["money", 131.5, "131.5", 131.5],
  ["yes/no", false, "no", "no"],
  ["choice", "follow-up", "follow-up", "follow-up"],
  ["code", "90834-HO", "90834-HO", "90834-HO"],
  ["text", "PPO", "PPO", "PPO"],
  ["text", null, "", null],
])("%s %j goes into forms and cells and comes back as it was", (kind, value, text, cell) => {
  expect(recordText(OF[kind], value)).toBe(text);
  expect(recordCell(OF[kind], value)).toBe(cell);
  expect(readRecordCell(OF[kind], text).value).toBe(value);
  expect(readRecordCell(OF[kind], cell).value).toBe(value);
});
