import type { Cell } from "../core/claims/cell";
import { type Range, plainCell, usedRows } from "./arguments";

/**
 * What a range held, to tell whether one that comes later holds the same. Cells are copied and compared, not hashed: that is exact,
 * and quicker than reading every letter. Kept in memory only.
 */
export class Snapshot {
  private readonly widths: number[] = [];
  private readonly values: Cell[] = [];

  constructor(range: Range) {
    const rows = usedRows(range);
    for (let at = 0; at < rows; at++) {
      const row = range[at]!;
      this.widths.push(row.length);
      for (let column = 0; column < row.length; column++) this.values.push(plainCell(row[column]));
    }
  }

  /** How many cells are kept. */
  get cells(): number {
    return this.values.length;
  }

  /** Rows below the last that holds something do not count. */
  equals(range: Range): boolean {
    const { widths, values } = this;
    if (range.length < widths.length) return false;
    let at = 0;
    for (let row = 0; row < widths.length; row++) {
      const cells = range[row]!;
      if (cells.length !== widths[row]) return false;
      for (let column = 0; column < cells.length; column++, at++) {
        const cell = cells[column];
        if (cell !== values[at] && plainCell(cell) !== values[at]) return false;
      }
    }
    return usedRows(range) === widths.length;
  }
}
