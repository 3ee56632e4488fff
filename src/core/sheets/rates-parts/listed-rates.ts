import type { RateClass } from "../../scoring/rate-classes";

/** A list of more rates than these would not fit the one request that a build is. */
const MOST_RATES = 600;

/** The rates that the list holds. */
export interface ListedRates {
  readonly classes: readonly RateClass[];
  readonly listed: number;
  readonly all: number;
}

/** All rates, or those with the most units where they are too many. */
export function listedRates(classes: readonly RateClass[], most = MOST_RATES): ListedRates {
  const all = classes.flatMap(({ rates }) => rates);
  if (all.length <= most) return { classes, listed: all.length, all: all.length };
  const kept = new Set([...all].sort((a, b) => b.rate.units - a.rate.units || a.rank - b.rank).slice(0, most));
  return {
    classes: classes
      .map((group) => ({ ...group, rates: group.rates.filter((rate) => kept.has(rate)) }))
      .filter(({ rates }) => rates.length > 0),
    listed: most,
    all: all.length,
  };
}
