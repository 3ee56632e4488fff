import { refuse } from "../excel-error";
import type { RowFilter } from "../row-filter";
import type { SheetState } from "../state";
import { TableColumn } from "./table-column";

export class TableColumnCollection {
  readonly items: readonly TableColumn[];

  constructor(sheet: SheetState, rows: RowFilter) {
    this.items = Array.from({ length: rows.area.columns }, (_, index) => new TableColumn(sheet, rows, index));
  }

  getCount(): number {
    return this.items.length;
  }

  /** By its name, whatever the case, or its id. */
  getItemOrNullObject(key: string | number): TableColumn | null {
    const named = (column: TableColumn): boolean => column.name.toLowerCase() === String(key).toLowerCase();
    return this.items.find((column) => column.id === key) ?? this.items.find(named) ?? null;
  }

  getItem(key: string | number): TableColumn {
    return this.getItemOrNullObject(key) ?? refuse("ItemNotFound", "The table has no such column");
  }

  getItemAt(index: number): TableColumn {
    return this.items[index] ?? refuse("InvalidArgument", "The table has no such column");
  }
}
