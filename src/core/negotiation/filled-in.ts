import { LOG_COLUMNS } from "./log-columns";
import { PROPOSED_COLUMNS } from "./proposed-columns";
import type { RecordColumn } from "./record-columns";
import { TERM_COLUMNS } from "./term-columns";

/** The sheets of records that users fill in, by the keys of their plans. */
export const FILLED_IN = ["terms", "log", "proposed"] as const;
export type FilledIn = (typeof FILLED_IN)[number];
/** All sheets of records: builds add to the history themselves. */
export type RecordKey = FilledIn | "history";

/** What each is read by. */
export const FILLED_IN_COLUMNS: Readonly<Record<FilledIn, readonly RecordColumn[]>> = {
  terms: TERM_COLUMNS,
  log: LOG_COLUMNS,
  proposed: PROPOSED_COLUMNS,
};
