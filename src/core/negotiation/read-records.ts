import type { Row } from "../claims/cell";
import type { Day, Settings } from "../settings/settings";
import { NO_RECORDS, type NegotiationRecords } from "./records";

/** A sheet of records as Excel gives its values: all rows from A1 on, dates as serial numbers. */
export interface RecordSheet {
  /** The tab, for problems to name. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The sheets of records that the workbook holds. */
export type RecordSheets = { readonly [one in "terms" | "log" | "history"]?: RecordSheet };

/**
 * What the sheets say. Columns are found by their headings, in any order; a cell that cannot be read counts as not filled in and is among the
 * problems.
 *
 * @param today the clock, where the settings name no other day: nothing of the log can have happened after the later of the two
 */
export function readRecords(_sheets: RecordSheets, _settings: Settings, _today: Day): NegotiationRecords {
  return NO_RECORDS;
}
