import type { Field } from "../settings/fields";
import { InputError } from "../settings/issue";
import type { Settings } from "../settings/settings";
import { type Row, isBlank, normalise, textOf } from "./cell";
import { ClaimColumns } from "./claim-columns";
import type { ClaimTable, TableFile } from "./claim-table";
import type { Block } from "./columns";
import { type FoundColumns, findColumns, headingsOf, isHeaderRow } from "./find-columns";
import { Growing } from "./growing";
import { IssueLog } from "./issue-log";

/** Rows that may stand above the headings: a title, a period, an address. */
const HEADING_SEARCH_ROWS = 100;
const TOTAL_WORDS = new Set(["total", "totals", "subtotal"]);

interface OpenTable {
  readonly name: string;
  /** The sheet row of the next row that is pushed. */
  nextRow: number;
  columns: FoundColumns | null;
  /** Rows above the headings, kept for the error that says what stood there. */
  readonly above: string[];
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
  private readonly sheetRow = new Growing(new Int32Array(1024));
  private readonly file = new Growing(new Uint8Array(1024));
  private readonly totalWord = new Growing(new Uint8Array(1024));
  private readonly files: TableFile[] = [];
  private table: OpenTable | null = null;

  constructor(private readonly settings: Settings) {
    this.columns = new ClaimColumns(settings);
  }

  /** Begins a file or range; `firstRow` is the number, from 1, of the first row that will be pushed. */
  startTable(source: { readonly name: string; readonly firstRow: number }): void {
    this.endTable();
    this.table = { name: source.name, nextRow: source.firstRow, columns: null, above: [] };
  }

  /** Takes the next rows, any number of them: how a table is cut into blocks changes nothing. */
  push(rows: readonly Row[]): void {
    const table = this.table;
    if (!table) throw new Error("startTable has to come before push");
    const firstRow = table.nextRow;
    table.nextRow += rows.length;
    const start = table.columns ? 0 : this.findHeader(table, rows);
    if (start < rows.length) this.take(table, rows, start, firstRow);
  }

  /** The whole table. The reader is then used up. */
  finish(): ClaimTable {
    this.endTable();
    this.table = null;
    if (this.sheetRow.length === 0) {
      throw new InputError("no-rows", `There are headings in ${this.fileNames()}, but no claims below them.`);
    }
    return {
      rows: this.sheetRow.length,
      sheetRow: this.sheetRow.values(),
      file: this.file.values(),
      files: this.files,
      totalWord: this.totalWord.values(),
      issues: this.issues,
      ...this.columns.finish(),
    };
  }

  private endTable(): void {
    if (this.table && !this.table.columns) throw noHeadings(this.table);
  }

  private findHeader(table: OpenTable, rows: readonly Row[]): number {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (isHeaderRow(row, this.settings)) {
        this.openColumns(table, row);
        return at + 1;
      }
      if (row.every(isBlank)) continue;
      table.above.push(headingsOf(row).filter(Boolean).join(", "));
      if (table.above.length > HEADING_SEARCH_ROWS) throw noHeadings(table);
    }
    return rows.length;
  }

  private openColumns(table: OpenTable, header: Row): void {
    const columns = findColumns(header, this.settings);
    requireColumns(columns, table.name, headingsOf(header));
    table.columns = columns;
    this.files.push({ name: table.name, columns });
    if (this.files.length > 255) throw new InputError("too-many-files", "At most 255 files can be read as one table.");
    for (const [field, found] of columns) {
      for (const { heading, match } of found) {
        if (match === "similar") {
          this.issues.add("similar-heading", null, heading, `Read as ${field}, because the heading is like one of its names.`);
        }
      }
    }
  }

  private take(table: OpenTable, rows: readonly Row[], start: number, firstRow: number): void {
    const kept = new Int32Array(rows.length - start);
    const totalWord = this.totalWord.reserve(kept.length);
    const sheetRow = this.sheetRow.reserve(kept.length);
    const before = this.sheetRow.length;
    let count = 0;
    for (let at = start; at < rows.length; at++) {
      const first = firstValue(rows[at]!);
      if (first === null) continue;
      kept[count] = at;
      sheetRow[before + count] = firstRow + at;
      totalWord[before + count] = isTotalWord(first) ? 1 : 0;
      count++;
    }
    this.sheetRow.length += count;
    this.totalWord.length += count;
    this.file.fill(this.files.length - 1, count);
    const file = this.files.length > 1 ? table.name : null;
    const block: Block = { rows, kept, count, firstRow, file, issues: this.issues };
    this.columns.read(block, table.columns!);
  }

  private fileNames(): string {
    return this.files.map((file) => file.name).join(", ") || "the table";
  }
}

/** The first cell that holds something, or `null` for a wholly blank row. */
function firstValue(row: Row): Row[number] | null {
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (!isBlank(cell)) return cell;
  }
  return null;
}

function isTotalWord(cell: Row[number]): boolean {
  if (typeof cell !== "string" || !/total/i.test(cell)) return false;
  const words = normalise(textOf(cell)).split(" ");
  return TOTAL_WORDS.has(words[0]!) || TOTAL_WORDS.has(words.at(-1)!);
}

function requireColumns(columns: FoundColumns, file: string, headings: readonly string[]): void {
  const has = (field: Field): boolean => columns.has(field);
  const present = headings.filter(Boolean).join(", ");
  if (!has("payer")) {
    throw new InputError(
      "no-payer-column",
      `${file} has no column for the payer. Name one of its headings "Payer" or "Insurance", or say which one it is in the setting columns.payer. Its headings are: ${present}.`
    );
  }
  if (!has("allowed") && !has("paid")) {
    throw new InputError(
      "no-amount-column",
      `${file} has no column for the allowed amount and none for what the insurer paid. Name a heading "Allowed" or "Paid", or say which one it is in the settings columns.allowed and columns.paid. Its headings are: ${present}.`
    );
  }
}

function noHeadings(table: OpenTable): InputError {
  if (table.above.length === 0) return new InputError("empty", `${table.name} is empty: there are no headings and no claims in it.`);
  return new InputError(
    "no-headings",
    `${table.name} has no row of headings that could be recognised: one of them has to be the payer's, such as "Payer" or "Insurance". The first row reads: ${shorten(table.above[0]!)}.`
  );
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
