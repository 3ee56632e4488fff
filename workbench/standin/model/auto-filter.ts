import { checkArea, overlap, parseAddress } from "../address";
import { refuse } from "../excel-error";
import { RowFilter, type ValuesFilter } from "../row-filter";
import type { SheetState } from "../state";
import { Range } from "./range";

/** The filter of a table, or the one that a sheet has beside its tables. */
export class AutoFilter {
  constructor(
    private readonly sheet: SheetState,
    /** Of a table; null: of the sheet. */
    private readonly ofTable: RowFilter | null,
  ) {}

  get enabled(): boolean {
    return this.filter !== null;
  }

  get isDataFiltered(): boolean {
    return this.filter?.isFiltering ?? false;
  }

  /** One for each column. */
  get criteria(): (ValuesFilter | null)[] {
    const { filter } = this;
    return filter ? Array.from({ length: filter.area.columns }, (_, column) => filter.criteria(column)) : [];
  }

  /** Another range takes the place of the one before. */
  apply(range: Range | string, column: number | null = null, criteria: unknown = null): void {
    if (this.ofTable) refuse("NotImplemented", "A table is filtered through its columns");
    const area = typeof range === "string" ? checkArea(parseAddress(range).area) : range.area;
    if (this.sheet.workbook.tables.some((table) => table.sheet === this.sheet && overlap(table.area, area))) {
      refuse("NotImplemented", "A sheet's filter over a table");
    }
    const before = this.sheet.rowFilter;
    if (JSON.stringify(before?.area) !== JSON.stringify(area)) {
      this.remove();
      this.sheet.rowFilter = new RowFilter(this.sheet, area);
    }
    if (column !== null) this.sheet.rowFilter!.apply(column, criteria);
  }

  clearCriteria(): void {
    this.filter?.clear();
  }

  remove(): void {
    if (this.ofTable) refuse("NotImplemented", "Tables without a filter are not in the stand-in");
    this.sheet.change();
    this.sheet.rowFilter?.clear();
    this.sheet.rowFilter = null;
  }

  getRangeOrNullObject(): Range | null {
    return this.filter && new Range(this.sheet, this.filter.area);
  }

  private get filter(): RowFilter | null {
    return this.ofTable ?? this.sheet.rowFilter;
  }
}
