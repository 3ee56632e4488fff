import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";
import type { CellFormat } from "./cells";
import { refuse } from "./excel-error";
import type { SheetState } from "./state";

/** One side of the format of every cell of an area. It can be written; nothing in the add-in reads a format back. */
export class FormatView {
  constructor(
    readonly sheet: SheetState,
    protected readonly area: Area,
  ) {}

  /** Changes each cell's format; `row` and `column` count from the corner of the area. */
  each(change: (format: CellFormat, row: number, column: number) => Partial<CellFormat>): void {
    const { row, column, rows, columns } = this.area;
    if (rows === MAX_ROWS || columns === MAX_COLUMNS) refuse("NotImplemented", "Formats of whole rows and columns");
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const cell = this.sheet.cells.touch(row + r, column + c);
        cell.format = { ...cell.format, ...change(cell.format, r, c) };
      }
    }
  }
}

/** Gives a class of Excel's format model its properties: Excel's name on the left, the name in `CellFormat` on the right. */
export function formatProperties(
  view: { readonly prototype: FormatView },
  properties: Readonly<Record<string, keyof CellFormat>>,
): void {
  for (const [name, key] of Object.entries(properties)) {
    Object.defineProperty(view.prototype, name, {
      set(this: FormatView, value: unknown) {
        this.each(() => ({ [key]: value }));
      },
    });
  }
}
