import type { AxisPlan, ChartPlan, SeriesPlan, SheetPlan } from "../core/sheets/plan";
import { cellsAt, rangeOf } from "./area";
import { chartText } from "./guarded-text";

const CHART_TYPES = { scatter: "XYScatter", bar: "BarClustered", column: "ColumnClustered" } as const;
const MARKERS = { circle: "Circle", square: "Square", diamond: "Diamond", triangle: "Triangle", none: "None" } as const;
const GRID_COLOR = "#D9D9D9";
const AXIS_COLOR = "#7F7F7F";
const TEXT_COLOR = "#404040";
const POSITIONS = { right: "Right", left: "Left", top: "Top", bottom: "Bottom" } as const;
const LABEL_POINTS = 9;
const TITLE_POINTS = 11;

/** Queues the labels of a series. One that is the series' own name is asked for as such, which Excel keeps by itself. */
function writeLabels(series: Excel.ChartSeries, plan: SeriesPlan): void {
  if (!plan.labels) return;
  series.hasDataLabels = true;
  series.dataLabels.position = POSITIONS[plan.labelPosition ?? "right"];
  series.dataLabels.format.font.set({ size: LABEL_POINTS, color: plan.color });
  if (plan.labels.length === 1 && plan.labels[0] === plan.name) {
    series.dataLabels.showSeriesName = true;
    series.dataLabels.showValue = false;
    return;
  }
  plan.labels.forEach((label, index) => {
    const point = series.points.getItemAt(index);
    if (label === "") point.hasDataLabel = false;
    else point.dataLabel.text = chartText(label);
  });
}

function writeScatterLook(series: Excel.ChartSeries, plan: SeriesPlan): void {
  const marker = plan.marker && plan.marker.style !== "none" ? plan.marker : null;
  if (plan.line > 0) series.chartType = marker ? "XYScatterLines" : "XYScatterLinesNoMarkers";
  series.markerStyle = MARKERS[marker?.style ?? "none"];
  if (marker) {
    series.markerSize = marker.size;
    series.markerBackgroundColor = plan.color;
    series.markerForegroundColor = plan.color;
  }
  if (plan.line > 0) {
    series.format.line.color = plan.color;
    series.format.line.weight = plan.line;
    series.format.line.lineStyle = plan.dash ? "Dash" : "Continuous";
  }
}

function writeSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  plan: SeriesPlan,
  kind: ChartPlan["kind"],
): void {
  series.name = chartText(plan.name);
  series.setXAxisValues(rangeOf(sheet, plan.x));
  series.setValues(rangeOf(sheet, plan.y));
  if (kind === "scatter") writeScatterLook(series, plan);
  else series.format.fill.setSolidColor(plan.color);
  writeLabels(series, plan);
}

/** `scaled`: the axis has figures. The names under the bars of a chart have no minimum and maximum. */
function writeAxis(axis: Excel.ChartAxis, plan: AxisPlan, scaled: boolean): void {
  axis.visible = plan.visible;
  if (scaled) {
    if (plan.scale !== "automatic") {
      axis.minimum = plan.minimum;
      axis.maximum = plan.maximum;
    }
    if (plan.figures === "low") axis.tickLabelPosition = "Low";
    if (plan.majorUnit !== undefined) axis.majorUnit = plan.majorUnit;
    if (plan.numberFormat !== undefined) axis.numberFormat = plan.numberFormat;
  }
  axis.majorGridlines.visible = plan.gridlines;
  if (plan.gridlines) axis.majorGridlines.format.line.color = GRID_COLOR;
  if (plan.visible) {
    axis.format.line.color = AXIS_COLOR;
    axis.format.font.set({ size: LABEL_POINTS, color: TEXT_COLOR });
  }
  if (plan.title !== "") {
    axis.title.text = chartText(plan.title);
    axis.title.format.font.set({ size: LABEL_POINTS, bold: false, color: TEXT_COLOR });
  }
}

function writeTitles(chart: Excel.Chart, plan: ChartPlan): void {
  chart.title.visible = plan.title !== null;
  if (plan.title !== null) {
    chart.title.text = chartText(plan.title);
    chart.title.format.font.set({ size: TITLE_POINTS, bold: true, color: TEXT_COLOR });
  }
  chart.legend.visible = plan.legend !== null;
  if (plan.legend) {
    chart.legend.position = plan.legend === "bottom" ? "Bottom" : "Right";
    chart.legend.format.font.set({ size: LABEL_POINTS, color: TEXT_COLOR });
  }
}

function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...rest] = plan.series;
  if (!first) return;
  const by = first.y.columns > first.y.rows ? "Rows" : "Columns";
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], rangeOf(sheet, first.y), by);
  chart.name = plan.name;
  const { row, column, rows, columns } = plan.area;
  chart.setPosition(cellsAt(sheet, row, column, 1, 1), cellsAt(sheet, row + rows - 1, column + columns - 1, 1, 1));
  writeSeries(sheet, chart.series.getItemAt(0), first, plan.kind);
  for (const series of rest) writeSeries(sheet, chart.series.add(chartText(series.name)), series, plan.kind);
  writeTitles(chart, plan);
  const { categoryAxis, valueAxis } = chart.axes;
  writeAxis(categoryAxis, plan.xAxis, plan.kind === "scatter");
  writeAxis(valueAxis, plan.yAxis, true);
  if (plan.kind === "bar") {
    // Excel draws the first bar at the bottom; a reader expects the first row of the table on top, and the scale below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
}

/** Queues the charts of a plan. To be called after the cells that they show. */
export function writeCharts(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const chart of plan.charts) writeChart(sheet, chart);
}
