import { quoteSheet, type Area } from "./address";
import { BusyCalls } from "./busy-calls";
import { Cells } from "./cells";
import { refuse } from "./excel-error";
import type { OwnFunctions } from "./function-metadata";
import type { RowFilter } from "./row-filter";

/** As much of a table, and of a name, as the sheets and the formulas need to know. */
interface TableState {
  readonly id: string;
  readonly sheet: SheetState;
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly rowFilter: RowFilter;
}

interface NameState {
  readonly name: string;
  formula: string;
}

/** Something that add-ins can listen to. `area`: the cells whose contents somebody edited. */
export type Happening =
  | { readonly kind: "edited"; readonly sheet: SheetState; readonly area: Area }
  | { readonly kind: "added" | "deleted" | "activated"; readonly sheet: SheetState };

/** What the stand-in keeps of a workbook; the classes of `model/` are Excel's view of it. */
export class WorkbookState {
  readonly sheets: SheetState[] = [];
  names: NameState[] = [];
  tables: TableState[] = [];
  readonly settings = new Map<string, unknown>();
  active: SheetState | null = null;
  structureProtected = false;
  /** Counted up by everything that changes the workbook, so that a request can be told to have changed it. */
  changes = 0;
  /** The sheets that changed since somebody last looked; null among them: the tabs, names, selections or settings. */
  touched = new Set<SheetState | null>();
  /** What happened since add-ins were last told. */
  happened: Happening[] = [];
  /** The count of changes at the last calculation. */
  calculatedAt = -1;
  cellsWritten = 0;
  cellsRead = 0;
  /** Calls of the add-in's functions that are waited for: when one is answered, formulas are calculated again. */
  readonly busy = new BusyCalls(() => this.change());
  private nextId = 1;
  private own: OwnFunctions | null = null;

  /** The add-in's functions; null where formulas may not call them. */
  get functions(): OwnFunctions | null {
    return this.own;
  }

  /** Lets formulas call the add-in's functions from the next calculation on. */
  useFunctions(own: OwnFunctions): void {
    this.own = own;
    this.change();
  }

  newId(): string {
    return String(this.nextId++);
  }

  /** To be called with every change that is no change of one sheet alone. */
  change(): void {
    this.changes++;
    this.touched.add(null);
  }

  activate(sheet: SheetState): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.touched.add(null);
    this.happened.push({ kind: "activated", sheet });
  }
}

export class SheetState {
  readonly id: string;
  readonly cells = new Cells();
  readonly customProperties = new Map<string, { readonly key: string; readonly value: string }>();
  /** Points, by column; columns that are not here have the standard width. */
  readonly columnWidths = new Map<number, number>();
  /** Points, by row. */
  readonly rowHeights = new Map<number, number>();
  merges: Area[] = [];
  /** The words to choose from in cells, by row and column: `4 2`. */
  readonly choices = new Map<string, { readonly words: readonly string[]; readonly allowsOthers: boolean }>();
  /** Rows that a filter or the user hides. */
  readonly hiddenRows = new Set<number>();
  /** The filter of cells that are no table; a sheet has one at most. */
  rowFilter: RowFilter | null = null;
  /** Excel's view of the sheet. */
  worksheet: object | null = null;
  /** `Visible`, `Hidden`, or `VeryHidden`, as Excel's SheetVisibility has them. */
  visibility = "Visible";
  /** The cells that the user has selected on this sheet; a new sheet's is A1. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  isProtected = false;

  constructor(
    readonly workbook: WorkbookState,
    public name: string,
  ) {
    this.id = `{${workbook.newId()}}`;
  }

  /** Every filter on the sheet. */
  rowFilters(): RowFilter[] {
    const ofTables = this.workbook.tables.filter((table) => table.sheet === this).map((table) => table.rowFilter);
    return this.rowFilter ? [...ofTables, this.rowFilter] : ofTables;
  }

  /** The selected cell, the upper left one of several. */
  get activeCell(): { readonly row: number; readonly column: number } {
    return { row: this.selection.row, column: this.selection.column };
  }

  set activeCell({ row, column }: { readonly row: number; readonly column: number }) {
    this.selection = { row, column, rows: 1, columns: 1 };
  }

  /** To be called before anything on the sheet changes. A protected sheet answers AccessDenied (error handling docs). */
  change(): void {
    if (this.isProtected) refuse("AccessDenied", "The sheet is protected");
    this.workbook.changes++;
    this.workbook.touched.add(this);
  }

  /** Notes that the contents of cells were edited, by whomever. */
  edited(area: Area): void {
    this.workbook.happened.push({ kind: "edited", sheet: this, area });
  }

  select(area: Area): void {
    this.selection = area;
    this.workbook.touched.add(null);
  }
}

/** A name for a sheet that Excel would take ("Rename a worksheet", Microsoft Support: length, signs, History, apostrophes). */
export function checkSheetName(workbook: WorkbookState, name: string): string {
  const illegal =
    typeof name !== "string" || name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name);
  if (illegal || name.toLowerCase() === "history") refuse("InvalidArgument", "The sheet name is not allowed");
  if (workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    refuse("ItemAlreadyExists", "A sheet of this name exists");
  }
  return name;
}

/** Gives a sheet another name; names and formulas that point into it follow ("Rename a worksheet", Microsoft Support). */
export function renameSheet(renamed: SheetState, name: string): void {
  const { workbook, name: old } = renamed;
  renamed.name = checkSheetName(workbook, name);
  workbook.change();
  const spelled = [quoteSheet(old), `'${old.replace(/'/g, "''")}'`].map((one) => `${one}!`);
  const follow = (formula: string): string =>
    spelled.reduce((text, before) => text.replaceAll(before, `${quoteSheet(name)}!`), formula);
  for (const item of workbook.names) item.formula = follow(item.formula);
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells.entries()) if (cell.formula !== null) cell.formula = follow(cell.formula);
  }
}
