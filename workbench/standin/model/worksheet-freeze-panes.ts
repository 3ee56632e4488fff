import type { SheetState } from "../state";
import type { Range } from "./range";

export class WorksheetFreezePanes {
  constructor(private readonly sheet: SheetState) {}

  freezeRows(rows: number): void {
    this.freeze(rows, 0);
  }

  freezeColumns(columns: number): void {
    this.freeze(0, columns);
  }

  /** Freezes the rows above and the columns left of the end of the range, which begins at the top left cell. */
  freezeAt(range: Range): void {
    this.freeze(range.area.row + range.area.rows, range.area.column + range.area.columns);
  }

  unfreeze(): void {
    this.sheet.change();
    this.sheet.frozen = null;
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.change();
    this.sheet.frozen = { rows, columns };
  }
}
