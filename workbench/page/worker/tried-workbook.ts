import type { Row } from "../../../src/core/claims/cell";
import { parseAddress } from "../../standin/address";
import { calculate } from "../../standin/calculate";
import type { Message } from "../../standin/events";
import { StandIn, type Fault, type RequestRecord } from "../../standin/stand-in";
import { Workbook } from "../../standin/model/workbook";
import type { Worksheet } from "../../standin/model/worksheet";
import type { OwnFunctions } from "../../standin/function-metadata";
import { openWorkbook } from "../../standin/open-workbook";
import { saveWorkbook } from "../../standin/save/save";
import { User } from "../../standin/user";
import type { CellPicture, CellPosition, CellReading, ChartPicture, SheetPicture, WorkbookPicture } from "../pictures";
import { cellReading } from "./cell-reading";
import { chartPicture } from "./chart-picture";
import { openFile } from "./open-file";
import { fillSample, putClaims } from "./sample-workbook";
import { sheetContents } from "./sheet-contents";
import { cellPictures, sheetPicture } from "./sheet-picture";

/** What the file's properties say. */
const DOCUMENT = { title: "Payer Scorecard", author: "Payer Scorecard" };
const CLAIMS = "/samples/claims.csv";
const PRACTICE = "/samples/practice.xlsx";
/** Milliseconds without a change after which formulas are calculated: many changes come one after the other. */
const CALM = 60;
/** The client library's number for the pane's coming and going (@microsoft/office-js 1.1.110). */
const PANE_EVENT = 65_539;

/** What a new workbook begins with: the sample practice with its settings, its claims alone, or nothing. */
export type Beginning = "practice" | "claims" | "empty";

/** What the workbook tells without being asked. */
export interface Watcher {
  readonly onChange: (picture: WorkbookPicture) => void;
  readonly onMessages: (messages: readonly Message[]) => void;
  /** The add-in shows or hides its pane, or somebody else did. */
  readonly onPane: (isShown: boolean) => void;
}

/**
 * The workbook behind the page: what the view shows of it, and what its user does to it by hand. Sheets are named by their tabs,
 * cells by addresses such as `C7`. What Excel would refuse is an ExcelError with its code.
 */
export class TriedWorkbook {
  private excel = new StandIn();
  private user = new User(this.excel);
  private changesAtOpening = 0;
  private version = 0;
  private deletion: { readonly before: number; readonly sheet: string } | null = null;
  private calm: ReturnType<typeof setTimeout> | undefined;

  /** @param functions the add-in's functions, for the formulas */
  constructor(
    private readonly functions: Promise<OwnFunctions>,
    private readonly watcher: Watcher,
  ) {}

  /** Begins anew. */
  async startAgain(beginning: Beginning): Promise<void> {
    if (beginning === "practice") return this.use((await openWorkbook(await bytesAt(PRACTICE))).workbook);
    const workbook = new Workbook();
    if (beginning === "claims") fillSample(workbook, new TextDecoder().decode(await bytesAt(CLAIMS)));
    await this.use(workbook);
  }

  /**
   * Opens a file of the user's in place of the workbook. Returns what of it was left out, in sentences.
   * @throws InputError
   */
  async open(name: string, bytes: Uint8Array): Promise<readonly string[]> {
    const { workbook, leftOut } = await openFile(name, bytes);
    await this.use(workbook);
    return leftOut;
  }

  /** The bytes of an `.xlsx` file, formulas with their values. */
  save(): Promise<Uint8Array> {
    return saveWorkbook(this.excel.workbook, DOCUMENT);
  }

  /** Answers a request of the pane's. */
  answer(body: string, flags: number): Promise<string> {
    if (this.deletion?.before === this.excel.requests.length + 1) {
      const { sheet } = this.deletion;
      this.deletion = null;
      this.deleteSheet(sheet);
    }
    return this.excel.answer(body, flags);
  }

  picture(): WorkbookPicture {
    const { worksheets, state } = this.excel.workbook;
    const shown = worksheets.items.filter(({ sheet }) => sheet.visibility === "Visible");
    return {
      version: this.version,
      sheets: shown.map(({ id, name, tabColor, sheet }) => ({ id, name, tabColor, isProtected: sheet.isProtected })),
      active: state.active!.id,
      isChanged: state.changes > this.changesAtOpening,
    };
  }

  sheetPicture(id: string): SheetPicture {
    return sheetPicture(this.sheet(id));
  }

  /** The cells of rows, one after the other. */
  rows(id: string, rows: readonly number[]): readonly (readonly CellPicture[])[] {
    const { sheet } = this.sheet(id);
    const columns = lastColumn(sheet.cells.entries()) + 1;
    return rows.map((row) => cellPictures(sheet, { row, column: 0, rows: 1, columns }));
  }

  /** What stands in the formula bar for a cell. */
  input(id: string, { row, column }: CellPosition): string {
    return cellReading(this.sheet(id).sheet.cells.get(row, column)).input;
  }

  charts(sheet: string): readonly ChartPicture[] {
    return this.sheet(sheet).charts.items.map(chartPicture);
  }

  /** Types into a cell and presses Enter; `""` clears it. */
  type(sheet: string, address: string, input: string): void {
    const { row, column } = cellOf(address);
    this.user.typeInto(sheet, row, column, input);
  }

  select(sheet: string, address: string): void {
    const { row, column } = cellOf(address);
    this.user.select(sheet, row, column);
  }

  activate(sheet: string): void {
    this.user.activate(sheet);
  }

  /** Returns the new sheet's name. */
  addSheet(): string {
    return this.user.addSheet();
  }

