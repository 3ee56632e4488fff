import { refuse } from "../excel-error";
import { ChartSeries } from "./chart-series";

/** Excel's limit of series in a chart ("Excel specifications and limits", Microsoft Support). */
const MAX_SERIES = 255;

export class ChartSeriesCollection {
  readonly items: ChartSeries[] = [];

  constructor(private readonly chartType: string) {}

  add(name: string): ChartSeries {
    if (this.items.length >= MAX_SERIES) refuse("InvalidArgument", "A chart has at most 255 series");
    const series = new ChartSeries(name, this.chartType);
    this.items.push(series);
    return series;
  }

  getItemAt(index: number): ChartSeries {
    return this.items[index] ?? refuse("InvalidArgument", "The chart has no such series");
  }
}
