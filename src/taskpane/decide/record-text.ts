import { readRecordCell, recordText } from "../../core/negotiation/record-cell";
import type { RecordColumn, RecordValue } from "../../core/negotiation/record-columns";

/** What the entry of a field says; `problem`: a sentence about it, and then there is no value. */
export type ReadEntry = ReturnType<typeof readRecordCell>;

/** A value as its field shows it; blank: not filled in. The percent sign stands behind the field. */
export function entryText(column: RecordColumn, value: RecordValue): string {
  const text = recordText(column, value);
  return column.kind === "percent" ? text.replace(/%$/, "") : text;
}

const BARE_FIGURE = /^[\d.,+-]+$/;
const BARE_NUMBER = /^\d+$/;

/** What an entry says. A figure among percentages is one; a number is no date, though a cell of Excel's would hold one so. */
export function readEntry(column: RecordColumn, text: string): ReadEntry {
  const entry = text.trim();
  if (column.kind === "percent" && BARE_FIGURE.test(entry)) return readRecordCell(column, `${entry}%`);
  if (column.kind === "date" && BARE_NUMBER.test(entry)) {
    return { value: null, problem: `"${entry}" is no date: write it as 3/9/2026.` };
  }
  return readRecordCell(column, entry);
}
