import { copySheet } from "./copy-sheet";
import { refuse } from "./excel-error";
import type { Worksheet } from "./model/worksheet";
import type { StandIn } from "./stand-in";
import { typedFormat } from "./typed-format";
import { readTyped } from "./typed-value";

/**
 * What the user does with mouse and keyboard; add-ins are told of it as in Excel. Sheets are named, cells counted from 0. What Excel
 * refuses the user, such as typing on a protected sheet, is an ExcelError.
 */
export class User {
  constructor(private readonly excel: StandIn) {}

  /** Types into a cell and presses Enter; nothing typed clears the cell. A General cell takes the format of what is typed. */
  typeInto(sheet: string, row: number, column: number, typed: string): void {
    this.excel.act(() => {
      const state = this.sheet(sheet).sheet;
      state.change();
      const cell = state.cells.touch(row, column);
      Object.assign(cell, { ...readTyped(typed, cell.format.numberFormat), spilled: false });
      const numberFormat = cell.format.numberFormat === "General" ? typedFormat(typed, cell.value) : null;
      if (numberFormat !== null) cell.format = { ...cell.format, numberFormat };
      state.edited({ row, column, rows: 1, columns: 1 });
    });
  }

  clear(sheet: string, row: number, column: number): void {
    this.typeInto(sheet, row, column, "");
  }

  /** Clicks a cell, and with it the tab of its sheet. */
  select(sheet: string, row: number, column: number): void {
    this.excel.act(() => {
      this.show(this.sheet(sheet));
      this.sheet(sheet).sheet.select({ row, column, rows: 1, columns: 1 });
    });
  }

  activate(sheet: string): void {
    this.excel.act(() => this.show(this.sheet(sheet)));
  }

  /** Returns the name of the new sheet, the first free of Sheet1, Sheet2 and so on. */
  addSheet(): string {
    return this.excel.act(() => {
      const { worksheets } = this.excel.workbook;
      let number = worksheets.items.length + 1;
      while (worksheets.getItemOrNullObject(`Sheet${number}`)) number++;
      const added = worksheets.add(`Sheet${number}`);
      this.show(added);
      return added.name;
    });
  }

  deleteSheet(sheet: string): void {
    this.excel.act(() => this.sheet(sheet).delete());
  }

  hideSheet(sheet: string): void {
    this.excel.act(() => {
      const { sheet: hidden } = this.sheet(sheet);
      const { sheets, active } = hidden.workbook;
      const other = sheets.find((one) => one !== hidden && one.visibility === "Visible");
      if (!other) refuse("InvalidArgument", "A workbook shows at least one sheet");
      if (active === hidden) hidden.workbook.activate(other);
      hidden.visibility = "Hidden";
      hidden.workbook.change();
    });
  }

  renameSheet(sheet: string, name: string): void {
    this.excel.act(() => (this.sheet(sheet).name = name));
  }

  /** Returns the name of the copy. */
  copySheet(sheet: string): string {
    return this.excel.act(() => {
      const copy = copySheet(this.excel.workbook, this.sheet(sheet));
      this.show(copy);
      return copy.name;
    });
  }

  protectSheet(sheet: string, isProtected: boolean): void {
    this.excel.act(() => {
      this.sheet(sheet).sheet.isProtected = isProtected;
      this.excel.workbook.state.change();
    });
  }

  /** With the structure protected, no sheet comes, goes or changes its name. */
  protectStructure(isProtected: boolean): void {
    this.excel.act(() => {
      this.excel.workbook.state.structureProtected = isProtected;
      this.excel.workbook.state.change();
    });
  }

  /** Chooses in the list below a heading of a table which texts stay to be seen. */
  filter(table: string, column: string, values: readonly string[]): void {
    this.excel.act(() => {
      const { filter } = this.excel.workbook.tables.getItem(table).columns.getItem(column);
      filter.applyValuesFilter([...values]);
    });
  }

  clearFilters(table: string): void {
    this.excel.act(() => this.excel.workbook.tables.getItem(table).clearFilters());
  }

  private sheet(name: string): Worksheet {
    return this.excel.workbook.worksheets.getItem(name);
  }

  private show(sheet: Worksheet): void {
    if (sheet.visibility !== "Visible") refuse("InvalidArgument", "A hidden sheet has no tab");
    sheet.activate();
  }
}
