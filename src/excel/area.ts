import { columnLetters } from "../core/sheets/cell-address";
import type { Area } from "../core/sheets/plan";

/**
 * A rectangle of cells on a sheet, good for the batch that it is made in: it is not tracked beyond it, which spares Excel
 * the keeping of thousands of ranges ("Performance optimization using the Excel JavaScript API").
 */
export function cellsAt(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.untrack();
  return range;
}

/** The cells of an area on a sheet, good for the batch that it is made in. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return cellsAt(sheet, area.row, area.column, area.rows, area.columns);
}

/** `'Payer Mix'!$A$1:$C$4`: an area as a formula names it. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const [first, last] = [
    corner(area.row, area.column),
    corner(area.row + area.rows - 1, area.column + area.columns - 1),
  ];
  return `'${sheet.replace(/'/g, "''")}'!${first === last ? first : `${first}:${last}`}`;
}
