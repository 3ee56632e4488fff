import type { SheetState } from "../state";
import type { RowFilter } from "../row-filter";
import { Filter } from "./filter";
import { Range } from "./range";

export class TableColumn {
  readonly filter: Filter;
  /** Columns neither move nor go in the stand-in. */
  readonly id: number;

  constructor(
    readonly sheet: SheetState,
    private readonly rows: RowFilter,
    readonly index: number,
  ) {
    this.id = index + 1;
    this.filter = new Filter(rows, index);
  }

  /** The text of its heading. */
  get name(): string {
    const { row, column } = this.rows.area;
    return String(this.sheet.cells.get(row, column + this.index)?.value ?? "");
  }

  /** With the heading. */
  getRange(): Range {
    return this.part(0);
  }

  getDataBodyRange(): Range {
    return this.part(1);
  }

  private part(skipped: number): Range {
    const { row, column, rows } = this.rows.area;
    return new Range(this.sheet, {
      row: row + skipped,
      column: column + this.index,
      rows: rows - skipped,
      columns: 1,
    });
  }
}
