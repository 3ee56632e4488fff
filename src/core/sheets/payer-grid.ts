import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { COUNT, PERCENT, percentText, RATIO, TENTHS } from "./formats";
import { FRICTION, guideBoxes, onPaper, type PayAxis, payAxis, type Plot, putGuides } from "./grid-axes";
import { LABEL_FACE, LABEL_SIDES, placeLabels } from "./label-placement";
import { ACCENT, MUTED } from "./palette";
import { missingReason, rankedPayers, type RankedPayer } from "../scoring/payer-words";
import type { Area, SeriesPlan } from "./plan";
import { shortened, textWidth } from "./text-width";

/** Dots of the largest payers carry their names where there is room; the others their rank alone. */
const NAMED_DOTS = 10;
/** Points of a name; longer ones are cut to the first width, and to the next where that has no room. */
const NAME_WIDTHS = [130, 95, 70];
/** What axes and margins take of the chart, in points. */
const AXIS_WIDTH = 66;
const AXIS_HEIGHT = 56;
/** Words in place of figures: friction is a sum of three measures, whose number says nothing by itself. */
const LOW_AND_HIGH = '[=25]"low";[=75]"high";';

interface Dot {
  readonly rank: number;
  readonly payer: string;
  readonly friction: number;
  readonly pay: number;
}

/** Where the chart stands, and the column in which its numbers begin. */
export interface GridPlace {
  readonly chart: Area;
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly numbersColumn: number;
}

/** The payers that the grid shows: scored on rate and friction, and on enough claims for a quadrant. */
export function gridDots(card: Scorecard): Dot[] {
  return rankedPayers(card).flatMap(({ rank, payer: { payer, quadrant, friction, payRatio } }) =>
    quadrant === null || friction === null || payRatio === null ? [] : [{ rank, payer, friction, pay: payRatio }],
  );
}

/** What the label of a dot may say, from the whole name to the rank alone. */
function dotTexts({ rank, payer }: Dot): string[] {
  const names = rank > NAMED_DOTS ? [] : NAME_WIDTHS.map((width) => shortened(`${rank} ${payer}`, width, LABEL_FACE));
  return [...new Set(names), String(rank)];
}

/** Payers that have no dot, by reason: `5 Self-pay (self-pay); 8 Elm, 9 Fir (no rate score)`. `null`: all have one. */
export function notOnGrid(card: Scorecard): string | null {
  const shown = new Set(gridDots(card).map(({ rank }) => rank));
  const missing = rankedPayers(card).filter(({ rank }) => !shown.has(rank));
  if (missing.length === 0) return null;
  const byReason = new Map<string, string[]>();
  for (const one of missing) {
    const reason = whyNot(one);
    byReason.set(reason, [...(byReason.get(reason) ?? []), `${one.rank} ${one.payer.payer}`]);
  }
  return [...byReason].map(([reason, names]) => `${names.join(", ")} (${reason})`).join("; ");
}

function whyNot(ranked: RankedPayer): string {
  const { payer, detail } = ranked;
  if (payer.type === "self-pay") return "self-pay";
  if (payer.grade === null && payer.gradeReason !== null) return payer.gradeReason;
  if (payer.payRatio !== null) return missingReason(ranked, "minutesPerClaim");
  if (detail.lowerBoundLines > 0) return "the table does not tell its allowed amounts";
  return payer.scores.rate === null ? "no rate to compare" : "no Medicare amount or cost to place it by";
}

