import { columnLetters } from "../core/sheets/cell-address";
import type { PrintPlan, SheetPlan } from "../core/sheets/plan";
import { cellsAt, rangeOf } from "./area";
import { footerText } from "./guarded-text";

function writePrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = {
    horizontalFitToPages: print.fitWide,
    ...(print.fitTall === null ? {} : { verticalFitToPages: print.fitTall }),
  };
  pageLayout.centerHorizontally = print.centerHorizontally;
  pageLayout.setPrintArea(rangeOf(sheet, print.area));
  const { titleRows, titleColumns } = print;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
  if (titleColumns) {
    const last = titleColumns.column + titleColumns.columns - 1;
    pageLayout.setPrintTitleColumns(`$${columnLetters(titleColumns.column)}:$${columnLetters(last)}`);
  }
  pageLayout.setPrintMargins("Inches", print.margins);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = footerText(print.footer.left);
  footer.centerFooter = footerText(print.footer.center);
  footer.rightFooter = print.footer.page ? "Page &P of &N" : "";
}

/** Queues how the sheet lies on paper and shows on the screen. */
export function writePage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  writePrint(sheet, plan.print);
  const { freeze } = plan;
  if (!freeze) return;
  if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.columns);
  else sheet.freezePanes.freezeAt(cellsAt(sheet, 0, 0, freeze.rows, freeze.columns));
}
