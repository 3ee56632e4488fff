import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { Workbook as FileWorkbook, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { calculatedWorkbook } from "../calculate";
import { areaAddress } from "../address";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { readTyped } from "../typed-value";
import { cellStyles } from "./cell-style";
import { saveChart } from "./charts";
import { saveChoices } from "./choices";
import { addCustomProperties } from "./custom-properties";
import { addFilters } from "./filters";
import { savePage } from "./page";
import { Parts } from "./parts";

/** Points to the file's unit: the width of a 0 in Calibri 11, which is 7 pixels of 3/4 point (ECMA-376, 18.3.1.13). */
export const POINTS_PER_CHARACTER = 7 * 0.75;

const STATES: Readonly<Record<string, FileSheet["state"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** What Excel shows of a file before it is opened. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
}

/** The workbook as the bytes of an .xlsx file, every formula with its value. */
export async function saveWorkbook(workbook: Workbook, document?: DocumentProperties): Promise<Uint8Array> {
  installChartSupport();
  const file = await calculatedWorkbook(workbook.state);
  if (document) describeFile(file, document);
  const styleOf = cellStyles();
  for (const sheet of workbook.worksheets.items) {
    const target = file.getWorksheet(sheet.name)!;
    for (const [row, column, cell] of sheet.sheet.cells.entries()) {
      target.getCell(row + 1, column + 1).style = styleOf(cell.format, cell.quoted && wouldBeRead(cell.value));
    }
    saveSheet(sheet, target);
  }
  if (workbook.state.structureProtected) await file.protect("", { lockStructure: true });
  const active = workbook.state.sheets.indexOf(workbook.state.active!);
  file.views = [{ x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: active, visibility: "visible" }];
  const parts = await Parts.of(new Uint8Array(await file.xlsx.writeBuffer()));
  addCustomProperties(parts, workbook.state.sheets);
  addFilters(parts, workbook.state.sheets);
  return parts.file();
}

function describeFile(file: FileWorkbook, { title, author }: DocumentProperties): void {
  file.title = title;
  file.creator = author;
  file.lastModifiedBy = author;
}

/** Would Excel take this text for a formula or a figure if it were typed as it stands? */
function wouldBeRead(value: unknown): boolean {
  return typeof value === "string" && readTyped(value.replace(/^'/, ""), "General").value !== value;
}

function saveSheet(sheet: Worksheet, target: FileSheet): void {
  for (const [column, points] of sheet.sheet.columnWidths)
    target.getColumn(column + 1).width = points / POINTS_PER_CHARACTER;
  for (const [row, points] of sheet.sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const merge of sheet.sheet.merges) target.mergeCellsWithoutStyle(areaAddress(merge));
  for (const row of sheet.sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  if (sheet.sheet.rowFilter) target.autoFilter = areaAddress(sheet.sheet.rowFilter.area);
  target.state = STATES[sheet.visibility]!;
  if (sheet.sheet.isProtected) target.sheetProtection = { sheet: true } as FileSheet["sheetProtection"];
  savePage(sheet, target);
  saveChoices(sheet.sheet, target);
  for (const chart of sheet.charts.items) saveChart(chart, target);
}
