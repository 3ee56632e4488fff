import { type Cell, isBlank, normalise, type Row, textOf } from "../claims/cell";
import { columnLetters } from "../claims/column-letters";
import { type CellReading, readRecordCell } from "./record-cell";
import type { RecordColumn, RecordValue } from "./record-columns";
import type { RecordProblem } from "./records";

/** A sheet of records as Excel gives its values: all rows from A1 on, dates as serial numbers. */
export interface RecordSheet {
  /** The tab, for problems to name. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** Whom it is about where it does not say: the name of a file. */
  readonly payer?: string;
}

/** A row that says something. */
export interface RecordRow<Key extends string> {
  /** From 0, among the sheet's rows. */
  readonly at: number;
  readonly values: Readonly<Record<Key, RecordValue>>;
  readonly problems: readonly RecordProblem[];
}

/** Titles and notes stand above the headings, never so many. */
const ROWS_ABOVE = 30;
const LEAST_HEADINGS = 2;
/** Begins the payer's cell of a row that only shows how to fill one in. */
export const EXAMPLE = "Example:";

/** A table of records on a sheet that may hold more: text above it, and columns of the user's own. */
export class RecordTable<Key extends string> {
  private constructor(
    private readonly sheet: RecordSheet,
    private readonly columns: readonly RecordColumn<Key>[],
    /** The row of the headings, from 0. */
    private readonly heading: number,
    private readonly places: ReadonlyMap<Key, number>,
  ) {}

  /** The table of these columns; `null`: no row of the sheet holds their headings. */
  static find<Key extends string>(sheet: RecordSheet, columns: readonly RecordColumn<Key>[]): RecordTable<Key> | null {
    const found = sheet.rows.slice(0, ROWS_ABOVE).map((row) => placesOf(row, columns));
    const most = Math.max(0, ...found.map(({ size }) => size));
    if (most < LEAST_HEADINGS) return null;
    const heading = found.findIndex(({ size }) => size === most);
    return new RecordTable(sheet, columns, heading, found[heading]!);
  }

  /** The tab. */
  get sheetName(): string {
    return this.sheet.name;
  }

  /** The column of a key, from 0; `undefined`: the sheet has none. */
  columnOf(key: Key): number | undefined {
    return this.places.get(key);
  }

  /** `C7` and what it is about; where the sheet lacks the column, the cell of the headings. */
  problem(at: number, key: Key, message: string): RecordProblem {
    const column = this.places.get(key);
    const address = column === undefined ? `A${this.heading + 1}` : `${columnLetters(column)}${at + 1}`;
    return { sheet: this.sheet.name, address, message };
  }

  /** Those of the columns that the sheet lacks, as problems. */
  missing(keys: readonly Key[]): RecordProblem[] {
    return this.columns
      .filter(({ key }) => keys.includes(key) && !this.places.has(key))
      .map(({ key, heading }) =>
        this.problem(this.heading, key, `The column "${heading}" is missing: write its heading into this row again.`),
      );
  }

  /** The rows that count: neither blank nor the help below the headings nor an example. */
  records(): RecordRow<Key>[] {
    return this.sheet.rows.flatMap((row, at) => (this.counts(row, at) ? [this.record(row, at)] : []));
  }

  /** What was typed into a row, in the order of the columns, whatever order the sheet has. */
  typedIn({ at }: RecordRow<Key>): Row {
    const cells = this.columns.map(({ key }) => this.cell(this.sheet.rows[at]!, key));
    return cells.map((cell) => (textOf(cell) === "" ? null : cell));
  }

  /** The first row, from 0, in which no cell holds anything; it may lie below the last one. */
  freeRow(): number {
    const { rows } = this.sheet;
    const free = rows.findIndex((row, at) => at > this.heading && row.every((cell) => isBlank(cell)));
    return free < 0 ? rows.length : free;
  }

  private record(row: Row, at: number): RecordRow<Key> {
    const readings = this.columns.map((column) => ({ column, ...this.reading(row, column) }));
    return {
      at,
      values: Object.fromEntries(readings.map(({ column, value }) => [column.key, value])) as Record<Key, RecordValue>,
      problems: readings.flatMap(({ column, problem }) =>
        problem === null ? [] : [this.problem(at, column.key, problem)],
      ),
    };
  }

  private reading(row: Row, column: RecordColumn<Key>): CellReading {
    const cell = this.cell(row, column.key);
    return readRecordCell(column, textOf(cell) === column.help ? null : cell);
  }

  private cell(row: Row, key: Key): Cell {
    const place = this.places.get(key);
    return place === undefined ? null : row[place];
  }

  private counts(row: Row, at: number): boolean {
    if (at <= this.heading) return false;
    const all = this.columns.map((column) => ({ column, text: textOf(this.cell(row, column.key)) }));
    const filled = all.filter(({ text }) => text !== "");
    const help = filled.filter(({ column, text }) => text === column.help);
    const isExample = filled.some(({ text }) => text.startsWith(EXAMPLE));
    // What is pasted right below the headings stands over a part of the help.
    return !isExample && filled.length > 0 && help.length <= filled.length / 2;
  }
}

/** Whether a cell of the row of headings names the column. */
export function namesColumn(cell: Cell, { heading, aliases = [] }: RecordColumn): boolean {
  const text = normalise(textOf(cell));
  return [heading, ...aliases].some((each) => normalise(each) === text);
}

/** Where the headings of the columns stand in a row; the first of two alike counts. */
function placesOf<Key extends string>(row: Row, columns: readonly RecordColumn<Key>[]): Map<Key, number> {
  const headings = row.map((cell) => normalise(textOf(cell)));
  const places = new Map<Key, number>();
  for (const { key, heading, aliases = [] } of columns) {
    const found = [heading, ...aliases].map((each) => headings.indexOf(normalise(each))).find((place) => place >= 0);
    if (found !== undefined) places.set(key, found);
  }
  return places;
}
