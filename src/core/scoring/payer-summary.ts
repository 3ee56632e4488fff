import { countText } from "../settings/counted";
import type { PayerType, Settings } from "../settings/settings";
import { contractPayers, tooLargeShare } from "./contract-share";
import { dollarText, roundedPercent } from "./figure-words";
import { gradeMoves } from "./grade-levers";
import {
  actionText,
  hasLowerBounds,
  missingReason,
  rankedPayers,
  type RankedPayer,
  SELF_PAY_REASON,
} from "./payer-words";
import { type Grade, type Metrics, type PayerScores, SCORE_NAMES, type Score, type ScoreName } from "./result";
import type { ClaimsKind } from "./rows-behind";
import { SCORE_TITLES } from "./score-targets";
import { missingScore, pulledDown, SCORE_FIGURES } from "./score-words";

export type { ClaimsKind } from "./rows-behind";

/** A figure in words, as a reader sees it: `Initial denials`, `14.2 %`. `null` text: not available, and `needs` says what for. */
export interface SummaryFigure {
  readonly title: string;
  readonly text: string | null;
  readonly needs: string | null;
  /** Which of the payer's claims stand behind it; `null`: no list of claims would show it. */
  readonly behind: ClaimsKind | null;
}

/** One of the five scores with the figure that it rests on. */
export interface SummaryScore extends SummaryFigure {
  readonly name: ScoreName;
  readonly score: Score;
}

/** A payer of the ranking, in words. */
export interface PayerSummary {
  readonly payer: string;
  readonly type: PayerType;
  readonly grade: Grade | null;
  readonly provisional: boolean;
  /** What to do, or why there is no grade. */
  readonly action: string;
  readonly scores: readonly SummaryScore[];
  readonly figures: readonly SummaryFigure[];
  /** Sentences: a cap, then each score that keeps the grade from an A, the heaviest first. */
  readonly pulledDown: readonly string[];
  /**
   * Sentences: what one score would have to become for a better grade, and which: `Days to pay at 27.5 days or less: a B.` Where none alone
   * would do, the best two together. Without a grade: what is missing for one.
   */
  readonly wouldMove: readonly string[];
  readonly redFlags: readonly string[];
  /** All payers of its contract together are too much of the practice to be left in one step. */
  readonly isTooLarge: boolean;
}

/** Every payer of a scorecard in words, in its order: the largest first. */
export function summarisePayers(card: PayerScores, settings: Settings): readonly PayerSummary[] {
  const all = rankedPayers(card);
  return all.map((ranked) => {
    const { payer, type, grade, provisional, redFlags } = ranked.payer;
    return {
      payer,
      type,
      grade,
      provisional,
      action: actionText(ranked.payer),
      scores: SCORE_NAMES.map((name) => scoreOf(name, ranked)),
      figures: FIGURES.map((figure) => figureOf(figure, ranked)),
      pulledDown: pulledDown(ranked, settings),
      wouldMove: gradeMoves(ranked, settings),
      redFlags: redFlags.map(({ text }) => text),
      isTooLarge: tooLargeShare(contractPayers(payer, all, settings), settings) !== null,
    };
  });
}

const SCORES_BEHIND: Readonly<Record<ScoreName, ClaimsKind | null>> = {
  rate: null,
  cost: null,
  rework: "payerReworked",
  days: "slow",
  share: null,
};

/** A figure without a score would read as praise of self-pay: nobody denies or delays it. */
function scoreOf(name: ScoreName, ranked: RankedPayer): SummaryScore {
  const isSelfPay = ranked.payer.type === "self-pay";
  const text = isSelfPay ? null : SCORE_FIGURES[name](ranked);
  return {
    name,
    score: ranked.payer.scores[name],
    title: SCORE_TITLES[name],
    text,
    needs: text === null ? missingScore(name, ranked) : null,
    behind: text === null ? null : SCORES_BEHIND[name],
  };
}

type Format = (value: number) => string;

interface FigureWords {
  readonly title: string;
  readonly metric: keyof Metrics;
  readonly format: Format;
  readonly behind?: ClaimsKind;
  /** What allowed amounts that are only known to be too low make of it. */
  readonly lowerBounds?: "at least" | "at most";
  /** Said of insurers only. */
  readonly insurersOnly?: true;
}

const whole: Format = (share) => roundedPercent(share);
const tenths: Format = (share) => roundedPercent(share, 1);

/** In the words of the sheets. */
const FIGURES: readonly FigureWords[] = [
  { title: "Claims", metric: "lines", format: countText, behind: "claims" },
  { title: "Open claims", metric: "open", format: countText, behind: "open" },
  { title: "Share of revenue", metric: "revenueShare", format: tenths },
  { title: "Allowed per session", metric: "allowedPerSession", format: dollarText, lowerBounds: "at least" },
  { title: "% of Medicare", metric: "medicareIndex", format: whole, lowerBounds: "at least" },
  { title: "% of best plan", metric: "commercialIndex", format: whole, lowerBounds: "at least" },
  { title: "% of break-even", metric: "coverage", format: whole, lowerBounds: "at least" },
  { title: "Margin per session", metric: "margin", format: dollarText, lowerBounds: "at least" },
  { title: "Collected per session", metric: "collectedPerSession", format: dollarText },
  { title: "Net collection", metric: "netCollection", format: tenths, lowerBounds: "at most" },
  { title: "Initial denials", metric: "denialRate", format: tenths, behind: "denied", insurersOnly: true },
  { title: "Reworked, any cause", metric: "reworkRate", format: tenths, behind: "reworked", insurersOnly: true },
  {
    title: "Days to pay",
    metric: "meanDays",
    format: (days) => days.toFixed(1),
    behind: "slow",
    insurersOnly: true,
  },
  { title: "Staff minutes a claim", metric: "minutesPerClaim", format: (minutes) => minutes.toFixed(1) },
];

function figureOf(
  { title, metric, format, behind, lowerBounds, insurersOnly }: FigureWords,
  ranked: RankedPayer,
): SummaryFigure {
  const { payer, detail } = ranked;
  const named = metric === "medicareIndex" && detail.ownBenchmark ? "% of your schedule" : title;
  const notSaid = insurersOnly && payer.type === "self-pay";
  const value = notSaid ? null : (payer[metric] as number | null);
  if (value === null) {
    return { title: named, text: null, needs: notSaid ? SELF_PAY_REASON : missingReason(ranked, metric), behind: null };
  }
  const bound = lowerBounds && hasLowerBounds(ranked) ? `${lowerBounds} ` : "";
  return { title: named, text: `${bound}${format(value)}`, needs: null, behind: behind ?? null };
}
