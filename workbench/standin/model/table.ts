import type { Area } from "../address";
import { refuse } from "../excel-error";
import type { SheetState } from "../state";
import { Range } from "./range";

export class Table {
  readonly id: string;
  style = "TableStyleMedium2";
  private title: string;

  constructor(
    readonly sheet: SheetState,
    readonly area: Area,
  ) {
    this.id = sheet.workbook.newId();
    this.title = `Table${this.id}`;
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

  getRange(): Range {
    return new Range(this.sheet, this.area);
  }

  getHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.area, rows: 1 });
  }

  /** The cells keep their values and their look. */
  convertToRange(): Range {
    this.sheet.change();
    this.sheet.workbook.tables = this.sheet.workbook.tables.filter((table) => table !== this);
    return this.getRange();
  }
}
