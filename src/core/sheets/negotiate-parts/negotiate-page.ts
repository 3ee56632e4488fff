import type { Friction } from "../../negotiation/friction";
import type { PayerCase } from "../../negotiation/payer-case";
import type { Year } from "../../scoring/year";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { ACCENT, TABLE_HEADING } from "../palette";
import type { CellStyle, PlanCell } from "../plan";
import { lineHeight, type TextFace, wrappedLines } from "../text-width";

/** Stands where a figure is not known. */
export const NOT_KNOWN = "–";
const FONT_SIZE = 10;
const HEADING_FACE: TextFace = { size: 9, bold: true };
const ROW_HEIGHT = 15;
const PART_HEIGHT = 26;

/** The columns of the table of codes; the parts below it share them. */
export const COLUMN = {
  code: 0,
  units: 1,
  now: 2,
  current: 3,
  since: 4,
  medicare: 5,
  bestPlan: 6,
  breakEven: 7,
  target: 8,
  own: 9,
  ask: 10,
  raise: 11,
  dollars: 12,
  firstStep: 13,
  offer: 14,
  verdict: 15,
} as const;
export const WIDTHS = [11, 8, 10, 9.5, 14, 9.5, 9.5, 11.5, 9.5, 9.5, 9.5, 8, 10.5, 9.5, 10.5, 14];
export const COLUMNS = WIDTHS.length;
/** Those to the left of the yellow cells. */
export const LEFT_COLUMNS = COLUMN.raise;

/** The cells in which what stands in a yellow cell, or the setting in its place, is in use: `$P$31`. */
export type InUse = Readonly<Record<"medicareFactor" | "breakEvenFactor" | "wage" | "creditRate" | "offer", string>>;

/** Text beside figures that stand on the right of their cells. */
export const BESIDE_FIGURES: CellStyle = { horizontal: "left", indent: 1 };

/** The sheet while it is being put together. */
export interface NegotiatePage {
  readonly draft: SheetDraft;
  readonly one: PayerCase;
  readonly friction: Friction;
  readonly year: Year;
  /** Whether its rates are asked for; else there is no target, no ask and no offer on the page. */
  readonly asksRates: boolean;
  readonly bestPlan: string | null;
  readonly inUse: InUse;
  /** Heights of rows by the lines of their texts: two parts may stand side by side. */
  readonly heights: Map<number, number>;
}

/**
 * One text over a run of columns; its row becomes as high as the highest text in it. How it looks is for the caller to say, for as many
 * cells at once as there are: each area with a style of its own makes the request of a build longer.
 *
 * @param cell a formula that gives the text, or one no longer
 */
export function putText(
  { draft, heights }: NegotiatePage,
  row: number,
  column: number,
  columns: number,
  text: string,
  face: Partial<TextFace> = {},
  cell: PlanCell = text,
): void {
  draft.put(row, column, cell);
  draft.merge(area(row, column, 1, columns));
  const whole = { size: FONT_SIZE, ...face };
  const height = lineHeight(wrappedLines(text, draft.room(column, columns), whole), whole);
  heights.set(row, Math.max(ROW_HEIGHT, height, heights.get(row) ?? 0));
}

/** The headings of a table from a column on, each over so many columns; texts left, figures right. */
export function putHeadings(
  page: NegotiatePage,
  row: number,
  column: number,
  headings: readonly { readonly text: string; readonly columns?: number; readonly isText?: boolean }[],
): void {
  let at = column;
  for (const { text, columns = 1 } of headings) {
    putText(page, row, at, columns, text, HEADING_FACE);
    at += columns;
  }
  page.draft.style(area(row, column, 1, at - column), { ...TABLE_HEADING, horizontal: "right" });
  at = column;
  for (const { columns = 1, isText } of headings) {
    if (isText) page.draft.style(area(row, at, 1, 1), at === 0 ? { horizontal: "left" } : BESIDE_FIGURES);
    at += columns;
  }
}

/** The heading of a part, with room above it. */
export function putPart({ draft, heights }: NegotiatePage, row: number, title: string): void {
  draft.put(row, 0, title, { bold: true, size: 12, color: ACCENT, vertical: "bottom" });
  heights.set(row, Math.max(PART_HEIGHT, heights.get(row) ?? 0));
}

/** Sets the heights of all rows with texts. */
export function setHeights({ draft, heights }: NegotiatePage): void {
  for (const [row, height] of heights) draft.setHeight(row, height);
}
