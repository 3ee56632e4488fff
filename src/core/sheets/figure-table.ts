import { address, area, formula, rangeAddress } from "./cell-address";
import type { SheetDraft } from "./draft";
import { equalRuns } from "./equal-runs";
import { PERCENT } from "./formats";
import { BAND, HAIRLINE, STRONG, TABLE_HEADING, WHITE } from "./palette";
import type { CellStyle, Edge, PlanCell } from "./plan";
import { lineHeight, wrappedLines } from "./text-width";

/** Where the cells of a row stand, by the keys of their columns. */
export interface FigureRow {
  /** `D7`: the cell of this row. */
  readonly at: (key: string) => string;
  /** `D20`: the cell of the totals row. */
  readonly total: (key: string) => string;
  /** The cell of the row at that place among the table's, from 0. */
  readonly of: (key: string, place: number) => string;
}

/** One column of a table of figures. */
export interface FigureColumn<T> {
  readonly key: string;
  readonly heading: string;
  /** Stands above the headings of neighbours that share it. */
  readonly group?: string;
  /** A number format; without one the column holds text, which wraps. */
  readonly format?: string;
  /** The format of one row's cell where it differs, as by a mark; equal neighbours share one. */
  readonly formatOf?: (one: T) => string;
  readonly cell: (one: T, row: FigureRow) => PlanCell;
  /** What stands in the totals row: the sum, or what is made of the row; nothing where it is left out. */
  readonly total?: "sum" | ((row: FigureRow) => PlanCell);
}

export interface FigureTable<T> {
  readonly columns: readonly FigureColumn<T>[];
  readonly rows: readonly T[];
  /** The first cell of the totals row; `null`: the table has none. */
  readonly totals: string | null;
  /** A row below the totals with their shares: of which column each is a part; `null`: no share. */
  readonly shares?: { readonly label: string; readonly whole: (key: string) => string | null };
  /** Whether a stronger rule stands above a row: the first of a group. */
  readonly begins?: (one: T, before: T) => boolean;
}

/** Where a table came to stand. Rows count from 0. */
export interface PlacedFigures {
  readonly headings: { readonly row: number; readonly rows: number };
  readonly first: number;
  /** The totals row; where there is none, the first free one. */
  readonly totals: number;
  /** The first free row. */
  readonly next: number;
  /** `D20`: the cell of the totals row, by the key of its column. */
  readonly total: (key: string) => string;
}

const HEADING_FACE = { size: 9, bold: true } as const;
const FACE = { size: 10 } as const;
const HEADING_DIVIDER: Edge = { style: "thin", color: WHITE };
const ROW_HEIGHT = 15;

/** Puts a table from column A on: headings, a row for each of `rows`, totals. */
export function putFigureTable<T>(draft: SheetDraft, top: number, table: FigureTable<T>): PlacedFigures {
  const { columns, rows } = table;
  const first = putHeadings(draft, top, columns);
  const totals = first + rows.length;
  const place = (row: number): FigureRow => ({
    at: (key) => address(row, columnOf(columns, key)),
    total: (key) => address(totals, columnOf(columns, key)),
    of: (key, i) => address(first + i, columnOf(columns, key)),
  });
  draft.write(
    first,
    0,
    rows.map((one, i) => columns.map(({ cell }) => cell(one, place(first + i)))),
  );
  putLooks(draft, first, table);
  rows.forEach((one, i) => {
    const height = heightOf(draft, columns, (column) => column.cell(one, place(first + i)));
    if (height > ROW_HEIGHT) draft.setHeight(first + i, height);
  });
  const { total } = place(totals);
  const placed = { headings: { row: top, rows: first - top }, first, totals, total };
  if (table.totals === null) return { ...placed, next: totals };
  putTotals(draft, totals, table, place(totals));
  if (!table.shares) return { ...placed, next: totals + 1 };
  putShares(draft, totals + 1, columns, table.shares, total);
  return { ...placed, next: totals + 2 };
}

function columnOf<T>(columns: readonly FigureColumn<T>[], key: string): number {
  const at = columns.findIndex((column) => column.key === key);
  if (at < 0) throw new Error(`The table has no column ${key}.`);
  return at;
}

