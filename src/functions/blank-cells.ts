import type { Cell, Row } from "../core/claims/cell";
import { type FoundColumns, findColumns, findHeaderRow } from "../core/claims/find-columns";
import type { Field } from "../core/settings/fields";
import type { Settings } from "../core/settings/settings";
import { type Range, mayBeBlank, plainCell } from "./arguments";

/** Fields in which no cell holds the number 0, unless it stands for nothing. An authorization may be 0 for no. */
const NEVER_ZERO: readonly Field[] = [
  "payer",
  "claimId",
  "patientId",
  "code",
  "adjudicatedCode",
  "modifiers",
  "serviceDate",
  "submittedDate",
  "receivedDate",
  "paidDate",
  "status",
  "denialCode",
  "frequencyCode",
  "provider",
  "placeOfService",
  "payerOrder",
];
/** Amounts that the payer's answer holds: 0 is one of them once there is an answer. */
const ANSWERED: readonly Field[] = ["paid", "patientResponsibility", "deductible", "copay", "coinsurance"];

/**
 * Gives cells that hold nothing back their blank. Excel for Windows and Mac hands them to functions as 0 (office-js issues 4702, 5262),
 * and a blank is no 0: a claim without a payment is open, one that was paid 0 is not. Where a 0 stands in a field that never holds
 * one (a date, a status, a code), or as the allowed amount beside a payment, and no blank comes as null or as an empty text, blanks
 * come as 0 in this range. Then a 0 is taken for a blank
 * - in those fields, in columns that are not read, in units, charge, write-off, minutes, counts and what the patient paid;
 * - in the payment and the patient's share, as long as nothing in the row says that the payer answered: no paid date, no denial
 *   code, no payment (without a column for the paid date: no allowed amount or patient's share either);
 * - in the allowed amount, unless the payment and the patient's share are 0 too in a row that was answered.
 */
export class BlankCells {
  private constructor(
    private readonly header: number,
    /** `null`: blanks do not come as 0 in this range. */
    private readonly columns: ColumnKinds | null,
  ) {}

  /** Looks at the headings and the fields that never hold 0. @throws InputError as `findColumns` does */
  static of(range: Range, rows: number, settings: Settings): BlankCells {
    const header = findHeaderRow(headingRows(range, rows), settings);
    if (header < 0) return new BlankCells(header, null);
    const kinds = new ColumnKinds(findColumns(headingRow(range[header]!), settings));
    const claims = range.slice(header + 1, rows);
    const zeros = !claims.some((row) => kinds.showsBlank(row)) && claims.some((row) => kinds.showsZero(row));
    return new BlankCells(header, zeros ? kinds : null);
  }

  /** The row's cells as values, with their blanks; `at` counts from 0. */
  restore(row: readonly unknown[], at: number): Row {
    if (at <= this.header) return headingRow(row);
    const cells = row.map(plainCell);
    if (cells.every(mayBeBlank)) return [];
    const { columns } = this;
    return columns === null
      ? cells
      : cells.map((cell, column) => (cell === 0 && columns.isBlank(cells, column) ? null : cell));
  }
}

function* headingRows(range: Range, rows: number): Generator<Row> {
  for (let at = 0; at < rows; at++) yield headingRow(range[at]!);
}

/** What is known of each column, to judge a 0 in it. */
class ColumnKinds {
  private readonly mapped: readonly number[];
  private readonly neverZero: readonly number[];
  /** What the payer's answer holds beside the allowed amount, which is made of it. */
  private readonly answered: readonly number[];
  private readonly allowed: readonly number[];
  private readonly paid: readonly number[];
  /** Cells that show an answer where they hold something. */
  private readonly signs: readonly number[];

  constructor(found: FoundColumns) {
    const of = (...fields: readonly Field[]): number[] =>
      fields.flatMap((field) => (found.get(field) ?? []).map(({ index }) => index));
    this.mapped = of(...found.keys());
    this.neverZero = of(...NEVER_ZERO);
    this.answered = of(...ANSWERED);
    this.allowed = of("allowed");
    this.paid = of("paid");
    const dated = found.has("paidDate");
    this.signs = dated ? of("paidDate", "denialCode", "paid") : of("denialCode", "allowed", ...ANSWERED);
  }

  /** Whether a blank of the row comes as one, so that a 0 is a 0. Columns that are not read may hold formulas that give "". */
  showsBlank(cells: readonly unknown[]): boolean {
    return cells.includes(null) || this.mapped.some((column) => cells[column] === "");
  }

  /** Whether the row holds a 0 that can only be a blank. */
  showsZero(cells: readonly unknown[]): boolean {
    const isZero = (column: number): boolean => plainCell(cells[column]) === 0;
    if (!this.neverZero.some(isZero) && !(this.allowed.some(isZero) && this.isPaid(cells))) return false;
    return !cells.every((cell) => mayBeBlank(plainCell(cell)));
  }

  isBlank(row: Row, column: number): boolean {
    if (this.answered.includes(column)) return !this.isAnswered(row);
    if (this.allowed.includes(column)) return !this.isAnswered(row) || this.answered.some((at) => !mayBeBlank(row[at]));
    return true;
  }

  private isPaid(cells: readonly unknown[]): boolean {
    return this.paid.some((column) => !mayBeBlank(plainCell(cells[column])));
  }

  private isAnswered(row: Row): boolean {
    return this.signs.some((at) => !mayBeBlank(row[at]));
  }
}

/** Headings and what stands above them: no heading is the number 0. */
function headingRow(row: readonly unknown[]): Row {
  return row.map((cell) => {
    const value: Cell = plainCell(cell);
    return value === 0 ? null : value;
  });
}
