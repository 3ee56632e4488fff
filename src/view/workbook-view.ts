import type { ClaimsOverview } from "../core/claims/claims-overview";
import type { FoundColumn } from "../core/claims/find-columns";
import type { NegotiationRecords } from "../core/negotiation/records";
import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { Field } from "../core/settings/fields";
import type { Day, Settings } from "../core/settings/settings";

/** Cells of the workbook: the tab's name, and an address such as `C7`. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A sentence for the user, with the cell that it is about where there is one. */
export interface Located {
  readonly message: string;
  readonly place: CellPlace | null;
}

/** What went wrong, and what to do now where `message` does not say it already. */
export interface Problem {
  readonly message: string;
  readonly next: string | null;
}

/** The table or range that the claims are read from. */
export interface ClaimsView {
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly sheet: string;
  /** With the headings, without the sheet: `A1:T6231`. */
  readonly address: string;
  readonly isTable: boolean;
  /** Below the headings. */
  readonly rows: number;
  /** Rows that a filter or the user hides. They count all the same. */
  readonly hiddenRows: number;
  /** Every heading, from left to right; `""` where there is none. */
  readonly headings: readonly string[];
  /** What each field is read from. Fields that were not found are missing. */
  readonly columns: ReadonlyMap<Field, readonly FoundColumn[]>;
  /** How far the claims are read. `null`: not being read. */
  readonly reading: { readonly rows: number; readonly rowsInAll: number } | null;
  /** `null` until the claims have been read. */
  readonly overview: Omit<ClaimsOverview, "problems"> | null;
  /** What is wrong with cells of the table, the most frequent cause first; and why it cannot be read at all. */
  readonly problems: readonly (Located & { readonly rows: number })[];
}

/**
 * Why the scorecard that stands in the workbook is not what a build would give now. `records`: sheets that rest on contract terms and negotiation log
 * are; `unfinished`: not all sheets of the last build could be written; `unknown`: it does not say what it was built from.
 */
export type StaleReason = "claims" | "settings" | "records" | "version" | "other claims" | "unfinished" | "unknown";

/** The scorecard that stands in the workbook. */
export interface LastScorecard {
  readonly sheet: string;
  /** `null`: it does not say it. */
  readonly builtOn: Day | null;
  /** Empty: it is up to date as far as is known. */
  readonly stale: readonly StaleReason[];
  /** What it was built from: two with the same have the same ranking. `null`: it does not say it. */
  readonly builtFrom: string | null;
}

/** What rows share that a filter shows together. */
export type FilteredBy = "claim number" | "payer, date and code";

/** The filter that the pane has put on the claims. */
export interface ShownClaims {
  readonly payer: string;
  readonly kind: ClaimsKind;
  /** Claims behind the figure: one that was sent more than once has several rows. */
  readonly claims: number;
  /** Rows behind the figure. */
  readonly rows: number;
  /** Rows that the filter shows as well, because they share what it goes by. */
  readonly rowsBeside: number;
  readonly by?: FilteredBy;
  /** False: claims or settings have changed since, so that other rows may stand behind the figure now. */
  readonly isCurrent?: boolean;
}

/** Everything that the pane shows of the workbook. */
export interface WorkbookContents {
  /** The names of all tables and sheets that may hold claims. */
  readonly candidates: readonly string[];
  /** `null`: there are none, or several and none is chosen. */
  readonly claims: ClaimsView | null;
  /** In force: what cannot be read in the Settings sheet stands at its last good value. */
  readonly settings: Settings;
  /** The tab of the Settings sheet; `null`: there is none yet, and everything is at its default. */
  readonly settingsSheet: string | null;
  /** Cells of the Settings sheet that cannot be read, each with the value used instead. */
  readonly settingProblems: readonly Located[];
  /**
   * What the sheets Contract terms, Negotiation log and Grade history hold, whatever their tabs are called: `ownSheets` names those by the keys
   * `terms`, `log` and `history`. Nothing where there is no such sheet.
   */
  readonly records: NegotiationRecords;
  readonly scorecard: LastScorecard | null;
  /** The tabs of the sheets that builds have made, by the keys of their plans. */
  readonly ownSheets: ReadonlyMap<string, string>;
  /** The sample practice's claims or settings are in the workbook: alone, or beside other claims. */
  readonly sample: "none" | "alone" | "beside other claims";
  /** The settings are those of the sample practice: other claims would be scored with them. */
  readonly sampleSettings?: boolean;
  readonly shown: ShownClaims | null;
}

export type WorkbookView =
  /** Nothing is known yet. */
  | { readonly state: "looking" }
  | ({ readonly state: "problem" } & Problem)
  | ({ readonly state: "ready" } & WorkbookContents);

/**
 * `ask`: the user's own filter is on the table; call again with `replace` to take it away. `none`: no claim stands behind it.
 * `superseded`: the claims behind another figure were asked for meanwhile, and nothing was done for this one.
 */
export type ShowOutcome =
  | { readonly outcome: "shown" }
  | { readonly outcome: "ask" }
  | { readonly outcome: "none" }
  | { readonly outcome: "superseded" }
  | ({ readonly outcome: "problem" } & Problem);
