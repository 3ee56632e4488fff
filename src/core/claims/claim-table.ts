import type { Field } from "../settings/fields";
import type { Payer, Service, ServiceClass } from "./dictionaries";
import type { DenialCodes } from "./denial-codes";
import type { FoundColumns } from "./find-columns";
import type { IssueLog } from "./issue-log";
import type { Status } from "./status-words";

/** How `ClaimTable.auth` marks a row: none, a yes without a number, else the number's own number. */
export const NO_AUTH = -1;
export const BARE_AUTH = -2;

/**
 * The rows of one claim table as typed columns, as they were read: nothing derived yet. Every column has one value a row (wholly
 * blank rows are no rows). Money in dollars, NaN unknown; days `UNKNOWN_DAY` where unknown; words and identifiers as numbers.
 */
export interface ClaimTable {
  readonly rows: number;
  /** The row in the user's sheet or file, from 1. */
  readonly sheetRow: Int32Array;
  /** Which of `files` each row came from. */
  readonly file: Uint8Array;
  readonly files: readonly TableFile[];
  /** Fields with at least one value: a column without one counts as absent. */
  readonly present: ReadonlySet<Field>;
  /** Fields of which a tenth of the cells or more could not be read: written in a way that is not understood. */
  readonly unreadable: readonly UnreadableField[];
  /** Whether the patient's share is mapped as deductible, copay and coinsurance (methodology 1.3). */
  readonly costShareColumns: boolean;

  readonly payers: readonly Payer[];
  readonly services: readonly Service[];
  readonly classes: readonly ServiceClass[];
  readonly statuses: readonly Status[];
  readonly denials: readonly DenialCodes[];
  readonly names: readonly string[];

  /** Number of the payer, or `NO_WORD`. */
  readonly payer: Int32Array;
  /** Number of the service; rows without a code have the blank service. */
  readonly service: Int32Array;
  /** Number of the service that the payer adjudicated, or `NO_WORD`. */
  readonly adjudicated: Int32Array;
  /** Numbers in `statuses`, `denials`, `names`, or `NO_WORD`. */
  readonly status: Int32Array;
  readonly denial: Int32Array;
  readonly provider: Int32Array;
  readonly place: Int32Array;
  /** 1 where another payer came first, else 0. */
  readonly notPrimary: Uint8Array;
  /** 1 where a column says that the claim was sent again (methodology 1.6). */
  readonly resubmitted: Uint8Array;
  /** 1 where the row's first cell begins or ends with the word total (methodology 1.2). */
  readonly totalWord: Uint8Array;
  /** Numbers of hashed identifiers, or `NO_ID`. */
  readonly claim: Int32Array;
  readonly patient: Int32Array;
  /** `NO_AUTH`, `BARE_AUTH` or the number of an authorization number. */
  readonly auth: Int32Array;

  readonly serviceDay: Int32Array;
  readonly submittedDay: Int32Array;
  readonly receivedDay: Int32Array;
  readonly paidDay: Int32Array;

  /** NaN where the column is absent or the cell unreadable: 1 by methodology 1.1. */
  readonly units: Float64Array;
  readonly billed: Float64Array;
  readonly allowed: Float64Array;
  readonly paid: Float64Array;
  readonly patientShare: Float64Array;
  readonly patientPaid: Float64Array;
  readonly contractual: Float64Array;
  readonly minutes: Float64Array;

  readonly issues: IssueLog;
}

/** One file or sheet range of the table, with its headings and the columns that were found among them. */
export interface TableFile {
  readonly name: string;
  /** As the user wrote them, repeated ones told apart; `""` where there is none. */
  readonly headings: readonly string[];
  readonly columns: FoundColumns;
}

/** A field many of whose amounts or dates could not be read. */
export interface UnreadableField {
  readonly field: Field;
  /** Of so many cells that hold something. */
  readonly cells: number;
  readonly unreadable: number;
}
