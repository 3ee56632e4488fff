import type { Area } from "../address";
import type { SheetState } from "../state";
import { ChartAxes } from "./chart-axes";
import { ChartLegend } from "./chart-legend";
import { ChartSeriesCollection } from "./chart-series-collection";
import { ChartTitle } from "./chart-title";
import type { Range } from "./range";

export class Chart {
  readonly id: string;
  readonly axes = new ChartAxes();
  readonly legend = new ChartLegend();
  readonly series: ChartSeriesCollection;
  readonly title = new ChartTitle();
  name: string;
  /** The cells that it covers, kept for saving. Where Excel puts a new chart is not documented. */
  area: Area | null = null;

  constructor(
    readonly sheet: SheetState,
    readonly chartType: string,
    private readonly remove: (chart: Chart) => void,
  ) {
    this.id = `{${sheet.workbook.newId()}}`;
    this.name = `Chart ${this.id}`;
    this.series = new ChartSeriesCollection(chartType);
  }

  setPosition(first: Range, last: Range): void {
    this.sheet.change();
    this.area = first.getBoundingRect(last).area;
  }

  delete(): void {
    this.sheet.change();
    this.remove(this);
  }
}
