import { refuse } from "../excel-error";
import { ChartDataLabel } from "./chart-data-label";

export class ChartPoint {
  hasDataLabel = false;
  private readonly label = new ChartDataLabel();

  /** A label must be there before it is touched ("Work with data labels in charts", Office docs). */
  get dataLabel(): ChartDataLabel {
    return this.hasDataLabel ? this.label : refuse("ItemNotFound", "The point has no label");
  }
}
