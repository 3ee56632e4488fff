import { describe, expect, test } from "vitest";
import { LOG_COLUMNS, type LogKey } from "../../../src/core/negotiation/log-columns";
import type { RecordValue } from "../../../src/core/negotiation/record-columns";
import { logFaults } from "../../../src/taskpane/decide/log-faults";
import { day } from "./log-entries";

const TODAY = day("2026-03-09");
const SOUND = { date: TODAY, kind: "offer", increase: 0.03 } as const;

/** The fields of an entry that are at fault. */
function faulty(values: Readonly<Partial<Record<LogKey, RecordValue>>>): LogKey[] {
  const read = LOG_COLUMNS.map((column) => ({ column, value: values[column.key] ?? null, problem: null }));
  return [...logFaults(read, TODAY).keys()];
}

describe("an entry of the log", () => {
  test("needs its day and what it was, and no more", () => {
    expect(faulty({})).toEqual(["date", "kind"]);
    expect(faulty({ date: TODAY, kind: "answer" })).toEqual([]);
  });

  test("has happened: tomorrow is a plan", () => {
    expect(faulty({ ...SOUND, date: TODAY + 1 })).toEqual(["date"]);
  });

  test("of an offer says what is offered, once", () => {
    expect(faulty(SOUND)).toEqual([]);
    expect(faulty({ ...SOUND, increase: null })).toEqual(["increase"]);
    expect(faulty({ ...SOUND, increase: null, isStructural: true })).toEqual([]);
    expect(faulty({ ...SOUND, increase: null, offeredRate: 130 })).toEqual(["code"]);
    expect(faulty({ ...SOUND, increase: null, offeredRate: 130, code: "90837" })).toEqual([]);
    expect(faulty({ ...SOUND, offeredRate: 130, code: "90837" })).toEqual(["increase"]);
  });

  test("sets no deadline before its own day", () => {
    expect(faulty({ ...SOUND, deadline: TODAY })).toEqual([]);
    expect(faulty({ ...SOUND, deadline: TODAY - 1 })).toEqual(["deadline"]);
  });

  test("that cannot be read says so before anything else is said of the field", () => {
    const date = { column: { key: "date" as const }, value: null, problem: '"soon" is no date.' };
    expect(logFaults([date], TODAY).get("date")).toBe('"soon" is no date.');
  });
});
