import type { PayerType } from "../settings/settings";
import type { Grade, Score, ScoreName } from "./result";

/** The claims that stand behind a figure of a payer; `claims` are all of the review period. */
export type ClaimsKind = "claims" | "denied" | "open" | "slow" | "downcoded" | "reworked";

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
  /** Sentences: each score or cap that keeps the grade from an A, the heaviest first. */
  readonly pulledDown: readonly string[];
  /** Sentences: what one score would have to become for a better grade, and which: `Days to pay at 27.5 or fewer: a B.` */
  readonly wouldMove: readonly string[];
  readonly redFlags: readonly string[];
}
