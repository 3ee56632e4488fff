import type { Row } from "../claims/cell";
import type { ContractTerms } from "./contract-terms";
import type { HistoryEntry } from "./history-entry";
import type { LogEntry } from "./log-entry";
import type { ProposedRate } from "./proposed-rate";

/** A cell of a sheet of records that cannot be read, and that stands as not filled in. */
export interface RecordProblem {
  readonly sheet: string;
  /** `C7`. */
  readonly address: string;
  /** A sentence: what it holds and what it may hold. */
  readonly message: string;
}

/** What the workbook keeps of negotiations beside the claims: sheets that the user fills in, and one that builds add to. */
export interface NegotiationRecords {
  readonly terms: readonly ContractTerms[];
  /** In the order of their dates; of one day, in that of their rows. */
  readonly log: readonly LogEntry[];
  /** The fee schedule that a payer offers, in the order of its rows; none: there is no such offer. */
  readonly proposed: readonly ProposedRate[];
  /** Rows of that sheet that cannot be read, and do not count: what was typed, in the order of the sheet's own columns. */
  readonly unreadProposed: readonly Row[];
  /** The rows of the sheet History, of earlier builds, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly problems: readonly RecordProblem[];
}
