import { ratio } from "../claims/exact";
import type { RankedPayer } from "../scoring/payer-words";
import type { Figure } from "../scoring/result";

/** All other scored payers together, as a payer is held against them. */
export interface OtherPayers {
  /** How many stand behind each of the figures that are there, at least: fewer than three are told of on no page for a payer. */
  readonly payers: number;
  /** Initial denials / decided claims, each payer in its own window. */
  readonly denialRate: Figure;
  /** The claims behind `denialRate`. */
  readonly adjudicated: number;
  /** Reworked / decided claims in the same windows, as `payerReworkRate` counts them. */
  readonly reworkRate: Figure;
  readonly reworkClaims: number;
  readonly meanDays: Figure;
  readonly daysLines: number;
  /** Staff minutes, set, measured or estimated. */
  readonly minutesPerClaim: Figure;
  readonly minutesClaims: number;
}

/** A rate or mean over the claims of several payers together. */
interface Pooled {
  readonly figure: Figure;
  readonly claims: number;
  readonly payers: number;
}

/** All scored payers but `one`, pooled: rates and means over all their claims together. */
export function otherPayers(one: RankedPayer, ranked: readonly RankedPayer[]): OtherPayers {
  const others = ranked.filter(({ rank, payer }) => rank !== one.rank && payer.type !== "self-pay");
  const window = (of: "denied" | "reworked", from: readonly RankedPayer[]): Pooled =>
    pooled(
      from,
      ({ detail }) => detail.window[of],
      ({ detail }) => detail.window.adjudicated,
    );
  const denials = window(
    "denied",
    others.filter(({ payer }) => payer.denialRate !== null),
  );
  const rework = window(
    "reworked",
    others.filter(({ payer }) => payer.payerReworkRate !== null),
  );
  const days = pooled(
    others.filter(({ payer }) => payer.meanDays !== null),
    ({ payer, detail }) => payer.meanDays! * detail.daysLines,
    ({ detail }) => detail.daysLines,
  );
  const minutes = pooled(
    others.filter(({ payer }) => payer.minutesPerClaim !== null),
    ({ detail }) => detail.adminMinutes ?? 0,
    ({ detail }) => detail.claims,
  );
  const known = [denials, rework, days, minutes].filter(({ figure }) => figure !== null);
  return {
    payers: known.length === 0 ? 0 : Math.min(...known.map(({ payers }) => payers)),
    denialRate: denials.figure,
    adjudicated: denials.claims,
    reworkRate: rework.figure,
    reworkClaims: rework.claims,
    meanDays: days.figure,
    daysLines: days.claims,
    minutesPerClaim: minutes.figure,
    minutesClaims: minutes.claims,
  };
}

function pooled(
  from: readonly RankedPayer[],
  part: (one: RankedPayer) => number,
  whole: (one: RankedPayer) => number,
): Pooled {
  const counted = from.filter((one) => whole(one) > 0);
  const sum = (of: (one: RankedPayer) => number): number => counted.reduce((total, each) => total + of(each), 0);
  const claims = sum(whole);
  return { figure: ratio(sum(part), claims), claims, payers: counted.length };
}
