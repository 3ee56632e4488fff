import type { Day } from "./settings";

/** Excel's serial number of 1970-01-01, in the 1900 system. */
const EXCEL_EPOCH = 25_569;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface CalendarDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

/** The day of a calendar date, or `null` where there is no such date. Pure arithmetic: no time zone can shift it. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  // Years begin in March here, so that the leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function calendarOf(day: Day): CalendarDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day of another month; a day that month lacks becomes its last day (methodology 1.7). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarOf(day);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))!;
}

/** The day of a date written `2026-03-09`, or `null` where the text is no such date or the calendar lacks it. */
export function dayFromIso(text: string): Day | null {
  const parts = ISO_DATE.exec(text);
  return parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day on the calendar of whoever looks at the clock: the one place where a time zone counts. */
export function localDay(clock: Date): Day {
  return dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate())!;
}

/** `2026-03-09`. */
export function isoDate(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Excel's number for a day, in the 1900 system. */
export function serialOf(day: Day): number {
  return day + EXCEL_EPOCH;
}

/** The same for a day that may not be known: `null` stays a cell without a value. */
export function dateCell(day: Day | null): number | null {
  return day === null ? null : serialOf(day);
}

/** The day of an Excel serial of the 1900 system: the whole part; 60 does not exist; below 60 Excel is one day ahead. */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole < 1 || whole === 60) return null;
  return whole - EXCEL_EPOCH + (whole < 60 ? 1 : 0);
}
