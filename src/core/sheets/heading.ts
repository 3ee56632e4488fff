import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import type { SheetDraft } from "./draft";
import { dayText } from "./formats";
import { ACCENT, MUTED } from "./palette";

/** `Mar 10, 2025 to Mar 9, 2026, as of Mar 9, 2026`, or what stands there for a table without dates. */
export function periodText(card: Scorecard): string {
  const asOf = card.asOf === null ? "" : `, as of ${dayText(card.asOf)}`;
  if (card.period === null) return `All service lines: the table holds no service and no submitted dates${asOf}`;
  return `Services of ${dayText(card.period.from)} to ${dayText(card.period.to)}${asOf}`;
}

/** `Willow Creek Counseling Group`, or what tells the reader where to say it. */
export function practiceName(settings: Settings): string {
  return settings.practice.name ?? "Practice (name it in Settings)";
}

/** Title and grey lines below it, at the top of a sheet. Returns the first free row. */
export function putHeading(draft: SheetDraft, title: string, lines: readonly string[]): number {
  draft.put(0, 0, title, { bold: true, size: 16, color: ACCENT, vertical: "center" });
  draft.setHeight(0, 24);
  lines.forEach((line, i) => draft.put(1 + i, 0, line, { color: MUTED, size: 10 }));
  draft.setHeight(1, 14.5, lines.length);
  return 1 + lines.length;
}

/** The heading of a section within a sheet. */
export function putSection(draft: SheetDraft, row: number, column: number, title: string): void {
  draft.put(row, column, title, { bold: true, size: 12, color: ACCENT, vertical: "center" });
  draft.setHeight(row, 20);
}
