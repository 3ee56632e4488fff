import type { ClassTally } from "./class-tally";
import { amountOf, ratio } from "../claims/exact";
import type { PayerTally } from "./payer-tally";

/** A payer's allowed amounts against what a benchmark would have brought for the same units (methodology section 2). */
export interface Comparison {
  /** allowed / benchmark; `null` where no line can be compared. */
  readonly index: number | null;
  /** Units of the lines compared, in millionths. */
  readonly units: number;
}

const NOTHING: Comparison = { index: null, units: 0 };
/** A comparison counts only on this many units and this share of the payer's paid units (section 4). */
export const LEAST_UNITS = 10;
export const LEAST_SHARE = 0.2;

/** @param rateOf dollars per unit of a class; `null`: no benchmark, and its lines are left out. */
export function compare(payer: PayerTally, rateOf: (classNumber: number) => number | null): Comparison {
  let allowed = 0;
  let expected = 0;
  let units = 0;
  payer.classes.forEach((tally, classNumber) => {
    if (!tally || tally.paidUnits === 0) return;
    const rate = rateOf(classNumber);
    if (rate === null) return;
    allowed += tally.paidAllowed;
    expected += tally.paidUnits * rate;
    units += tally.paidUnits;
  });
  return units === 0 ? NOTHING : { index: ratio(allowed, expected), units };
}

export function counts(comparison: Comparison, payer: PayerTally): boolean {
  if (comparison.index === null) return false;
  return amountOf(comparison.units) >= LEAST_UNITS && comparison.units >= LEAST_SHARE * paidUnits(payer);
}

/** Units of all paid lines, in millionths. */
export function paidUnits(payer: PayerTally): number {
  return sumClasses(payer, (tally) => tally.paidUnits);
}

export function sumClasses(payer: PayerTally, value: (tally: ClassTally) => number): number {
  return payer.classes.reduce((sum, tally) => sum + (tally ? value(tally) : 0), 0);
}
