import { isBlank, type Row } from "../claims/cell";
import type { RecordColumn } from "./record-columns";
import { type RecordRow, type RecordSheet, RecordTable } from "./record-table";
import type { RecordProblem } from "./records";

/** The records of one sheet, and what of it cannot be read. */
export interface SheetReading<Entry> {
  readonly entries: readonly Entry[];
  readonly problems: readonly RecordProblem[];
  /** Rows that make no entry: what was typed, in the order of the columns of its kind of sheet. */
  readonly leftOut: readonly Row[];
}

/** What becomes of a row: an entry, or `null` for none, and all that is wrong with the row. */
export interface RowReading<Entry> {
  readonly entry: Entry | null;
  readonly problems: readonly RecordProblem[];
}

const NOTHING: SheetReading<never> = { entries: [], problems: [], leftOut: [] };

/** How the rows of one kind of sheet are read. */
export interface SheetRules<Key extends string, Entry> {
  readonly columns: readonly RecordColumn<Key>[];
  /** A row that lacks one of these is left out. */
  readonly needed: readonly Key[];
  /** The reader of the table's rows: each has its needed cells filled in; `problems` holds those of its other cells. */
  readonly reader: (table: RecordTable<Key>) => (row: RecordRow<Key>) => RowReading<Entry>;
}

/** The entries of a sheet in the order of its rows; none where there is no sheet, or a blank one. */
export function readSheet<Key extends string, Entry>(
  sheet: RecordSheet | undefined,
  { columns, needed, reader }: SheetRules<Key, Entry>,
): SheetReading<Entry> {
  if (sheet === undefined || sheet.rows.every((row) => row.every((cell) => isBlank(cell)))) return NOTHING;
  const table = RecordTable.find(sheet, columns);
  if (table === null) return { ...NOTHING, problems: [noHeadings(sheet, columns)] };
  const missing = table.missing(needed);
  if (missing.length > 0) return { ...NOTHING, problems: missing };
  const read = reader(table);
  const rows = table.records().map((row) => {
    const lacking = lackingNeeded(row, table, columns, needed);
    return { row, ...(lacking === null ? read(row) : { entry: null, problems: lacking }) };
  });
  return {
    entries: rows.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    problems: rows.flatMap(({ problems }) => problems),
    leftOut: rows.filter(({ entry }) => entry === null).map(({ row }) => table.typedIn(row)),
  };
}

/** What is said of a cell that cannot be read, where the entry needs it. */
export function untilThen(problem: RecordProblem): RecordProblem {
  return { ...problem, message: `${problem.message} Until then this entry does not count.` };
}

/** What is said of a blank cell, or field of a form, that an entry needs. */
function notFilledIn(heading: string): string {
  return `"${heading}" is not filled in; without it this entry does not count.`;
}

function noHeadings({ name }: RecordSheet, columns: readonly RecordColumn[]): RecordProblem {
  const headings = columns.slice(0, 3).map(({ heading }) => `"${heading}"`);
  const message = `The sheet has no row of headings such as ${headings.join(", ")}, so nothing of it is read: write them above its rows.`;
  return { sheet: name, address: "A1", message };
}

/** The problems of a row that lacks what it needs; `null`: it lacks nothing. */
function lackingNeeded<Key extends string>(
  { at, values, problems }: RecordRow<Key>,
  table: RecordTable<Key>,
  columns: readonly RecordColumn<Key>[],
  needed: readonly Key[],
): RecordProblem[] | null {
  const lacking = columns.filter(({ key }) => needed.includes(key) && values[key] === null);
  if (lacking.length === 0) return null;
  const places = lacking.map(({ key, heading }) => {
    const blank = table.problem(at, key, notFilledIn(heading));
    const unread = problems.find(({ address }) => address === blank.address);
    return unread === undefined ? blank : untilThen(unread);
  });
  const others = problems.filter(({ address }) => places.every((one) => one.address !== address));
  return [...places, ...others];
}
