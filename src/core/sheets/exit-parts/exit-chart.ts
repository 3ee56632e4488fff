import { EXIT_MONTHS } from "../../exit/exit-inputs";
import { area, formula } from "../cell-address";
import { COUNT, DOLLARS } from "../formats";
import { putSection } from "../heading";
import { MIX, MUTED } from "../palette";
import type { SeriesPlan } from "../plan";
import { COLUMN, COLUMNS, type ExitPage, WORKINGS } from "./exit-page";
import type { MonthCells } from "./months-table";

/** Beside the words of the inputs in use. */
const NUMBERS = WORKINGS.chart;
const NAMES = ["Low", "Base", "High"] as const;
const LOOKS: readonly Pick<SeriesPlan, "color" | "marker" | "line" | "dash">[] = [
  { color: MIX.revenue, marker: { style: "triangle", size: 4 }, line: 1.25, dash: true },
  { color: MIX.revenue, marker: { style: "circle", size: 4 }, line: 2 },
  { color: MIX.effort, marker: { style: "square", size: 4 }, line: 1.25, dash: true },
];

/** What has been lost or won so far in each case, over the months; the scale follows what is typed. */
export function putExitChart({ draft }: ExitPage, top: number, rows: number, cells: MonthCells): void {
  putSection(draft, top, COLUMN.chart, "Cumulative cash after pay, against keeping it");
  draft.put(top, NUMBERS, "Numbers behind the chart (not printed)", { bold: true, color: MUTED });
  draft.write(top + 1, NUMBERS, [["Month", ...NAMES]]);
  const first = top + 2;
  draft.write(
    first,
    NUMBERS,
    Array.from({ length: EXIT_MONTHS }, (_, i) => [
      i + 1,
      ...NAMES.map((_name, place) => formula(cells.at(place, "cumulative", i + 1))),
    ]),
  );
  draft.style(area(top + 1, NUMBERS, EXIT_MONTHS + 1, NAMES.length + 1), {
    size: 9,
    color: MUTED,
    numberFormat: DOLLARS,
  });
  draft.style(area(first, NUMBERS, EXIT_MONTHS, 1), { numberFormat: COUNT });
  draft.addChart({
    name: "Change so far",
    kind: "scatter",
    title: null,
    area: area(top + 1, COLUMN.chart, rows, COLUMNS - COLUMN.chart),
    series: NAMES.map((name, place) => ({
      name,
      x: area(first, NUMBERS, EXIT_MONTHS, 1),
      y: area(first, NUMBERS + 1 + place, EXIT_MONTHS, 1),
      ...LOOKS[place]!,
    })),
    xAxis: {
      title: "Months from the notice",
      minimum: 0,
      maximum: EXIT_MONTHS,
      figures: "low",
      majorUnit: 3,
      numberFormat: COUNT,
      gridlines: false,
      visible: true,
    },
    yAxis: {
      ...{ title: "", minimum: 0, maximum: 0, scale: "automatic" },
      ...{ numberFormat: DOLLARS, gridlines: true, visible: true },
    },
    legend: "bottom",
  });
}
