import { ChartLegendFormat } from "./chart-format";

export class ChartLegend {
  readonly format = new ChartLegendFormat();
  visible = true;
  position = "Right";
}
