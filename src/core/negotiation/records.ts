import type { ContractTerms } from "./contract-terms";
import type { HistoryEntry } from "./history-entry";
import type { LogEntry } from "./log-entry";

/** A cell of Contract terms or of the Negotiation log that cannot be read, and that stands as not filled in. */
export interface RecordProblem {
  readonly sheet: string;
  /** `C7`. */
  readonly address: string;
  /** A sentence: what it holds and what it may hold. */
  readonly message: string;
}

/** What the workbook keeps of negotiations beside the claims: two sheets that the user fills in, and one that builds add to. */
export interface NegotiationRecords {
  readonly terms: readonly ContractTerms[];
  /** In the order of their dates; of one day, in that of their rows. */
  readonly log: readonly LogEntry[];
  /** The rows of the sheet History, of earlier builds, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly problems: readonly RecordProblem[];
}
