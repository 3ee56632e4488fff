import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { Workbook as FileWorkbook, type Cell as FileCell, type Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { parseAddress, type Area } from "./address";
import { PLAIN, type Cell } from "./cells";
import { Table } from "./model/table";
import { Workbook } from "./model/workbook";
import type { Worksheet } from "./model/worksheet";
import { POINTS_PER_CHARACTER } from "./save/save";
import { cellFormats } from "./open/cell-format";
import { readChoices } from "./open/choices";
import { fileColor, type FileColor } from "./open/file-colors";
import { attribute, FileParts } from "./open/file-parts";
import { readFilters } from "./open/filters";
import { LeftOut } from "./open/left-out";

/** A workbook made from a file, and what of the file it does not hold, in sentences. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly leftOut: readonly string[];
}

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * Opens an .xlsx file: cells with their looks, sizes, merges, tables, names, custom properties of sheets, protection.
 * @throws Error where the file cannot be read
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  // So that charts are known for what they are; they are not read.
  installChartSupport();
  const [file, parts] = [new FileWorkbook(), await FileParts.of(bytes)];
  await file.xlsx.load(bytes as never);
  const workbook = new Workbook();
  const leftOut = new LeftOut();
  const formatOf = cellFormats();
  const [blank] = workbook.worksheets.items;
  // Out of the way of a sheet of the same name.
  blank!.name = "x".repeat(31);
  const paths = parts.sheets();
  for (const [index, source] of file.worksheets.entries()) {
    const sheet = workbook.worksheets.add(source.name);
    fillCells(source, sheet, formatOf, leftOut);
    fillSheet(source, sheet, leftOut);
    readCustomProperties(parts, paths[index] ?? "", sheet);
    readFilters(parts, paths[index] ?? "", sheet, leftOut);
    // Last: a protected sheet takes nothing.
    sheet.sheet.isProtected = source.sheetProtection?.sheet === true;
  }
  blank!.delete();
  addNames(file, workbook, leftOut);
  finish(file, workbook, parts);
  return { workbook, leftOut: leftOut.sentences() };
}

function fillCells(
  source: FileSheet,
  { sheet }: Worksheet,
  formatOf: (cell: FileCell) => Cell["format"],
  leftOut: LeftOut,
): void {
  const spills = spillsOf(source);
  source.eachRow({ includeEmpty: true }, (fileRow, number) => {
    const row = number - 1;
    if (fileRow.hidden) sheet.hiddenRows.add(row);
    if (fileRow.height !== undefined) sheet.rowHeights.set(row, fileRow.height);
    fileRow.eachCell({ includeEmpty: true }, (fileCell, columnNumber) => {
      const column = columnNumber - 1;
      const format = formatOf(fileCell);
      const content = spills.some((area) => isSpilled(area, row, column)) ? null : contentOf(fileCell, leftOut);
      if (!content && format === PLAIN) return;
      Object.assign(sheet.cells.touch(row, column), { ...content, format });
    });
  });
}

/** The areas that formulas of the file fill; their cells are filled again by calculation. */
function spillsOf(source: FileSheet): Area[] {
  const areas: Area[] = [];
  source.eachRow((row) =>
    row.eachCell(({ value }) => {
      const { shareType, ref } = (value ?? {}) as { readonly shareType?: string; readonly ref?: string };
      if (shareType === "array" && ref?.includes(":")) areas.push(parseAddress(ref).area);
    }),
  );
  return areas;
}

function isSpilled(area: Area, row: number, column: number): boolean {
  const inside =
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return inside && (row !== area.row || column !== area.column);
}

/** Dates as the days that Excel counts; null for a cell that holds nothing, as those beneath a merge do. */
function contentOf(cell: FileCell, leftOut: LeftOut): Pick<Cell, "value" | "formula"> | null {
  if (cell.isMerged && cell.master !== cell) return null;
  const { formula } = cell;
  if (formula) return { value: valueOf(cell.result, leftOut), formula: `=${formula}` };
  const value = valueOf(cell.value, leftOut);
  return value === null || value === "" ? null : { value, formula: null };
}

function valueOf(held: unknown, leftOut: LeftOut): Cell["value"] {
  if (held instanceof Date) return Math.round(held.getTime() / 1_000) / 86_400 + 25_569;
  if (typeof held !== "object" || held === null) return (held as Cell["value"]) ?? null;
  const { error, richText, hyperlink, text } = held as {
    readonly error?: string;
    readonly richText?: readonly { readonly text: string }[];
    readonly hyperlink?: string;
    readonly text?: unknown;
  };
  if (error !== undefined) return { error };
  if (richText) return richText.map((run) => run.text).join("");
  if (hyperlink !== undefined) leftOut.note("Links are left out, their texts are not.");
  return text === undefined ? null : valueOf(text, leftOut);
}

function fillSheet(source: FileSheet, worksheet: Worksheet, leftOut: LeftOut): void {
  const { sheet } = worksheet;
  const model = source.model as unknown as {
    readonly cols?: readonly {
      readonly min: number;
      readonly max: number;
      readonly width?: number;
      readonly hidden?: boolean;
    }[];
    readonly mergeCells?: readonly string[];
  };
  for (const { min, max, width, hidden } of model.cols ?? []) {
    if (hidden) leftOut.note("Hidden columns are shown.");
    for (let column = min; width !== undefined && column <= max; column++) {
      sheet.columnWidths.set(column - 1, width * POINTS_PER_CHARACTER);
    }
  }
  sheet.merges = (model.mergeCells ?? []).map((ref) => parseAddress(ref).area);
  const [view] = (source.views ?? []) as {
    readonly showGridLines?: boolean;
    state?: string;
    xSplit?: number;
    ySplit?: number;
  }[];
  worksheet.showGridlines = view?.showGridLines ?? true;
  if (view?.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  worksheet.tabColor = fileColor(source.properties.tabColor as FileColor | undefined) ?? "";
  addTables(source, worksheet, leftOut);
  leftOut.noteParts(source);
  readChoices(source, sheet, leftOut);
  sheet.visibility = VISIBILITY[source.state];
}

function addTables(source: FileSheet, { sheet }: Worksheet, leftOut: LeftOut): void {
  for (const { model } of source.getTables()) {
    const area = parseAddress(model.tableRef ?? model.ref).area;
    const rows = model.totalsRow ? area.rows - 1 : area.rows;
    if (model.totalsRow) leftOut.note("Total rows of tables are ordinary cells.");
    if (model.headerRow === false || rows < 2)
      leftOut.note("Tables without headings or without rows are ordinary cells.");
    else {
      const table = new Table(sheet, { ...area, rows });
      table.name = model.name;
      table.style = model.style?.theme ?? table.style;
      sheet.workbook.tables.push(table);
    }
  }
}

/** Sheets carry texts under keys, which the file library does not read: the inverse of `save/custom-properties.ts`. */
function readCustomProperties(parts: FileParts, path: string, { customProperties }: Worksheet): void {
  const targets = parts.targets(path);
  for (const tag of parts.text(path).match(/<(?:\w+:)?customPr\b[^>]*>/g) ?? []) {
    const [key, id] = [attribute(tag, "name"), attribute(tag, "(?:\\w+:)id")];
    const value = id === null ? null : parts.bytes(targets.get(id) ?? "");
    if (key && value) customProperties.add(key, new TextDecoder("utf-16le").decode(value));
  }
}

function addNames(file: FileWorkbook, workbook: Workbook, leftOut: LeftOut): void {
  for (const { name, ranges, localSheetId, hidden } of file.definedNames.model as readonly {
    readonly name: string;
    readonly ranges: readonly string[];
    readonly localSheetId?: number;
    readonly hidden?: boolean;
  }[]) {
    const place = ranges.length === 1 && /![$A-Z0-9:]+$/.test(ranges[0]!) ? parseAddress(ranges[0]!) : null;
    const sheet = place && workbook.worksheets.getItemOrNullObject(place.sheet ?? "");
    const { row, column, rows, columns } = place?.area ?? {};
    if (hidden || name.startsWith("_xlnm.")) continue;
    if (!sheet || localSheetId !== undefined) leftOut.note("Names for anything but one range of cells are left out.");
    else workbook.names.add(name, sheet.getRangeByIndexes(row!, column!, rows!, columns!));
  }
}

/** What holds for the whole workbook; last, since a protected structure takes no sheets. */
function finish(file: FileWorkbook, workbook: Workbook, parts: FileParts): void {
  const { state, worksheets } = workbook;
  const wanted = worksheets.items[(file.views as typeof file.views | undefined)?.[0]?.activeTab ?? 0];
  const shown =
    wanted?.visibility === "Visible" ? wanted : worksheets.items.find(({ visibility }) => visibility === "Visible");
  state.active = (shown ?? worksheets.items[0]!).sheet;
  const protection = /<(?:\w+:)?workbookProtection\b[^>]*>/.exec(parts.text("xl/workbook.xml"))?.[0] ?? "";
  state.structureProtected = /^(1|true)$/.test(attribute(protection, "lockStructure") ?? "");
}
