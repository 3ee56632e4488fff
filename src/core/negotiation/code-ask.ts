import { exceeds, reaches } from "../claims/exact";
import { hasLowerBounds, type RankedPayer } from "../scoring/payer-words";
import type { Figure, Scorecard } from "../scoring/result";
import { yearOf } from "../scoring/year";
import type { Settings } from "../settings/settings";
import { toCent } from "./cents";
import { type CurrentRate, periodRate } from "./current-rates";

/** The codes that a page has room for. */
const MOST_CODES = 10;
/** Rounds a step down: a first step above `ask.stepAbove` by a part of a cent would be one. */
const HALF_A_CENT = 0.005;

/** Said of a payer none of whose codes has a rate. */
export const NO_RATES = "No paid claim has a code with a rate: there is no rate to ask a raise of.";

/** What to ask of a payer for one code (methodology section 9). Dollars per unit unless said. */
export interface CodeAsk {
  readonly className: string;
  /** Never `""`: rows without a code hold services of all kinds, for which nothing is asked. */
  readonly code: string;
  /** Paid units of the review period, and of a year (`year.ts`). */
  readonly units: number;
  readonly unitsAYear: number;
  /** Above 0. */
  readonly current: CurrentRate;
  readonly medicare: Figure;
  readonly bestPlan: Figure;
  /** The floor: nothing below it is worth signing. */
  readonly breakEven: Figure;
  /** To the cent. Never below the current rate; equal to it: nothing to ask for. */
  readonly target: number;
  /** The target alone, or a first step and the target where the raise is above `ask.stepAbove`. */
  readonly steps: readonly number[];
}

/**
 * What to ask of one payer for its codes with most units, those first. Nothing is asked where the table tells too few allowed amounts of the
 * payer: what it paid stands for its rates, which are higher.
 */
export function codeAsks(
  one: RankedPayer,
  rates: ReadonlyMap<string, CurrentRate>,
  card: Scorecard,
  settings: Settings,
): CodeAsk[] {
  const year = yearOf(card, settings);
  const isCertain = !hasLowerBounds(one);
  return one.detail.rates
    .filter(({ code, rate }) => code !== "" && toCent(rate) > 0)
    .sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1))
    .slice(0, MOST_CODES)
    .map((cell) => {
      const { className, code, units, medicare, bestPlan, breakEven } = cell;
      const current = rates.get(className) ?? periodRate(cell);
      const prices = { medicare, bestPlan, breakEven };
      const target = isCertain ? targetOf(current.rate, prices, settings.ask) : current.rate;
      const steps = stepsOf(current.rate, target, settings.ask.stepAbove);
      return { className, code, units, unitsAYear: year.of(units), current, ...prices, target, steps };
    });
}

/**
 * The rate to ask for (methodology section 9), to the cent: the larger of Medicare's and break-even, each by its factor, lowered to the best
 * plan's rate where that still covers break-even, never below the current one. Where neither is known, the current rate: nothing is asked.
 */
export function targetOf(
  current: number,
  { medicare, bestPlan, breakEven }: Pick<CodeAsk, "medicare" | "bestPlan" | "breakEven">,
  ask: Pick<Settings["ask"], "medicareFactor" | "breakEvenFactor">,
): number {
  const wanted = Math.max((medicare ?? 0) * ask.medicareFactor, (breakEven ?? 0) * ask.breakEvenFactor);
  const capped = isCapped({ bestPlan, breakEven }) ? Math.min(wanted, bestPlan!) : wanted;
  return Math.max(current, toCent(capped));
}

/** Whether the best plan's rate limits the target: where it still covers break-even, whatever binary fractions make of that. */
export function isCapped({ bestPlan, breakEven }: Pick<CodeAsk, "bestPlan" | "breakEven">): boolean {
  return bestPlan !== null && reaches(bestPlan, breakEven ?? 0);
}

/**
 * The rates of a request: the target alone, or, where the raise is above `stepAbove`, a first step and the target. The first step is half the
 * way, but no more than `stepAbove` above the current rate, rounded down to the cent.
 */
export function stepsOf(current: number, target: number, stepAbove: number): readonly number[] {
  if (!exceeds(target / current - 1, stepAbove)) return [target];
  const first = Math.min((current + target) / 2, current * (1 + stepAbove));
  return [toCent(first - HALF_A_CENT), target];
}
