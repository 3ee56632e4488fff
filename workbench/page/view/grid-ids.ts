import { areaAddress } from "../../standin/address";
import type { CellPosition } from "../pictures";

/** The id of a cell's element, by which the grid says which cell is active. */
export function cellId(cell: CellPosition): string {
  return `cell-${addressOf(cell)}`;
}

/** `C7`. */
export function addressOf({ row, column }: CellPosition): string {
  return areaAddress({ row, column, rows: 1, columns: 1 });
}

/** `C`. */
export function columnName(column: number): string {
  return addressOf({ row: 0, column }).slice(0, -1);
}
