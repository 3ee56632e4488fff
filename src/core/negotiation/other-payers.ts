import { ratio } from "../claims/exact";
import type { RankedPayer } from "../scoring/payer-words";
import type { Figure } from "../scoring/result";

/**
 * All other scored payers together, as a payer is held against them. Behind each figure stand as many payers as have it: fewer than three
 * are told of on no page for a payer.
 */
export interface OtherPayers {
  /** How many there are, whatever is known of them. */
  readonly payers: number;
  /** Initial denials / decided claims, each payer in its own window. */
  readonly denialRate: Figure;
  /** The claims behind `denialRate`, and the payers. */
  readonly adjudicated: number;
  readonly denialPayers: number;
  /** The same, those denials left out whose reason is known to be the office's or the patient's to mend (`ownDenials`). */
  readonly theirDenialRate: Figure;
  /** Reworked / decided claims in the same windows, as `payerReworkRate` counts them. */
  readonly reworkRate: Figure;
  readonly reworkClaims: number;
  readonly reworkPayers: number;
  readonly meanDays: Figure;
  readonly daysLines: number;
  readonly daysPayers: number;
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

/**
 * All scored payers but `one`, pooled: rates and means over all their claims together.
 *
 * @param ownDenialsOf of a payer by its name, its own denials (`OwnDenials`)
 */
export function otherPayers(
  one: RankedPayer,
  ranked: readonly RankedPayer[],
  ownDenialsOf: (payer: string) => number,
): OtherPayers {
  const others = ranked.filter(({ rank, payer }) => rank !== one.rank && payer.type !== "self-pay");
  const decided = ({ detail }: RankedPayer): number => detail.window.adjudicated;
  const denying = others.filter(({ payer }) => payer.denialRate !== null);
  const denials = pooled(denying, ({ detail }) => detail.window.denied, decided);
  const theirs = pooled(denying, ({ payer, detail }) => detail.window.denied - ownDenialsOf(payer.payer), decided);
  const rework = pooled(
    others.filter(({ payer }) => payer.payerReworkRate !== null),
    ({ detail }) => detail.window.reworked,
    decided,
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
  return {
    payers: others.length,
    denialRate: denials.figure,
    adjudicated: denials.claims,
    denialPayers: denials.payers,
    theirDenialRate: theirs.figure,
    reworkRate: rework.figure,
    reworkClaims: rework.claims,
    reworkPayers: rework.payers,
    meanDays: days.figure,
    daysLines: days.claims,
    daysPayers: days.payers,
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
