import type { RowFilter, ValuesFilter } from "../row-filter";

/** The filter of one column of a table. */
export class Filter {
  constructor(
    private readonly rows: RowFilter,
    private readonly column: number,
  ) {}

  get criteria(): ValuesFilter | null {
    return this.rows.criteria(this.column);
  }

  apply(criteria: unknown): void {
    this.rows.apply(this.column, criteria);
  }

  applyValuesFilter(values: unknown): void {
    this.rows.apply(this.column, { filterOn: "Values", values });
  }

  clear(): void {
    this.rows.clear(this.column);
  }
}
