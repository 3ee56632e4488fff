import type { Day } from "../settings/settings";
import { type Cell, type Row, isBlank, isError, isPlain } from "./cell";
import { dayOfSerial } from "../settings/calendar";
import { UNKNOWN_DAY, parseDay } from "./days";
import type { FoundColumn } from "./find-columns";
import { type BlankColumns, Growing } from "./growing";
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
  /** The place of the first row kept in the table, counted from 0 over all files. */
  readonly place: number;
  /** Named in issues where several files are read as one table. */
  readonly file: string | null;
  readonly issues: IssueLog;
}

/** A memo that is not let grow with the table: text that hardly repeats would only fill memory. */
const MEMO_LIMIT = 50_000;
/** 1990-01-01. */
const OLDEST_DAY = 7305;
const ERROR_CELL = "The cell holds an Excel error; treated as blank.";

/** One field over all rows, read a block at a time, column by column: the loop over a column's cells stays tight. */
export abstract class Column {
  /** Cells that hold something; of words only those met for the first time. */
  filled = 0;
  /** Cells that hold something that cannot be read. */
  unreadable = 0;
  protected abstract readonly store: Growing<Float64Array> | Growing<Int32Array>;

  /** A column without one value counts as absent (methodology 1.1). */
  get hasValues(): boolean {
    return this.filled > 0;
  }

  /** Reads a block from one or more columns of the table. */
  abstract read(block: Block, columns: readonly FoundColumn[]): void;

  /** Adds blanks for a block of a table without the column. */
  skip(rows: number): void {
    this.store.skip(rows);
  }

  /** Says how many rows will come. */
  expect(rows: number): void {
    this.store.expect(this.store.length + rows);
  }

  protected report(block: Block, at: number, column: FoundColumn, code: string, message: string): void {
    block.issues.addRow(block.place + at, {
      code,
      row: block.firstRow + block.kept[at]!,
      column: column.heading,
      message: block.file === null ? message : `${block.file}: ${message}`,
    });
  }
}

/** Dollars, minutes or counts; NaN where the cell is blank or unreadable. Several columns of one field are summed. */
export class NumberColumn extends Column {
  protected override readonly store = new Growing(Float64Array, NaN);

  constructor(
    private readonly code: string,
    private readonly message: string,
    private readonly factorOf: (column: FoundColumn) => number = () => 1,
  ) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const start = this.store.length;
    const values = this.store.append(block.count);
    for (const column of columns) this.readOne(block, column, values, start);
  }

  values(blanks: BlankColumns): Float64Array {
    return this.store.values(blanks);
  }

  private readOne(block: Block, column: FoundColumn, values: Float64Array, start: number): void {
    const { rows, kept, count } = block;
    const { index } = column;
    const factor = this.factorOf(column);
    for (let at = 0; at < count; at++) {
      const cell = rows[kept[at]!]![index];
      if (typeof cell !== "number" && isBlank(cell)) continue;
      this.filled++;
      const value = parseMoney(cell);
      if (value === null) {
        this.unreadable++;
        this.report(block, at, column, this.code, this.message);
        continue;
      }
      const sum = values[start + at]!;
      // NaN is not equal to itself: nothing stands here yet.
      values[start + at] = value * factor + (sum === sum ? sum : 0);
    }
  }
}

/** Days; `UNKNOWN_DAY` where the cell is blank, unreadable, later than tomorrow or before 1990 (methodology 1.1). */
export class DayColumn extends Column {
  protected override readonly store = new Growing(Int32Array, UNKNOWN_DAY);
  private readonly memo = new Map<string, Day | null>();

