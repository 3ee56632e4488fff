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
  const base = mostDollars(compared);
  if (base === null) return null;
  const ratio = base.perUnit / base.ours;
  let explained = 0;
  let hasPrices = false;
  for (const { ours, allowed } of compared) {
    if (ours === null) continue;
    const room = ROUNDING * (1 + ours / base.ours);
    const fitting = linesOf(allowed.filter(({ perUnit }) => Math.abs(perUnit - ours * ratio) <= room));
    explained += fitting;
    hasPrices ||= fitting > 0 && !isToTheCent(ours, base.ours);
  }
  return hasPrices && explained >= Math.max(LEAST_LINES, all * LEAST_SHARE) ? { ratio, explained } : null;
}

/** The amount that stands for most dollars: rounding to the cent blurs its ratio least. `null`: nothing has a figure of ours. */
function mostDollars(compared: readonly Compared[]): { readonly ours: number; readonly perUnit: number } | null {
  let most: { readonly ours: number; readonly perUnit: number } | null = null;
  let dollars = 0;
  for (const { ours, allowed } of compared) {
    if (ours === null) continue;
    for (const { perUnit, lines } of allowed) {
      if (lines * ours <= dollars) continue;
      dollars = lines * ours;
      most = { ours, perUnit };
    }
  }
  return most;
}
