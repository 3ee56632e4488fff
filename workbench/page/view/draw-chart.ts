import * as Plot from "@observablehq/plot";
import type { AxisPicture, ChartPicture, PointPicture, SeriesPicture } from "../pictures";

const FONT = 'Calibri, Carlito, "Segoe UI", sans-serif';
/** Pixels around what is drawn: for the figures of an axis, and more for a title. */
const EDGE = 14;
const FIGURES = 20;
const TITLE = 18;
/** A letter's width as part of the size of its font. */
const LETTER = 0.52;
/** What Plot calls Excel's markers. */
const SYMBOLS: Readonly<Record<string, Plot.SymbolType>> = {
  circle: "circle",
  square: "square",
  diamond: "diamond",
  triangle: "triangle",
  automatic: "circle",
};

/** The chart as a drawing of this size. */
export function drawChart(chart: ChartPicture, width: number, height: number): Element {
  const plot = chart.kind === "scatter" ? scatter(chart) : bars(chart, width, height);
  const drawing = Plot.plot({ ...plot, width, height, style: { fontFamily: FONT, background: "transparent" } });
  // What it shows is said by the figure around it.
  drawing.setAttribute("aria-hidden", "true");
  return drawing;
}

const bottomRoom = (axis: AxisPicture): number => (axis.isVisible ? FIGURES : EDGE) + (axis.title ? TITLE : 0);

function leftRoom(axis: AxisPicture): number {
  const letters = Math.max(0, ...axis.ticks.map(({ text }) => text.length));
  return (axis.isVisible ? letters * axis.labels.size * LETTER + 10 : EDGE) + (axis.title ? TITLE : 0);
}

function domain({ minimum, maximum, isReversed }: AxisPicture): [number, number] {
  const [from, to] = [minimum ?? 0, maximum ?? 1];
  return isReversed ? [to, from] : [from, to];
}

/** An axis of figures with its title, and its lines across the chart. */
function figuresAxis(axis: AxisPicture, side: "bottom" | "left"): Plot.Markish[] {
  const values = axis.ticks.map(({ value }) => value);
  const texts = new Map(axis.ticks.map(({ value, text }) => [value, text]));
  const marks: Plot.Markish[] = [];
  if (axis.gridlines !== null) {
    const look = { stroke: axis.gridlines, strokeOpacity: 1 };
    marks.push(side === "bottom" ? Plot.gridX(values, look) : Plot.gridY(values, look));
  }
  const words = axis.title?.text ?? null;
  const look = {
    tickFormat: (value: number) => texts.get(value) ?? String(value),
    color: axis.labels.color,
    fontSize: axis.labels.size,
    label: words,
    labelAnchor: "center" as const,
    labelArrow: "none" as const,
    tickSize: 3,
  };
  if (axis.isVisible) marks.push(side === "bottom" ? Plot.axisX(values, look) : Plot.axisY(values, look));
  else if (words !== null) marks.push(titleAlone(words, axis, side));
  return marks;
}

/** The title of an axis that shows no figures. */
function titleAlone(words: string, axis: AxisPicture, side: "bottom" | "left"): Plot.Markish {
  const look = { text: () => words, fontSize: axis.title!.size, fill: axis.title!.color };
  return side === "bottom"
    ? Plot.text([0], { ...look, frameAnchor: "bottom", dy: EDGE + 8 })
    : Plot.text([0], { ...look, frameAnchor: "left", dx: -EDGE - 4, rotate: -90, textAnchor: "middle" });
}

function scatter({ series, x, y }: ChartPicture): Plot.PlotOptions {
  const marks = [...figuresAxis(x, "bottom"), ...figuresAxis(y, "left")];
  if (x.isVisible || y.isVisible)
    marks.push(Plot.frame({ anchor: "bottom", stroke: x.color }), Plot.frame({ anchor: "left", stroke: y.color }));
  return {
    marks: [...marks, ...series.flatMap(scatterSeries)],
    x: { domain: domain(x), axis: null, clamp: false },
    y: { domain: domain(y), axis: null, clamp: false },
    marginLeft: leftRoom(y),
    marginBottom: bottomRoom(x),
    marginRight: EDGE + 6,
    marginTop: EDGE,
  };
}

