import { HISTORY_COLUMNS, type HistoryKey } from "../negotiation/history-columns";
import type { HistoryEntry } from "../negotiation/history-entry";
import { gradeCell } from "../negotiation/history-grade";
import { gradeChanges, historyWith } from "../negotiation/history-rows";
import { dateCell } from "../settings/calendar";
import { counted } from "../settings/counted";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { CENTS, COUNT, DATE, dayText, DOLLARS, PERCENT, PERCENT_TENTHS, TENTHS } from "./formats";
import { practiceName, putHeading } from "./heading";
import { HAIRLINE, STRONG, TAB, TABLE_HEADING, WHITE } from "./palette";
import type { PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import { stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";
import type { NegotiationContents } from "./workbook-contents";

/** More rows would not leave the other sheets room in the one request that a build is. */
export const MOST_HISTORY_ROWS = 2000;

/** A column that is not read back: it follows from the others. */
const CHANGE = { key: "change", heading: "Since the build before", width: 14 } as const;

interface HistoryColumn {
  readonly key: HistoryKey | typeof CHANGE.key;
  readonly heading: string;
  readonly width: number;
}

const COLUMNS: readonly HistoryColumn[] = HISTORY_COLUMNS.flatMap((column): HistoryColumn[] =>
  column.key === "grade" ? [column, CHANGE] : [column],
);

/** Formats of the figures; the other columns hold text. */
const FORMATS: Readonly<Partial<Record<HistoryColumn["key"], string>>> = {
  built: DATE,
  asOf: DATE,
  points: TENTHS,
  sessions: COUNT,
  cash: DOLLARS,
  revenueShare: PERCENT_TENTHS,
  allowedPerSession: CENTS,
  medicareIndex: PERCENT,
  coverage: PERCENT,
  minutesPerClaim: TENTHS,
  reworkRate: PERCENT_TENTHS,
  meanDays: TENTHS,
};

const HEADING_FACE = { size: 9, bold: true } as const;
const FACE = { size: 10 } as const;
const ROW_HEIGHT = 15;

/**
 * What each build said of each payer: the rows of earlier builds and this one's, the latest build first. Builds read the rows back, so no text
 * stands below them.
 */
export function planHistory({ card, settings, stamp, negotiation }: NegotiationContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS.history;
  const widths = COLUMNS.map(({ width }) => width);
  const draft = new SheetDraft({ key: "history", name, kind: "report", tabColor: TAB.detail, widths });
  const history = historyWith(negotiation.records.history, card, stamp.date);
  const { shown, leftOut } = fitting(history);
  const notes = [
    "A row for each payer and each day on which a scorecard was built; a second build of the same day replaces the first. The next build reads these rows and adds its own.",
    ...leftOutNote(leftOut),
    stampText(stamp),
  ];
  const top = putHeading(draft, `${practiceName(settings)}: ${name}`, notes, card) + 1;
  putHeadings(draft, top);
  putRows(draft, top + 1, shown, gradeChanges(history));
  return draft.plan({
    freeze: { rows: top + 1, columns: COLUMNS.findIndex(({ key }) => key === "payer") + 1 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, top + 1 + shown.length, draft.columns),
      titleRows: { row: top, rows: 1 },
    }),
  });
}

/** The latest builds first, each whole; the oldest that do not fit are left out. @param history oldest first */
function fitting(history: readonly HistoryEntry[]): {
  readonly shown: readonly HistoryEntry[];
  readonly leftOut: readonly HistoryEntry[];
} {
  const builds = [...new Set(history.map(({ built }) => built))].reverse();
  const shown: HistoryEntry[] = [];
  for (const [at, day] of builds.entries()) {
    const rows = history.filter(({ built }) => built === day);
    if (shown.length + rows.length > MOST_HISTORY_ROWS) {
      const left = new Set(builds.slice(at));
      return { shown, leftOut: history.filter(({ built }) => left.has(built)) };
    }
    shown.push(...rows);
  }
  return { shown, leftOut: [] };
}

function leftOutNote(leftOut: readonly HistoryEntry[]): string[] {
  const last = leftOut.at(-1);
  if (last === undefined) return [];
  const rows = counted(leftOut.length, "row");
  return [
    `The sheet holds ${counted(MOST_HISTORY_ROWS, "row")} at most: ${rows} of builds up to ${dayText(last.built)} were left out. Copy this sheet to a workbook of its own to keep what is here.`,
  ];
}

function putHeadings(draft: SheetDraft, row: number): void {
  draft.write(row, 0, [COLUMNS.map(({ heading }) => heading)]);
  draft.style(area(row, 0, 1, COLUMNS.length), {
    ...TABLE_HEADING,
    insideVertical: { style: "thin", color: WHITE },
  });
  COLUMNS.forEach(({ key }, at) => {
    if (FORMATS[key] !== undefined) draft.style(area(row, at, 1, 1), { horizontal: sideOf(key) });
    if (key === "action") draft.style(area(row, at, 1, 1), { indent: 1 });
  });
  const lines = COLUMNS.map(({ heading }, at) => wrappedLines(heading, draft.room(at, 1), HEADING_FACE));
  draft.setHeight(row, lineHeight(Math.max(...lines), HEADING_FACE) + 2);
}

/** Dates stand apart from the text beside them. */
function sideOf(key: HistoryColumn["key"]): "center" | "right" {
  return FORMATS[key] === DATE ? "center" : "right";
}

function putRows(
  draft: SheetDraft,
  first: number,
  rows: readonly HistoryEntry[],
  changes: ReadonlyMap<HistoryEntry, string | null>,
): void {
  draft.write(
    first,
    0,
    rows.map((entry) => COLUMNS.map(({ key }) => cellOf(entry, key, changes))),
  );
  draft.style(area(first, 0, rows.length, COLUMNS.length), {
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
    vertical: "center",
    horizontal: "left",
    wrap: true,
  });
  COLUMNS.forEach(({ key }, at) => {
    const numberFormat = FORMATS[key];
    if (numberFormat !== undefined)
      draft.style(area(first, at, rows.length, 1), { numberFormat, horizontal: sideOf(key) });
    if (key === "action") draft.style(area(first, at, rows.length, 1), { indent: 1 });
    if (key === "payer" || key === "grade") draft.style(area(first, at, rows.length, 1), { bold: true });
  });
  rows.forEach((entry, i) => {
    if (i > 0 && entry.built !== rows[i - 1]!.built) {
      draft.style(area(first + i, 0, 1, COLUMNS.length), { top: STRONG });
    }
    draft.setHeight(first + i, heightOf(draft, entry));
  });
}

function cellOf(
  entry: HistoryEntry,
  key: HistoryColumn["key"],
  changes: ReadonlyMap<HistoryEntry, string | null>,
): PlanCell {
  switch (key) {
    case "change":
      return changes.get(entry) ?? null;
    case "built":
    case "asOf":
      return dateCell(entry[key]) ?? "–";
    case "grade":
      return gradeCell(entry.grade, entry.provisional) ?? "–";
    default:
      return entry[key] ?? "–";
  }
}

function heightOf(draft: SheetDraft, { payer, action }: HistoryEntry): number {
  const lines = COLUMNS.map(({ key }, at) => {
    const text = key === "payer" ? payer : key === "action" ? action : null;
    return wrappedLines(text ?? "", draft.room(at, 1), { ...FACE, bold: key === "payer" });
  });
  return Math.max(ROW_HEIGHT, lineHeight(Math.max(...lines), FACE));
}
