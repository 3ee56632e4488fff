import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { equalRuns } from "../equal-runs";
import { putSection } from "../heading";
import { nameHeading } from "../name-heading";
import { BAND, HAIRLINE, MUTED, STRONG, TABLE_HEADING, WHITE } from "../palette";
import type { Area, Edge, PlanCell } from "../plan";
import { lineHeight, wrappedLines } from "../text-width";
import { FIRST_FIGURE, HEADING_FACE, NAME, type RatesPage } from "./rates-page";

/** Keeps neighbouring headings apart. */
const HEADING_DIVIDER: Edge = { style: "thin", color: WHITE };
const BODY_FACE = { size: 10 } as const;
const NOTE_SIZE = 9;

/** The title of a part and what the reader has to know of it, over the whole page. Returns the first free row. */
export function putTitle({ draft, columns }: RatesPage, top: number, title: string, note: string): number {
  putSection(draft, top, 0, title);
  draft.paragraph(top + 1, 0, columns, note, { size: NOTE_SIZE, color: MUTED });
  return top + 2;
}

/** The headings of a table, those of figures to the right. */
export function putTableHeading(draft: SheetDraft, row: number, headings: readonly string[]): void {
  draft.write(row, 0, [headings]);
  const where = area(row, 0, 1, headings.length);
  draft.style(where, TABLE_HEADING);
  draft.style(area(row, NAME + 1, 1, headings.length - NAME - 1), { horizontal: "right" });
  draft.style({ ...where, column: NAME + 1, columns: headings.length - NAME - 1 }, { insideVertical: HEADING_DIVIDER });
  const lines = Math.max(...headings.map((text, column) => wrappedLines(text, draft.room(column, 1), HEADING_FACE)));
  draft.setHeight(row, lineHeight(lines, HEADING_FACE) + 2);
}

/** Rows of a table with the name in their second column, each as high as its name needs, a format for each column from the third on. */
export function putTableBody(
  draft: SheetDraft,
  top: number,
  rows: readonly (readonly PlanCell[])[],
  formats: readonly string[],
): void {
  const where = area(top, 0, rows.length, NAME + 1 + formats.length);
  draft.write(top, 0, rows);
  draft.style(where, { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style({ ...where, columns: NAME + 1 }, { horizontal: "left", wrap: true });
  draft.style({ ...where, columns: 1 }, { bold: true });
  draft.style({ ...where, column: NAME + 1, columns: formats.length }, { horizontal: "right" });
  formatColumns(draft, { ...where, column: NAME + 1 }, formats);
  rows.forEach((row, i) => {
    const lines = wrappedLines(String(row[NAME] ?? ""), draft.room(NAME, 1), BODY_FACE);
    if (lines > 1) draft.setHeight(top + i, lineHeight(lines, BODY_FACE));
  });
}

function formatColumns(draft: SheetDraft, { row, column, rows }: Area, formats: readonly string[]): void {
  for (const { from, count } of equalRuns(formats))
    draft.style(area(row, column + from, rows, count), { numberFormat: formats[from]! });
}

/** The numbers of payers in the first column of a table that has a payer a row. */
export function styleRanks(draft: SheetDraft, top: number, rows: number): void {
  draft.style(area(top, 0, rows, 1), { bold: false, color: MUTED, numberFormat: "0" });
  draft.style(area(top, NAME, rows, 1), { bold: true });
}

/** The row of sums below a table. */
export function putTotals(
  draft: SheetDraft,
  row: number,
  cells: readonly PlanCell[],
  formats: readonly string[],
): void {
  draft.write(row, NAME, [cells]);
  draft.style(area(row, 0, 1, NAME + cells.length), { bold: true, fill: BAND, top: STRONG, vertical: "center" });
  draft.style(area(row, NAME + 1, 1, cells.length - 1), { horizontal: "right" });
  formatColumns(draft, area(row, NAME + 1, 1, formats.length), formats);
  draft.setHeight(row, 16);
}

/** The payers that stand side by side, as headings of their columns. */
export function acrossNames({ draft, across }: RatesPage): string[] {
  return across.map(({ payer }, i) => nameHeading(payer.payer, draft.room(FIRST_FIGURE + i, 1)));
}
