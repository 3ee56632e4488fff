import { ChartTitleFormat } from "./chart-format";

export class ChartTitle {
  readonly format = new ChartTitleFormat();
  text = "Chart Title";
  visible = true;
}
