import { describe, expect, test } from "vitest";
import { LOG_COLUMNS } from "../../../src/core/negotiation/log-columns";
import type { RecordColumn, RecordValue } from "../../../src/core/negotiation/record-columns";
import { TERM_COLUMNS } from "../../../src/core/negotiation/term-columns";
import { entryText, readEntry } from "../../../src/taskpane/decide/record-text";
import { day } from "./log-entries";

const term = (key: string): RecordColumn => TERM_COLUMNS.find((column) => column.key === key)!;

describe("a field of a record", () => {
  test.each<[string, RecordValue, string]>([
    ["effective", day("2026-03-09"), "3/9/2026"],
    ["escalator", 0.07, "7"],
    ["escalator", 0, "0"],
    ["autoRenews", false, "no"],
    ["noticeDays", 90, "90"],
    ["contact", "Dana Wu", "Dana Wu"],
    ["contact", null, ""],
  ])("%s shows %j as %j, and reads it back", (key, value, text) => {
    expect(entryText(term(key), value)).toBe(text);
    expect(readEntry(term(key), text)).toEqual({ value, problem: null });
  });

  test("takes a bare figure for a percentage where percentages belong, whatever its size", () => {
    expect(readEntry(term("escalator"), "0.5").value).toBe(0.005);
    expect(readEntry(term("escalator"), "3 %").value).toBe(0.03);
    expect(readEntry(term("escalator"), "some").problem).toContain("is no percentage");
  });

  test("takes no bare number for a date", () => {
    expect(readEntry(term("effective"), "2026")).toEqual({
      value: null,
      problem: '"2026" is no date: write it as 3/9/2026.',
    });
  });

  test("can show every column of contract and log", () => {
    for (const column of [...TERM_COLUMNS, ...LOG_COLUMNS])
      expect(readEntry(column, "  ")).toEqual({ value: null, problem: null });
  });
});
