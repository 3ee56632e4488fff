import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  ChartAxis as FileAxis,
  ChartRichText,
} from "@cj-tech-master/excelts/chart";
import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { fullAddress } from "../address";
import type { Chart } from "../model/chart";
import type { ChartAxis } from "../model/chart-axis";
import type { ChartFont } from "../model/chart-format";
import type { ChartSeries } from "../model/chart-series";
import type { Range } from "../model/range";

type DataLabels = NonNullable<AddChartSeriesOptions["dataLabels"]>;
const POSITIONS: Readonly<Record<string, NonNullable<DataLabels["position"]>>> = {
  Right: "r",
  Left: "l",
  Top: "t",
  Bottom: "b",
  Center: "ctr",
  OutsideEnd: "outEnd",
};
const LEGENDS: Readonly<Record<string, "b" | "r" | "t" | "l">> = { Bottom: "b", Right: "r", Top: "t", Left: "l" };

/** Per cent of a bar, as Excel makes a new chart. */
const GAP_WIDTH = 150;
const FONT = "Calibri";
const EMU_PER_POINT = 12_700;

const hex = (color: string): string => color.slice(1);
const reference = (range: Range): string => fullAddress(range.sheet.name, range.area, true);

function text(font: ChartFont): { size: number; bold: boolean; fontFamily: string; color: { srgb: string } } {
  return { size: font.size * 100, bold: font.bold, fontFamily: FONT, color: { srgb: hex(font.color) } };
}

/** Words with their font beside them: without it a reader takes its own. */
function richText(words: string, font: ChartFont): ChartRichText {
  const bodyProperties = { wrap: "none" as const };
  return { bodyProperties, paragraphs: [{ runs: [{ text: words, properties: text(font) }] }] };
}

function dataLabels(series: ChartSeries, scatter: boolean): DataLabels | undefined {
  const points = series.points.items;
  if (!points.some((point) => point.hasDataLabel)) return undefined;
  const { dataLabels: all } = series;
  const shared = { showSerName: all.showSeriesName, showVal: all.showValue };
  const position = POSITIONS[all.position];
  return {
    ...shared,
    // Left out, this element makes the file invalid.
    showLegendKey: false,
    ...(scatter && position ? { position } : {}),
    txPr: text(all.format.font),
    entries: points.map((point, index) => {
      if (!point.hasDataLabel) return { index, delete: true };
      const { text: words } = point.dataLabel;
      const own = words === "" ? {} : { text: richText(words, all.format.font) };
      return { index, ...shared, ...own, ...(scatter && position ? { position } : {}), showLegendKey: false };
    }),
  };
}

function marker(series: ChartSeries): AddChartSeriesOptions["marker"] {
  const symbol = series.markerStyle.toLowerCase() as NonNullable<AddChartSeriesOptions["marker"]>["symbol"];
  if (symbol === "none") return { symbol: "none" };
  const [fill, border] = [hex(series.markerBackgroundColor), hex(series.markerForegroundColor)];
  return { symbol, size: series.markerSize, fill, border };
}

function seriesOptions(series: ChartSeries, scatter: boolean): AddChartSeriesOptions {
  const { line, fill } = series.format;
  const { xRange: x, yRange: y } = series;
  const labels = dataLabels(series, scatter);
  const shared = { name: series.name, values: reference(y!), ...(labels && { dataLabels: labels }) };
  if (!scatter) {
    return { ...shared, ...(x && { categories: reference(x) }), ...(fill.color && { fill: hex(fill.color) }) };
  }
  const drawn = series.chartType !== "XYScatter" && line.lineStyle !== "None";
  const stroke = {
    color: { srgb: hex(line.color) },
    width: Math.round(line.weight * EMU_PER_POINT),
  };
  const dash = line.lineStyle === "Dash" ? { dash: "dash" as const } : {};
  // Without an element that says "no line" a reader joins the dots.
  const spPr = { line: drawn ? { ...stroke, ...dash } : { noFill: true } };
  return { ...shared, ...(x && { xValues: reference(x) }), marker: marker(series), smooth: false, spPr };
}

function axisOptions(axis: ChartAxis): AddAxisOptions {
  const { format, majorGridlines: grid } = axis;
  return {
    ...(axis.minimum === "" ? {} : { min: axis.minimum }),
    ...(axis.maximum === "" ? {} : { max: axis.maximum }),
    ...(axis.majorUnit === "" ? {} : { majorUnit: axis.majorUnit }),
    numFmt: axis.numberFormat,
    numFmtLinked: axis.numberFormat === "General",
    hidden: !axis.visible,
    orientation: axis.reversePlotOrder ? "maxMin" : "minMax",
    majorGridlines: grid.visible,
    ...(grid.visible ? { majorGridlinesStyle: { border: hex(grid.format.line.color), borderWidth: 0.75 } } : {}),
    majorTickMark: "outside",
    minorTickMark: "none",
    ...(axis.tickLabelPosition === "Low" ? { tickLblPos: "low" } : {}),
    lineColor: hex(format.line.color),
    txPr: text(format.font),
  };
}

function legend({ visible, position, format }: Chart["legend"]): Partial<AddChartOptions> {
  if (!visible) return { showLegend: false };
  return { showLegend: true, legendPosition: LEGENDS[position] ?? "r", legendOptions: { txPr: text(format.font) } };
}

function kindOf(
  chartType: string,
): Pick<AddChartOptions, "type" | "scatterStyle" | "barDir" | "grouping" | "gapWidth"> {
  if (chartType === "XYScatter") return { type: "scatter", scatterStyle: "lineMarker" };
  return {
    type: "bar",
    barDir: chartType === "BarClustered" ? "bar" : "col",
    grouping: "clustered",
    gapWidth: GAP_WIDTH,
  };
}

/** Draws a chart of the model into the file. */
export function saveChart(chart: Chart, target: FileSheet): void {
  const kind = kindOf(chart.chartType);
  const { categoryAxis, valueAxis } = chart.axes;
  const filled = chart.series.items.filter((series) => series.yRange !== null);
  const options: AddChartOptions = {
    ...kind,
    ...legend(chart.legend),
    varyColors: false,
    title: chart.title.visible ? richText(chart.title.text, chart.title.format.font) : null,
    series: filled.map((series) => seriesOptions(series, kind.type === "scatter")),
    categoryAxis: axisOptions(categoryAxis),
    // Where an axis is crossed is written in the file at the axis that crosses it.
    valueAxis: { ...axisOptions(valueAxis), ...(categoryAxis.position === "Maximum" ? { crosses: "max" } : {}) },
  };
  const area = chart.area ?? { row: 1, column: 1, rows: 15, columns: 8 };
  target.addChart(options, {
    tl: { col: area.column, row: area.row },
    br: { col: area.column + area.columns, row: area.row + area.rows },
  });
  // The options take an axis title only as a plain string.
  const [first, second] = target.getCharts().at(-1)!.axes;
  titleAxis(first, categoryAxis);
  titleAxis(second, valueAxis);
}

function titleAxis(target: FileAxis | undefined, { title }: ChartAxis): void {
  if (target && title.visible) target.title = { text: richText(title.text, title.format.font), overlay: false };
}
