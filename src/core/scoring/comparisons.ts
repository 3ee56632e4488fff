import type { ClassTally } from "./class-tally";
import { amountOf, ratio } from "../claims/exact";
import type { PayerTally } from "./payer-tally";
import type { SetRates } from "./set-rates";

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

/** The paid lines of one class that have a benchmark, all in millionths: what was allowed, and what the benchmark would have brought. */
export interface Compared {
  readonly units: number;
  readonly allowed: number;
  readonly expected: number;
}

/** @param rateOf dollars per unit of a class; `null`: no benchmark, and its lines are left out. */
export function compare(payer: PayerTally, rateOf: (classNumber: number) => number | null): Comparison {
  return compareLines(payer, (tally, classNumber) => atRate(tally, rateOf(classNumber)));
}

/** @param comparedOf the lines of a class that can be compared; `null`: none. */
export function compareLines(
  payer: PayerTally,
  comparedOf: (tally: ClassTally, classNumber: number) => Compared | null,
): Comparison {
  let allowed = 0;
  let expected = 0;
  let units = 0;
  payer.classes.forEach((tally, classNumber) => {
    const compared = tally ? comparedOf(tally, classNumber) : null;
    if (compared === null) return;
    allowed += compared.allowed;
    expected += compared.expected;
    units += compared.units;
  });
  return units === 0 ? NOTHING : { index: ratio(allowed, expected), units };
}

/** All paid lines of a class at one rate. */
function atRate({ paidUnits, paidAllowed }: ClassTally, rate: number | null): Compared | null {
  if (rate === null || paidUnits === 0) return null;
  return { units: paidUnits, allowed: paidAllowed, expected: paidUnits * rate };
}

/**
 * The paid lines of a class that have an amount of Medicare's: all of them at the amount of the settings, else those that its fee schedule
 * has one for, each at its own.
 */
export function medicareCompared(tally: ClassTally, code: string, set: SetRates): Compared | null {
  const rate = set.rateOf(code);
  if (rate !== null || set.isOwnBenchmark) return atRate(tally, rate);
  const { scheduleUnits: units, scheduleAllowed: allowed, scheduleAmount: expected } = tally;
  return units === 0 ? null : { units, allowed, expected };
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
