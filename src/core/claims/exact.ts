/**
 * Sums of dollars and units are kept as whole millionths: sums of whole numbers do not depend on the order in which they were
 * added, so that tallies of parts merge into exactly the tally of the whole, and a payer at a threshold stays on its side of it.
 * Exact up to nine billion dollars.
 */
const MILLION = 1e6;

/** An amount as whole millionths; unknown amounts add nothing. */
export function millionths(amount: number): number {
  return Number.isNaN(amount) ? 0 : Math.round(amount * MILLION);
}

/** An amount without what binary fractions add to sums and differences: 60.31 + 15.29 is 75.60. NaN stays NaN. */
export function cleaned(amount: number): number {
  return Math.round(amount * MILLION) / MILLION;
}

/** The amount of a money column, or `null` where it is unknown. */
export function amountOrNull(amount: number): number | null {
  return Number.isNaN(amount) ? null : amount;
}

/** Whole millionths as an amount. */
export function amountOf(sum: number): number {
  return sum / MILLION;
}

/** A ratio, or `null` where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Room for what binary fractions lose: 3 / 20 is not below 1.5 times 1 / 10. */
const ROUNDING = 1e-12;

/** Whether `value` reaches `threshold`, a last binary digit more or less. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - ROUNDING * Math.max(1, Math.abs(threshold));
}

/** Whether `value` is above `threshold` by more than a last binary digit. */
export function exceeds(value: number, threshold: number): boolean {
  return !reaches(threshold, value);
}
