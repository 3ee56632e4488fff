import type { Day } from "../settings/settings";
import { type Cell, type Row, isBlank, isError } from "./cell";
import { UNKNOWN_DAY, dayOfSerial, parseDay } from "./days";
import type { FoundColumn } from "./find-columns";
import { Growing } from "./growing";
import { IdTable, NO_ID } from "./id-table";
import type { IssueLog } from "./issue-log";
import { parseMoney } from "./money";

/** Some rows on their way into the columns. */
export interface Block {
  readonly rows: readonly Row[];
  /** Which of `rows` hold anything: wholly blank rows are no rows. */
  readonly kept: Int32Array;
  readonly count: number;
  /** The number of `rows[0]` as the user sees it. */
  readonly firstRow: number;
  /** Named in issues where several files are read as one table. */
  readonly file: string | null;
  readonly issues: IssueLog;
}

/** A memo that is not let grow with the table: text that hardly repeats would only fill memory. */
const MEMO_LIMIT = 50_000;
const OLDEST_DAY = 7305;

/** One field over all rows, read a block at a time, column by column: the loop over a column's cells stays tight. */
export abstract class Column {
  /** A column without one value counts as absent (methodology 1.1). */
  hasValues = false;

  abstract read(block: Block, columns: readonly FoundColumn[]): void;

  protected report(block: Block, at: number, column: FoundColumn, code: string, message: string): void {
    const text = block.file === null ? message : `${block.file}: ${message}`;
    block.issues.add(code, block.firstRow + block.kept[at]!, column.heading, text);
  }
}

/** Dollars, minutes or counts; NaN where the cell is blank or unreadable. Several columns of one field are summed. */
export class NumberColumn extends Column {
  private readonly store = new Growing(new Float64Array(1024));

  constructor(
    private readonly code: string,
    private readonly message: string,
    private readonly factorOf: (column: FoundColumn) => number = () => 1
  ) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const start = this.store.length;
    this.store.fill(NaN, block.count);
    const values = this.store.values();
    for (const column of columns) this.readOne(block, column, values, start);
  }

  values(): Float64Array {
    return this.store.values();
  }

  private readOne(block: Block, column: FoundColumn, values: Float64Array, start: number): void {
    const { rows, kept, count } = block;
    const { index } = column;
    const factor = this.factorOf(column);
    for (let at = 0; at < count; at++) {
      const cell = rows[kept[at]!]![index];
      let value: number | null;
      if (typeof cell === "number" && Number.isFinite(cell)) value = cell;
      else if (isBlank(cell)) continue;
      else value = parseMoney(cell);
      this.hasValues = true;
      if (value === null) {
        this.report(block, at, column, this.code, this.message);
        continue;
      }
      const sum = values[start + at]!;
      values[start + at] = (Number.isNaN(sum) ? 0 : sum) + value * factor;
    }
  }
}

/** Days; `UNKNOWN_DAY` where the cell is blank, unreadable, later than tomorrow or before 1990 (methodology 1.1). */
export class DayColumn extends Column {
  private readonly store = new Growing(new Int32Array(1024));
  private readonly memo = new Map<string, Day | null>();

  constructor(private readonly latest: Day) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const start = this.store.length;
    this.store.fill(UNKNOWN_DAY, block.count);
    const values = this.store.values();
    for (const column of columns) this.readOne(block, column, values, start);
  }

  values(): Int32Array {
    return this.store.values();
  }

  private readOne(block: Block, column: FoundColumn, values: Int32Array, start: number): void {
    const { rows, kept, count } = block;
    const { index } = column;
    for (let at = 0; at < count; at++) {
      if (values[start + at] !== UNKNOWN_DAY) continue;
      const cell = rows[kept[at]!]![index];
      if (isBlank(cell)) continue;
      this.hasValues = true;
      const day = this.dayOf(cell);
      if (day === null) this.report(block, at, column, "date", "Not a date that can be read; treated as unknown.");
      else if (day < OLDEST_DAY) this.report(block, at, column, "date-old", "Before 1990; treated as unknown.");
      else if (day > this.latest) this.report(block, at, column, "date-future", "Later than tomorrow; treated as unknown.");
      else values[start + at] = day;
    }
  }

  private dayOf(cell: Cell): Day | null {
    if (typeof cell === "number") return cell < 1e7 ? dayOfSerial(cell) : parseDay(cell);
    if (typeof cell !== "string") return null;
    let day = this.memo.get(cell);
    if (day === undefined) {
      day = parseDay(cell);
      if (this.memo.size < MEMO_LIMIT) this.memo.set(cell, day);
    }
    return day;
  }
}

/** What a blank or an error cell is numbered in a `WordColumn`. */
export const NO_WORD = -1;

/** Text that repeats (payers, codes, words): each row holds the number that `resolve` gives its text; `NO_WORD` for a blank. */
export class WordColumn extends Column {
  private readonly store = new Growing(new Int32Array(1024));
  private readonly memo = new Map<Cell, number>();

  /** @param separator joins the cells of several columns; `null`: the first that holds something is read. */
  constructor(
    private readonly resolve: (cell: Cell) => number,
    private readonly separator: string | null = null
  ) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const { rows, kept, count } = block;
    if (columns.length === 0) {
      this.store.fill(NO_WORD, count);
      return;
    }
    const store = this.store.reserve(count);
    const start = this.store.length;
    for (let at = 0; at < count; at++) {
      const row = rows[kept[at]!]!;
      const cell = columns.length === 1 ? row[columns[0]!.index] : this.gather(row, columns);
      store[start + at] = this.numberOf(cell, block, at, columns);
    }
    this.store.length += count;
  }

  values(): Int32Array {
    return this.store.values();
  }

  private numberOf(cell: Cell, block: Block, at: number, columns: readonly FoundColumn[]): number {
    const known = this.memo.get(cell);
    if (known !== undefined) {
      if (known !== NO_WORD) this.hasValues = true;
      else if (isError(cell)) this.reportError(block, at, columns[0]!);
      return known;
    }
    const blank = isBlank(cell);
    if (!blank) this.hasValues = true;
    const error = isError(cell);
    if (error) this.reportError(block, at, columns[0]!);
    const number = blank || error ? NO_WORD : this.resolve(cell);
    if (this.memo.size < MEMO_LIMIT) this.memo.set(cell, number);
    return number;
  }

  private reportError(block: Block, at: number, column: FoundColumn): void {
    this.report(block, at, column, "error-cell", "The cell holds an Excel error; treated as blank.");
  }

  private gather(row: Row, columns: readonly FoundColumn[]): Cell {
    const cells = columns.map((column) => row[column.index]).filter((cell) => !isBlank(cell));
    return this.separator === null ? cells[0] : cells.map(String).join(this.separator);
  }
}

/** Identifiers, hashed on reading; `NO_ID` for a blank. */
export class IdColumn extends Column {
  private readonly store = new Growing(new Int32Array(1024));
  private readonly ids = new IdTable();

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const { rows, kept, count } = block;
    const start = this.store.length;
    this.store.fill(NO_ID, count);
    const values = this.store.values();
    const column = columns[0];
    for (let at = 0; column && at < count; at++) {
      const cell = rows[kept[at]!]![column.index];
      if (isBlank(cell)) continue;
      this.hasValues = true;
      if (isError(cell)) this.report(block, at, column, "error-cell", "The cell holds an Excel error; treated as blank.");
      else values[start + at] = this.ids.add(typeof cell === "string" ? cell.trim() : String(cell));
    }
  }

  values(): Int32Array {
    return this.store.values();
  }
}
