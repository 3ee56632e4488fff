import { overlap, type Area } from "../address";
import type { SheetState, WorkbookState } from "../state";

/** The tables that overlap some cells, from top to bottom, then from left to right (`TableScopedCollection`, reference). */
export class TableScopedCollection {
  readonly items: WorkbookState["tables"];

  constructor(sheet: SheetState, area: Area) {
    this.items = sheet.workbook.tables
      .filter((table) => table.sheet === sheet && overlap(table.area, area))
      .sort((one, other) => one.area.row - other.area.row || one.area.column - other.area.column);
  }
}