/** The grid as a chart, and the numbers behind it to the right of the page. There is at least one dot. */
export function putPayerGrid(draft: SheetDraft, card: Scorecard, settings: Settings, place: GridPlace): void {
  const dots = gridDots(card);
  const plot: Plot = { width: place.width - AXIS_WIDTH, height: place.height - AXIS_HEIGHT };
  const axis = payAxis(dots, plot);
  putNumberHeadings(draft, place.numbersColumn);
  const guides = putGuides(draft, axis, plot, { row: FIRST_NUMBER, column: place.numbersColumn });
  const series = [...guides.series, ...putDots(draft, dots, axis, plot, { row: guides.next, place })];
  styleNumbers(draft, guides.next + dots.length - FIRST_NUMBER, place.numbersColumn);
  draft.addChart({
    name: "Payer grid",
    kind: "scatter",
    title: null,
    area: place.chart,
    series,
    xAxis: {
      title: "Friction: staff minutes, rework and days to pay",
      ...FRICTION,
      majorUnit: 25,
      numberFormat: LOW_AND_HIGH,
      gridlines: false,
      visible: true,
    },
    yAxis: {
      title: payTitle(settings, plot),
      minimum: axis.minimum,
      maximum: axis.maximum,
      majorUnit: axis.unit,
      numberFormat: PERCENT,
      gridlines: false,
      visible: true,
    },
    legend: null,
  });
}

/** What the dividing line means, as far as the height of the chart has room to say it. */
function payTitle({ thresholds }: Settings, plot: Plot): string {
  const whole = `Pay: 100% = the dividing line (${percentText(thresholds.medicareRed)} of Medicare, or your cost)`;
  return textWidth(whole, LABEL_FACE) <= plot.height ? whole : "Pay: 100% = the dividing line";
}

/** The first row of the chart's numbers. */
const FIRST_NUMBER = 2;
const NUMBER_HEADINGS = ["#", "What", "Label", "Friction, 0-100", "Pay, dividing line 1"];
const NUMBER_WIDTHS = [4, 25, 26, 13, 13];

function putNumberHeadings(draft: SheetDraft, column: number): void {
  draft.put(0, column, "Numbers behind the chart (not printed)", { bold: true, color: MUTED });
  draft.write(1, column, [NUMBER_HEADINGS]);
  draft.style(area(1, column, 1, NUMBER_HEADINGS.length), { bold: true, color: MUTED, size: 9 });
  NUMBER_WIDTHS.forEach((width, i) => draft.setWidth(column + i, width));
}

function styleNumbers(draft: SheetDraft, rows: number, column: number): void {
  const all = area(FIRST_NUMBER, column, rows, NUMBER_HEADINGS.length);
  draft.style(all, { color: MUTED, size: 9, vertical: "center" });
  draft.style({ ...all, columns: 1 }, { numberFormat: COUNT });
  draft.style({ ...all, column: column + 3, columns: 1 }, { numberFormat: TENTHS });
  draft.style({ ...all, column: column + 4, columns: 1 }, { numberFormat: RATIO });
}

/** The payers' dots: a series for each side on which labels stand, so that no label covers another. */
function putDots(
  draft: SheetDraft,
  dots: readonly Dot[],
  axis: PayAxis,
  plot: Plot,
  { row: first, place }: { readonly row: number; readonly place: GridPlace },
): SeriesPlan[] {
  const labels = placeLabels(
    dots.map((dot) => ({ ...onPaper(dot, axis, plot), texts: dotTexts(dot) })),
    plot,
    guideBoxes(axis, plot),
  );
  const column = place.numbersColumn;
  const series: SeriesPlan[] = [];
  let row = first;
  for (const side of LABEL_SIDES) {
    const group = dots.map((dot, i) => ({ ...dot, label: labels[i]! })).filter(({ label }) => label.side === side);
    if (group.length === 0) continue;
    draft.write(
      row,
      column,
      group.map(({ rank, payer, label, friction, pay }) => [rank, payer, label.text, friction, pay]),
    );
    series.push({
      name: side === "right" ? "Payers" : `Payers, label ${side}`,
      x: area(row, column + 3, group.length, 1),
      y: area(row, column + 4, group.length, 1),
      color: ACCENT,
      marker: { style: "circle", size: 8 },
      line: 0,
      labels: group.map(({ label }) => label.text),
      labelPosition: side,
    });
    row += group.length;
  }
  return series;
}
