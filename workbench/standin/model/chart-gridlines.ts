import { ChartGridlinesFormat } from "./chart-format";

export class ChartGridlines {
  readonly format = new ChartGridlinesFormat();
  visible = false;
}
