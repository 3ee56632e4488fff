import type { FeeSchedule, PayerSetting, Settings } from "../settings/settings";

/** The amounts of the settings that a payer's rates are held against in the place of Medicare's fee schedule. */
export interface SetRates {
  /** The payer's own schedule: it takes Medicare's place wholly, so that codes which it lacks are compared with nothing. */
  readonly isOwnBenchmark: boolean;
  /** Dollars per unit of a code; `null`: the settings say nothing of it. */
  readonly rateOf: (code: string) => number | null;
}

/** The payer's own benchmark, where it names any code; else the amounts of `practice.medicare`. */
export function setRatesOf(setting: PayerSetting | null, settings: Settings): SetRates {
  // An empty schedule says nothing, and does not replace Medicare.
  const own = setting?.benchmark && Object.keys(setting.benchmark).length > 0 ? setting.benchmark : null;
  return { isOwnBenchmark: own !== null, rateOf: ratesIn(own ?? settings.practice.medicare) };
}

function ratesIn(schedule: FeeSchedule): (code: string) => number | null {
  const rates = new Map(Object.entries(schedule));
  return (code) => rates.get(code) ?? null;
}
