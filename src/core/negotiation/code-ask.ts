import type { RankedPayer } from "../scoring/payer-words";
import type { Figure, Scorecard } from "../scoring/result";
import { yearOf } from "../scoring/year";
import type { Settings } from "../settings/settings";
import type { CurrentRate } from "./current-rates";

/** The codes that a page has room for. */
const MOST_CODES = 10;

/** What to ask of a payer for one code (methodology section 9). Dollars per unit unless said. */
export interface CodeAsk {
  readonly className: string;
  /** `""`: rows without a code, for which nothing is asked. */
  readonly code: string;
  /** Paid units of the review period, and of a year (`year.ts`). */
  readonly units: number;
  readonly unitsAYear: number;
  readonly current: CurrentRate;
  readonly medicare: Figure;
  readonly bestPlan: Figure;
  /** The floor: nothing below it is worth signing. */
  readonly breakEven: Figure;
  /** Never below the current rate; equal to it: nothing to ask for. */
  readonly target: number;
  /** The target alone, or a first step and the target where the raise is above `ask.stepAbove`. */
  readonly steps: readonly number[];
}

/** What to ask of one payer for its codes with most units, those first. */
export function codeAsks(
  { detail }: RankedPayer,
  rates: ReadonlyMap<string, CurrentRate>,
  card: Scorecard,
  settings: Settings,
): CodeAsk[] {
  const year = yearOf(card, settings);
  return detail.rates
    .filter(({ code }) => code !== "")
    .sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1))
    .slice(0, MOST_CODES)
    .map(({ className, code, units, rate, medicare, bestPlan, breakEven }) => {
      const current = rates.get(className) ?? { rate, from: "period", units, since: null };
      const prices = { medicare, bestPlan, breakEven };
      const target = targetOf(current.rate, prices, settings.ask);
      const steps = stepsOf(current.rate, target, settings.ask.stepAbove);
      return { className, code, units, unitsAYear: year.of(units), current, ...prices, target, steps };
    });
}

/**
 * The rate to ask for (methodology section 9): the larger of Medicare's and break-even, each by its factor, lowered to the best plan's rate
 * where that still covers break-even, never below the current one.
 */
export function targetOf(
  current: number,
  { medicare, bestPlan, breakEven }: Pick<CodeAsk, "medicare" | "bestPlan" | "breakEven">,
  ask: Pick<Settings["ask"], "medicareFactor" | "breakEvenFactor">,
): number {
  const wanted = Math.max((medicare ?? 0) * ask.medicareFactor, (breakEven ?? 0) * ask.breakEvenFactor);
  const capped = bestPlan !== null && bestPlan >= (breakEven ?? 0) ? Math.min(wanted, bestPlan) : wanted;
  return Math.max(current, capped);
}

function stepsOf(current: number, target: number, stepAbove: number): readonly number[] {
  return target / current - 1 > stepAbove ? [(current + target) / 2, target] : [target];
}
