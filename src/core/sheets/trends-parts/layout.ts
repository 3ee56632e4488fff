import type { ComparedQuarters } from "../../analysis/directions";
import type { Quarter } from "../../scoring/quarters";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { equalRuns } from "../equal-runs";
import { PERCENT_TENTHS } from "../formats";
import { HAIRLINE, STRONG, TABLE_HEADING } from "../palette";
import type { CellStyle } from "../plan";
import { lineHeight, shortened, wrappedLines } from "../text-width";

const PAYER_WIDTH = 25;
const FIGURE_WIDTH = 20;
const QUARTER_WIDTH = 10;
const DIRECTION_WIDTH = 18;
const SMALLEST_WIDTH = 11;
/** What a table of before and after puts into the columns of the quarters. */
const LEAST_COLUMNS = 5;

/** Where the tables of the sheet have their columns: payer, figure, quarters, then a direction and the smallest change once or twice. */
export interface TrendColumns {
  readonly quarters: number;
  readonly lastQuarter: number;
  /** `null`: no quarter has a complete one a year earlier. */
  readonly yearEarlier: number | null;
  readonly widths: readonly number[];
}

export const PAYER = 0;
export const FIGURE = 1;
const FIRST_QUARTER = 2;

export function trendColumns(quarters: readonly Quarter[], { yearEarlier }: ComparedQuarters): TrendColumns {
  const between = Math.max(quarters.length, LEAST_COLUMNS);
  const lastQuarter = FIRST_QUARTER + between;
  const directions = yearEarlier === null ? 1 : 2;
  return {
    quarters: FIRST_QUARTER,
    lastQuarter,
    yearEarlier: yearEarlier === null ? null : lastQuarter + 2,
    widths: [
      PAYER_WIDTH,
      FIGURE_WIDTH,
      ...Array.from({ length: between }, () => QUARTER_WIDTH),
      ...Array.from({ length: directions }, () => [DIRECTION_WIDTH, SMALLEST_WIDTH]).flat(),
    ],
  };
}

/** Text behind figures: an indent keeps the two apart. */
const AFTER_FIGURES: CellStyle = { horizontal: "left", indent: 1 };
/** Points that the indent takes. */
export const INDENT = 9;

const PAYER_FACE = { size: 10, bold: true } as const;
const HEADING_FACE = { size: 9, bold: true } as const;

/** The payer's name for the rows of its figures, as much of it as stands on one line; the table of grades has it whole. */
export function payerText(draft: SheetDraft, payer: string): string {
  return shortened(payer, draft.room(PAYER, 1), PAYER_FACE);
}

/** Headings over all columns of the sheet, by the column that each begins at; those of `right` stand over figures. */
export function putHeadings(
  draft: SheetDraft,
  row: number,
  headings: readonly (readonly [column: number, heading: string])[],
  right: { readonly from: number; readonly to: number },
): void {
  draft.style(area(row, 0, 1, draft.columns), TABLE_HEADING);
  for (const [column, heading] of headings) draft.put(row, column, heading);
  draft.style(area(row, right.from, 1, right.to - right.from), { horizontal: "right" });
  draft.style(area(row, right.to, 1, draft.columns - right.to), AFTER_FIGURES);
  const lines = headings.map(([column, heading]) => wrappedLines(heading, draft.room(column, 1), HEADING_FACE));
  draft.setHeight(row, lineHeight(Math.max(...lines), HEADING_FACE) + 2);
}

/** The look of the rows below headings; the words of directions begin at a column. */
export function styleRows(draft: SheetDraft, row: number, rows: number, words: number): void {
  const body: CellStyle = { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" };
  draft.style(area(row, 0, rows, draft.columns), body);
  draft.style(area(row, words, rows, draft.columns - words), AFTER_FIGURES);
}

/** Most figures are shares: the others' formats stand over them, one area for neighbours. `null`: letters. */
export function styleFormats(
  draft: SheetDraft,
  where: { readonly row: number; readonly column: number; readonly columns: number },
  formats: readonly (string | null)[],
): void {
  const { row, column, columns } = where;
  draft.style(area(row, column, formats.length, columns), { numberFormat: PERCENT_TENTHS });
  for (const { from, count } of equalRuns(formats)) {
    const format = formats[from] ?? null;
    if (format !== null && format !== PERCENT_TENTHS)
      draft.style(area(row + from, column, count, columns), { numberFormat: format });
  }
}
