import { textWidth, wrappedLines } from "../../../src/core/sheets/text-width";
import type { Cell, CellFormat } from "../../standin/cells";
import { PLAIN } from "../../standin/cells";
import { displayedText } from "../../standin/displayed-text";
import type { SheetState } from "../../standin/state";

/** Pixels of a column that nobody has widened. */
const USUAL_WIDTH = 64;
/** Of the font's size in pixels: what a line of text takes in height. */
const LINE = 1.36;
const PADDING = 6;

/**
 * The rows that Excel would make higher than usual by itself, in pixels: for a larger font, and for texts that wrap.
 */
export function fittedRowHeights(sheet: SheetState, widths: ReadonlyMap<number, number>): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells.entries()) {
    const { format } = cell;
    if (format === PLAIN || (format.fontSize <= PLAIN.fontSize && !format.wrapText)) continue;
    const lines =
      format.wrapText && !isMerged(sheet, row, column) ? linesOf(cell, widths.get(column) ?? USUAL_WIDTH) : 1;
    const height = Math.ceil(lines * lineHeight(format)) + 1;
    if (height > 20 && height > (heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

/** Excel fits no row to merged cells. */
function isMerged({ merges }: SheetState, row: number, column: number): boolean {
  return merges.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

const lineHeight = ({ fontSize }: CellFormat): number => (fontSize * LINE * 4) / 3;

function linesOf(cell: Cell, width: number): number {
  const face = { size: (cell.format.fontSize * 4) / 3, bold: cell.format.bold };
  // Where not even a letter has room, each stands in a line of its own.
  return wrappedLines(displayedText(cell), Math.max(textWidth("M", face), width - PADDING), face);
}
