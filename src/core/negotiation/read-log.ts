import type { Day } from "../settings/settings";
import { LOG_COLUMNS, type LogKey } from "./log-columns";
import type { LogEntry } from "./log-entry";
import { readSheet, type RowReading, type SheetReading } from "./read-sheet";
import type { RecordRow, RecordSheet, RecordTable } from "./record-table";

/** Without these a row tells nothing. */
const LOG_NEEDS: readonly LogKey[] = ["date", "payer", "kind"];

/**
 * The rows of the Negotiation log that tell who, when and what, in the order of their dates.
 *
 * @param today the last day on which something can have happened
 */
export function readLog(
  sheet: RecordSheet | undefined,
  payerName: (cell: string) => string,
  today: Day,
): SheetReading<LogEntry> {
  const reading = readSheet(sheet, {
    columns: LOG_COLUMNS,
    needed: LOG_NEEDS,
    reader: (table) => (row) => readEntry(row, table, payerName, today),
  });
  // The sort is stable: entries of one day stay in the order of their rows.
  return { ...reading, entries: [...reading.entries].sort((a, b) => a.date - b.date) };
}

function readEntry(
  { at, values, problems }: RecordRow<LogKey>,
  table: RecordTable<LogKey>,
  payerName: (cell: string) => string,
  today: Day,
): RowReading<LogEntry> {
  // The kind of each column is that of its field, and what an entry needs is there.
  const entry = { ...values, payer: payerName(String(values.payer)) } as LogEntry;
  if (entry.date > today) {
    const message =
      "This day has not come yet, so this entry does not count. What is planned belongs in Next step and Deadline.";
    return { entry: null, problems: [...problems, table.problem(at, "date", message)] };
  }
  if (entry.code !== null) return { entry, problems };
  const code = table.problem(at, "code", "").address;
  // An offer for a code that cannot be read is not one for all codes.
  if (problems.some(({ address }) => address === code)) {
    return { entry: { ...entry, offeredRate: null, increase: null }, problems };
  }
  if (entry.offeredRate === null) return { entry, problems };
  const message = "A rate is for one code: write the code beside it, or an increase in percent for all codes.";
  return {
    entry: { ...entry, offeredRate: null },
    problems: [...problems, table.problem(at, "offeredRate", message)],
  };
}
