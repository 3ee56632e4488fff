import type { CellStyle, Edge, SheetPlan } from "../core/sheets/plan";
import { columnPoints } from "../core/sheets/text-width";
import { cellsAt, rangeOf } from "./area";
import type { Extent } from "./plan-extent";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
} as const;
const EDGE_SIDES = Object.keys(EDGES) as (keyof typeof EDGES)[];
const WEIGHTS = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;

function writeEdge(format: Excel.RangeFormat, side: keyof typeof EDGES, edge: Edge): void {
  const border = format.borders.getItem(EDGES[side]);
  border.style = edge.style === "double" ? "Double" : "Continuous";
  if (edge.style !== "double") border.weight = WEIGHTS[edge.style];
  border.color = edge.color;
}

function writeFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.font !== undefined) font.name = style.font;
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) font.color = style.color;
}

function writeStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  // One value for the whole range, which the typings know only as a table.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  writeFont(format.font, style);
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  for (const side of EDGE_SIDES) {
    const edge = style[side];
    if (edge) writeEdge(format, side, edge);
  }
}

/** Queues a plan's font, looks, widths and heights. Later styles lie over earlier ones. */
export function writeStyles(sheet: Excel.Worksheet, plan: SheetPlan, extent: Extent): void {
  const { font } = cellsAt(sheet, 0, 0, extent.rows, extent.columns).format;
  font.set({ name: plan.font.name, size: plan.font.size, color: plan.font.color });
  for (const { area, style } of plan.styles) writeStyle(rangeOf(sheet, area), style);
  for (const { column, columns, width } of plan.columnWidths) {
    cellsAt(sheet, 0, column, 1, columns).format.columnWidth = columnPoints(width);
  }
  for (const { row, rows, height } of plan.rowHeights) {
    cellsAt(sheet, row, 0, rows, 1).format.rowHeight = height;
  }
}
