import { checkArea, MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from "../address";
import { refuse } from "../excel-error";
import { renameSheet, type SheetState } from "../state";
import { AutoFilter } from "./auto-filter";
import { ChartCollection } from "./chart-collection";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { TableCollection } from "./table-collection";
import { WorksheetCustomPropertyCollection } from "./worksheet-custom-property-collection";
import { WorksheetFreezePanes } from "./worksheet-freeze-panes";
import { WorksheetProtection } from "./worksheet-protection";

export class Worksheet {
  readonly id: string;
  readonly autoFilter: AutoFilter;
  readonly charts: ChartCollection;
  readonly customProperties: WorksheetCustomPropertyCollection;
  readonly freezePanes: WorksheetFreezePanes;
  readonly pageLayout: PageLayout;
  readonly protection: WorksheetProtection;
  readonly tables: TableCollection;
  showGridlines = true;
  private color = "";

  constructor(
    readonly sheet: SheetState,
    private readonly remove: () => void,
  ) {
    this.id = sheet.id;
    sheet.worksheet = this;
    this.autoFilter = new AutoFilter(sheet, null);
    this.charts = new ChartCollection(sheet);
    this.customProperties = new WorksheetCustomPropertyCollection(sheet);
    this.freezePanes = new WorksheetFreezePanes(sheet);
    this.pageLayout = new PageLayout(sheet);
    this.protection = new WorksheetProtection(sheet);
    this.tables = new TableCollection(sheet.workbook, sheet);
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: string) {
    if (this.sheet.workbook.structureProtected) refuse("AccessDenied", "The structure of the workbook is protected");
    renameSheet(this.sheet, name);
  }

  /** Counted from 0. */
  get position(): number {
    return this.sheet.workbook.sheets.indexOf(this.sheet);
  }

  get visibility(): string {
    return this.sheet.visibility;
  }

  get tabColor(): string {
    return this.color;
  }

  /** `#RRGGBB`, or an empty string for none (`Worksheet.tabColor`, reference). */
  set tabColor(color: string) {
    if (!/^(#[0-9a-f]{6})?$/i.test(color)) refuse("InvalidArgument", "A tab color is #RRGGBB");
    this.color = color;
  }

  getRange(address: string | null = null): Range {
    if (address === null) return this.range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    const { sheet, area } = parseAddress(address);
    if (sheet !== null && sheet.toLowerCase() !== this.name.toLowerCase()) {
      refuse("InvalidArgument", "The address names another sheet");
    }
    return this.range(area);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range({ row, column, rows, columns });
  }

  getUsedRangeOrNullObject(valuesOnly: boolean | null = null): Range | null {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }

  activate(): void {
    this.sheet.workbook.activate(this.sheet);
  }

  delete(): void {
    this.remove();
  }

  private range(area: Area): Range {
    return new Range(this.sheet, checkArea(area));
  }
}
