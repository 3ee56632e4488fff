import type { ContractTerms } from "../core/negotiation/contract-terms";
import type { LogEntry } from "../core/negotiation/log-entry";
import type { Medicare } from "../core/scoring/load-medicare";
import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { SettingChange } from "../core/settings/setting-changes";
import type { BuildStatus, BuildWish, FinishedBuild } from "../view/build-status";
import type { Watched } from "../view/store";
import type { CellPlace, Problem, ShowOutcome, WorkbookView } from "../view/workbook-view";

/** Medicare's prices, as far as the pane shows them. */
export type MedicarePrices = Pick<Medicare, "findPlace" | "localitiesOf" | "medicareRate">;

/** What the pane can do: all of it is handed to the pane, which never speaks to Excel itself. None of it rejects. */
export interface PanePowers {
  readonly status: Watched<BuildStatus>;
  /** The last build that put a scorecard into the workbook, whatever has come of others since. */
  readonly finished: Watched<FinishedBuild | null>;
  readonly workbook: Watched<WorkbookView>;
  /** Looks at the workbook again: its tables, settings and scorecard. */
  readonly look: () => Promise<void>;
  /** Takes the claims from the table or sheet of that name from now on, and remembers it with the workbook. */
  readonly choose: (name: string) => Promise<Problem | null>;
  /** What comes of it, problems too, stands in the status. */
  readonly build: (wish?: BuildWish) => Promise<void>;
  readonly cancel: () => void;
  /** Takes a question or a result away without an answer. */
  readonly dismiss: () => void;
  /** Writes settings into the Settings sheet, which is made where there is none. `null`: done. */
  readonly saveSettings: (changes: readonly SettingChange[]) => Promise<Problem | null>;
  /** Writes what is known of one payer's contract into its row of the sheet Contract terms; sheet and row are made where they are not there. */
  readonly saveTerms: (terms: ContractTerms) => Promise<Problem | null>;
  /** Adds a row to the sheet Negotiation log, which is made where there is none. */
  readonly addLogEntry: (entry: LogEntry) => Promise<Problem | null>;
  /** Brings cells to the front and selects them. */
  readonly select: (place: CellPlace) => Promise<Problem | null>;
  readonly showSheet: (name: string) => Promise<Problem | null>;
  /** Filters the claim table to the claims behind a payer's figure. */
  readonly showClaims: (
    payer: string,
    kind: ClaimsKind,
    options?: { readonly replace?: boolean },
  ) => Promise<ShowOutcome>;
  readonly clearFilter: () => Promise<Problem | null>;
  /** Puts the sample practice into the workbook: a sheet with its claims, and its settings where there are none. */
  readonly addSample: () => Promise<Problem | null>;
  /** Takes the sample's claims, its settings and the scorecard built from them out again. */
  readonly removeSample: () => Promise<Problem | null>;
  /** Medicare's prices, loaded when they are first asked for; `null`: they could not be loaded this time. */
  readonly medicare: () => Promise<MedicarePrices | null>;
  readonly openHelp: () => void;
}
