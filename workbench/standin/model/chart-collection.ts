import { refuse } from "../excel-error";
import { enumValues } from "../members";
import type { SheetState } from "../state";
import { Chart } from "./chart";
import type { Range } from "./range";

const DRAWN = ["XYScatter", "BarClustered", "ColumnClustered"];

export class ChartCollection {
  readonly items: Chart[] = [];

  constructor(private readonly sheet: SheetState) {}

  getCount(): number {
    return this.items.length;
  }

  /** One row or column of figures makes one series; how Excel guesses at a wider source is left out. */
  add(type: string, source: Range, seriesBy: string | null = null): Chart {
    const known = enumValues("ChartType").includes(type) && [...enumValues("ChartSeriesBy"), null].includes(seriesBy);
    if (!known) refuse("InvalidArgument", "There is no such type of chart");
    if (!DRAWN.includes(type)) refuse("NotImplemented", `Charts of type ${type} are not in the stand-in`);
    if (source.rowCount > 1 && source.columnCount > 1)
      refuse("NotImplemented", "Charts of more than one row or column");
    this.sheet.change();
    const chart = new Chart(this.sheet, type, (gone) => void this.items.splice(this.items.indexOf(gone), 1));
    chart.series.add("Series1").setValues(source);
    this.items.push(chart);
    return chart;
  }

  getItemAt(index: number): Chart {
    return this.items[index] ?? refuse("InvalidArgument", "The sheet has no such chart");
  }
}
