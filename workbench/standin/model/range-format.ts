import type { Area } from "../address";
import { refuse } from "../excel-error";
import { FormatView, formatProperties } from "../format-view";
import type { SheetState } from "../state";
import { RangeBorderCollection } from "./range-border-collection";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

export class RangeFormat extends FormatView {
  readonly font: RangeFont;
  readonly fill: RangeFill;
  readonly borders: RangeBorderCollection;

  constructor(sheet: SheetState, area: Area) {
    super(sheet, area);
    this.font = new RangeFont(sheet, area);
    this.fill = new RangeFill(sheet, area);
    this.borders = new RangeBorderCollection(sheet, area);
  }

  /** Points (office-js issue 187). 255 characters are the widest ("Excel specifications and limits", Microsoft Support). */
  set columnWidth(points: number) {
    if (points > 1342.5) refuse("InvalidArgument", "A column is at most 255 characters wide");
    this.eachColumn((column) => this.sheet.columnWidths.set(column, points));
  }

  /** Points, at most 409 ("Excel specifications and limits", Microsoft Support). */
  set rowHeight(points: number) {
    if (points > 409.5) refuse("InvalidArgument", "A row is at most 409 points high");
    this.eachRow((row) => this.sheet.rowHeights.set(row, points));
  }

  /** Setting it to false has no effect (`RangeFormat.useStandardWidth`, reference). */
  set useStandardWidth(standard: boolean) {
    if (standard) this.eachColumn((column) => this.sheet.columnWidths.delete(column));
  }

  set useStandardHeight(standard: boolean) {
    if (standard) this.eachRow((row) => this.sheet.rowHeights.delete(row));
  }

  private eachColumn(run: (column: number) => void): void {
    for (let index = 0; index < this.area.columns; index++) run(this.area.column + index);
  }

  private eachRow(run: (row: number) => void): void {
    for (let index = 0; index < this.area.rows; index++) run(this.area.row + index);
  }
}

formatProperties(RangeFormat, {
  horizontalAlignment: "horizontalAlignment",
  verticalAlignment: "verticalAlignment",
  wrapText: "wrapText",
  indentLevel: "indentLevel",
});
