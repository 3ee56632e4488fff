import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { address, area, formula, rangeAddress } from "./cell-address";
import { SheetDraft } from "./draft";
import { COUNT, DOLLARS, PERCENT, PERCENT_TENTHS, RATIO } from "./formats";
import { periodText, practiceName, putHeading, putSection } from "./heading";
import { BAND, HAIRLINE, MIX, MUTED, STRONG, TAB, TABLE_HEADING } from "./palette";
import { nameHeight, putDecisions } from "./payer-decisions";
import { rankedPayers, type RankedPayer } from "../scoring/payer-words";
import type { Area, PlanCell, SeriesPlan, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { shortened } from "./text-width";

const HEADINGS = [
  "#",
  "Payer",
  "Type",
  "Sessions",
  "Share of sessions",
  "Collected",
  "Share of revenue",
  "Staff minutes",
  "Share of effort",
  "Effort / revenue",
  "Revenue share less session share, points",
] as const;
const COLUMN = {
  payer: 1,
  type: 2,
  sessions: 3,
  volume: 4,
  cash: 5,
  revenue: 6,
  minutes: 7,
  effort: 8,
  ratio: 9,
  gap: 10,
} as const;
const WIDTHS = [4, 31, 18, 9.5, 10, 12, 10, 10, 10, 10, 13.5];
/** Payers in the chart; more bars than these cannot be read. */
const PAYERS_IN_CHART = 15;
const CHART_ROWS_PER_PAYER = 1.8;
/** With more payers the sheet takes a second page rather than small print. */
const PAYERS_ON_ONE_PAGE = 15;
const CHART_LEAST_ROWS = 14;

/** Volume, revenue and effort of every payer side by side, and what to do with each. */
export function planPayerMix(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({ key: "mix", name: "Payer Mix", kind: "report", tabColor: TAB.detail, widths: WIDTHS });
  const ranked = rankedPayers(card);
  const note =
    "Share of sessions and of revenue: all payers, self-pay too. Share of effort: all but self-pay, whose work is not measured.";
  const top = putHeading(draft, `${practiceName(settings)}: Payer mix`, [periodText(card), note], card) + 1;
  // The chart comes first: a page break can then never run through it.
  const table = top + chartRows(ranked) + 2;
  putChart(draft, top, table + 1, ranked);
  const end = putTable(draft, table, ranked, card);
  const last = putDecisions(draft, end + 1, ranked, WIDTHS.length);
  draft.put(last + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: COLUMN.payer + 1 },
    print: printPlan({
      orientation: "portrait",
      fitTall: ranked.length <= PAYERS_ON_ONE_PAGE ? 1 : null,
      area: area(0, 0, last + 2, WIDTHS.length),
    }),
  });
}

/** The table with its totals. Returns the first free row. */
function putTable(draft: SheetDraft, top: number, ranked: readonly RankedPayer[], card: Scorecard): number {
  const first = top + 1;
  const rows = ranked.length;
  const column = (at: number): Area => area(first, at, rows, 1);
  draft.write(top, 0, [HEADINGS]);
  draft.style(area(top, 0, 1, HEADINGS.length), TABLE_HEADING);
  draft.style(area(top, 0, 1, 1), { horizontal: "center" });
  draft.style(area(top, COLUMN.sessions, 1, COLUMN.gap - COLUMN.sessions + 1), { horizontal: "right" });
  draft.setHeight(top, 40);
  draft.write(
    first,
    0,
    ranked.map((one, i) => mixRow(one, first + i, first + rows, card)),
  );
  draft.style(area(first, 0, rows, HEADINGS.length), { insideHorizontal: HAIRLINE, vertical: "center" });
  draft.style(column(0), { color: MUTED, horizontal: "center", numberFormat: COUNT });
  draft.style(column(COLUMN.payer), { bold: true, wrap: true });
  draft.style(area(first, COLUMN.sessions, rows + 1, COLUMN.gap - COLUMN.sessions + 1), { horizontal: "right" });
  for (const [at, numberFormat] of FORMATS) draft.style(area(first, at, rows + 1, 1), { numberFormat });
  ranked.forEach((one, i) => draft.setHeight(first + i, nameHeight(draft, one, COLUMN.payer)));
  putTotals(draft, first + rows, first, card);
  return first + rows + 1;
}

const FORMATS: readonly (readonly [number, string])[] = [
  [COLUMN.sessions, COUNT],
  [COLUMN.volume, PERCENT_TENTHS],
  [COLUMN.cash, DOLLARS],
  [COLUMN.revenue, PERCENT_TENTHS],
  [COLUMN.minutes, COUNT],
  [COLUMN.effort, PERCENT_TENTHS],
  [COLUMN.ratio, RATIO],
  [COLUMN.gap, "+0.0;-0.0;0.0"],
];

