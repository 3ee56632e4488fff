import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  calendarOf,
  dayFromIso,
  dayOf,
  dayOfSerial,
  isoDate,
  serialOf,
} from "../../../src/core/settings/calendar";

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2199, 11, 31) / MS_PER_DAY;
const anyDay = fc.integer({ min: FIRST, max: LAST });
const SEED = { seed: 20_777, numRuns: 2_000 };

describe("a day number", () => {
  test("is the calendar's day, there and back", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * MS_PER_DAY);
        const calendar = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
        expect(calendarOf(day)).toEqual(calendar);
        expect(dayOf(calendar.year, calendar.month, calendar.date)).toBe(day);
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(dayFromIso(isoDate(day))).toBe(day);
      }),
      SEED,
    );
  });

  test.each([
    ["2026-02-29", null],
    ["2024-02-29", 19_782],
    ["1900-02-29", null],
    ["2000-02-29", 11_016],
    ["2026-13-01", null],
    ["2026-00-10", null],
    ["2026-3-09", null],
  ])("of %s is %s", (text, day) => expect(dayFromIso(text)).toBe(day));

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -12, "2025-01-15"],
    ["2024-02-29", -12, "2023-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s and %s months is %s", (from, months, to) => expect(isoDate(addMonths(dayFromIso(from)!, months))).toBe(to));
});

describe("an Excel serial", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [46090.5, "2026-03-09"],
  ])("of %s is %s", (serial, iso) => expect(isoDate(dayOfSerial(serial)!)).toBe(iso));

  test("60 and everything below 1 is no day", () =>
    expect([60, 60.5, 0, -3].map(dayOfSerial)).toEqual([null, null, null, null]));

  test("comes back from the day it names", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (serial) => {
        expect(serialOf(dayOfSerial(serial)!)).toBe(serial);
      }),
      SEED,
    );
  });
});
