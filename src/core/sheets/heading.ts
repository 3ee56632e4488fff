import { daysCovered } from "../scoring/days-covered";
import type { Scorecard } from "../scoring/result";
import type { Day, Settings } from "../settings/settings";
import type { SheetDraft } from "./draft";
import { filterWords } from "../settings/filter-words";
import { dayText } from "./formats";
import { ACCENT, INK, MUTED, NOTICE } from "./palette";
import { textWidth } from "./text-width";

/**
 * `Services of Mar 10, 2025 to Mar 9, 2026, as of Mar 9, 2026`: the days of the review period that the filter of the settings lets through;
 * or what stands there for a table without dates.
 */
export function periodText(card: Scorecard): string {
  const { asOf, period } = card;
  const asOfText = asOf === null ? "" : `, as of ${dayText(asOf)}`;
  const covered = daysCovered(card);
  if (period === null || covered === null)
    return `All service lines: the table holds no service and no submitted dates${asOfText}`;
  const { from, to } = covered;
  if (from > to) return `No services: the filter lets none of ${daysText(period.from, period.to)} through${asOfText}`;
  return `Services of ${daysText(from, to)}${asOfText}`;
}

function daysText(from: Day, to: Day): string {
  return `${dayText(from)} to ${dayText(to)}`;
}

/** `Willow Creek Counseling Group`, or what tells the reader where to say it. */
export function practiceName(settings: Settings): string {
  return settings.practice.name ?? "Practice (name it in Settings)";
}

/**
 * Title and grey lines below it, at the top of a sheet; between them, where a filter of the settings left claims out, which ones were
 * counted: a page of one clinician must not pass for the practice's. Returns the first free row.
 *
 * @param card whose figures the sheet holds; `null`: none
 */
export function putHeading(
  draft: SheetDraft,
  title: string,
  lines: readonly string[],
  card: Pick<Scorecard, "filter"> | null,
): number {
  putTitle(draft, title);
  const first = putFilter(draft, 1, card && filterWords(card.filter));
  lines.forEach((line, i) => draft.put(first + i, 0, line, { color: MUTED, size: 10 }));
  draft.setHeight(first, 14.5, lines.length);
  return first + lines.length;
}

/** On one line where the page is wide enough for it: a payer's name may be a long one. */
function putTitle(draft: SheetDraft, title: string): void {
  const face = { size: 16, bold: true };
  const style = { ...face, color: ACCENT, vertical: "center" } as const;
  if (textWidth(title, face) > draft.room(0, draft.columns)) {
    draft.paragraph(0, 0, draft.columns, title, style);
    return;
  }
  draft.put(0, 0, title, style);
  draft.setHeight(0, 24);
}

function putFilter(draft: SheetDraft, row: number, words: string | null): number {
  if (words === null) return row;
  draft.paragraph(row, 0, draft.columns, words, { bold: true, fill: NOTICE, color: INK, vertical: "center" });
  return row + 1;
}

/** The heading of a section within a sheet. */
export function putSection(draft: SheetDraft, row: number, column: number, title: string): void {
  draft.put(row, column, title, { bold: true, size: 12, color: ACCENT, vertical: "center" });
  draft.setHeight(row, 20);
}
