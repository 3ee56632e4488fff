import { counted } from "../settings/counted";
import type { RecordProblem } from "./records";

/** Cells of a sheet told one by one: in a schedule that was pasted a column too far, none can be read. */
const MOST_TOLD = 8;

/** What of the records cannot be read, in sentences: `Contract terms, cell C7: ...`. */
export function recordNotes(problems: readonly RecordProblem[]): string[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const own = problems.filter((one) => one.sheet === sheet);
    const told = own.slice(0, MOST_TOLD).map(({ address, message }) => `${sheet}, cell ${address}: ${message}`);
    const more = own.length - told.length;
    return more === 0 ? told : [...told, `${sheet}: ${counted(more, "more cell")} cannot be read.`];
  });
}
