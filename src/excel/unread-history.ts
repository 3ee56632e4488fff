import { isBlank } from "../core/claims/cell";
import { HISTORY_COLUMNS } from "../core/negotiation/history-columns";
import { RecordTable } from "../core/negotiation/record-table";
import type { NegotiationRecords, RecordProblem } from "../core/negotiation/records";
import type { FoundRecordSheet } from "./read-own-records";

/** Titles and notes above the headings have one cell a row. */
const LEAST_CELLS_OF_ROW = 2;

/**
 * What keeps a build from writing the history anew, for it would lose what it cannot read back; in sentences. None where it can read
 * everything, or where nothing stands there.
 */
export function unreadHistory(
  sheet: FoundRecordSheet | undefined,
  { history, problems }: NegotiationRecords,
): readonly string[] {
  if (sheet === undefined) return [];
  const rows = sheet.rows.filter((row) => row.filter((cell) => !isBlank(cell)).length >= LEAST_CELLS_OF_ROW).length;
  if (rows === 0) return [];
  const columns = lackingColumns(sheet).map(({ address, message }) => `${sheet.name}, cell ${address}: ${message}`);
  // One of the rows is that of the headings.
  const isWhole = rows <= history.length + 1 && !problems.some((problem) => problem.sheet === sheet.name);
  if (isWhole && columns.length === 0) return [];
  return [...columns, leftAsItIs(sheet.name)];
}

/** Without its heading a column counts as none. */
function lackingColumns(sheet: FoundRecordSheet): readonly RecordProblem[] {
  return RecordTable.find(sheet, HISTORY_COLUMNS)?.missing(HISTORY_COLUMNS.map(({ key }) => key)) ?? [];
}

function leftAsItIs(tab: string): string {
  return `The sheet "${tab}" was left as it is, without the rows of this build: some of what stands there cannot be read, and would be lost. Its headings belong into one row above all others, and each row needs a day in "Built" and a payer. Mend that, or delete the rows that you do not need, and build again.`;
}
