import { MAX_COLUMNS, type Area } from "./address";

/** The format of one cell in Excel's own words and units. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  /** `""`: no fill. */
  readonly fill: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly top: Line | null;
  readonly bottom: Line | null;
  readonly left: Line | null;
  readonly right: Line | null;
}

export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const PLAIN: CellFormat = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  fill: "",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** What a cell shows: a number, a text, a truth value, an error such as `#N/A`, or nothing. */
export type CellValue = number | string | boolean | { readonly error: string } | null;

export interface Cell {
  value: CellValue;
  /** With its `=`; `value` is then what it came to at the last calculation. */
  formula: string | null;
  /** Written with a leading apostrophe: text whatever it looks like. */
  quoted: boolean;
  /** The value is part of what a formula above or left of it came to; the next calculation takes it away again. */
  spilled?: boolean;
  format: CellFormat;
}

/** The cells of a sheet that hold or look like anything; all others are blank and plain. */
export class Cells {
  private readonly cells = new Map<number, Cell>();

  get(row: number, column: number): Cell | undefined {
    return this.cells.get(row * MAX_COLUMNS + column);
  }

  /** The cell, made blank and plain when it was not there. */
  touch(row: number, column: number): Cell {
    const key = row * MAX_COLUMNS + column;
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: null, formula: null, quoted: false, format: PLAIN }));
    return cell;
  }

  delete(row: number, column: number): void {
    this.cells.delete(row * MAX_COLUMNS + column);
  }

  holdFormulas(): boolean {
    for (const cell of this.cells.values()) if (cell.formula !== null) return true;
    return false;
  }

  *entries(): IterableIterator<[row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.cells) yield [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell];
  }

  /** The smallest area around every cell that `counts`, inside `bounds`; null when there is none. */
  extent(bounds: Area, counts: (cell: Cell) => boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of this.entries()) {
      const inRows = row >= bounds.row && row < bounds.row + bounds.rows;
      const inColumns = column >= bounds.column && column < bounds.column + bounds.columns;
      if (!inRows || !inColumns || !counts(cell)) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
