import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { dayText } from "./formats";
import { counted, countText } from "../settings/counted";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { putKeyFigures } from "./key-figures";
import { putLegend } from "./legend";
import { ACCENT, INK, MUTED, NOTICE, STRONG, TAB } from "./palette";
import { gridDots, notOnGrid, putPayerGrid } from "./payer-grid";
import { putPayerTable, TABLE_COLUMNS, tableWidths } from "./payer-table";
import type { CellStyle, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type FlagColumns, putRedFlags, redFlagRows } from "./red-flag-list";
import { type Stamp, stampText } from "./stamp";

/** The chart covers these columns; the red flags stand to its right. */
const CHART_COLUMNS = 8;
const FLAGS_BESIDE_CHART: FlagColumns = { name: CHART_COLUMNS, text: CHART_COLUMNS + 3, end: TABLE_COLUMNS };
const FLAGS_ALONE: FlagColumns = { name: 0, text: 2, end: TABLE_COLUMNS };
const NUMBERS_COLUMN = TABLE_COLUMNS + 1;
/** Rows of equal height below the table, which the chart covers and the red flags fill. */
const BAND_ROW_HEIGHT = 12.5;
const FEWEST_BAND_ROWS = 17;
const MOST_BAND_ROWS = 32;
/** Height against width of what a landscape letter page takes between its margins. */
const PAGE_SHAPE = 7.6 / 10.4;
/** Points of the heading above the band, of the gap and of the two lines below it. */
const HEIGHT_AROUND_BAND = 54;
const SMALL: CellStyle = { size: 8, color: MUTED };

/**
 * The page that is put in front of partners: notices, key figures, the payers with their scores, the grid and the red flags on
 * one landscape page.
 */
export function planPayerScorecard(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({
    key: "scorecard",
    name: "Payer Scorecard",
    kind: "report",
    tabColor: TAB.page,
    widths: tableWidths(card),
  });
  let row = putHeading(draft, `${practiceName(settings)}: Payer Scorecard`, [periodLine(card), countsLine(card)], card);
  row = putNotices(draft, gap(draft, row, 4), card.notices);
  row = gap(draft, putKeyFigures(draft, gap(draft, row, 4), card, settings), 5);
  const table = putPayerTable(draft, row, card);
  row = gap(draft, putLegend(draft, table, card), 5);
  row = putGridAndFlags(draft, row, card, settings);
  draft.put(row, 0, stampText(stamp), SMALL);
  return draft.plan({
    freeze: { rows: 0, columns: 2 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 1, TABLE_COLUMNS),
      fitTall: 1,
    }),
  });
}

function gap(draft: SheetDraft, row: number, height: number): number {
  draft.setHeight(row, height);
  return row + 1;
}

function periodLine(card: Scorecard): string {
  const { denialWindow } = card;
  const period = periodText(card);
  if (denialWindow === null) return period;
  return `${period}. Denials and rework: claims submitted ${dayText(denialWindow.from)} to ${dayText(denialWindow.to)}`;
}

function countsLine(card: Scorecard): string {
  const left = card.notCounted.reduce((sum, { rows }) => sum + rows, 0);
  const { rowsOutsidePeriod: outside, rowsWithoutDate: undated } = card;
  const outsideText =
    undated === 0
      ? countText(outside)
      : `${countText(outside)}, ${countText(undated)} of them without a date that can be read`;
  return (
    `Claims read: ${countText(card.rowsRead)} rows. Counted: ${countText(card.rowsCounted)} (${counted(card.practice.lines, "service line")}, each with its resubmissions and reversals). ` +
    `Outside the period: ${outsideText}. Not counted: ${countText(left)} (why: Data notes, where the dollars tie out to the cent)`
  );
}

/** Notices that the page has room for; the others stand on Data notes. */
const MOST_NOTICES = 4;

/** What the reader has to know first. Returns the first free row. */
function putNotices(draft: SheetDraft, top: number, notices: readonly string[]): number {
  const shown = notices.slice(0, MOST_NOTICES);
  const more = notices.length - shown.length;
  shown.forEach((notice, i) => {
    const rest = more > 0 && i === shown.length - 1 ? ` (${more} more on Data notes)` : "";
    draft.paragraph(top + i, 0, TABLE_COLUMNS, `Please note: ${notice}${rest}`, {
      bold: true,
      fill: NOTICE,
      color: INK,
      vertical: "center",
    });
  });
  return top + shown.length;
}

/** As many rows as the page has left, so that the band never makes the print smaller than the table's width does. */
function bandRows(draft: SheetDraft, top: number): number {
  const left = draft.points(0, TABLE_COLUMNS) * PAGE_SHAPE - draft.heightAbove(top) - HEIGHT_AROUND_BAND;
  return Math.min(MOST_BAND_ROWS, Math.max(FEWEST_BAND_ROWS, Math.floor(left / BAND_ROW_HEIGHT)));
}

/** The chart on the left, the red flags on the right; without a dot the red flags alone. Returns the first free row. */
function putGridAndFlags(draft: SheetDraft, top: number, card: Scorecard, settings: Settings): number {
  const first = top + 1;
  const hasChart = gridDots(card).length > 0;
  const flags = hasChart ? FLAGS_BESIDE_CHART : FLAGS_ALONE;
  const room = bandRows(draft, top);
  const rows = hasChart ? room : Math.min(room, Math.max(1, redFlagRows(draft, card, flags)));
  draft.setHeight(first, BAND_ROW_HEIGHT, rows);
  if (hasChart) {
    putSection(draft, top, 0, "Where each payer stands: pay against friction");
    const place = { chart: area(first, 0, rows, CHART_COLUMNS), numbersColumn: NUMBERS_COLUMN };
    const size = { width: draft.points(0, CHART_COLUMNS), height: rows * BAND_ROW_HEIGHT };
    putPayerGrid(draft, card, settings, { ...place, ...size });
  }
  putSection(draft, top, flags.name, "Red flags, and what held a grade down");
  draft.style(area(top, 0, 1, TABLE_COLUMNS), { top: STRONG, color: ACCENT });
  if (hasChart) draft.style(area(top, flags.name, 1, 1), { indent: 1, horizontal: "left" });
  putRedFlags(draft, card, { row: first, rows, ...flags });
  return putNotOnGrid(draft, gap(draft, first + rows, 4), card, hasChart);
}

/** Who has no dot, and why. Returns the first free row. */
function putNotOnGrid(draft: SheetDraft, row: number, card: Scorecard, hasChart: boolean): number {
  const without = notOnGrid(card);
  if (without === null) return row;
  const lead = hasChart ? "Not on the grid" : "No grid, because no payer can be placed on it";
  draft.paragraph(row, 0, TABLE_COLUMNS, `${lead}: ${without}`, SMALL);
  return row + 1;
}
