import { HISTORY_COLUMNS } from "./history-columns";
import type { HistoryEntry } from "./history-entry";
import { readGrade } from "./history-grade";
import { readSheet, type SheetReading } from "./read-sheet";
import type { RecordSheet } from "./record-table";

/**
 * The rows of History, oldest build first. Payers keep the names that builds gave them: what was joined later was not one payer then.
 */
export function readHistory(sheet: RecordSheet | undefined): SheetReading<HistoryEntry> {
  const reading = readSheet(sheet, {
    columns: HISTORY_COLUMNS,
    needed: ["built", "payer"],
    reader:
      (table) =>
      ({ at, values, problems }) => {
        const text = values.grade === null ? null : String(values.grade);
        const read = text === null ? null : readGrade(text);
        const { grade, provisional } = read ?? { grade: null, provisional: false };
        // The kind of each column is that of its field.
        const entry = {
          ...values,
          grade,
          provisional,
          sessions: values.sessions ?? 0,
          cash: values.cash ?? 0,
        } as HistoryEntry;
        if (text === null || read !== null) return { entry, problems };
        const problem = table.problem(
          at,
          "grade",
          "The cell holds no grade: A, B, C, D or F, with prov. where provisional.",
        );
        return { entry, problems: [...problems, problem] };
      },
  });
  // The sort is stable: payers of one build stay in their order.
  return { ...reading, entries: [...reading.entries].sort((a, b) => a.built - b.built) };
}
