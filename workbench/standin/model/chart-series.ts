import { refuse } from "../excel-error";
import { ChartDataLabels } from "./chart-data-labels";
import { ChartSeriesFormat } from "./chart-format";
import { ChartPointsCollection } from "./chart-points-collection";
import type { Range } from "./range";

export class ChartSeries {
  readonly format = new ChartSeriesFormat();
  readonly dataLabels = new ChartDataLabels();
  readonly points = new ChartPointsCollection();
  /** What is set through methods, kept for saving. */
  xRange: Range | null = null;
  yRange: Range | null = null;
  markerStyle = "Automatic";
  markerSize = 5;
  markerBackgroundColor = "#000000";
  markerForegroundColor = "#000000";
  private labelled = false;

  constructor(
    public name: string,
    public chartType: string,
  ) {}

  get hasDataLabels(): boolean {
    return this.labelled;
  }

  set hasDataLabels(labelled: boolean) {
    this.labelled = labelled;
    for (const point of this.points.items) point.hasDataLabel = labelled;
  }

  setValues(range: Range): void {
    this.yRange = filled(range);
    this.points.resize(range.cellCount);
  }

  setXAxisValues(range: Range): void {
    this.xRange = filled(range);
  }
}

/** A series over blank cells is an error (`EmptyChartSeries`, error handling docs). */
function filled(range: Range): Range {
  return range.getUsedRangeOrNullObject(true) ? range : refuse("EmptyChartSeries", "The series has no values");
}
