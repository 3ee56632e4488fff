import { LOG_COLUMNS } from "../negotiation/log-columns";
import type { LogEntry } from "../negotiation/log-entry";
import { EXAMPLE } from "../negotiation/record-table";
import { dayOf } from "../settings/calendar";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { putRecordTable } from "./record-sheet";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";

const NOTES = [
  "One row for each letter, call, offer or answer, in any order; the next build judges the offers and counts the days. Close a negotiation with a row of the kind agreed or closed.",
  "Dates as 3/9/2026, percentages as 3%. You may add columns of your own. Never write a patient's name here.",
];
const BLANK_ROWS = 60;

/** Shows what a row holds; the reader passes it over. */
const SHOWN = {
  date: dayOf(2026, 3, 9)!,
  payer: `${EXAMPLE} Sunny Plan`,
  side: "payer",
  channel: "email",
  kind: "offer",
  what: "2% more from July on, with 2% each year after",
  increase: 0.02,
  isStructural: true,
  nextStep: "Answer with our figures",
  deadline: dayOf(2026, 3, 23)!,
} as const;

/** What has happened so far, and yellow rows for what comes. @param payers to choose from: `payersToContract` */
export function planNegotiationLog(payers: readonly string[], log: readonly LogEntry[]): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.log;
  const widths = LOG_COLUMNS.map(({ width }) => width);
  const draft = new SheetDraft({ key: "log", name, kind: "input", tabColor: TAB.input, widths });
  const top = putHeading(draft, name, NOTES, null) + 1;
  const { headings, first, next } = putRecordTable(draft, top, {
    columns: LOG_COLUMNS,
    rows: log,
    blank: BLANK_ROWS,
    example: SHOWN,
    words: { payer: payers },
  });
  return draft.plan({
    freeze: { rows: first, columns: LOG_COLUMNS.findIndex(({ key }) => key === "payer") + 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, next, draft.columns),
      titleRows: headings,
    }),
  });
}