function mixRow({ rank, payer, detail }: RankedPayer, row: number, totals: number, card: Scorecard): PlanCell[] {
  const share = (at: number, has: boolean): PlanCell =>
    has ? formula(`${address(row, at)}/${address(totals, at)}`) : "–";
  const hasEffort = payer.effortShare !== null;
  return [
    rank,
    payer.payer,
    payer.type,
    payer.sessions,
    share(COLUMN.sessions, payer.volumeShare !== null),
    payer.cash,
    share(COLUMN.cash, payer.revenueShare !== null),
    hasEffort ? detail.adminMinutes : "–",
    share(COLUMN.minutes, hasEffort),
    payer.drag === null
      ? "–"
      : formula(`${address(row, COLUMN.effort)}/(${address(row, COLUMN.cash)}/${scoredCash(card, totals)})`),
    payer.revenueShare === null || payer.volumeShare === null
      ? "–"
      : formula(`ROUND(100*(${address(row, COLUMN.revenue)}-${address(row, COLUMN.volume)}),1)`),
  ];
}

/** Cash of all payers but self-pay: what the share of effort is set against. */
function scoredCash(card: Scorecard, totals: number): string {
  const over = (at: number): string =>
    rangeAddress(area(totals - card.payers.length, at, card.payers.length, 1)).replace(/([A-Z]+)(\d+)/g, "$1$$$2");
  return `SUMIF(${over(COLUMN.type)},"<>self-pay",${over(COLUMN.cash)})`;
}

function putTotals(draft: SheetDraft, row: number, first: number, card: Scorecard): void {
  const sum = (at: number): PlanCell => formula(`SUM(${rangeAddress(area(first, at, row - first, 1))})`);
  const has = (metric: "volumeShare" | "revenueShare" | "effortShare"): boolean =>
    card.payers.some((payer) => payer[metric] !== null);
  draft.style(area(row, 0, 1, HEADINGS.length), { bold: true, fill: BAND, top: STRONG });
  draft.write(row, COLUMN.payer, [
    [
      "All payers",
      null,
      sum(COLUMN.sessions),
      has("volumeShare") ? sum(COLUMN.volume) : "–",
      sum(COLUMN.cash),
      has("revenueShare") ? sum(COLUMN.revenue) : "–",
      has("effortShare") ? sum(COLUMN.minutes) : "–",
      has("effortShare") ? sum(COLUMN.effort) : "–",
    ],
  ]);
  draft.setHeight(row, 16);
}

/** Rows that the bars cover. */
function chartRows(ranked: readonly RankedPayer[]): number {
  return Math.max(CHART_LEAST_ROWS, Math.ceil(Math.min(PAYERS_IN_CHART, ranked.length) * CHART_ROWS_PER_PAYER));
}

/** Bars of the three shares for the largest payers. */
function putChart(draft: SheetDraft, top: number, firstPayer: number, ranked: readonly RankedPayer[]): void {
  const charted = ranked.slice(0, PAYERS_IN_CHART);
  const rest = ranked.length > charted.length ? `, the ${charted.length} largest payers` : "";
  putSection(draft, top, 0, `Who fills the calendar, who pays for it, who takes the staff's time${rest}`);
  const rows = chartRows(ranked);
  putBarNames(draft, firstPayer, charted);
  const series = (name: string, column: number, color: string): SeriesPlan => ({
    name,
    x: area(firstPayer, BAR_NAMES_COLUMN, charted.length, 1),
    y: area(firstPayer, column, charted.length, 1),
    color,
    line: 0,
  });
  draft.setHeight(top + 1, 15, rows);
  draft.addChart({
    name: "Payer mix",
    kind: "bar",
    title: null,
    area: area(top + 1, 0, rows, WIDTHS.length),
    series: [
      series("Share of sessions", COLUMN.volume, MIX.sessions),
      series("Share of revenue", COLUMN.revenue, MIX.revenue),
      series("Share of effort", COLUMN.effort, MIX.effort),
    ],
    xAxis: { title: "", minimum: 0, maximum: 0, gridlines: false, visible: true },
    yAxis: {
      title: "Share of all payers",
      minimum: 0,
      maximum: largestShare(charted),
      numberFormat: PERCENT,
      gridlines: true,
      visible: true,
    },
    legend: "bottom",
  });
}

/** Names of the bars stand to the right of the page: whole names would leave a long-named payer no room for its bars. */
const BAR_NAMES_COLUMN = WIDTHS.length + 1;
const BAR_NAME_POINTS = 130;

function putBarNames(draft: SheetDraft, firstPayer: number, charted: readonly RankedPayer[]): void {
  draft.setWidth(BAR_NAMES_COLUMN, WIDTHS[COLUMN.payer]!);
  draft.put(firstPayer - 1, BAR_NAMES_COLUMN, "Names in the chart (not printed)", {
    bold: true,
    color: MUTED,
    size: 9,
  });
  draft.write(
    firstPayer,
    BAR_NAMES_COLUMN,
    charted.map(({ payer }) => [shortened(payer.payer, BAR_NAME_POINTS, { size: 9 })]),
  );
  draft.style(area(firstPayer, BAR_NAMES_COLUMN, charted.length, 1), { color: MUTED, size: 9 });
}

/** The next tenth above the largest of all shares. */
function largestShare(charted: readonly RankedPayer[]): number {
  const shares = charted.flatMap(({ payer }) => [
    payer.revenueShare ?? 0,
    payer.volumeShare ?? 0,
    payer.effortShare ?? 0,
  ]);
  return Math.min(1, Math.ceil(Math.max(...shares) * 10 + 0.2) / 10);
}
