import { hasLowerBounds } from "../../scoring/payer-words";
import { countsForGap, type PayerRate } from "../../scoring/rate-classes";
import { GAP_UNITS } from "../../scoring/peers";
import { MUTED } from "../palette";
import type { CellStyle } from "../plan";

/** A rate on fewer paid units is told with a word of caution. */
export const SOME_UNITS = 20;

/** How sure a rate on so many paid units is; `""`: sure enough to need no word. */
export function confidenceWord(units: number): "few" | "some" | "" {
  if (units < GAP_UNITS) return "few";
  return units < SOME_UNITS ? "some" : "";
}

/** Grey italics for a rate that is held against no other (few units, or self-pay), italics for one on some units. */
export function confidenceStyle(rate: PayerRate): CellStyle {
  if (!countsForGap(rate)) return { italic: true, color: MUTED };
  return rate.rate.units < SOME_UNITS ? { italic: true } : {};
}

/** Whether what a rate stays below can be told in dollars: it takes part in gaps, and the table tells the whole allowed amount. */
export function isFirm(rate: PayerRate): boolean {
  return countsForGap(rate) && !hasLowerBounds(rate);
}
