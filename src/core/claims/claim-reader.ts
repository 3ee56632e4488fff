import { InputError } from "../settings/issue";
import type { Settings } from "../settings/settings";
import { type Row, isBlank, normalise, textOf } from "./cell";
import { ClaimColumns } from "./claim-columns";
import type { ClaimTable, TableFile } from "./claim-table";
import { type FoundColumns, findColumns, headingsOf, HEADING_SEARCH_ROWS, isHeaderRow } from "./find-columns";
import { BlankColumns, Growing } from "./growing";
import { IssueLog } from "./issue-log";
import { type Slices, atOnce } from "./slices";

/** Rows whose columns are all read before the next rows are looked at. */
const ROWS_AT_HAND = 1024;
const TOTAL_WORDS = new Set(["total", "totals", "subtotal"]);

interface OpenTable {
  readonly name: string;
  /** The sheet row of the next row that is pushed. */
  nextRow: number;
  columns: FoundColumns | null;
  /** Rows that hold something and stand above the headings. */
  rowsAbove: number;
}

/**
 * Turns rows into a `ClaimTable`, block by block: each block goes straight into typed columns and can then be dropped. Several
 * files or ranges become one table, each with headings of its own.
 *
 * Throws `InputError` where a table has no headings, no payer column or no amount column, or no rows at all.
 */
export class ClaimReader {
  private readonly issues = new IssueLog();
  private readonly columns: ClaimColumns;
  private readonly sheetRow = new Growing(Int32Array, 0);
  private readonly file = new Growing(Uint8Array, 0);
  private readonly totalWord = new Growing(Uint8Array, 0);
  private readonly files: TableFile[] = [];
  private table: OpenTable | null = null;

  constructor(private readonly settings: Settings) {
    this.columns = new ClaimColumns(settings);
  }

  /**
   * Begins a file or range; `firstRow` is the number, from 1, of the first row that will be pushed, `rows` how many there are,
   * where that is known.
   */
  startTable(source: { readonly name: string; readonly firstRow: number; readonly rows?: number }): void {
    this.endTable();
    if (source.rows !== undefined) this.expect(source.rows);
    this.table = { name: source.name, nextRow: source.firstRow, columns: null, rowsAbove: 0 };
  }

  /** Takes the next rows, any number of them: how a table is cut into blocks changes nothing. */
  push(rows: readonly Row[]): void {
    const table = this.table;
    if (!table) throw new Error("startTable has to come before push");
    const firstRow = table.nextRow;
    table.nextRow += rows.length;
    const start = table.columns ? 0 : this.findHeader(table, rows, firstRow);
    if (start < rows.length) this.take(table, rows, start, firstRow);
  }

  /** The whole table. The reader is then used up. */
  finish(): ClaimTable {
    return atOnce(this.finishInSlices());
  }

  *finishInSlices(): Slices<ClaimTable> {
    this.endTable();
    this.table = null;
    if (this.sheetRow.length === 0) {
      throw new InputError("no-rows", `${this.fileNames()}: there are headings, but no claims below them.`);
    }
    this.columns.checkPayers();
    const blanks = new BlankColumns();
    return {
      rows: this.sheetRow.length,
      sheetRow: this.sheetRow.values(blanks),
      file: this.file.values(blanks),
      files: this.files,
      totalWord: this.totalWord.values(blanks),
      issues: this.issues,
      ...(yield* this.columns.finish(blanks)),
    };
  }

  private expect(rows: number): void {
    for (const column of [this.sheetRow, this.file, this.totalWord]) column.expect(column.length + rows);
    this.columns.expect(rows);
  }

  private endTable(): void {
    if (this.table && !this.table.columns) throw noHeadings(this.table);
  }

