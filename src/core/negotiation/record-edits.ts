import { PayerDictionary } from "../claims/dictionaries";
import type { Row } from "../claims/cell";
import { InputError } from "../settings/issue";
import { nameKey } from "../settings/names";
import type { Settings } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { LOG_COLUMNS } from "./log-columns";
import type { LogEntry } from "./log-entry";
import { recordCell } from "./record-cell";
import type { RecordColumn, RecordValue } from "./record-columns";
import { RecordTable } from "./record-table";
import { TERM_COLUMNS } from "./term-columns";

/** A cell of a sheet of records to write. */
export interface RecordEdit {
  /** From 1, as in the rows that were looked at; it may lie below the last of them. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** Dates as serial numbers, percentages as fractions, "yes" and "no"; `null`: emptied. */
  readonly value: string | number | null;
}

/**
 * The cells to write so that the sheet Contract terms says what `terms` say: in the payer's row, by any of its names in the settings, those
 * that say something else; for a payer without a row the first free one. Other columns stay as they are.
 *
 * @param rows of the sheet, from A1 on
 * @throws InputError `no-record-columns` where the sheet lacks its headings, or that of something to be written
 */
export function termEdits(rows: readonly Row[], terms: ContractTerms, settings: Settings): RecordEdit[] {
  const table = tableOf(rows, TERM_COLUMNS, "Contract terms");
  const payers = new PayerDictionary(settings);
  const key = (name: RecordValue): string => nameKey(payers.entries[payers.resolve(String(name))]!.name);
  const meant = key(terms.payer);
  const known = table.records().find(({ values }) => values.payer !== null && key(values.payer) === meant);
  if (known === undefined) return newRow(table, TERM_COLUMNS, terms);
  const changed = TERM_COLUMNS.filter(
    (column) => column.key !== "payer" && terms[column.key] !== known.values[column.key],
  );
  return changed.map((column) => edit(table, column, known.at, terms[column.key]));
}

/**
 * The cells to write so that the Negotiation log holds one more entry: in the first free row.
 *
 * @param rows of the sheet, from A1 on
 * @throws InputError `no-record-columns` where the sheet lacks its headings, or that of something to be written
 */
export function logEdits(rows: readonly Row[], entry: LogEntry): RecordEdit[] {
  return newRow(tableOf(rows, LOG_COLUMNS, "Negotiation log"), LOG_COLUMNS, entry);
}

function tableOf<Key extends string>(
  rows: readonly Row[],
  columns: readonly RecordColumn<Key>[],
  name: string,
): RecordTable<Key> {
  const table = RecordTable.find({ name, rows }, columns);
  if (table !== null) return table;
  throw noColumns(`The sheet ${name} has no row of headings, so nothing was written`);
}

function newRow<Key extends string>(
  table: RecordTable<Key>,
  columns: readonly RecordColumn<Key>[],
  values: Readonly<Record<Key, RecordValue>>,
): RecordEdit[] {
  const at = table.freeRow();
  return columns.filter(({ key }) => values[key] !== null).map((column) => edit(table, column, at, values[column.key]));
}

/** @param at the row, from 0 */
function edit<Key extends string>(
  table: RecordTable<Key>,
  column: RecordColumn<Key>,
  at: number,
  value: RecordValue,
): RecordEdit {
  const place = table.columnOf(column.key);
  if (place === undefined) {
    throw noColumns(`The sheet ${table.sheetName} has no column "${column.heading}", so nothing was written`);
  }
  return { row: at + 1, column: place, value: recordCell(column, value) };
}

function noColumns(what: string): InputError {
  return new InputError(
    "no-record-columns",
    `${what}: put the heading back, or rename the sheet and have it made again.`,
  );
}
