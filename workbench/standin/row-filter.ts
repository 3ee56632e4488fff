import type { Area } from "./address";
import { displayedText } from "./displayed-text";
import { refuse } from "./excel-error";
import type { Cells } from "./cells";

/** As much of Excel's FilterCriteria as the stand-in filters by: the texts that stay. */
export interface ValuesFilter {
  readonly filterOn: "Values";
  readonly values: readonly string[];
}

/** As much of a sheet as its filters need to know. */
interface FilteredSheet {
  readonly cells: Cells;
  readonly hiddenRows: Set<number>;
  change(): void;
  rowFilters(): readonly RowFilter[];
}

/** The filter of a table, or of other cells of a sheet; the first row of its area are the headings. */
export class RowFilter {
  private readonly columns = new Map<number, { readonly criteria: ValuesFilter; readonly kept: ReadonlySet<string> }>();

  constructor(
    private readonly sheet: FilteredSheet,
    readonly area: Area,
  ) {}

  get isFiltering(): boolean {
    return this.columns.size > 0;
  }

  /** The filter of a column, counted from 0 in the area. What Excel tells of a column without one is not documented; here null. */
  criteria(column: number): ValuesFilter | null {
    return this.columns.get(column)?.criteria ?? null;
  }

  /**
   * Hides every row whose displayed text is none of the values (`Filter.applyValuesFilter`, reference; "Filter data in a range or
   * table", Microsoft Support: by displayed text; "Filter by using advanced criteria": upper and lower case are the same).
   */
  apply(column: number, wanted: unknown): void {
    const { filterOn, values } = wanted as { readonly filterOn?: unknown; readonly values?: unknown };
    if (!Number.isInteger(column) || column < 0 || column >= this.area.columns) {
      refuse("InvalidArgument", "The filter has no such column");
    }
    if (filterOn !== "Values") refuse("NotImplemented", "Only filters by values are in the stand-in");
    const texts =
      Array.isArray(values) && values.length > 0 && values.every((one) => typeof one === "string" && one !== "");
    if (!texts)
      refuse("NotImplemented", "Filters by no value, by blanks and by parts of dates are not in the stand-in");
    const kept = new Set((values as string[]).map((text) => text.toLowerCase()));
    this.sheet.change();
    this.columns.set(column, { criteria: { filterOn, values: values as string[] }, kept });
    this.update();
  }

  clear(column?: number): void {
    this.sheet.change();
    if (column === undefined) this.columns.clear();
    else this.columns.delete(column);
    this.update();
  }

  /** Tables side by side share rows: a row stays hidden while any filter hides it. */
  private update(): void {
    const { row, rows } = this.area;
    for (let at = row + 1; at < row + rows; at++) this.sheet.hiddenRows.delete(at);
    for (const filter of this.sheet.rowFilters()) filter.hide();
  }

  private hide(): void {
    const { row, column, rows } = this.area;
    for (const [index, { kept }] of this.columns) {
      for (let at = row + 1; at < row + rows; at++) {
        const text = displayedText(this.sheet.cells.get(at, column + index)).toLowerCase();
        if (!kept.has(text)) this.sheet.hiddenRows.add(at);
      }
    }
  }
}
