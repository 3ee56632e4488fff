import type { Stance } from "../core/negotiation/payer-case";
import type { PayerSummary } from "../core/scoring/payer-summary";
import type { PayerSheetKey, SheetKey } from "../core/sheets/payer-sheets";

/** How far a build is. `waiting`: Excel has not answered for a while, mostly because a cell is being edited. */
export type BuildStage = "finding" | "waiting" | "reading" | "scoring" | "writing";

export interface RunningBuild {
  readonly state: "running";
  readonly stage: BuildStage;
  readonly rows: number;
  /** 0 as long as nobody knows. */
  readonly rowsInAll: number;
  /** The user has cancelled it, and it has not come to its end yet. */
  readonly isStopping: boolean;
}

export interface FinishedSheet {
  /** What the sheet is, whatever it is called: the key of its plan. */
  readonly key: string;
  /** The tab's name in this workbook. */
  readonly name: string;
  readonly state: "new" | "rewritten" | "left alone";
}

/** A letter that a build made a sheet of, as text to copy. It is never stored. */
export interface BuiltLetter {
  readonly payer: string;
  /** Of its sheet. */
  readonly key: PayerSheetKey;
  readonly text: string;
}

export interface FinishedBuild {
  readonly state: "built";
  /** The table or sheet that the claims were read from. */
  readonly claims: string;
  readonly sheets: readonly FinishedSheet[];
  /** By descending cash. */
  readonly ranking: readonly PayerSummary[];
  /** What the reader has to know first, in sentences: settings that could not be read, "check the cost figure", ... */
  readonly notices: readonly string[];
  /** Which way each payer's pages go, by the payers of the ranking. */
  readonly stances: ReadonlyMap<string, Stance>;
  readonly letters: readonly BuiltLetter[];
  /** As `LastScorecard` has it. */
  readonly builtFrom: string;
}

/** What was wished of a build that came to a question, so that the answer does not lose it. */
interface AskedBuild {
  readonly chosen: string | null;
  readonly sheets: readonly SheetKey[];
}

/** What has come of building the scorecard so far. */
export type BuildStatus =
  | { readonly state: "idle" }
  | RunningBuild
  | FinishedBuild
  /** Sheets hold more than we wrote; `additions` are sentences. */
  | ({ readonly state: "ask"; readonly additions: readonly string[] } & AskedBuild)
  /** Several tables may be the claims. */
  | ({ readonly state: "choose"; readonly tables: readonly string[] } & Pick<AskedBuild, "sheets">)
  | { readonly state: "stopped" }
  /** What happened, and what to do now where `message` does not say it already. */
  | { readonly state: "problem"; readonly message: string; readonly next: string | null };

/** What the user has said about a build. */
export interface BuildWish {
  /** Which of several tables to read. */
  readonly chosen?: string | null;
  readonly overwriteAdditions?: boolean;
  /** Sheets to be made beside those of the first click; the first of them comes to the front. */
  readonly sheets?: readonly SheetKey[];
}
