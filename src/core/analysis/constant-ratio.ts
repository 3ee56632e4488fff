import { type AllowedAmount, isToTheCent, linesOf } from "./priced-alike";

interface Compared {
  /** Our figure, dollars per unit; `null`: there is none. */
  readonly ours: number | null;
  readonly allowed: readonly AllowedAmount[];
}

/** Nearly all service lines have to have the ratio, and more than a few. */
const LEAST_SHARE = 0.9;
const LEAST_LINES = 5;
/** A payer rounds each amount to the cent, and so do we. */
const ROUNDING = 0.01;

/**
 * The one ratio that what was allowed has to our figure, whichever the code, and how many service lines have it; as adjustments by a percent
 * leave it. `null`: there is none, or all have the same price, of which any amount is some ratio.
 */
export function constantRatio(
  compared: readonly Compared[],
): { readonly ratio: number; readonly explained: number } | null {
  const all = compared.reduce((sum, { allowed }) => sum + linesOf(allowed), 0);
  const priced = compared.flatMap(({ ours, allowed }) =>
    ours === null ? [] : allowed.map((amount) => ({ ...amount, ours })),
  );
  if (priced.length === 0) return null;
  // The more dollars, the less the rounding to the cent blurs the ratio.
  const largest = priced.reduce((most, each) => (each.lines * each.ours > most.lines * most.ours ? each : most));
  const ratio = largest.perUnit / largest.ours;
  const isFitting = ({ perUnit, ours }: (typeof priced)[number]): boolean =>
    Math.abs(perUnit - ours * ratio) <= ROUNDING * (1 + ours / largest.ours);
  const fitting = priced.filter(isFitting);
  const explained = linesOf(fitting);
  const hasPrices = fitting.some(({ ours }) => !isToTheCent(ours, largest.ours));
  return hasPrices && explained >= Math.max(LEAST_LINES, all * LEAST_SHARE) ? { ratio, explained } : null;
}
