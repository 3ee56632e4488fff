import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { areaAddress } from "../address";
import type { HeaderFooter } from "../model/header-footer";
import type { Worksheet } from "../model/worksheet";
import { argb } from "./cell-style";

const INCH = 72;
const LETTER_PAPER = 1;

function footer({ leftFooter, centerFooter, rightFooter }: HeaderFooter): string {
  return [leftFooter && `&L${leftFooter}`, centerFooter && `&C${centerFooter}`, rightFooter && `&R${rightFooter}`].join(
    "",
  );
}

/** How the sheet lies on paper, and how it shows on the screen. */
export function savePage(sheet: Worksheet, target: FileSheet): void {
  const layout = sheet.pageLayout;
  const { horizontalFitToPages: wide, verticalFitToPages: tall } = layout.zoom;
  Object.assign(target.pageSetup, {
    paperSize: LETTER_PAPER,
    orientation: layout.orientation.toLowerCase(),
    fitToPage: wide !== undefined || tall !== undefined,
    // 0 in the file: as many pages as it takes.
    fitToWidth: wide ?? 0,
    fitToHeight: tall ?? 0,
    horizontalCentered: layout.centerHorizontally,
    margins: {
      left: layout.leftMargin / INCH,
      right: layout.rightMargin / INCH,
      top: layout.topMargin / INCH,
      bottom: layout.bottomMargin / INCH,
      header: layout.headerMargin / INCH,
      footer: layout.footerMargin / INCH,
    },
  });
  if (layout.printArea) target.pageSetup.printArea = areaAddress(layout.printArea);
  const titles = layout.printTitleRows;
  if (titles) target.pageSetup.printTitlesRow = `${titles.row + 1}:${titles.row + titles.rows}`;
  const columns = layout.printTitleColumns;
  if (columns) target.pageSetup.printTitlesColumn = areaAddress(columns);
  target.headerFooter.oddFooter = footer(layout.headersFooters.defaultForAllPages);
  if (sheet.tabColor !== "") target.properties.tabColor = argb(sheet.tabColor);
  const common = { showGridLines: sheet.showGridlines };
  const { frozen } = sheet.sheet;
  target.views = frozen
    ? [{ ...common, state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows }]
    : [{ ...common, state: "normal" }];
}
