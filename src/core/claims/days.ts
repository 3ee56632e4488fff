import { dayOf, dayOfSerial } from "../settings/calendar";
import type { Day } from "../settings/settings";
import type { Cell } from "./cell";

/** The marker of an unknown day in integer columns. */
export const UNKNOWN_DAY = -0x80000000;

/** The day of an integer column, or `null` where it is unknown. */
export function dayOrNull(day: Day): Day | null {
  return day === UNKNOWN_DAY ? null : day;
}

const TIME = "(?:[T\\s]\\s*\\d.*)?$";
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}`, "i");
const US = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})${TIME}`, "i");
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}`, "i");
const SERIAL = /^\d{1,5}(?:\.\d*)?$/;

/**
 * A date in any form of methodology 1.1, or `null` where the cell holds none. A number of eight digits is `20260309`, since
 * no serial is that large. Range (1990 to tomorrow) is the caller's to check.
 */
export function parseDay(cell: Cell): Day | null {
  if (typeof cell === "number") return cell >= 19000101 ? parseDayText(String(cell)) : dayOfSerial(cell);
  return typeof cell === "string" ? parseDayText(cell.trim()) : null;
}

function parseDayText(text: string): Day | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US.exec(text);
  if (us) return dayOf(fullYear(us[3]!), Number(us[1]), Number(us[2]));
  return SERIAL.test(text) ? dayOfSerial(Number(text)) : null;
}

/** Two digits: 00-69 is 20xx (methodology 1.1). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
