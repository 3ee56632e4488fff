import { area } from "./cell-address";
import { type SheetDraft } from "./draft";
import { dotBox, labelBox, type LabelSide, lineBox, type Box, overlap } from "./label-placement";
import { INK, MUTED } from "./palette";
import type { SeriesPlan } from "./plan";

/** Friction from 50 on is high; pay of 1 is the dividing line (methodology section 5). */
const HIGH_FRICTION = 50;
const DIVIDING_PAY = 1;
export const FRICTION = { minimum: 0, maximum: 100 } as const;

/** The axis of pay: its ticks are multiples of `unit`, so that one of them is the dividing line. */
export interface PayAxis {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: number;
}

/** A payer's place on the grid. */
export interface GridPoint {
  readonly friction: number;
  readonly pay: number;
}

/** The plot between the axes, in points on paper. */
export interface Plot {
  readonly width: number;
  readonly height: number;
}

/** Where a point of the grid lies on paper, in points from the top left of the plot. */
export function onPaper({ friction, pay }: GridPoint, axis: PayAxis, plot: Plot): { x: number; y: number } {
  return {
    x: (friction / FRICTION.maximum) * plot.width,
    y: ((axis.maximum - pay) / (axis.maximum - axis.minimum)) * plot.height,
  };
}

const UNITS = [0.2, 0.5, 1] as const;
const MOST_TICKS = 8;
/** The axis reaches at least this far to both sides of the dividing line. */
const LEAST_REACH = 0.4;
/** Between an outermost dot and the end of the axis. */
const CLEARANCE = 0.04;

/** An axis with every dot below its last tick and off the names of the quadrants, and with a tick at the dividing line. */
export function payAxis(points: readonly GridPoint[], plot: Plot): PayAxis {
  const pays = points.map(({ pay }) => pay);
  const low = Math.min(...pays) - CLEARANCE;
  const high = Math.max(...pays) + CLEARANCE;
  const unit = UNITS.find((each) => (high - low) / each <= MOST_TICKS - 2) ?? UNITS[UNITS.length - 1]!;
  const multiple = (ticks: number): number => Math.round(ticks * unit * 10) / 10;
  const least = Math.ceil(LEAST_REACH / unit);
  const ticks = Math.round(DIVIDING_PAY / unit);
  let axis: PayAxis = {
    minimum: Math.max(0, multiple(Math.min(Math.floor(low / unit), ticks - least))),
    maximum: multiple(Math.max(Math.ceil(high / unit), ticks + least)),
    unit,
  };
  // One more tick on each side clears a corner; more of them would press the dots together for the sake of a name.
  if (coversName(points, axis, plot, "top")) axis = { ...axis, maximum: multiple(axis.maximum / unit + 1) };
  if (axis.minimum > 0 && coversName(points, axis, plot, "bottom"))
    axis = { ...axis, minimum: multiple(axis.minimum / unit - 1) };
  return axis;
}

function coversName(points: readonly GridPoint[], axis: PayAxis, plot: Plot, edge: QuadrantName["edge"]): boolean {
  const names = quadrantNames(axis, plot).filter((name) => name.edge === edge);
  const boxes = names.map((name) => nameBox(name, axis, plot));
  return points.some((point) => boxes.some((box) => overlap(box, dotBox(onPaper(point, axis, plot))) > 0));
}

interface QuadrantName extends GridPoint {
  readonly text: string;
  readonly edge: "top" | "bottom";
  readonly side: LabelSide;
}

/** Points between the edge of the plot and the first line of a name, and between two lines. */
const FIRST_LINE = 9;
const LINE_STEP = 12;

/** The names in the outer corners; two labels where Excel would wrap one. */
function quadrantNames({ minimum, maximum }: PayAxis, plot: Plot): QuadrantName[] {
  const perPoint = (maximum - minimum) / plot.height;
  const top = (row: number): number => maximum - (FIRST_LINE + row * LINE_STEP) * perPoint;
  const bottom = (row: number): number => minimum + (FIRST_LINE + row * LINE_STEP) * perPoint;
  const left = { friction: 0.5, side: "right" } as const;
  const right = { friction: FRICTION.maximum - 0.5, side: "left" } as const;
  return [
    { text: "PROTECT AND GROW", pay: top(0), edge: "top", ...left },
    { text: "MONITOR", pay: bottom(0), edge: "bottom", ...left },
    { text: "NEGOTIATE AND", pay: top(0), edge: "top", ...right },
    { text: "STREAMLINE", pay: top(1), edge: "top", ...right },
    { text: "CONSIDER LEAVING", pay: bottom(1), edge: "bottom", ...right },
    { text: "(negotiate first)", pay: bottom(0), edge: "bottom", ...right },
  ];
}

function nameBox(name: QuadrantName, axis: PayAxis, plot: Plot): Box {
  return labelBox({ ...onPaper(name, axis, plot), text: name.text }, name.side);
}

/** What labels of dots have to keep off: the names of the quadrants and the dividing lines. */
export function guideBoxes(axis: PayAxis, plot: Plot): Box[] {
  const at = (friction: number, pay: number): { x: number; y: number } => onPaper({ friction, pay }, axis, plot);
  return [
    ...quadrantNames(axis, plot).map((name) => nameBox(name, axis, plot)),
    lineBox(at(FRICTION.minimum, DIVIDING_PAY), at(FRICTION.maximum, DIVIDING_PAY)),
    lineBox(at(HIGH_FRICTION, axis.maximum), at(HIGH_FRICTION, axis.minimum)),
  ];
}

const NO_MARKER = { style: "none", size: 2 } as const;

/** Writes the numbers of the dividing lines and of the names, beginning at (row, column). Returns their series and the first free row. */
export function putGuides(
  draft: SheetDraft,
  axis: PayAxis,
  plot: Plot,
  place: { readonly row: number; readonly column: number },
): { readonly series: SeriesPlan[]; readonly next: number } {
  const { row, column } = place;
  const names = quadrantNames(axis, plot);
  draft.write(row, column + 1, [
    ["dividing line of pay", null, FRICTION.minimum, DIVIDING_PAY],
    ["dividing line of pay", null, FRICTION.maximum, DIVIDING_PAY],
    ["dividing line of friction", null, HIGH_FRICTION, axis.minimum],
    ["dividing line of friction", null, HIGH_FRICTION, axis.maximum],
    ...names.map(({ text, friction, pay }) => ["name of a quadrant", text, friction, pay]),
  ]);
  const at = (first: number, rows: number): Pick<SeriesPlan, "x" | "y"> => ({
    x: area(first, column + 3, rows, 1),
    y: area(first, column + 4, rows, 1),
  });
  const line = (name: string, first: number): SeriesPlan => ({
    name,
    ...at(first, 2),
    color: MUTED,
    marker: NO_MARKER,
    line: 1.25,
    dash: true,
  });
  const firstName = row + 4;
  const named = (name: string, side: LabelSide): SeriesPlan => {
    const group = names.filter((one) => one.side === side);
    const first = firstName + names.indexOf(group[0]!);
    const labels = group.map(({ text }) => text);
    return { name, ...at(first, group.length), color: INK, marker: NO_MARKER, line: 0, labels, labelPosition: side };
  };
  return {
    series: [
      line("Dividing line of pay", row),
      line("Dividing line of friction", row + 2),
      named("Quadrants of low friction", "right"),
      named("Quadrants of high friction", "left"),
    ],
    next: firstName + names.length,
  };
}
