import { ratio } from "../claims/exact";
import { ReworkTally } from "./rework-tally";

/** At least this share of reworked lines needs a known cause before the office's and the patients' are set apart. */
const KNOWN_ENOUGH = 0.8;

interface Reworked {
  readonly number: number;
  readonly scored: boolean;
  readonly window: ReworkTally;
}

/** Rework of all scored payers together, each in its own window (methodology section 2). */
export interface PooledRework {
  /** Whether rework that the office or a patient caused is left out of `payerReworkRate`. */
  readonly causesKnown: boolean;
  /** Reworked lines that count against one payer. */
  readonly reworkedOf: (window: ReworkTally) => number;
  /** The pooled `payerReworkRate` of all other scored payers; `null` without another adjudicated line. */
  readonly baselineFor: (number: number) => number | null;
  /** All scored payers' lines added up. */
  readonly all: ReworkTally;
}

export function poolRework(payers: readonly Reworked[]): PooledRework {
  const scored = payers.filter((payer) => payer.scored);
  const all = new ReworkTally();
  for (const { window } of scored) all.merge(window);
  const causesKnown = all.knownCause >= KNOWN_ENOUGH * all.reworked;
  const reworkedOf = (window: ReworkTally): number => window.reworked - (causesKnown ? window.notThePayers : 0);
  return {
    causesKnown,
    reworkedOf,
    all,
    baselineFor: (number) => {
      const own = scored.find((payer) => payer.number === number)?.window;
      if (!own) return null;
      return ratio(reworkedOf(all) - reworkedOf(own), all.adjudicated - own.adjudicated);
    },
  };
}