  deleteSheet(sheet: string): void {
    this.user.deleteSheet(sheet);
  }

  /** The user deletes a sheet while the add-in works: just before its request of that number from now, 1 being the next. */
  deleteSheetBefore(request: number, sheet: string): void {
    this.deletion = { before: this.excel.requests.length + request, sheet };
  }

  hideSheet(sheet: string): void {
    this.user.hideSheet(sheet);
  }

  renameSheet(sheet: string, name: string): void {
    this.user.renameSheet(sheet, name);
  }

  /** Returns the copy's name. */
  copySheet(sheet: string): string {
    return this.user.copySheet(sheet);
  }

  protectSheet(sheet: string, isProtected: boolean): void {
    this.user.protectSheet(sheet, isProtected);
  }

  /** With the structure protected, no sheet comes, goes or changes its name. */
  protectWorkbook(isProtected: boolean): void {
    this.user.protectStructure(isProtected);
  }

  /** Chooses which texts of a table's column stay to be seen. */
  filter(table: string, column: string, values: readonly string[]): void {
    this.user.filter(table, column, values);
  }

  clearFilters(table: string): void {
    this.user.clearFilters(table);
  }

  /** Puts rows onto a blank sheet from A1 on; with a name, they become a table with its headings in the first row. */
  putRows(sheet: string, rows: readonly Row[], table: string | null): void {
    this.excel.act(() => putClaims(this.sheet(sheet), rows, table));
  }

  /** The rows of a sheet, from 1, that nobody sees. */
  hiddenRows(sheet: string): readonly number[] {
    return [...this.sheet(sheet).sheet.hiddenRows].map((row) => row + 1);
  }

  /** The cells of an area, row by row. */
  async read(sheet: string, address: string): Promise<readonly (readonly CellReading[])[]> {
    await this.calculated();
    const { row, column, rows, columns } = parseAddress(address).area;
    const { cells } = this.sheet(sheet).sheet;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => cellReading(cells.get(row + r, column + c))),
    );
  }

  /** All that the sheets hold, hidden ones too, by their tabs: to see whether anything differs. */
  async contents(): Promise<Readonly<Record<string, readonly string[]>>> {
    await this.calculated();
    return Object.fromEntries(this.excel.workbook.worksheets.items.map((sheet) => [sheet.name, sheetContents(sheet)]));
  }

  /** What each request of the add-in's came to, from one of them on. */
  requests(from = 0): readonly RequestRecord[] {
    return this.excel.requests.slice(from);
  }

  /** How many requests the add-in has made. */
  requestCount(): number {
    return this.excel.requests.length;
  }

  failWith(fault: Fault): void {
    this.excel.failWith(fault);
  }

  recover(): void {
    this.excel.recover();
  }

  focusElsewhere(isElsewhere: boolean): void {
    this.excel.focusElsewhere = isElsewhere;
  }

  beginEdit(): void {
    this.excel.beginCellEdit();
  }

  finishEdit(): void {
    this.excel.finishCellEdit();
  }

  /** The user opens or closes the pane. */
  showPane(isShown: boolean): void {
    if (this.excel.paneVisible === isShown) return;
    this.excel.paneVisible = isShown;
    const body = JSON.stringify({ visibility: isShown ? "Visible" : "Hidden" });
    this.pass([{ type: PANE_EVENT, target: "", body }]);
  }

  private async use(workbook: Workbook): Promise<void> {
    workbook.state.useFunctions(await this.functions);
    const excel = (this.excel = new StandIn(workbook));
    this.user = new User(excel);
    this.deletion = null;
    this.calculateFormulas();
    this.changesAtOpening = workbook.state.changes;
    excel.onMessages((messages) => excel === this.excel && this.pass(messages));
    excel.onChange(({ sheets }) => excel === this.excel && this.changed(sheets.length > 0));
    this.changed(false);
  }

  private pass(messages: readonly Message[]): void {
    if (messages.some(({ type }) => type === PANE_EVENT)) this.watcher.onPane(this.excel.paneVisible);
    this.watcher.onMessages(messages);
  }

  /** Tells of the change at once, and once more when formulas are calculated where cells have changed. */
  private changed(ofCells: boolean): void {
    this.version++;
    this.watcher.onChange(this.picture());
    if (!ofCells) return;
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.calculate(), CALM);
  }

  /** Brings formulas up to date where anything has changed since they were. */
  private calculate(): void {
    if (this.calm === undefined) return;
    clearTimeout(this.calm);
    this.calm = undefined;
    this.calculateFormulas();
    this.version++;
    this.watcher.onChange(this.picture());
  }

  /** Up to date, and with no function that is still busy. */
  private async calculated(): Promise<void> {
    this.calculate();
    while (this.excel.workbook.state.busy.areThere) await this.finish(this.excel.workbook.state);
  }

  /** Once more when functions that are busy have been answered. */
  private calculateFormulas(): void {
    const { state } = this.excel.workbook;
    calculate(state);
    if (state.busy.areThere) void this.finish(state);
  }

  private async finish(state: Workbook["state"]): Promise<void> {
    await state.busy.end();
    if (state !== this.excel.workbook.state) return;
    this.calculateFormulas();
    this.version++;
    this.watcher.onChange(this.picture());
  }

  /** A sheet by its id or its tab. */
  private sheet(key: string): Worksheet {
    return this.excel.workbook.worksheets.getItem(key);
  }
}

const cellOf = (address: string): CellPosition => parseAddress(address).area;

async function bytesAt(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}

function lastColumn(entries: Iterable<readonly [number, number, unknown]>): number {
  let last = 0;
  for (const [, column] of entries) last = Math.max(last, column);
  return last;
}
