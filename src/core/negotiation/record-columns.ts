/**
 * What the cells of a column hold. `days`: a whole number of days; `percent`: a fraction, shown as a percentage; `money`: dollars above 0;
 * `choice`: one of the column's words; `code`: a procedure code, or all; `modifiers`: those of a code; `number`: a figure that a build wrote
 * itself.
 */
export type RecordKind =
  "date" | "days" | "percent" | "money" | "yes/no" | "choice" | "code" | "one code" | "modifiers" | "text" | "number";

/** A column of Contract terms, Negotiation log, Proposed rates or History: what forms, sheets and the reader of the sheets are made from. */
export interface RecordColumn<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  /** Headings that others give it; where several stand in a row, the first of these counts. */
  readonly aliases?: readonly string[];
  readonly kind: RecordKind;
  /** What neighbouring columns have in common: stands above their headings, and over the fields of a form. */
  readonly group: string;
  /** One line for whoever fills it in. */
  readonly help: string;
  /** Of a choice. */
  readonly words?: readonly string[];
  /** A percentage that may be below 0. */
  readonly isSigned?: boolean;
  /** Characters of the sheet's column. */
  readonly width: number;
}

/** What a cell of a record says: days as day numbers, percentages as fractions. `null`: not filled in. */
export type RecordValue = string | number | boolean | null;
