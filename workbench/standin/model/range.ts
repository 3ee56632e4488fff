import { checkArea, fullAddress, MAX_COLUMNS, MAX_ROWS, overlap, type Area } from "../address";
import { calculate } from "../calculate";
import { PLAIN, type Cell, type CellValue } from "../cells";
import { displayedText } from "../displayed-text";
import { refuse } from "../excel-error";
import type { SheetState } from "../state";
import { readTyped } from "../typed-value";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeView } from "./range-view";
import { TableScopedCollection } from "./table-scoped-collection";

/** Reading more cells at once gives null on every platform ("Resource limits and performance optimization", Office docs). */
const MAX_CELLS_READ = 5_000_000;
/** More cells in one operation are refused by Excel on the web ("Performance optimization using the Excel JavaScript API"). */
const MAX_CELLS_TOUCHED = 33_554_000;

const BLANK = { value: null, formula: null, quoted: false, spilled: false };
const holds = (cell: Cell): boolean => cell.value !== null || cell.formula !== null;
const shown = (value: CellValue): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

export class Range {
  readonly format: RangeFormat;
  readonly dataValidation: DataValidation;

  constructor(
    readonly sheet: SheetState,
    readonly area: Area,
  ) {
    this.format = new RangeFormat(sheet, area);
    this.dataValidation = new DataValidation(sheet, area);
  }

  get address(): string {
    return fullAddress(this.sheet.name, this.area);
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rows;
  }

  get columnCount(): number {
    return this.area.columns;
  }

  /** -1 where the count is more than 2^31 - 1 (`Range.cellCount`, reference). */
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get values(): (string | number | boolean)[][] | null {
    this.calculate();
    const cells = this.read();
    return cells?.map((row) => row.map((cell) => shown(cell?.value ?? null))) ?? null;
  }

  set values(values: unknown) {
    this.write(values, (cell, value) =>
      Object.assign(cell, { ...readTyped(value, cell.format.numberFormat), spilled: false }),
    );
    this.sheet.edited(this.area);
  }

  get formulas(): (string | number | boolean)[][] | null {
    return this.read()?.map((row) => row.map((cell) => cell?.formula ?? shown(cell?.value ?? null))) ?? null;
  }

  /** What the cells show, whatever their width (`Range.text`, reference). */
  get text(): string[][] | null {
    this.calculate();
    const cells = this.read();
    return cells?.map((row) => row.map(displayedText)) ?? null;
  }

  /** Null where some rows are hidden and others are not (`Range.rowHidden`, reference). */
  get rowHidden(): boolean | null {
    const visible = this.visibleRows();
    return visible === this.area.rows ? false : visible === 0 ? true : null;
  }

  set numberFormat(formats: unknown) {
    this.write(formats, (cell, numberFormat) => {
      if (typeof numberFormat !== "string") refuse("InvalidArgument", "A number format is text");
      cell.format = { ...cell.format, numberFormat };
    });
  }

  getCell(row: number, column: number): Range {
    return this.part({ row, column, rows: 1, columns: 1 });
  }

  getRow(row: number): Range {
    return this.part({ row, column: 0, rows: 1, columns: this.area.columns });
  }

