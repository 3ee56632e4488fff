import { ChartDataLabelFormat } from "./chart-format";

/** Written only: Excel answers null when the labels of a series are read (office-js issue 3010). */
export class ChartDataLabels {
  readonly format = new ChartDataLabelFormat();
  showValue = true;
  showSeriesName = false;
  position = "Right";
}
