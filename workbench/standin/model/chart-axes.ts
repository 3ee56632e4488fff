import { ChartAxis } from "./chart-axis";

export class ChartAxes {
  readonly categoryAxis = new ChartAxis();
  readonly valueAxis = new ChartAxis();
}
