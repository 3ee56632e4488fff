import type { PayerType, Settings } from "../../settings/settings";
import { type Comparison, counts } from "../comparisons";
import { reaches } from "../../claims/exact";
import type { PayerFigures } from "../payer-figures";
import type { Score } from "../result";

/** Types whose rates Medicare, and the best commercial plan, are a fair measure of (methodology section 4). */
const AGAINST_MEDICARE: ReadonlySet<PayerType> = new Set<PayerType>(["commercial", "medicare-advantage"]);
const AGAINST_BEST_PLAN: ReadonlySet<PayerType> = new Set<PayerType>(["commercial"]);
/** Break-even as the only comparison has to be cleared by this much for green. */
export const CLEARLY_ABOVE_COST = 1.1;
/** More lower-bound lines than this: what looks low may only be unknown. */
export const MANY_LOWER_BOUNDS = 0.1;

/** The comparisons that hold enough of the payer's units to count and apply to its type; `null`: left out. */
export interface RateEvidence {
  readonly medicare: number | null;
  readonly commercial: number | null;
  readonly coverage: number | null;
  /** Adjudicated claims enough, and none of them paid. */
  readonly nonePaid: boolean;
  /** Too many allowed amounts are lower bounds for a low rate to be believed. */
  readonly uncertain: boolean;
}

/** Of the type of a payer, and whether a schedule of the settings stands in Medicare's place, which applies to any type. */
export interface ComparedPayer {
  readonly payer: { readonly type: PayerType };
  readonly ownBenchmark: boolean;
}

export function appliesMedicare({ payer, ownBenchmark }: ComparedPayer): boolean {
  return ownBenchmark || AGAINST_MEDICARE.has(payer.type);
}

export function appliesBestPlan({ payer }: Pick<ComparedPayer, "payer">): boolean {
  return AGAINST_BEST_PLAN.has(payer.type);
}

export function rateEvidence(figures: PayerFigures, settings: Settings): RateEvidence {
  const { tally } = figures;
  const when = (applies: boolean, comparison: Comparison): number | null =>
    applies && counts(comparison, tally) ? comparison.index : null;
  return {
    medicare: when(appliesMedicare(figures), figures.medicare),
    commercial: when(appliesBestPlan(figures), figures.commercial),
    coverage: when(true, figures.coverage),
    nonePaid: tally.adjudicated >= settings.minimumLines && tally.paidLines === 0,
    uncertain: tally.lowerBoundLines > MANY_LOWER_BOUNDS * tally.paidLines,
  };
}

/** Rate against Medicare, the best plan and break-even. */
export function rateScore(evidence: RateEvidence, { thresholds }: Settings): Score {
  const { medicare, commercial, coverage, nonePaid, uncertain } = evidence;
  if (nonePaid) return 0;
  if (medicare === null && commercial === null && coverage === null) return null;
  const low =
    (medicare !== null && !reaches(medicare, thresholds.medicareRed)) || (coverage !== null && !reaches(coverage, 1));
  if (low) return uncertain ? 1 : 0;
  if (medicare === null && commercial === null) return reaches(coverage!, CLEARLY_ABOVE_COST) ? 2 : 1;
  const high =
    (medicare === null || reaches(medicare, thresholds.medicareGreen)) &&
    (commercial === null || reaches(commercial, thresholds.commercialGreen));
  return high ? 2 : 1;
}

/** The comparison that a rate score was decided by. */
export interface DecidingComparison {
  readonly by: "medicare" | "bestPlan" | "breakEven";
  readonly index: number;
}

/**
 * Which comparison decided a rate score; `null` where none could. Green: Medicare, else the best plan, else break-even. Otherwise the
 * one that falls furthest below its red threshold, or where none does, below its green one.
 */
export function decidingComparison(
  { medicare, commercial, coverage }: Pick<RateEvidence, "medicare" | "commercial" | "coverage">,
  score: Score,
  { thresholds }: Settings,
): DecidingComparison | null {
  const against = (by: DecidingComparison["by"], index: number | null, threshold: number) =>
    index === null ? [] : [{ by, index, distance: index / threshold }];
  const breakEven = against("breakEven", coverage, 1);
  const green = [
    ...against("medicare", medicare, thresholds.medicareGreen),
    ...against("bestPlan", commercial, thresholds.commercialGreen),
    ...breakEven,
  ];
  if (score === null || green.length === 0) return null;
  const low = [...against("medicare", medicare, thresholds.medicareRed), ...breakEven].filter(
    ({ distance }) => !reaches(distance, 1),
  );
  const [decider] = score === 2 ? green : (low.length > 0 ? low : green).sort((a, b) => a.distance - b.distance);
  return decider ? { by: decider.by, index: decider.index } : null;
}
