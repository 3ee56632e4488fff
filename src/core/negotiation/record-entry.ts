import { isBlank } from "../claims/cell";
import { columnLetters } from "../claims/column-letters";
import { displayName } from "../settings/names";
import type { Day, Settings } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { LOG_COLUMNS, type LogKey } from "./log-columns";
import type { LogEntry } from "./log-entry";
import { LOG_NEEDS } from "./read-log";
import { readRecords } from "./read-records";
import { notFilledIn } from "./read-sheet";
import { TERM_NEEDS } from "./read-terms";
import { recordText } from "./record-cell";
import type { RecordColumn, RecordValue } from "./record-columns";
import type { RecordSheet } from "./record-table";
import type { RecordProblem } from "./records";
import { TERM_COLUMNS, type TermKey } from "./term-columns";

/** What stands in the fields of a form; one that is left out is blank. */
export type FormFields<Key extends string> = Readonly<Partial<Record<Key, string>>>;

/** What a form says. */
export interface FormReading<Key extends string, Entry> {
  /** `null`: something has to be put right first. */
  readonly entry: Entry | null;
  /** What is wrong, by field, each a sentence. */
  readonly problems: FormFields<Key>;
}

/** The fields that show what is known of a payer's contract, and that `readTermForm` takes back. */
export function termForm(terms: ContractTerms): FormFields<TermKey> {
  return formOf(TERM_COLUMNS, terms);
}

/** The terms that a form says, by the rules by which the sheet is read; blank fields are not filled in. */
export function readTermForm(
  fields: FormFields<TermKey>,
  settings: Settings,
  today: Day,
): FormReading<TermKey, ContractTerms> {
  const { terms, problems } = readRecords({ terms: sheetOf(TERM_COLUMNS, fields) }, settings, today);
  // Fields that are all emptied take back what was known of the payer.
  const emptied = isBlank(fields.payer) ? null : emptyTerms(displayName(fields.payer!));
  return reading(TERM_COLUMNS, TERM_NEEDS, terms[0] ?? emptied, problems);
}

/** The entry of the log that a form says, by the rules by which the sheet is read. */
export function readLogForm(fields: FormFields<LogKey>, settings: Settings, today: Day): FormReading<LogKey, LogEntry> {
  const { log, problems } = readRecords({ log: sheetOf(LOG_COLUMNS, fields) }, settings, today);
  return reading(LOG_COLUMNS, LOG_NEEDS, log[0] ?? null, problems);
}

/** A payer of whose contract nothing is known. */
export function emptyTerms(payer: string): ContractTerms {
  return { ...(Object.fromEntries(TERM_COLUMNS.map(({ key }) => [key, null])) as unknown as ContractTerms), payer };
}

function formOf<Key extends string>(
  columns: readonly RecordColumn<Key>[],
  values: Readonly<Record<Key, RecordValue>>,
): FormFields<Key> {
  return Object.fromEntries(
    columns.map((column) => [column.key, recordText(column, values[column.key])]),
  ) as FormFields<Key>;
}

/** A sheet of one row, so that a form may hold what a row may hold. */
function sheetOf<Key extends string>(columns: readonly RecordColumn<Key>[], fields: FormFields<Key>): RecordSheet {
  return { name: "", rows: [columns.map(({ heading }) => heading), columns.map(({ key }) => fields[key] ?? "")] };
}

function reading<Key extends string, Entry>(
  columns: readonly RecordColumn<Key>[],
  needed: readonly Key[],
  entry: Entry | null,
  problems: readonly RecordProblem[],
): FormReading<Key, Entry> {
  const fields = columns.flatMap(({ key, heading }, at) => {
    const problem = problems.find(({ address }) => address === `${columnLetters(at)}2`)?.message;
    // Wholly blank fields are no row, of which the reader would say anything.
    const blank = entry === null && problems.length === 0 && needed.includes(key) ? notFilledIn(heading) : undefined;
    const message = problem ?? blank;
    return message === undefined ? [] : [[key, message] as const];
  });
  return {
    entry: fields.length === 0 ? entry : null,
    problems: Object.fromEntries(fields) as FormFields<Key>,
  };
}