  private findHeader(table: OpenTable, rows: readonly Row[], firstRow: number): number {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (isHeaderRow(row, this.settings)) {
        this.openColumns(table, row, firstRow + at);
        return at + 1;
      }
      if (row.every(isBlank)) continue;
      table.rowsAbove++;
      if (table.rowsAbove > HEADING_SEARCH_ROWS) throw noHeadings(table);
    }
    return rows.length;
  }

  private openColumns(table: OpenTable, header: Row, row: number): void {
    const columns = findColumns(header, this.settings);
    requireColumns(columns, table.name, row);
    table.columns = columns;
    this.files.push({ name: table.name, headings: headingsOf(header), columns });
    if (this.files.length > 255) throw new InputError("too-many-files", "At most 255 files can be read as one table.");
    for (const [field, found] of columns) {
      for (const { heading, match } of found) {
        if (match === "similar") {
          this.issues.addTable(
            "similar-heading",
            heading,
            `Read as ${field}, because the heading is like one of its names.`,
          );
        }
      }
    }
  }

  /** Reads few rows at a time, all their columns, so that the rows are still at hand in the processor when the next column needs them. */
  private take(table: OpenTable, rows: readonly Row[], start: number, firstRow: number): void {
    for (let from = start; from < rows.length; from += ROWS_AT_HAND) {
      this.takeFew(table, rows, from, Math.min(from + ROWS_AT_HAND, rows.length), firstRow);
    }
  }

  private takeFew(table: OpenTable, rows: readonly Row[], from: number, to: number, firstRow: number): void {
    const kept = new Int32Array(to - from);
    let count = 0;
    for (let at = from; at < to; at++) if (!isBlankRow(rows[at]!)) kept[count++] = at;
    const before = this.sheetRow.length;
    const sheetRow = this.sheetRow.append(count);
    const totalWord = this.totalWord.append(count);
    const file = this.file.append(count);
    for (let at = 0; at < count; at++) {
      sheetRow[before + at] = firstRow + kept[at]!;
      totalWord[before + at] = isTotalWord(firstValue(rows[kept[at]!]!)) ? 1 : 0;
      file[before + at] = this.files.length - 1;
    }
    const name = this.files.length > 1 ? table.name : null;
    this.columns.read({ rows, kept, count, firstRow, place: before, file: name, issues: this.issues }, table.columns!);
  }

  private fileNames(): string {
    return this.files.map((file) => file.name).join(", ") || "the table";
  }
}

function isBlankRow(row: Row): boolean {
  for (let column = 0; column < row.length; column++) if (!isBlank(row[column])) return false;
  return true;
}

/** The first cell that holds something. */
function firstValue(row: Row): Row[number] {
  let column = 0;
  while (column < row.length && isBlank(row[column])) column++;
  return row[column];
}

function isTotalWord(cell: Row[number]): boolean {
  if (typeof cell !== "string" || !/total/i.test(cell)) return false;
  const words = normalise(textOf(cell)).split(" ");
  return TOTAL_WORDS.has(words[0]!) || TOTAL_WORDS.has(words.at(-1)!);
}

/**
 * Throws where a required column is missing. Of the row that was taken for the headings only those are quoted that are known: were it a
 * row of claims, the others would name a patient.
 */
function requireColumns(columns: FoundColumns, file: string, row: number): void {
  const known = [...columns.values()].flat().map(({ heading }) => heading);
  const taken = `Row ${row} was taken for the headings${known.length > 0 ? `, for it holds ${known.join(", ")}` : ""}.`;
  if (!columns.has("payer")) {
    throw new InputError(
      "no-payer-column",
      `${file} has no column for the payer. Name one of its headings "Payer" or "Insurance", or say which one it is in the setting columns.payer. ${taken}`,
    );
  }
  if (!columns.has("allowed") && !columns.has("paid")) {
    throw new InputError(
      "no-amount-column",
      `${file} has no column for the allowed amount and none for what the insurer paid. Name a heading "Allowed" or "Paid", or say which one it is in the settings columns.allowed and columns.paid. ${taken}`,
    );
  }
}

function noHeadings(table: OpenTable): InputError {
  if (table.rowsAbove === 0)
    return new InputError("empty", `${table.name} is empty: there are no headings and no claims in it.`);
  return new InputError(
    "no-headings",
    `${table.name} has no row of headings that could be recognised: one of them has to be the payer's, such as "Payer" or "Insurance". The settings columns.payer, columns.allowed and so on can name the headings.`,
  );
}
