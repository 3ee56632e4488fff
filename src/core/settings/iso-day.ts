import type { Day } from "./settings";

const MS_PER_DAY = 86_400_000;
/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH = 25_569;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a date written `2026-03-09`, or `null` where the text is no such date or the calendar lacks it. */
export function dayFromIso(text: string): Day | null {
  if (!ISO_DATE.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February rolls over to March instead of failing: only a date that reads back as written is one.
  return !Number.isNaN(ms) && isoFromDay(ms / MS_PER_DAY) === text ? ms / MS_PER_DAY : null;
}

/** `2026-03-09`, for years 0 to 9999. */
export function isoFromDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day of a serial number of Excel's 1900 system, from March 1900 on; its part of a day is dropped. */
export function dayFromSerial(serial: number): Day {
  return Math.floor(serial) - EXCEL_EPOCH;
}
