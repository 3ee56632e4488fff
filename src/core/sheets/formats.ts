import type { Score } from "../scoring/result";
import { SCORE_SYMBOL } from "./palette";

export { dayText } from "../settings/day-text";
export { dollarText, percentText, plainNumber } from "../scoring/figure-words";

export const COUNT = "#,##0";
/** Units may be halves. Mostly they are whole: a format with optional decimals would show a point behind whole ones. */
export const UNITS = "General";
export const DOLLARS = "$#,##0;-$#,##0";
export const CENTS = "$#,##0.00;-$#,##0.00";
export const PERCENT = "0%";
export const PERCENT_TENTHS = "0.0%";
export const TENTHS = "0.0";
export const RATIO = "0.00";
export const DATE = "m/d/yyyy";

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