function scatterSeries({ points, line, marker, labels }: SeriesPicture): Plot.Markish[] {
  const marks: Plot.Markish[] = [];
  const place = { x: "x", y: "y" };
  if (line) {
    const dash = line.isDashed ? { strokeDasharray: "6 4" } : {};
    marks.push(Plot.line(points, { ...place, stroke: line.color, strokeWidth: line.width, ...dash, sort: null }));
  }
  if (marker) {
    const symbol = SYMBOLS[marker.symbol] ?? "circle";
    marks.push(Plot.dot(points, { ...place, symbol, r: marker.size / 2, fill: marker.color, stroke: marker.color }));
  }
  const labelled = points.filter(({ label }) => label !== "");
  if (labelled.length > 0)
    marks.push(Plot.text(labelled, { ...place, ...labelLook(labels, (marker?.size ?? 0) / 2 + 3) }));
  return marks;
}

function labelLook({ position, size, color }: SeriesPicture["labels"], away: number): Plot.TextOptions {
  const look = { text: "label", fontSize: size, fill: color };
  if (position === "Left") return { ...look, textAnchor: "end", dx: -away };
  if (position === "Top") return { ...look, lineAnchor: "bottom", dy: -away };
  if (position === "Bottom") return { ...look, lineAnchor: "top", dy: away };
  if (position === "Center") return look;
  return { ...look, textAnchor: "start", dx: away };
}

/** A bar, and where it lies along the axis of names: each name takes a length of 1. */
interface Bar extends PointPicture {
  readonly color: string;
  readonly from: number;
  readonly to: number;
}

/** Of the length of a name, what its bars leave free. */
const GAP = 0.3;

function bars({ series, x, y, kind }: ChartPicture, width: number, height: number): Plot.PlotOptions {
  const names = [...new Set(series.flatMap(({ points }) => points.map((point) => String(point.x))))];
  // Excel draws the first bar at the bottom unless told otherwise, and the series of a name in the same order.
  const isUpwards = kind === "bar" && !x.isReversed;
  const along = isUpwards ? [0, names.length] : kind === "bar" ? [names.length, 0] : [0, names.length];
  const each = series.flatMap(({ points, color }, index) =>
    points.map((point): Bar => {
      const thick = (1 - GAP) / series.length;
      const from = names.indexOf(String(point.x)) + GAP / 2 + index * thick;
      return { ...point, color, from, to: from + thick };
    }),
  );
  const longest = Math.max(0, ...names.map(({ length }) => length)) * x.labels.size * LETTER + 12;
  const middles = names.map((_, index) => index + 0.5);
  const look = { tickFormat: (place: number) => names[Math.floor(place)] ?? "", tickSize: 0, label: null };
  const axis = { ...look, fontSize: x.labels.size, color: x.labels.color };
  const labelled = each.filter(({ label }) => label !== "");
  const { size: fontSize, color: fill } = series[0]?.labels ?? x.labels;
  const middle = ({ from, to }: Bar): number => (from + to) / 2;
  if (kind === "bar") {
    const text = { x: "y", y: middle, text: "label", fontSize, fill, textAnchor: "start", dx: 4 } as const;
    return {
      marks: [
        ...figuresAxis(y, "bottom"),
        Plot.rect(each, { x1: 0, x2: "y", y1: "from", y2: "to", fill: "color" }),
        Plot.text(labelled, text),
        Plot.axisY(middles, axis),
      ],
      x: { domain: domain(y), axis: null },
      y: { domain: along, axis: null },
      marginLeft: Math.min(width * 0.4, longest),
      marginBottom: bottomRoom(y),
      marginRight: EDGE + 10,
      marginTop: 4,
    };
  }
  const isCrowded = longest > width / Math.max(1, names.length);
  const text = { x: middle, y: "y", text: "label", fontSize, fill, lineAnchor: "bottom", dy: -4 } as const;
  return {
    marks: [
      ...figuresAxis(y, "left"),
      Plot.rect(each, { y1: 0, y2: "y", x1: "from", x2: "to", fill: "color" }),
      Plot.text(labelled, text),
      Plot.axisX(middles, { ...axis, ...(isCrowded ? { tickRotate: -40 } : {}) }),
    ],
    y: { domain: domain(y), axis: null },
    x: { domain: along, axis: null },
    marginLeft: leftRoom(y),
    marginBottom: isCrowded ? Math.min(height * 0.4, longest * 0.7) : FIGURES,
    marginRight: EDGE,
    marginTop: EDGE,
  };
}
