import type { Cells } from "../../standin/cells";
import { displayedText } from "../../standin/displayed-text";
import type { Chart } from "../../standin/model/chart";
import type { ChartAxis } from "../../standin/model/chart-axis";
import type { ChartFont } from "../../standin/model/chart-format";
import type { ChartPoint } from "../../standin/model/chart-point";
import type { ChartSeries } from "../../standin/model/chart-series";
import type { Range } from "../../standin/model/range";
import { PLAIN } from "../../standin/cells";
import type { AxisPicture, ChartPicture, PointPicture, SeriesPicture, WordsPicture } from "../pictures";
import { pixels } from "./pixels";

const KINDS: Readonly<Record<string, ChartPicture["kind"]>> = { BarClustered: "bar", ColumnClustered: "column" };
/** What Excel takes where a series has no color of its own: the first of its theme. */
const FIRST_COLOR = "#4472C4";
/** About as many steps as an axis without a step of its own is cut into. */
const STEPS = 6;
/** Excel places a new chart by itself where nobody says where; nobody documented where. */
const UNPLACED = { row: 1, column: 1, rows: 15, columns: 8 };

/** A chart as it is to be drawn, with the figures that its cells hold now. */
export function chartPicture(chart: Chart): ChartPicture {
  const kind = KINDS[chart.chartType] ?? "scatter";
  const series = chart.series.items.filter(({ yRange }) => yRange !== null).map((one) => seriesPicture(one, kind));
  const { categoryAxis, valueAxis } = chart.axes;
  const { title, legend } = chart;
  return {
    name: chart.name,
    kind,
    title: title.visible ? words(title.text, title.format.font) : null,
    area: chart.area ?? UNPLACED,
    series,
    x: axisPicture(
      categoryAxis,
      kind === "scatter" ? series.flatMap(({ points }) => points.map(({ x }) => Number(x))) : [],
    ),
    y: axisPicture(valueAxis, [
      ...(kind === "scatter" ? [] : [0]),
      ...series.flatMap(({ points }) => points.map(({ y }) => y)),
    ]),
    legend: legend.visible ? ((legend.position as ChartPicture["legend"]) ?? "Right") : null,
  };
}

function words(text: string, font: ChartFont): WordsPicture {
  return { text, size: pixels(font.size), color: font.color, isBold: font.bold };
}

function seriesPicture(series: ChartSeries, kind: ChartPicture["kind"]): SeriesPicture {
  const { line, fill } = series.format;
  const isLine = kind === "scatter" && series.chartType !== "XYScatter" && line.lineStyle !== "None";
  const isMarked = kind === "scatter" && series.markerStyle !== "None";
  const color = kind === "scatter" ? series.markerBackgroundColor : (fill.color ?? FIRST_COLOR);
  const { font } = series.dataLabels.format;
  return {
    name: series.name,
    color: isLine && !isMarked ? line.color : color,
    points: pointsOf(series, kind),
    marker: isMarked ? { symbol: series.markerStyle.toLowerCase(), size: pixels(series.markerSize), color } : null,
    line: isLine ? { width: pixels(line.weight), color: line.color, isDashed: line.lineStyle === "Dash" } : null,
    labels: { position: series.dataLabels.position, size: pixels(font.size), color: font.color },
  };
}

/** Points without a figure are not drawn. */
function pointsOf(series: ChartSeries, kind: ChartPicture["kind"]): PointPicture[] {
  const ys = cellsOf(series.yRange!);
  const xs = series.xRange && cellsOf(series.xRange);
  return ys.flatMap((y, index): PointPicture[] => {
    const x = xs?.[index];
    const place = kind === "scatter" ? (x?.value ?? index + 1) : displayedText(x) || String(index + 1);
    if (typeof y?.value !== "number" || (kind === "scatter" && typeof place !== "number")) return [];
    const point = series.points.items[index];
    return [{ x: place as number | string, y: y.value, label: labelOf(series, point, displayedText(y)) }];
  });
}

function labelOf({ name, dataLabels }: ChartSeries, point: ChartPoint | undefined, figure: string): string {
  if (!point?.hasDataLabel) return "";
  const own = point.dataLabel.text;
  if (own !== "") return own;
  return [dataLabels.showSeriesName ? name : "", dataLabels.showValue ? figure : ""]
    .filter((part) => part !== "")
    .join("; ");
}

function cellsOf({ sheet, area }: Range): ReturnType<Cells["get"]>[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    sheet.cells.get(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

/** @param figures what is drawn along it; none for an axis of names */
function axisPicture(axis: ChartAxis, figures: readonly number[]): AxisPicture {
  const { format, title, majorGridlines: grid } = axis;
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const hasFigures = figures.length > 0;
  const step = axis.majorUnit || niceStep((axis.maximum || most) - (axis.minimum === "" ? least : axis.minimum));
  const minimum = axis.minimum === "" ? Math.floor(least / step) * step : axis.minimum;
  const maximum = axis.maximum === "" ? Math.ceil(most / step) * step : axis.maximum;
  return {
    title: title.visible ? words(title.text, title.format.font) : null,
    minimum: hasFigures ? minimum : null,
    maximum: hasFigures ? maximum : null,
    ticks: hasFigures ? ticks(minimum, maximum, step, axis.numberFormat) : [],
    gridlines: grid.visible ? grid.format.line.color : null,
    isVisible: axis.visible,
    isReversed: axis.reversePlotOrder,
    color: format.line.color,
    labels: { size: pixels(format.font.size), color: format.font.color },
  };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(span: number): number {
  if (!(span > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(span / STEPS));
  return power * ([1, 2, 5].find((factor) => span / (power * factor) <= STEPS) ?? 10);
}

function ticks(minimum: number, maximum: number, step: number, numberFormat: string): AxisPicture["ticks"] {
  const count = Math.floor((maximum - minimum) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => {
    // Without the dust of adding steps: 0.30000000000000004.
    const value = Number((minimum + index * step).toPrecision(12));
    return { value, text: tickText(value, numberFormat) };
  });
}

/** Sections may say for which figure they are: `[=25]"low";[=75]"high";` leaves all others blank. */
function tickText(value: number, numberFormat: string): string {
  const section = /^\[=/.test(numberFormat) ? sectionFor(value, numberFormat.split(";")) : numberFormat;
  if (section === "") return "";
  return displayedText({ value, formula: null, quoted: false, format: { ...PLAIN, numberFormat: section } });
}

function sectionFor(value: number, sections: readonly string[]): string {
  for (const section of sections) {
    const wanted = /^\[=([\d.]+)\](.*)$/.exec(section);
    if (!wanted) return section;
    if (Number(wanted[1]) === value) return wanted[2]!;
  }
  return "General";
}
