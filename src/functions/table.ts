import type { Problem } from "./messages";

/** What stands in a cell of a result; `null` becomes an empty text. */
export type Answer = string | number | boolean | null | Problem;
/** Rows of one width. */
export type Table = readonly (readonly Answer[])[];
/** The columns of a table that spills: what stands above each, and its cell for each row. */
export type Columns<Row> = readonly (readonly [heading: string, cell: (row: Row) => Answer])[];

/** The headings, then a row for each. */
export function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): Table {
  return [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}
