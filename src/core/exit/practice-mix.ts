import { ratio } from "../claims/exact";
import { rankedPayers } from "../scoring/payer-words";
import type { Figure, Scorecard } from "../scoring/result";

/** What the practice bills in one class of service (code and license modifiers), whoever paid for it. Paid units of the review period. */
export interface MixClass {
  /** `90837`, or `90834-HO`. */
  readonly className: string;
  readonly code: string;
  readonly units: number;
  /** Dollars per unit that insurers allow now, on average; `null`: none paid for it. */
  readonly now: Figure;
  /** Medicare's amount for the practice's own units, on average, as the payers are held against it; `null`: it has none. */
  readonly medicare: Figure;
  /** Dollars per unit with the best commercial plan. */
  readonly bestPlan: Figure;
}

interface Sums {
  readonly code: string;
  units: number;
  insuredUnits: number;
  allowed: number;
  medicareUnits: number;
  medicareAmount: number;
  bestPlan: Figure;
}

/** The practice's services by class, those with most units first. Rows without a code belong to no class. */
export function practiceMix(card: Scorecard): readonly MixClass[] {
  const classes = new Map<string, Sums>();
  for (const { payer, detail } of rankedPayers(card)) {
    for (const { className, code, units, allowed, medicare, bestPlan } of detail.rates) {
      if (code === "") continue;
      const sums = classes.get(className) ?? nothing(code);
      classes.set(className, sums);
      sums.units += units;
      sums.bestPlan ??= bestPlan;
      if (payer.type !== "self-pay") {
        sums.insuredUnits += units;
        sums.allowed += allowed;
      }
      // A payer's own schedule of the settings stands in Medicare's place: its amounts are not Medicare's.
      if (medicare !== null && !detail.ownBenchmark) {
        sums.medicareUnits += units;
        sums.medicareAmount += units * medicare;
      }
    }
  }
  return [...classes]
    .map(([className, sums]) => ({
      className,
      code: sums.code,
      units: sums.units,
      now: ratio(sums.allowed, sums.insuredUnits),
      medicare: ratio(sums.medicareAmount, sums.medicareUnits),
      bestPlan: sums.bestPlan,
    }))
    .sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1));
}

function nothing(code: string): Sums {
  return { code, units: 0, insuredUnits: 0, allowed: 0, medicareUnits: 0, medicareAmount: 0, bestPlan: null };
}
