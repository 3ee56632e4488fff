import { ChartAxisFormat } from "./chart-format";
import { ChartAxisTitle } from "./chart-axis-title";
import { ChartGridlines } from "./chart-gridlines";

/** `minimum`, `maximum` and `majorUnit` are empty strings where Excel chooses (`ChartAxis`, reference). */
export class ChartAxis {
  readonly format = new ChartAxisFormat();
  readonly title = new ChartAxisTitle();
  readonly majorGridlines = new ChartGridlines();
  minimum: number | "" = "";
  maximum: number | "" = "";
  majorUnit: number | "" = "";
  numberFormat = "General";
  visible = true;
  /** Where its figures stand. */
  tickLabelPosition = "NextToAxis";
  reversePlotOrder = false;
  /** Where the other axis crosses this one. */
  position = "Automatic";
}
