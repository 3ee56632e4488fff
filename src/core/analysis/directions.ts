import { reaches } from "../claims/exact";
import { quartersBelow } from "../scoring/poor-quarters";
import type { Quarter, QuarterScores } from "../scoring/quarters";
import type { Figure } from "../scoring/result";
import type { SpanPayer } from "../scoring/span-tally";
import type { Settings } from "../settings/settings";
import { FIGURE_RULES, LEAST_CHANGE, TREND_FIGURES, type TrendFigure } from "./trend-figures";

/** `up` and `down`: of a figure that is neither better nor worse for being higher. */
export type Verdict =
  | "better"
  | "worse"
  | "up"
  | "down"
  | "no clear change"
  /** The figure moved, the payer's rates for the same services did not. */
  | "other services"
  | "too few claims"
  | "too many still open"
  | "measured otherwise"
  | "not measured";

/** One figure of one payer over two spans of days. */
export interface Comparison {
  readonly figure: TrendFigure;
  readonly before: Figure;
  readonly after: Figure;
  /** Service lines or claims behind the two. */
  readonly counts: { readonly before: number; readonly after: number };
  /** `after` less `before`, in the figure's unit; `null`: not both are measured. */
  readonly change: Figure;
  /** The smallest change that is more than noise; `null`: not both are measured, or on too few claims. */
  readonly smallest: Figure;
  readonly verdict: Verdict;
}

/** A payer by quarter, and where its figures go. */
export interface PayerTrend {
  readonly payer: string;
  /** In the order of the quarters; `null`: no claims. */
  readonly quarters: readonly (SpanPayer | null)[];
  /** The latest complete quarter against the one before; `null`: there are no two, one behind the other. */
  readonly lastQuarter: readonly Comparison[] | null;
  /** The same against the same quarter a year earlier. */
  readonly yearEarlier: readonly Comparison[] | null;
  /** Complete quarters running below C, up to the latest complete one; `null`: that one has no grade. */
  readonly below: number | null;
}

/** The quarters that are compared, by their places; `null`: no such quarter is complete. */
export interface ComparedQuarters {
  readonly latest: number | null;
  readonly before: number | null;
  readonly yearEarlier: number | null;
}

const QUARTERS_A_YEAR = 4;
/** More service lines without an answer may yet turn days to pay around. */
export const MOST_OPEN = 0.1;

export function comparedQuarters(quarters: readonly Quarter[]): ComparedQuarters {
  const latest = quarters.findLastIndex(({ isComplete }) => isComplete);
  const complete = (at: number): number | null => (latest >= 0 && quarters[at]?.isComplete ? at : null);
  return {
    latest: latest < 0 ? null : latest,
    before: complete(latest - 1),
    yearEarlier: complete(latest - QUARTERS_A_YEAR),
  };
}

/** Every payer of the scorecard by quarter, in its order. */
export function payerTrends({ quarters, payers }: QuarterScores, settings: Settings): PayerTrend[] {
  const { latest, before, yearEarlier } = comparedQuarters(quarters);
  return [...payers].map(([payer, scored]) => {
    const against = (at: number | null): readonly Comparison[] | null =>
      at === null || latest === null ? null : compareSpans(scored[at] ?? null, scored[latest] ?? null, settings);
    const isGraded = latest !== null && (scored[latest]?.payer.grade ?? null) !== null;
    const byQuarter = quarters.map((quarter, i) => ({ quarter, scored: scored[i] ?? null }));
    return {
      payer,
      quarters: scored,
      lastQuarter: against(before),
      yearEarlier: against(yearEarlier),
      below: isGraded ? quartersBelow(byQuarter) : null,
    };
  });
}

/** Every figure of a payer over two spans. @param before, @param after `null`: no claims in it */
export function compareSpans(before: SpanPayer | null, after: SpanPayer | null, settings: Settings): Comparison[] {
  return TREND_FIGURES.map((figure) => compareFigure(figure, before, after, settings));
}

function compareFigure(
  figure: TrendFigure,
  before: SpanPayer | null,
  after: SpanPayer | null,
  { minimumLines }: Settings,
): Comparison {
  const rule = FIGURE_RULES[figure];
  const figures = { before: before && rule.of(before), after: after && rule.of(after) };
  const counts = { before: before ? rule.count(before) : 0, after: after ? rule.count(after) : 0 };
  const base = { figure, ...figures, counts, change: null, smallest: null };
  const isThin = counts.before < minimumLines || counts.after < minimumLines;
  if (!before || !after || figures.before === null || figures.after === null)
    return { ...base, verdict: isThin ? "too few claims" : "not measured" };
  const change = figures.after - figures.before;
  if (isThin) return { ...base, change, verdict: "too few claims" };
  if (rule.isAlike && !rule.isAlike(before, after)) return { ...base, change, verdict: "measured otherwise" };
  const smallest = rule.smallest(before, after);
  const isClear = change !== 0 && reaches(Math.abs(change), smallest);
  const own = rule.ownChange ? rule.ownChange(before, after) : change;
  const isOwn = own !== null && own * change > 0 && reaches(Math.abs(own), rule.ownChange ? LEAST_CHANGE.rate : 0);
  const moved = isOwn ? VERDICTS[rule.good][change > 0 ? 1 : 0] : "other services";
  const verdict: Verdict = isClear ? moved : "no clear change";
  // What is still open can only lengthen the days: they are worse already, or it is too early to say.
  const waits = rule.waitsForAnswers === true && verdict !== "worse" && stillOpen(after) > MOST_OPEN;
  return { ...base, change, smallest, verdict: waits ? "too many still open" : verdict };
}

/** What a fall and a rise of a figure are. */
const VERDICTS = {
  more: ["worse", "better"],
  less: ["better", "worse"],
  neither: ["down", "up"],
} as const satisfies Record<string, readonly [Verdict, Verdict]>;

/** Share of the service lines that wait for their answer. */
function stillOpen({ payer }: SpanPayer): number {
  return payer.lines === 0 ? 0 : payer.open / payer.lines;
}