  getBoundingRect(other: Range): Range {
    const [one, two] = [this.area, other.area];
    const [row, column] = [Math.min(one.row, two.row), Math.min(one.column, two.column)];
    const rows = Math.max(one.row + one.rows, two.row + two.rows) - row;
    const columns = Math.max(one.column + one.columns, two.column + two.columns) - column;
    return new Range(this.sheet, checkArea({ row, column, rows, columns }));
  }

  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    const { rows, columns } = this.area;
    return this.part({ row: 0, column: 0, rows: rows + deltaRows, columns: columns + deltaColumns });
  }

  getUsedRangeOrNullObject(valuesOnly: boolean | null = null): Range | null {
    const used = this.sheet.cells.extent(
      this.area,
      valuesOnly ? holds : (cell) => holds(cell) || cell.format !== PLAIN,
    );
    return used && new Range(this.sheet, used);
  }

  /** The tables that share a cell with the range (`Range.getTables`, reference). */
  getTables(fullyContained: boolean | null = null): TableScopedCollection {
    if (fullyContained) refuse("NotImplemented", "Asking for tables wholly inside is not in the stand-in");
    return new TableScopedCollection(this.sheet, this.area);
  }

  /** The rows that are not hidden ("Read or write to a filtered range", `Range.getVisibleView`, reference). */
  getVisibleView(): RangeView {
    return new RangeView(this.visibleRows(), this.area.columns);
  }

  /** On another sheet than the active one it often does nothing (office-js issue 5118): activate the sheet before. */
  select(): void {
    if (this.sheet.workbook.active !== this.sheet) refuse("NotImplemented", "Selecting on a sheet that is not active");
    this.sheet.select(this.area);
  }

  /** With the looks go merges; links, which it also takes away, are not in the stand-in, and nobody says whether validation goes with looks. */
  clear(applyTo: string | null = null): void {
    this.limit();
    this.sheet.change();
    if (applyTo !== "Contents") this.unmerge();
    for (const [, , cell] of this.cellsInside()) {
      if (applyTo !== "Contents") cell.format = PLAIN;
      if (applyTo !== "Formats") Object.assign(cell, BLANK);
    }
    if (applyTo !== "Formats") this.sheet.edited(this.area);
  }

  /** Only the upper left value survives ("Merge and unmerge cells", Microsoft Support). */
  merge(across: boolean | null = null): void {
    this.sheet.change();
    if (across) refuse("NotImplemented", "Merging row by row is not in the stand-in");
    if (this.sheet.merges.some((merge) => overlap(merge, this.area)))
      refuse("MergedRangeConflict", "The cells are merged");
    for (const [row, column, cell] of this.cellsInside()) {
      const first = row === this.area.row && column === this.area.column;
      if (!first) Object.assign(cell, BLANK);
    }
    this.sheet.merges.push(this.area);
  }

  unmerge(): void {
    this.sheet.change();
    this.sheet.merges = this.sheet.merges.filter((merge) => !overlap(merge, this.area));
  }

  private visibleRows(): number {
    const { row, rows } = this.area;
    return rows - [...this.sheet.hiddenRows].filter((hidden) => hidden >= row && hidden < row + rows).length;
  }

  private part(inside: Area): Range {
    const { row, column } = this.area;
    return new Range(this.sheet, checkArea({ ...inside, row: row + inside.row, column: column + inside.column }));
  }

  private cellsInside(): [number, number, Cell][] {
    const { row, column, rows, columns } = this.area;
    return [...this.sheet.cells.entries()].filter(
      ([r, c]) => r >= row && r < row + rows && c >= column && c < column + columns,
    );
  }

  private limit(): void {
    if (this.area.rows * this.area.columns > MAX_CELLS_TOUCHED) {
      refuse("OperationCellsExceedLimit", "The operation touches too many cells");
    }
  }

  /** Brings formulas up to date, those beside the range as well: they may spill into it. */
  private calculate(): void {
    const { workbook } = this.sheet;
    if (workbook.calculatedAt === workbook.changes) return;
    if (workbook.sheets.some(({ cells }) => cells.holdFormulas())) calculate(workbook);
    workbook.calculatedAt = workbook.changes;
  }

  /** Null for more cells than Excel reads at once, and for whole rows and columns ("Read or write to an unbounded range"). */
  private read(): (Cell | undefined)[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows === MAX_ROWS || columns === MAX_COLUMNS || rows * columns > MAX_CELLS_READ) return null;
    this.sheet.workbook.cellsRead += rows * columns;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.sheet.cells.get(row + r, column + c)),
    );
  }

  /** One value for all cells, or one for each; null leaves a cell alone ("Blank and null values in Excel add-ins"). */
  private write(input: unknown, put: (cell: Cell, value: unknown) => void): void {
    const { row, column, rows, columns } = this.area;
    if (rows === MAX_ROWS || columns === MAX_COLUMNS)
      refuse("InvalidArgument", "Whole rows and columns take no values");
    this.limit();
    const table = Array.isArray(input) ? (input as unknown[]) : null;
    if (table && (table.length !== rows || table.some((line) => !Array.isArray(line) || line.length !== columns))) {
      refuse("InvalidArgument", "The number of rows or columns in the input array doesn't match the size of the range");
    }
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const value = table ? (table[r] as unknown[])[c] : input;
        if (value !== null) put(this.sheet.cells.touch(row + r, column + c), value);
      }
    }
    this.sheet.workbook.cellsWritten += rows * columns;
  }
}
