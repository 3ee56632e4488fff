import type { Scorecard } from "../scoring/result";
import { area, type SheetDraft } from "./draft";
import { COUNT, HIDDEN, PERCENT, RATIO, TENTHS } from "./formats";
import { LABEL_FACE, labelBox, type LabelledDot, LABEL_SIDES, lineBox, placeLabels } from "./label-placement";
import { ACCENT, INK, MUTED } from "./palette";
import { missingReason, rankedPayers, type RankedPayer } from "./payer-words";
import type { Area, SeriesPlan } from "./plan";
import { textWidth } from "./text-width";

/** Dots of the largest payers carry their names; the others their rank alone. */
export const NAMED_DOTS = 10;
/** Points of a label; a longer name is cut. Excel may set a long label in two lines, which still reads better than half a name. */
const WIDEST_LABEL = 120;

/** Friction from 50 on is high; pay of 1 is the dividing line (methodology section 5). */
const HIGH_FRICTION = 50;
const DIVIDING_PAY = 1;
const FRICTION = { minimum: 0, maximum: 100 } as const;
/** What axes and margins take of the chart, in points. */
const AXIS_WIDTH = 62;
const AXIS_HEIGHT = 46;

interface Dot {
  readonly rank: number;
  readonly payer: string;
  readonly label: string;
  readonly friction: number;
  readonly pay: number;
}

