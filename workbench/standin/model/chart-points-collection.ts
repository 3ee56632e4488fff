import { refuse } from "../excel-error";
import { ChartPoint } from "./chart-point";

export class ChartPointsCollection {
  readonly items: ChartPoint[] = [];

  getItemAt(index: number): ChartPoint {
    return this.items[index] ?? refuse("InvalidArgument", "The series has no such point");
  }

  /** No member of Excel's: as many points as the series has values. */
  resize(count: number): void {
    while (this.items.length < count) this.items.push(new ChartPoint());
    this.items.length = count;
  }
}
