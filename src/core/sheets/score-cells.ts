import type { Metrics, ScoreName } from "../scoring/result";
import { PERCENT, PERCENT_TENTHS, RATIO, scored, TENTHS } from "./formats";
import { missingRate } from "../scoring/rate-needs";
import { missingReason, type RankedPayer, SELF_PAY_REASON } from "../scoring/payer-words";

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
export function scoreCell(name: ScoreName, ranked: RankedPayer): ScoreCell {
  const cell = CELLS[name](ranked);
  // A figure without a score would read as praise here: nobody denies or delays a self-pay session.
  return ranked.payer.type === "self-pay"
    ? { ...cell, figure: null, mark: "", count: null, countMark: "", reason: SELF_PAY_REASON }
    : cell;
}

const CELLS: Readonly<Record<ScoreName, (ranked: RankedPayer) => ScoreCell>> = {
  rate: rateCell,
  cost: costCell,
  rework: reworkCell,
  days: daysCell,
  share: shareCell,
};

/** How the page tells the comparisons apart. */
const LETTERS = { medicare: "M", bestPlan: "P", breakEven: "B" } as const;

function rateCell(ranked: RankedPayer): ScoreCell {
  const { payer, detail } = ranked;
  const { decidedBy } = detail;
  return {
    figure: decidedBy?.index ?? null,
    format: scored(PERCENT, payer.scores.rate),
    mark: decidedBy ? LETTERS[decidedBy.by] : "",
    count: decidedBy && detail.paidUnits,
    countMark: "",
    reason: payer.scores.rate === 0 ? "none of its service lines was paid" : missingRate(ranked),
  };
}

function costCell(ranked: RankedPayer): ScoreCell {
  const { payer, detail } = ranked;
  const minutes = payer.minutesPerClaim;
  return {
    figure: minutes,
    format: scored(TENTHS, payer.scores.cost),
    mark: minutes !== null && payer.adminSource === "estimate" ? ESTIMATED : "",
    count: minutes === null ? null : detail.claims,
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