interface PayAxis {
  readonly minimum: number;
  readonly maximum: number;
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
function gridDots(card: Scorecard): Dot[] {
  return rankedPayers(card).flatMap(({ rank, payer }) =>
    payer.quadrant === null || payer.friction === null || payer.payRatio === null
      ? []
      : [
          {
            rank,
            payer: payer.payer,
            label: dotLabel(rank, payer.payer),
            friction: payer.friction,
            pay: payer.payRatio,
          },
        ],
  );
}

function dotLabel(rank: number, name: string): string {
  if (rank > NAMED_DOTS) return String(rank);
  const whole = `${rank} ${name}`;
  if (textWidth(whole, LABEL_FACE) <= WIDEST_LABEL) return whole;
  let end = whole.length - 1;
  while (end > 1 && textWidth(`${whole.slice(0, end).trimEnd()}…`, LABEL_FACE) > WIDEST_LABEL) end -= 1;
  return `${whole.slice(0, end).trimEnd()}…`;
}

/** Payers that have no dot, and why: `5 Self-pay (not measured for self-pay)`. `null`: all have one. */
export function notOnGrid(card: Scorecard): string | null {
  const missing = rankedPayers(card).filter(
    ({ payer }) => payer.quadrant === null || payer.friction === null || payer.payRatio === null,
  );
  return missing.length === 0
    ? null
    : missing.map((one) => `${one.rank} ${one.payer.payer} (${whyNot(one)})`).join("; ");
}

function whyNot(ranked: RankedPayer): string {
  const { payer, detail } = ranked;
  if (payer.type === "self-pay") return "self-pay";
  if (payer.grade === null && payer.gradeReason !== null) return payer.gradeReason;
  if (payer.payRatio === null && detail.lowerBoundLines > 0) return "allowed amounts are only known from below";
  return payer.payRatio === null ? "no rate to compare" : missingReason(ranked, "minutesPerClaim");
}

/** The grid as a chart, and the numbers behind it to the right of the page. Returns how many payers have a dot. */
export function putPayerGrid(draft: SheetDraft, card: Scorecard, place: GridPlace): number {
  const dots = gridDots(card);
  if (dots.length === 0) return 0;
  const axis = payAxis(dots);
  const series = [...putGuides(draft, axis, place.numbersColumn), ...putDots(draft, dots, axis, place)];
  draft.addChart({
    name: "Payer grid",
    kind: "scatter",
    title: null,
    area: place.chart,
    series,
    xAxis: {
      title: "Friction: minutes, rework and days to pay (more to the right)",
      ...FRICTION,
      majorUnit: 25,
      numberFormat: HIDDEN,
      gridlines: false,
      visible: true,
    },
    yAxis: {
      title: "Pay, against the dividing line",
      ...axis,
      majorUnit: axis.maximum - axis.minimum > 1 ? 0.5 : 0.2,
      numberFormat: PERCENT,
      gridlines: false,
      visible: true,
    },
    legend: null,
  });
  return dots.length;
}

/** Room for every dot and for the names of the quadrants, with the dividing line well inside. */
function payAxis(dots: readonly Dot[]): PayAxis {
  const pays = dots.map(({ pay }) => pay);
  const fifths = (value: number): number => Math.round(value * 5) / 5;
  const minimum = Math.max(0, fifths(Math.floor((Math.min(...pays) - 0.12) * 5) / 5));
  const maximum = fifths(Math.ceil((Math.max(...pays) + 0.12) * 5) / 5);
  return { minimum: Math.min(0.6, minimum), maximum: Math.max(1.4, maximum) };
}

interface GuideText {
  readonly text: string;
  readonly friction: number;
  readonly pay: number;
}

/** The names in the corners; two labels where one would be wrapped. */
function quadrantNames({ minimum, maximum }: PayAxis): GuideText[] {
  const step = (maximum - minimum) * 0.05;
  const right = HIGH_FRICTION + 0.5;
  return [
    { text: "PROTECT AND GROW", friction: 0.5, pay: maximum - step },
    { text: "NEGOTIATE AND", friction: right, pay: maximum - step },
    { text: "STREAMLINE", friction: right, pay: maximum - 2 * step },
    { text: "MONITOR", friction: 0.5, pay: minimum + step },
    { text: "CONSIDER LEAVING", friction: right, pay: minimum + 2 * step },
    { text: "(negotiate first)", friction: right, pay: minimum + step },
  ];
}

/** The first row of the chart's numbers, and the rows of its dividing lines. */
const FIRST_NUMBER = 2;
const GUIDE_LINES = 4;
const NUMBER_HEADINGS = ["#", "What", "Label", "Friction, 0-100", "Pay, dividing line 1"];

/** The dividing lines and the names of the quadrants. */
function putGuides(draft: SheetDraft, axis: PayAxis, column: number): SeriesPlan[] {
  const names = quadrantNames(axis);
  draft.put(0, column, "Numbers behind the chart (not printed)", { bold: true, color: MUTED });
  draft.write(1, column, [NUMBER_HEADINGS]);
  draft.style(area(1, column, 1, NUMBER_HEADINGS.length), { bold: true, color: MUTED, size: 9 });
  draft.write(FIRST_NUMBER, column + 1, [
    ["dividing line of pay", null, FRICTION.minimum, DIVIDING_PAY],
    ["dividing line of pay", null, FRICTION.maximum, DIVIDING_PAY],
    ["dividing line of friction", null, HIGH_FRICTION, axis.minimum],
    ["dividing line of friction", null, HIGH_FRICTION, axis.maximum],
    ...names.map(({ text, friction, pay }) => ["name of a quadrant", text, friction, pay]),
  ]);
  [4, 25, 26, 13, 13].forEach((width, i) => draft.setWidth(column + i, width));
  const line = (name: string, row: number): SeriesPlan => ({
    name,
    x: area(row, column + 3, 2, 1),
    y: area(row, column + 4, 2, 1),
    color: MUTED,
    marker: { style: "none", size: 2 },
    line: 1.25,
    dash: true,
  });
  return [
    line("Dividing line of pay", FIRST_NUMBER),
    line("Dividing line of friction", FIRST_NUMBER + 2),
    {
      name: "Quadrants",
      x: area(FIRST_NUMBER + GUIDE_LINES, column + 3, names.length, 1),
      y: area(FIRST_NUMBER + GUIDE_LINES, column + 4, names.length, 1),
      color: INK,
      marker: { style: "none", size: 2 },
      line: 0,
      labels: names.map(({ text }) => text),
      labelPosition: "right",
    },
  ];
}

/** The payers' dots: a series for each side on which labels stand, so that no label covers another. */
function putDots(draft: SheetDraft, dots: readonly Dot[], axis: PayAxis, place: GridPlace): SeriesPlan[] {
  const plot = { width: place.width - AXIS_WIDTH, height: place.height - AXIS_HEIGHT };
  const onPaper = (friction: number, pay: number, text: string): LabelledDot => ({
    x: (friction / FRICTION.maximum) * plot.width,
    y: ((axis.maximum - pay) / (axis.maximum - axis.minimum)) * plot.height,
    text,
  });
  const sides = placeLabels(
    dots.map((dot) => onPaper(dot.friction, dot.pay, dot.label)),
    plot,
    [
      ...quadrantNames(axis).map(({ text, friction, pay }) => labelBox(onPaper(friction, pay, text), "right")),
      lineBox(onPaper(FRICTION.minimum, DIVIDING_PAY, ""), onPaper(FRICTION.maximum, DIVIDING_PAY, "")),
      lineBox(onPaper(HIGH_FRICTION, axis.maximum, ""), onPaper(HIGH_FRICTION, axis.minimum, "")),
    ],
  );
  const first = FIRST_NUMBER + GUIDE_LINES + quadrantNames(axis).length;
  const column = place.numbersColumn;
  const series: SeriesPlan[] = [];
  let row = first;
  for (const side of LABEL_SIDES) {
    const group = dots.filter((_, i) => sides[i] === side);
    if (group.length === 0) continue;
    draft.write(
      row,
      column,
      group.map(({ rank, payer, label, friction, pay }) => [rank, payer, label, friction, pay]),
    );
    series.push({
      name: side === "right" ? "Payers" : `Payers, label ${side}`,
      x: area(row, column + 3, group.length, 1),
      y: area(row, column + 4, group.length, 1),
      color: ACCENT,
      marker: { style: "circle", size: 8 },
      line: 0,
      labels: group.map(({ label }) => label),
      labelPosition: side,
    });
    row += group.length;
  }
  const numbers = row - FIRST_NUMBER;
  draft.style(area(FIRST_NUMBER, column, numbers, NUMBER_HEADINGS.length), {
    color: MUTED,
    size: 9,
    vertical: "center",
  });
  draft.style(area(FIRST_NUMBER, column, numbers, 1), { numberFormat: COUNT });
  draft.style(area(FIRST_NUMBER, column + 3, numbers, 1), { numberFormat: TENTHS });
  draft.style(area(FIRST_NUMBER, column + 4, numbers, 1), { numberFormat: RATIO });
  return series;
}
