import { columnLetters } from "../claims/column-letters";
import type { Area, PlanCell } from "./plan";

export { columnLetters };

export function area(row: number, column: number, rows: number, columns: number): Area {
  return { row, column, rows, columns };
}

/** `C7`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `C7:C31`. */
export function rangeAddress({ row, column, rows, columns }: Area): string {
  return `${address(row, column)}:${address(row + rows - 1, column + columns - 1)}`;
}

export function formula(text: string): PlanCell {
  return { formula: `=${text}` };
}
