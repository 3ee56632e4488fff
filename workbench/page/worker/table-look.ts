import { PLAIN, type CellFormat } from "../../standin/cells";
import type { SheetState } from "../../standin/state";

/** Excel's own table style, which new tables have: headings white on blue, every other row light blue. */
const STYLE = "TableStyleMedium2";
const HEADING: Partial<CellFormat> = { fill: "#4472C4", fontColor: "#FFFFFF", bold: true };
const STRIPE: Partial<CellFormat> = { fill: "#D9E1F2" };

/** The format of a cell with what the style of its table adds; what the cell says itself comes first. */
export function formatInTable(sheet: SheetState, row: number, column: number, format: CellFormat): CellFormat {
  const table = sheet.workbook.tables.find(
    ({ sheet: on, area }) =>
      on === sheet &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  if (table?.style !== STYLE) return format;
  const inside = row - table.area.row;
  const added = inside === 0 ? HEADING : inside % 2 === 1 ? STRIPE : {};
  const own = Object.entries(format).filter(([key, value]) => value !== PLAIN[key as keyof CellFormat]);
  return { ...PLAIN, ...added, ...Object.fromEntries(own) };
}
