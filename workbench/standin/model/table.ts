import type { Area } from "../address";
import { refuse } from "../excel-error";
import type { SheetState } from "../state";
import { RowFilter } from "../row-filter";
import { AutoFilter } from "./auto-filter";
import { Range } from "./range";
import { TableColumnCollection } from "./table-column-collection";

export class Table {
  readonly id: string;
  readonly autoFilter: AutoFilter;
  readonly columns: TableColumnCollection;
  readonly rowFilter: RowFilter;
  style = "TableStyleMedium2";
  private title: string;

  constructor(
    readonly sheet: SheetState,
    readonly area: Area,
  ) {
    this.id = sheet.workbook.newId();
    this.title = `Table${this.id}`;
    this.rowFilter = new RowFilter(sheet, area);
    this.autoFilter = new AutoFilter(sheet, this.rowFilter);
    this.columns = new TableColumnCollection(sheet, this.rowFilter);
  }

  get name(): string {
    return this.title;
  }

  /** Of the whole workbook, no blanks, beginning with a letter ("Rename an Excel table", Microsoft Support). */
  set name(name: string) {
    const { tables } = this.sheet.workbook;
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(name))
      refuse("InvalidArgument", `${name} cannot be a table's name`);
    if (tables.some((table) => table !== this && table.name.toLowerCase() === name.toLowerCase())) {
      refuse("ItemAlreadyExists", `There is a table ${name}`);
    }
    this.title = name;
  }

  /** What a table without headings looks like, and what taking them away does to its cells, is not in the stand-in. */
  get showHeaders(): boolean {
    return true;
  }

  set showHeaders(_shown: boolean) {
    refuse("NotImplemented", "Tables without headings are not in the stand-in");
  }

  get worksheet(): object {
    return this.sheet.worksheet!;
  }

  clearFilters(): void {
    this.rowFilter.clear();
  }

  getRange(): Range {
    return new Range(this.sheet, this.area);
  }

  getHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.area, rows: 1 });
  }

  getDataBodyRange(): Range {
    return new Range(this.sheet, { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 });
  }

  /** The cells keep their values and their look. */
  convertToRange(): Range {
    this.rowFilter.clear();
    this.sheet.workbook.tables = this.sheet.workbook.tables.filter((table) => table !== this);
    return this.getRange();
  }
}
