import { ratio } from "../claims/exact";
import type { RankedPayer } from "../scoring/payer-words";
import type { Figure } from "../scoring/result";

/** All other scored payers together, as a payer is held against them. */
export interface OtherPayers {
  /** How many they are: fewer than three are named on no page for a payer. */
  readonly payers: number;
  /** Initial denials / decided claims, each payer in its own window; and the counts. */
  readonly denialRate: Figure;
  readonly reworkRate: Figure;
  readonly adjudicated: number;
  readonly meanDays: Figure;
  readonly daysLines: number;
  readonly minutesPerClaim: Figure;
}

/** All scored payers but `one`, pooled: rates and means over all their claims together. */
export function otherPayers(one: RankedPayer, ranked: readonly RankedPayer[]): OtherPayers {
  const others = ranked.filter(({ rank, payer }) => rank !== one.rank && payer.type !== "self-pay");
  const sum = (of: (other: RankedPayer) => number): number => others.reduce((total, each) => total + of(each), 0);
  const decided = others.filter(({ payer }) => payer.denialRate !== null);
  const adjudicated = decided.reduce((total, { detail }) => total + detail.window.adjudicated, 0);
  const share = (of: "denied" | "reworked"): Figure =>
    ratio(
      decided.reduce((total, { detail }) => total + detail.window[of], 0),
      adjudicated,
    );
  const daysLines = sum(({ payer, detail }) => (payer.meanDays === null ? 0 : detail.daysLines));
  return {
    payers: others.length,
    denialRate: share("denied"),
    reworkRate: share("reworked"),
    adjudicated,
    meanDays: ratio(
      sum(({ payer, detail }) => (payer.meanDays ?? 0) * detail.daysLines),
      daysLines,
    ),
    daysLines,
    minutesPerClaim: ratio(
      sum(({ detail }) => detail.adminMinutes ?? 0),
      sum(({ detail }) => (detail.adminMinutes === null ? 0 : detail.claims)),
    ),
  };
}
