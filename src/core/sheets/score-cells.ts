import type { Metrics, ScoreName } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { PERCENT, PERCENT_TENTHS, RATIO, scored, TENTHS } from "./formats";
import { missingReason, type RankedPayer, SELF_PAY_REASON } from "./payer-words";

/** A score as its cell shows it: the figure behind it, its format with the symbol, and how much stands behind the figure. */
export interface ScoreCell {
  readonly figure: number | null;
  readonly format: string;
  /** Stands behind the figure; `""`: none. */
  readonly mark: string;
  /** Service lines, claims or units; `null` where there is no figure. */
  readonly count: number | null;
  readonly countMark: string;
  /** Why there is no figure. */
  readonly reason: string;
}

/** Marks that stand behind a figure, and what they mean at the foot of the page. */
export const ESTIMATED = "[e]";
export const REVIEW_PERIOD = "[r]";
export const OWN_SCHEDULE = "[s]";
export const LOWER_BOUND = "[<]";

/** The cell of one score of one payer. */
export function scoreCell(name: ScoreName, ranked: RankedPayer, settings: Settings): ScoreCell {
  const cell = CELLS[name](ranked, settings);
  // A figure without a score would read as praise here: nobody denies or delays a self-pay session.
  return ranked.payer.type === "self-pay"
    ? { ...cell, figure: null, mark: "", count: null, countMark: "", reason: SELF_PAY_REASON }
    : cell;
}

const CELLS: Readonly<Record<ScoreName, (ranked: RankedPayer, settings: Settings) => ScoreCell>> = {
  rate: rateCell,
  cost: costCell,
  rework: reworkCell,
  days: daysCell,
  share: shareCell,
};

interface Comparison {
  readonly letter: "M" | "P" | "B";
  readonly figure: number;
  /** The figure against the threshold that it is held to. */
  readonly ratio: number;
}

/**
 * The comparison that decides a rate score. Green: Medicare, else the best plan, else break-even. Otherwise the one that falls
 * furthest below its red threshold, or where none does, below its green one.
 */
function decidingComparison({ payer, detail }: RankedPayer, { thresholds }: Settings): Comparison | null {
  const { counts } = detail;
  const of = (letter: Comparison["letter"], counts: boolean, figure: number | null, threshold: number): Comparison[] =>
    counts && figure !== null ? [{ letter, figure, ratio: figure / threshold }] : [];
  const coverage = of("B", counts.coverage, payer.coverage, 1);
  const green = [
    ...of("M", counts.medicare, payer.medicareIndex, thresholds.medicareGreen),
    ...of("P", counts.commercial, payer.commercialIndex, thresholds.commercialGreen),
    ...coverage,
  ];
  if (payer.scores.rate === 2) return green[0] ?? null;
  const red = [...of("M", counts.medicare, payer.medicareIndex, thresholds.medicareRed), ...coverage];
  const low = red.filter(({ ratio }) => ratio < 1);
  return lowest(low.length > 0 ? low : green);
}

function lowest(comparisons: readonly Comparison[]): Comparison | null {
  return comparisons.reduce<Comparison | null>(
    (least, one) => (least === null || one.ratio < least.ratio ? one : least),
    null,
  );
}

function rateCell(ranked: RankedPayer, settings: Settings): ScoreCell {
  const { payer, detail } = ranked;
  const deciding = payer.scores.rate === null ? null : decidingComparison(ranked, settings);
  return {
    figure: deciding?.figure ?? null,
    format: scored(PERCENT, payer.scores.rate),
    mark: deciding?.letter ?? "",
    count: deciding && detail.paidUnits,
    countMark: "",
    reason:
      payer.scores.rate === 0
        ? "none of its service lines was paid"
        : "too few paid units with a rate to compare them with",
  };
}

function costCell(ranked: RankedPayer): ScoreCell {
  const { payer, detail } = ranked;
  const minutes = payer.minutesPerClaim;
  return {
    figure: minutes,
    format: scored(TENTHS, payer.scores.cost),
    mark: minutes !== null && payer.adminSource === "estimate" ? ESTIMATED : "",
    count: minutes && detail.adminMinutes !== null ? Math.round(detail.adminMinutes / minutes) : null,
    countMark: "",
    reason: missingReason(ranked, "minutesPerClaim"),
  };
}

function reworkCell(ranked: RankedPayer): ScoreCell {
  const { payer, detail } = ranked;
  return {
    ...figureCell(ranked, "payerReworkRate", PERCENT_TENTHS, "rework"),
    count: payer.payerReworkRate === null ? null : detail.window.adjudicated,
    countMark: payer.payerReworkRate !== null && detail.window.isReviewPeriod ? REVIEW_PERIOD : "",
  };
}

function daysCell(ranked: RankedPayer): ScoreCell {
  const cell = figureCell(ranked, "meanDays", TENTHS, "days");
  return { ...cell, count: cell.figure === null ? null : ranked.detail.daysLines };
}

function shareCell(ranked: RankedPayer): ScoreCell {
  const cell = figureCell(ranked, "drag", RATIO, "share");
  return { ...cell, count: cell.figure === null ? null : ranked.payer.lines };
}

function figureCell(ranked: RankedPayer, metric: keyof Metrics, format: string, score: ScoreName): ScoreCell {
  const { payer } = ranked;
  return {
    figure: payer[metric] as number | null,
    format: scored(format, payer.scores[score]),
    mark: "",
    count: null,
    countMark: "",
    reason: missingReason(ranked, metric),
  };
}
