import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { area, SheetDraft } from "./draft";
import { countText, dayText } from "./formats";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { putKeyFigures } from "./key-figures";
import { ACCENT, INK, MUTED, NOTICE, SCORE_SYMBOL, SCORE_WORD, STRONG, TAB } from "./palette";
import { notOnGrid, putPayerGrid } from "./payer-grid";
import { type PlacedTable, putPayerTable, TABLE_WIDTHS } from "./payer-table";
import type { CellStyle, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { putRedFlags, redFlagRows } from "./red-flag-list";
import { ESTIMATED, OWN_SCHEDULE, REVIEW_PERIOD } from "./score-cells";
import { type Stamp, stampText } from "./stamp";
import { columnPoints } from "./text-width";

const COLUMNS = TABLE_WIDTHS.length;
/** The chart covers these columns; the red flags stand to its right. */
const CHART_COLUMNS = 8;
const FLAGS = { nameColumn: CHART_COLUMNS, textColumn: CHART_COLUMNS + 3, endColumn: COLUMNS } as const;
const NUMBERS_COLUMN = COLUMNS + 1;
/** Rows of equal height below the table, which the chart covers and the red flags fill. */
const BAND_ROW_HEIGHT = 12.5;
const FEWEST_BAND_ROWS = 17;
const MOST_BAND_ROWS = 32;
/** Height against width of what a landscape letter page takes between its margins. */
const PAGE_SHAPE = 7.6 / 10.4;
/** Points of the heading above the band and of the two lines below it. */
const HEIGHT_AROUND_BAND = 50;
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
    widths: TABLE_WIDTHS,
  });
  let row = putHeading(draft, `${practiceName(settings)}: Payer Scorecard`, [periodLine(card), countsLine(card)]);
  row = putNotices(draft, gap(draft, row, 4), card.notices);
  row = gap(draft, putKeyFigures(draft, gap(draft, row, 4), card), 5);
  const table = putPayerTable(draft, row, card, settings);
  row = gap(draft, putLegend(draft, table, card), 5);
  row = putGridAndFlags(draft, row, card);
  draft.put(row, 0, stampText(stamp), SMALL);
  return draft.plan({
    freeze: { rows: 0, columns: 2 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, row + 1, COLUMNS),
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
  return (
    `Claims read: ${countText(card.rowsRead)} rows. Counted: ${countText(card.rowsCounted)}. ` +
    `Outside the period: ${countText(card.rowsOutsidePeriod)}. Not counted: ${countText(left)} (why: Data notes, where the dollars tie out to the cent)`
  );
}

/** What the reader has to know first. Returns the first free row. */
function putNotices(draft: SheetDraft, top: number, notices: readonly string[]): number {
  notices.forEach((notice, i) => {
    draft.paragraph(top + i, 0, COLUMNS, `Please note: ${notice}`, {
      bold: true,
      fill: NOTICE,
      color: INK,
      vertical: "center",
    });
  });
  return top + notices.length;
}

/** What the symbols and marks mean, and why figures are missing. Returns the first free row. */
function putLegend(draft: SheetDraft, table: PlacedTable, card: Scorecard): number {
  const symbols = ([2, 1, 0] as const).map((score) => `${SCORE_SYMBOL[score]} ${SCORE_WORD[score]}`).join("   ");
  const bestPlan = card.bestPlan === null ? "" : ` (${card.bestPlan})`;
  const lines = [
    `Scores: ${symbols}   – not available   Grey italics: shown, not scored   ` +
      `Rate: M against Medicare, P against the best plan${bestPlan}, B against break-even   ` +
      "Rework: by the payer, of decided service lines   Days to pay (the guide: days in A/R): submitted to decided",
    `${ESTIMATED} minutes are an estimate   ${REVIEW_PERIOD} too few in the window, so over the whole period   ` +
      `${OWN_SCHEDULE} its own schedule instead of Medicare   prov. = provisional: fewer than 50 decided service lines   ` +
      "Every figure is defined on the Method sheet",
  ];
  const missing = table.footnotes.text();
  if (missing !== null) lines.push(`No figure because: ${missing}`);
  lines.forEach((line, i) => draft.paragraph(table.next + i, 0, COLUMNS, line, SMALL));
  return table.next + lines.length;
}

/** As many rows as the red flags fill or the page has left, within bounds. */
function bandRows(draft: SheetDraft, top: number, card: Scorecard): number {
  const width = TABLE_WIDTHS.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const left = width * PAGE_SHAPE - draft.heightAbove(top) - HEIGHT_AROUND_BAND;
  const wanted = Math.max(FEWEST_BAND_ROWS, redFlagRows(draft, card, FLAGS), Math.floor(left / BAND_ROW_HEIGHT));
  return Math.min(MOST_BAND_ROWS, wanted);
}

/** The chart on the left, the red flags on the right. Returns the first free row. */
function putGridAndFlags(draft: SheetDraft, top: number, card: Scorecard): number {
  const rows = bandRows(draft, top, card);
  const first = top + 1;
  putSection(draft, top, 0, "Where each payer stands: pay against friction");
  putSection(draft, top, FLAGS.nameColumn, "Red flags, and what held a grade down");
  draft.style(area(top, 0, 1, COLUMNS), { top: STRONG, color: ACCENT });
  draft.style(area(top, FLAGS.nameColumn, 1, 1), { indent: 1, horizontal: "left" });
  draft.setHeight(first, BAND_ROW_HEIGHT, rows);
  const chart = area(first, 0, rows, CHART_COLUMNS);
  const width = TABLE_WIDTHS.slice(0, CHART_COLUMNS).reduce((sum, characters) => sum + columnPoints(characters), 0);
  const dots = putPayerGrid(draft, card, {
    chart,
    width,
    height: rows * BAND_ROW_HEIGHT,
    numbersColumn: NUMBERS_COLUMN,
  });
  if (dots === 0)
    draft.put(first, 0, "No payer has both a rate score and enough claims for the grid.", { color: MUTED });
  putRedFlags(draft, card, { row: first, rows, ...FLAGS });
  const without = notOnGrid(card);
  if (without === null) return first + rows;
  draft.paragraph(first + rows, 0, COLUMNS, `Not on the grid: ${without}`, SMALL);
  return first + rows + 1;
}
