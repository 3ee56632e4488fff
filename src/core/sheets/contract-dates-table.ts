import type { ContractDate } from "../negotiation/contract-dates";
import { dateCell } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { area } from "./cell-address";
import type { SheetDraft } from "./draft";
import { type FigureColumn, putFigureTable } from "./figure-table";
import { DATE, dayText } from "./formats";
import { HAIRLINE, NOTICE, STRONG, TABLE_HEADING } from "./palette";
import { lineHeight, wrappedLines } from "./text-width";

/** Dates listed; more would push the terms out of sight. */
export const MOST_DATES = 60;
/** Days ahead that stand out. */
const SOON_DAYS = 30;
const DAYS_LEFT = '0;"passed by "0;"today"';
const FACE = { size: 10 } as const;

const WHAT: Readonly<Record<ContractDate["what"], string>> = {
  "ask for changes": "ask for changes",
  "give notice": "give notice",
  "term ends": "term ends",
  "last day": "last day by notice",
  deadline: "deadline in the log",
  "next step": "step without a date",
};

/**
 * Dates ahead, and those that have passed, with what they are for in words in the last column.
 *
 * @param words the column of the words: all between the figures and it is theirs
 * @returns the first free row
 */
export function putDates(
  draft: SheetDraft,
  top: number,
  dates: readonly ContractDate[],
  { today, words }: { readonly today: Day; readonly words: number },
): number {
  const columns: FigureColumn<ContractDate>[] = [
    { key: "payer", heading: "Payer", cell: ({ payer }) => payer },
    { key: "what", heading: "What", cell: ({ what }) => WHAT[what] },
    { key: "date", heading: "Date", format: DATE, cell: ({ date }) => dateCell(date) ?? "–" },
    { key: "days", heading: `Days from ${dayText(today)}`, format: DAYS_LEFT, cell: ({ daysLeft }) => daysLeft ?? "–" },
  ];
  const placed = putFigureTable(draft, top, { columns, rows: dates, totals: null });
  const width = draft.columns - words;
  draft.put(top, words, "For what");
  draft.merge(area(top, words, 1, width));
  draft.style(area(top, words, 1, width), { ...TABLE_HEADING, horizontal: "left", indent: 1 });
  draft.write(
    placed.first,
    words,
    dates.map((date) => [date.words]),
  );
  const body = area(placed.first, words, dates.length, width);
  draft.style(body, {
    horizontal: "left",
    wrap: true,
    indent: 1,
    vertical: "center",
    insideHorizontal: HAIRLINE,
    bottom: STRONG,
  });
  dates.forEach((date, i) => {
    const row = placed.first + i;
    draft.merge(area(row, words, 1, width));
    const needed = Math.max(
      wrappedLines(date.words, draft.room(words, width) - FACE.size, FACE),
      wrappedLines(date.payer, draft.room(0, 1), { ...FACE, bold: true }),
      wrappedLines(WHAT[date.what], draft.room(1, 1), FACE),
    );
    draft.setHeight(row, Math.max(15, lineHeight(needed, FACE)));
  });
  const looks = dates.map(({ daysLeft }) => (isPressing(daysLeft) ? { fill: NOTICE, bold: true } : {}));
  draft.styleDown(placed.first, columns.length - 1, looks);
  return placed.next;
}

/** Passed, or within a month. */
function isPressing(daysLeft: number | null): boolean {
  return daysLeft !== null && daysLeft <= SOON_DAYS;
}
