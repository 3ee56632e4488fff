import type { Payer } from "../claims/dictionaries";
import type { ClassTally } from "./class-tally";
import { amountOf } from "../claims/exact";
import type { PayerTally } from "./payer-tally";

/** A best plan is named on this many units that another commercial payer also paid (methodology section 2). */
const LEAST_UNITS = 20;

export interface CommercialPayer {
  readonly number: number;
  readonly payer: Payer;
  readonly tally: PayerTally;
}

/** The best commercial plan's payer number and its dollars per unit by class; `null` where none can be named. */
export interface BestPlan {
  readonly payer: number;
  readonly rateOf: (classNumber: number) => number | null;
}

/**
 * The commercial payer with the highest allowed / sum of units x pooled commercial rate, over the classes that another commercial
 * payer also paid, among those with 20 such units; ties: more units, then the name.
 *
 * @param isCoded whether a class has a code: rows without one cannot be compared.
 */
export function findBestPlan(
  payers: readonly CommercialPayer[],
  isCoded: (classNumber: number) => boolean,
): BestPlan | null {
  const pool = poolClasses(payers, isCoded);
  const candidates = payers.flatMap((commercial) => {
    let allowed = 0;
    let expected = 0;
    let units = 0;
    commercial.tally.classes.forEach((tally, classNumber) => {
      const pooled = pool.get(classNumber);
      if (!tally?.paidUnits || !pooled || pooled.payers < 2) return;
      allowed += tally.paidAllowed;
      expected += tally.paidUnits * (pooled.allowed / pooled.units);
      units += tally.paidUnits;
    });
    return amountOf(units) >= LEAST_UNITS ? [{ ...commercial, index: allowed / expected, units }] : [];
  });
  candidates.sort((a, b) => b.index - a.index || b.units - a.units || (a.payer.name < b.payer.name ? -1 : 1));
  const best = candidates[0];
  return best
    ? {
        payer: best.number,
        rateOf: (classNumber) => (isCoded(classNumber) ? rateOf(best.tally.classes[classNumber]) : null),
      }
    : null;
}

/** Dollars per unit of a class; `null` without paid units. */
export function rateOf(tally: ClassTally | undefined): number | null {
  return tally?.paidUnits ? tally.paidAllowed / tally.paidUnits : null;
}

interface Pooled {
  allowed: number;
  units: number;
  payers: number;
}

function poolClasses(
  payers: readonly CommercialPayer[],
  isCoded: (classNumber: number) => boolean,
): ReadonlyMap<number, Pooled> {
  const pool = new Map<number, Pooled>();
  for (const { tally } of payers) {
    tally.classes.forEach((classTally, classNumber) => {
      if (!classTally?.paidUnits || !isCoded(classNumber)) return;
      const pooled = pool.get(classNumber) ?? { allowed: 0, units: 0, payers: 0 };
      pooled.allowed += classTally.paidAllowed;
      pooled.units += classTally.paidUnits;
      pooled.payers++;
      pool.set(classNumber, pooled);
    });
  }
  return pool;
}
