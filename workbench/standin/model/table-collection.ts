import { overlap } from "../address";
import { refuse } from "../excel-error";
import type { SheetState, WorkbookState } from "../state";
import type { Range } from "./range";
import { Table } from "./table";

/** The tables of one sheet, or of the whole workbook where `sheet` is null. */
export class TableCollection {
  constructor(
    private readonly workbook: WorkbookState,
    readonly sheet: SheetState | null,
  ) {}

  get items(): Table[] {
    const tables = this.workbook.tables as Table[];
    return this.sheet === null ? tables : tables.filter((table) => table.sheet === this.sheet);
  }

  getItem(key: string): Table {
    const found = this.items.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
    return found ?? refuse("ItemNotFound", "There is no table of this name");
  }

  /** A table may touch no other table and no merged cell ("Overview of Excel tables", Microsoft Support). */
  add({ sheet, area }: Range, hasHeaders: boolean): Table {
    if (!hasHeaders) refuse("NotImplemented", "Tables without headings are not in the stand-in");
    sheet.change();
    if (this.workbook.tables.some((table) => table.sheet === sheet && overlap(table.area, area))) {
      refuse("InvalidArgument", "A table cannot overlap another table");
    }
    if (sheet.merges.some((merge) => overlap(merge, area)))
      refuse("MergedRangeConflict", "A table holds no merged cells");
    const table = new Table(sheet, area);
    this.workbook.tables.push(table);
    nameColumns(table);
    return table;
  }
}

/** Excel makes every heading of a table a text of its own: blanks become Column1, a second "Paid" becomes Paid2. */
function nameColumns({ sheet, area }: Table): void {
  const taken = new Set<string>();
  for (let index = 0; index < area.columns; index++) {
    const cell = sheet.cells.touch(area.row, area.column + index);
    const wanted = cell.value === null || typeof cell.value === "object" ? `Column${index + 1}` : String(cell.value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    Object.assign(cell, { value: name, formula: null });
  }
}
