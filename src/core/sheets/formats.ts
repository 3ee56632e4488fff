import { calendarOf } from "../settings/calendar";
import type { Score } from "../scoring/result";
import type { Day } from "../settings/settings";
import { countText } from "../settings/counted";
import { SCORE_SYMBOL } from "./palette";

export const COUNT = "#,##0";
/** Units may be halves. */
export const UNITS = "#,##0.##";
export const DOLLARS = "$#,##0;-$#,##0";
export const CENTS = "$#,##0.00;-$#,##0.00";
export const PERCENT = "0%";
export const PERCENT_TENTHS = "0.0%";
export const TENTHS = "0.0";
export const RATIO = "0.00";
export const DATE = "m/d/yyyy";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The format of a scored figure: its symbol, then the number, which stays a number. */
export function scored(format: string, score: Score): string {
  return score === null ? format : `"${SCORE_SYMBOL[score]} "${format}`;
}

/**
 * The format of a figure in a column where some carry a mark as long as `widest`: a shorter mark, or none, is followed by blank
 * room of the same width, so that decimals stay below each other.
 */
export function aligned(format: string, mark: string, widest: string): string {
  const own = mark === "" ? "" : `" ${mark}"`;
  const missing = mark === "" && widest !== "" ? ` ${widest}` : widest.slice(mark.length);
  const room = [...missing].map((character) => `_${character}`).join("");
  return format
    .split(";")
    .map((section) => `${section}${own}${room}`)
    .join(";");
}

/** `Mar 9, 2026`. */
export function dayText(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** `$1,234.50`. */
export function dollarText(amount: number): string {
  const [whole, cents] = Math.abs(amount).toFixed(2).split(".");
  return `${amount < 0 ? "-" : ""}$${countText(Number(whole))}.${cents}`;
}

/** A fraction in words: `95%`, `42.5%`. */
export function percentText(fraction: number): string {
  return `${plainNumber(fraction * 100)}%`;
}

/** A number as one would write it by hand: at most four decimals, no zeros behind. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
