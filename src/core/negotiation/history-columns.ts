import type { HistoryEntry } from "./history-entry";
import type { RecordColumn } from "./record-columns";

/** `grade` holds what is provisional too: `B prov.`. */
export type HistoryKey = Exclude<keyof HistoryEntry, "provisional">;

const BUILD = "Build";
const STANDING = "Standing";
const FIGURES = "Figures of the review period";

/** The columns of History that are read back, in the order of the sheet. */
export const HISTORY_COLUMNS: readonly RecordColumn<HistoryKey>[] = [
  column("built", "Built", "date", BUILD, 10.5, "The day on which the scorecard was built."),
  column("asOf", "As of", "date", BUILD, 10.5, "The last day that its claims tell of."),
  column("payer", "Payer", "text", BUILD, 27, "As the scorecard named it."),
  column("grade", "Grade", "text", STANDING, 8.5, "prov.: provisional."),
  column("points", "Points", "number", STANDING, 7.5, "Of 100."),
  column("sessions", "Sessions", "number", FIGURES, 9, "In the review period."),
  column("cash", "Collected", "number", FIGURES, 11, "Dollars."),
  column("revenueShare", "Share of revenue", "number", FIGURES, 9, "Of all payers."),
  column("allowedPerSession", "Allowed per session", "number", FIGURES, 10, "Dollars."),
  column("medicareIndex", "% of Medicare", "number", FIGURES, 9.5, "Of what Medicare pays for the same."),
  column("coverage", "% of break-even", "number", FIGURES, 10, "Of what a session costs."),
  column("minutesPerClaim", "Staff minutes per claim", "number", FIGURES, 10, "Measured, set or estimated."),
  column(
    "reworkRate",
    "Rework, any cause",
    "number",
    FIGURES,
    9.5,
    "Share of decided claims that needed it; the payer's own doing alone is less.",
  ),
  column("meanDays", "Days to pay", "number", FIGURES, 8, "On average."),
  column("action", "What to do", "text", STANDING, 30, "As the scorecard said."),
];

function column(
  key: HistoryKey,
  heading: string,
  kind: RecordColumn["kind"],
  group: string,
  width: number,
  help: string,
): RecordColumn<HistoryKey> {
  return { key, heading, kind, group, width, help };
}
