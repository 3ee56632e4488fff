import type { ArAnalysis } from "../analysis/ar";
import { area, formula } from "./cell-address";
import { shareKey } from "./ar-days";
import { openLines, owedKey } from "./ar-open";
import { AGE_NAMES, DAYS_NAMES } from "./ar-words";
import type { SheetDraft } from "./draft";
import type { PlacedFigures } from "./figure-table";
import { COUNT, DOLLARS, PERCENT } from "./formats";
import { putSection } from "./heading";
import { MIX, MUTED } from "./palette";
import type { Area } from "./plan";

/** Rows that a chart covers below its title. */
const ROWS = 10;
/** Rows with their title and a gap. */
export const CHART_ROWS = ROWS + 2;

/** The column in which the second chart begins: the first is wide already. */
const RIGHT = 9;

/** Where the tables stand whose totals the charts show. `null`: the table is not on the sheet. */
export interface ChartedTables {
  readonly days: PlacedFigures | null;
  readonly open: PlacedFigures | null;
}

interface Bars {
  readonly title: string;
  readonly names: readonly string[];
  /** Cells of the totals row. */
  readonly cells: readonly string[];
  readonly values: readonly number[];
  readonly format: string;
  readonly axis: string;
}

/** How fast all payers together decide, and how old their open claims are, side by side above the tables. */
export function putCharts(
  draft: SheetDraft,
  top: number,
  columns: number,
  ar: ArAnalysis,
  { days, open }: ChartedTables,
): void {
  const charts = [...(days ? [daysBars(ar, days)] : []), ...(open ? [openBars(ar, open)] : [])];
  charts.forEach((bars, i) =>
    putChart(draft, area(top, i * RIGHT, ROWS, i === 0 ? RIGHT - 1 : columns - RIGHT), columns + 1 + i * 3, bars),
  );
}

/** Whether there is anything to draw. */
export function hasDays(ar: ArAnalysis): boolean {
  return ar.practice.buckets.some((lines) => lines > 0);
}

export function hasAges({ payers }: ArAnalysis): boolean {
  return payers.some(({ open }) => openLines(open) > open.withoutDate.lines);
}

function daysBars(ar: ArAnalysis, table: PlacedFigures): Bars {
  const all = ar.practice.buckets.reduce((sum, lines) => sum + lines, 0);
  return {
    title: "Days to pay, all payers: share of service lines",
    names: DAYS_NAMES,
    cells: DAYS_NAMES.map((_, i) => table.total(shareKey(i))),
    values: ar.practice.buckets.map((lines) => lines / all),
    format: PERCENT,
    axis: "Days from the last submission to the decision",
  };
}

function openBars({ payers, missing }: ArAnalysis, table: PlacedFigures): Bars {
  const kind = missing.has("billed") ? "lines" : "billed";
  return {
    title: `Open claims by age, all payers: ${kind === "billed" ? "dollars billed" : "service lines"}`,
    names: AGE_NAMES,
    cells: AGE_NAMES.map((_, i) => table.total(owedKey(kind, String(i)))),
    values: AGE_NAMES.map((_, i) => payers.reduce((sum, { open }) => sum + open.ages[i]![kind], 0)),
    format: kind === "billed" ? DOLLARS : COUNT,
    axis: "Days since the last submission",
  };
}

/** The chart with its title above, and its numbers in two columns to the right of the page. */
function putChart(draft: SheetDraft, where: Area, numbers: number, bars: Bars): void {
  const { names, cells, values, format, axis, title } = bars;
  const first = where.row + 1;
  putSection(draft, where.row, where.column, title);
  draft.put(where.row, numbers, "Numbers behind the chart (not printed)", { bold: true, color: MUTED });
  draft.write(
    first,
    numbers,
    names.map((name, i) => [name, formula(cells[i]!)]),
  );
  draft.style(area(first, numbers, names.length, 2), { color: MUTED, numberFormat: format });
  draft.setHeight(first, 15, where.rows);
  draft.addChart({
    name: title.split(",")[0]!,
    kind: "column",
    title: null,
    area: { ...where, row: first },
    series: [
      {
        name: title,
        x: area(first, numbers, names.length, 1),
        y: area(first, numbers + 1, names.length, 1),
        color: MIX.revenue,
        line: 0,
      },
    ],
    xAxis: { title: axis, minimum: 0, maximum: 0, gridlines: false, visible: true },
    yAxis: { title: "", minimum: 0, maximum: axisEnd(values), numberFormat: format, gridlines: true, visible: true },
    legend: null,
  });
}

/** The next 1, 2 or 5 of the largest value's size above it, so that the scale has round steps. */
function axisEnd(values: readonly number[]): number {
  const largest = Math.max(...values);
  if (largest <= 0) return 1;
  const size = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * size >= largest) ?? 10;
  return Number((step * size).toPrecision(2));
}
