import type { BenchRow } from "./layout";

/**
 * What reading alone costs: touches every cell once and keeps only a sum, of lengths of text and of the whole
 * parts of numbers, which adds up exactly in any order.
 */
export function touchEveryCell(rows: readonly BenchRow[]): number {
  let sum = 0;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column]!;
      sum += typeof cell === "number" ? Math.trunc(cell) : cell.length;
    }
  }
  return sum;
}
