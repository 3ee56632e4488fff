import type { Area, PlanCell } from "./plan";

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

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