  constructor(private readonly latest: Day) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const start = this.store.length;
    const values = this.store.append(block.count);
    for (const column of columns) this.readOne(block, column, values, start);
  }

  values(blanks: BlankColumns): Int32Array {
    return this.store.values(blanks);
  }

  private readOne(block: Block, column: FoundColumn, values: Int32Array, start: number): void {
    const { rows, kept, count } = block;
    const { index } = column;
    for (let at = 0; at < count; at++) {
      const cell = rows[kept[at]!]![index];
      if ((typeof cell !== "number" && isBlank(cell)) || values[start + at] !== UNKNOWN_DAY) continue;
      this.filled++;
      const day = this.dayOf(cell);
      if (day === null) {
        this.unreadable++;
        this.report(block, at, column, "date", "Not a date that can be read; treated as unknown.");
      } else if (day < OLDEST_DAY) this.report(block, at, column, "date-old", "Before 1990; treated as unknown.");
      else if (day > this.latest)
        this.report(block, at, column, "date-future", "Later than tomorrow; treated as unknown.");
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
  protected override readonly store = new Growing(Int32Array, NO_WORD);
  private readonly memo = new Map<Cell, number>();

  /** @param separator joins the cells of several columns; `null`: the first that holds something is read. */
  constructor(
    private readonly resolve: (cell: Cell) => number,
    private readonly separator: string | null = null,
  ) {
    super();
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const { rows, kept, count } = block;
    const start = this.store.length;
    const values = this.store.append(count);
    const single = columns.length === 1 ? columns[0]!.index : null;
    for (let at = 0; at < count; at++) {
      const row = rows[kept[at]!]!;
      const cell = single === null ? this.gather(block, at, columns) : row[single];
      const known = this.memo.get(cell);
      values[start + at] = known ?? this.numberOf(cell, block, at, columns[0]!);
    }
  }

  values(blanks: BlankColumns): Int32Array {
    return this.store.values(blanks);
  }

  /** The number of a cell that the memo does not know; errors are never remembered, so that each is reported. */
  private numberOf(cell: Cell, block: Block, at: number, column: FoundColumn): number {
    const blank = isBlank(cell);
    if (!blank) this.filled++;
    if (isError(cell)) {
      this.report(block, at, column, "error-cell", ERROR_CELL);
      return NO_WORD;
    }
    const number = blank ? NO_WORD : this.resolve(cell);
    if (this.memo.size < MEMO_LIMIT) this.memo.set(cell, number);
    return number;
  }

  /** The cells of several columns as one; errors are reported and left out. */
  private gather(block: Block, at: number, columns: readonly FoundColumn[]): Cell {
    const row = block.rows[block.kept[at]!]!;
    const cells = columns.flatMap((column) => {
      const cell = row[column.index];
      if (isBlank(cell)) return [];
      if (!isError(cell)) return [cell];
      this.filled++;
      this.report(block, at, column, "error-cell", ERROR_CELL);
      return [];
    });
    return this.separator === null ? cells[0] : cells.map(String).join(this.separator);
  }
}

/** Identifiers, hashed on reading; `NO_ID` for a blank. */
export class IdColumn extends Column {
  protected override readonly store = new Growing(Int32Array, NO_ID);
  private ids: IdTable | null = null;
  private expectedIds = 0;

  /** @param distinct whether nearly every row has an identifier of its own. */
  constructor(private readonly distinct: boolean) {
    super();
  }

  override expect(rows: number): void {
    super.expect(rows);
    if (this.distinct) this.expectedIds = rows;
  }

  override read(block: Block, columns: readonly FoundColumn[]): void {
    const { rows, kept, count } = block;
    const start = this.store.length;
    const values = this.store.append(count);
    const column = columns[0]!;
    const ids = (this.ids ??= new IdTable(this.expectedIds));
    for (let at = 0; at < count; at++) {
      const cell = rows[kept[at]!]![column.index];
      if (typeof cell === "string" && isPlain(cell)) {
        this.filled++;
        values[start + at] = ids.add(cell);
      } else if (!isBlank(cell)) {
        this.filled++;
        if (isError(cell)) this.report(block, at, column, "error-cell", ERROR_CELL);
        else values[start + at] = ids.add(typeof cell === "string" ? cell.trim() : String(cell));
      }
    }
  }

  values(blanks: BlankColumns): Int32Array {
    return this.store.values(blanks);
  }
}