/** Returns the first row below. */
function putHeadings<T>(draft: SheetDraft, top: number, columns: readonly FigureColumn<T>[]): number {
  const grouped = columns.some(({ group }) => group !== undefined);
  const row = grouped ? top + 1 : top;
  if (grouped) putGroups(draft, top, columns);
  draft.write(row, 0, [columns.map(({ heading }) => heading)]);
  draft.style(area(top, 0, row - top + 1, columns.length), TABLE_HEADING);
  const figures = firstFigure(columns);
  draft.style(area(row, figures, 1, columns.length - figures), {
    horizontal: "right",
    insideVertical: HEADING_DIVIDER,
  });
  const lines = columns.map(({ heading }, i) => wrappedLines(heading, draft.room(i, 1), HEADING_FACE));
  draft.setHeight(row, lineHeight(Math.max(...lines), HEADING_FACE) + 2);
  return row + 1;
}

function putGroups<T>(draft: SheetDraft, row: number, columns: readonly FigureColumn<T>[]): void {
  let lines = 1;
  for (const { from, count } of equalRuns(columns.map(({ group }) => group))) {
    const { group } = columns[from]!;
    if (group === undefined) continue;
    const where = area(row, from, 1, count);
    draft.put(row, from, group);
    draft.merge(where);
    draft.style(where, { horizontal: "center", left: HEADING_DIVIDER, right: HEADING_DIVIDER });
    lines = Math.max(lines, wrappedLines(group, draft.room(from, count), HEADING_FACE));
  }
  draft.setHeight(row, lineHeight(lines, HEADING_FACE) + 1);
}

/** Text columns stand before the figures. */
function firstFigure<T>(columns: readonly FigureColumn<T>[]): number {
  const at = columns.findIndex(({ format }) => format !== undefined);
  return at < 0 ? columns.length : at;
}

function putLooks<T>(draft: SheetDraft, first: number, { columns, rows, totals, begins }: FigureTable<T>): void {
  const figures = firstFigure(columns);
  const body = area(first, 0, rows.length, columns.length);
  const all = rows.length + (totals === null ? 0 : 1);
  draft.style(body, { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style({ ...body, columns: figures }, { horizontal: "left", wrap: true });
  draft.style({ ...body, columns: 1 }, { bold: true });
  draft.style(area(first, figures, all, columns.length - figures), { horizontal: "right" });
  for (const { from, count } of equalRuns(columns.map(({ format }) => format))) {
    const { format } = columns[from]!;
    if (format !== undefined) draft.style(area(first, from, all, count), { numberFormat: format });
  }
  columns.forEach(({ formatOf }, i) => {
    if (!formatOf) return;
    const styles = rows.map((one) => ({ numberFormat: formatOf(one) }));
    draft.styleDown(first, i, styles);
  });
  if (!begins) return;
  rows.forEach((one, i) => {
    if (i > 0 && begins(one, rows[i - 1]!)) draft.style(area(first + i, 0, 1, columns.length), { top: STRONG });
  });
}

function heightOf<T>(
  draft: SheetDraft,
  columns: readonly FigureColumn<T>[],
  cellOf: (column: FigureColumn<T>) => PlanCell,
): number {
  const lines = columns.map((column, i) => {
    const cell = column.format === undefined ? cellOf(column) : null;
    return typeof cell === "string" ? wrappedLines(cell, draft.room(i, 1), { ...FACE, bold: i === 0 }) : 1;
  });
  return Math.max(ROW_HEIGHT, lineHeight(Math.max(...lines), FACE));
}

function putTotals<T>(draft: SheetDraft, row: number, { columns, rows, totals }: FigureTable<T>, at: FigureRow): void {
  const style: CellStyle = { bold: true, fill: BAND, top: STRONG, vertical: "center" };
  draft.style(area(row, 0, 1, columns.length), style);
  draft.write(row, 0, [
    columns.map(({ total }, i) => {
      if (i === 0) return totals;
      if (total === "sum")
        return formula(`SUM(${rangeAddress(area(row - rows.length, i, Math.max(1, rows.length), 1))})`);
      return total ? total(at) : null;
    }),
  ]);
  draft.setHeight(row, 16);
}

function putShares<T>(
  draft: SheetDraft,
  row: number,
  columns: readonly FigureColumn<T>[],
  { label, whole }: NonNullable<FigureTable<T>["shares"]>,
  total: (key: string) => string,
): void {
  const cells = columns.map(({ key }, i): PlanCell => {
    const of = whole(key);
    if (i === 0) return label;
    return of === null ? null : formula(`IF(${total(of)}=0,0,${total(key)}/${total(of)})`);
  });
  draft.write(row, 0, [cells]);
  draft.style(area(row, 0, 1, columns.length), { numberFormat: PERCENT, bottom: STRONG, vertical: "center" });
  draft.style(area(row, 1, 1, columns.length - 1), { horizontal: "right" });
}
