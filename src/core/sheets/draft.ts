import { area } from "./cell-address";
import { equalRuns } from "./equal-runs";
import { INK } from "./palette";
import type { Area, CellStyle, ChartPlan, PlanCell, SheetPlan } from "./plan";
import { columnPoints, lineHeight, roomPoints, type TextFace, wrappedLines } from "./text-width";

const FONT = { name: "Calibri", size: 10, color: INK } as const;
/** Excel's width for columns that nobody sets. */
const DEFAULT_WIDTH = 8.43;
/** Points of a row that nobody sets. */
const DEFAULT_HEIGHT = 15;

interface SheetIdentity {
  readonly key: string;
  readonly name: string;
  readonly kind: SheetPlan["kind"];
  readonly tabColor: string;
  /** Widths in characters, from column A on. */
  readonly widths: readonly number[];
}

/** A sheet plan while it is being put together, from the top to the bottom. */
export class SheetDraft {
  private readonly blocks: { row: number; column: number; cells: readonly (readonly PlanCell[])[] }[] = [];
  private readonly styles: { area: Area; style: CellStyle }[] = [];
  private readonly heights: { row: number; rows: number; height: number }[] = [];
  private readonly merges: Area[] = [];
  private readonly names: SheetPlan["names"][number][] = [];
  private readonly inputs: string[] = [];
  private readonly dropdowns: SheetPlan["dropdowns"][number][] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly widths: number[];

  constructor(private readonly identity: SheetIdentity) {
    this.widths = [...identity.widths];
  }

  /** The columns that the sheet began with: as wide as its page. */
  get columns(): number {
    return this.identity.widths.length;
  }

  /** Writes rows of cells with the first at (row, column). */
  write(row: number, column: number, cells: readonly (readonly PlanCell[])[]): void {
    if (cells.length > 0) this.blocks.push({ row, column, cells });
  }

  /** Writes one cell, with its style where one is given. */
  put(row: number, column: number, cell: PlanCell, style?: CellStyle): void {
    this.write(row, column, [[cell]]);
    if (style) this.style(area(row, column, 1, 1), style);
  }

  style(where: Area, style: CellStyle): void {
    if (where.rows === 0 || where.columns === 0 || Object.keys(style).length === 0) return;
    const { insideHorizontal, insideVertical, ...rest } = style;
    this.styles.push({
      area: where,
      style: {
        ...rest,
        ...(insideHorizontal && where.rows > 1 ? { insideHorizontal } : {}),
        ...(insideVertical && where.columns > 1 ? { insideVertical } : {}),
      },
    });
  }

  /** Styles the cells of a column one by one; equal neighbours become one area. */
  styleDown(row: number, column: number, styles: readonly CellStyle[]): void {
    const keys = styles.map((style) => JSON.stringify(style));
    for (const { from, count } of equalRuns(keys)) this.style(area(row + from, column, count, 1), styles[from]!);
  }

  /** Sets the width, in characters, of columns that stand to the right of those the sheet began with. */
  setWidth(column: number, width: number): void {
    while (this.widths.length < column) this.widths.push(DEFAULT_WIDTH);
    this.widths[column] = width;
  }

  setHeight(row: number, height: number, rows = 1): void {
    if (rows > 0) this.heights.push({ row, rows, height });
  }

  /** Points from the top of the sheet down to the row. */
  heightAbove(row: number): number {
    const set = heightRuns(this.heights).map((run) => ({
      ...run,
      rows: Math.min(run.rows, Math.max(0, row - run.row)),
    }));
    const rows = set.reduce((sum, run) => sum + run.rows, 0);
    return set.reduce((sum, run) => sum + run.rows * run.height, (row - rows) * DEFAULT_HEIGHT);
  }

  merge(where: Area): void {
    if (where.rows > 1 || where.columns > 1) this.merges.push(where);
  }

  addName(name: string, where: Area): void {
    this.names.push({ name, area: where });
  }

  /** Names a cell that the user fills in, and that a build leaves as it finds it. */
  addInput(name: string, row: number, column: number): void {
    this.addName(name, area(row, column, 1, 1));
    this.inputs.push(name);
  }

  /** Offers words to choose from in each cell of the area. */
  addDropdown(where: Area, words: readonly string[]): void {
    this.dropdowns.push({ area: where, words });
  }

  addChart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  /** Points of a run of columns. */
  points(column: number, columns: number): number {
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + columnPoints(width), 0);
  }

  /** Points that text has in a run of columns. */
  room(column: number, columns: number): number {
    const padding = (columnPoints(0) - roomPoints(0)) * (columns - 1);
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + roomPoints(width), padding);
  }

  /** One text over a run of columns, wrapped, in a row as high as it needs. Returns the lines it takes. */
  paragraph(row: number, column: number, columns: number, text: string, style: CellStyle = {}): number {
    const face: TextFace = { size: style.size ?? FONT.size, bold: style.bold };
    const lines = wrappedLines(text, this.room(column, columns), face);
    const where = area(row, column, 1, columns);
    this.put(row, column, text);
    this.merge(where);
    this.style(where, { vertical: "top", ...style, wrap: true });
    this.setHeight(row, lineHeight(lines, face));
    return lines;
  }

  /** The plan of everything that was put down. */
  plan(rest: Pick<SheetPlan, "freeze" | "print">): SheetPlan {
    const { key, name, kind, tabColor } = this.identity;
    return {
      key,
      name,
      kind,
      tabColor,
      font: FONT,
      blocks: this.blocks,
      styles: this.styles,
      columnWidths: widthRuns(this.widths),
      rowHeights: heightRuns(this.heights),
      merges: this.merges,
      tables: [],
      names: this.names,
      inputs: this.inputs,
      dropdowns: this.dropdowns,
      charts: this.charts,
      ...rest,
    };
  }
}

/** Heights from the top to the bottom; a later one replaces an earlier one, and equal neighbours become one run. */
function heightRuns(heights: SheetPlan["rowHeights"]): SheetPlan["rowHeights"] {
  const byRow = new Map<number, number>();
  for (const { row, rows, height } of heights) {
    for (let i = row; i < row + rows; i += 1) byRow.set(i, height);
  }
  const runs: { row: number; rows: number; height: number }[] = [];
  for (const [row, height] of [...byRow].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.height === height && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}

function widthRuns(widths: readonly number[]): SheetPlan["columnWidths"] {
  return equalRuns(widths).map(({ from, count }) => ({ column: from, columns: count, width: widths[from]! }));
}
