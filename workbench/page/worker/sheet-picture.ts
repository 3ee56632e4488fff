import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../standin/address";
import { PLAIN, type Cell } from "../../standin/cells";
import { displayedText } from "../../standin/displayed-text";
import type { Worksheet } from "../../standin/model/worksheet";
import type { SheetState } from "../../standin/state";
import type { CellPicture, SheetPicture } from "../pictures";
import { chartPicture } from "./chart-picture";
import { filterButtons } from "./filters";
import { fittedRowHeights } from "./row-heights";
import { pixels } from "./pixels";
import { formatInTable } from "./table-look";

/** Blank rows and columns below and beside what a sheet holds. */
const MORE_ROWS = 40;
const MORE_COLUMNS = 6;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;

/** What there is to see of a sheet, without its cells. */
export function sheetPicture(worksheet: Worksheet): SheetPicture {
  const { sheet } = worksheet;
  const used = usedArea(worksheet);
  const charts = worksheet.charts.items.map(chartPicture);
  const widths = new Map([...sheet.columnWidths].map(([column, points]) => [column, Math.round(pixels(points))]));
  const heights = fittedRowHeights(sheet, widths);
  for (const [row, points] of sheet.rowHeights) heights.set(row, Math.round(pixels(points)));
  for (const row of sheet.hiddenRows) heights.set(row, 0);
  return {
    id: sheet.id,
    showGridlines: worksheet.showGridlines,
    frozen: sheet.frozen ?? { rows: 0, columns: 0 },
    rows: Math.min(MAX_ROWS, Math.max(LEAST_ROWS, used.rows + MORE_ROWS)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, used.columns + MORE_COLUMNS)),
    columnWidths: widths,
    rowHeights: heights,
    merges: sheet.merges,
    charts,
    activeCell: sheet.activeCell,
    filters: filterButtons(sheet),
  };
}

/** From A1 to the last cell that holds or looks like anything, charts too. */
function usedArea({ sheet, charts }: Worksheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, column] of sheet.cells.entries()) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const { area } of charts.items) {
    rows = Math.max(rows, (area?.row ?? 0) + (area?.rows ?? 0));
    columns = Math.max(columns, (area?.column ?? 0) + (area?.columns ?? 0));
  }
  return { rows, columns };
}

/** The cells of an area that show anything. */
export function cellPictures(sheet: SheetState, { row, column, rows, columns }: Area): CellPicture[] {
  const pictures: CellPicture[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = sheet.cells.get(r, c);
      const format = formatInTable(sheet, r, c, cell?.format ?? PLAIN);
      if ((cell?.value ?? null) === null && format === PLAIN) continue;
      pictures.push({ row: r, column: c, text: displayedText(cell), kind: kindOf(cell), format });
    }
  }
  return pictures;
}

function kindOf(cell: Cell | undefined): CellPicture["kind"] {
  if (typeof cell?.value === "number") return "number";
  return typeof cell?.value === "string" ? "text" : "other";
}
