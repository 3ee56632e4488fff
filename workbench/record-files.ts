import { basename, extname } from "node:path";
import { textOf } from "../src/core/claims/cell";
import { FILLED_IN, type FilledIn, type RecordKey } from "../src/core/negotiation/filled-in";
import type { RecordSheets } from "../src/core/negotiation/read-records";
import type { RecordSheet } from "../src/core/negotiation/record-table";
import type { NegotiationRecords } from "../src/core/negotiation/records";
import { counted } from "../src/core/settings/counted";
import { InputError } from "../src/core/settings/issue";
import { REQUESTED_SHEET_WORDS } from "../src/core/sheets/requested-sheets";
import { type FormerScorecard, formerSheet } from "./former-scorecard";
import { readSheetFile, rowsOf } from "./sheet-file";
import type { XlsxFile } from "./xlsx";

/** The sheets that a workbook keeps beside its claims, by their keys. */
const RECORD_KEYS: readonly RecordKey[] = [...FILLED_IN, "history"];
/** The options that name files in place of those that users fill in. */
const OPTIONS: Readonly<Record<FilledIn, string>> = { terms: "--terms", log: "--log", proposed: "--proposal" };

/** The sheets of records in a scorecard. */
export async function recordSheetsIn(file: XlsxFile, former: FormerScorecard): Promise<RecordSheets> {
  const found = RECORD_KEYS.flatMap((key) => {
    const sheet = formerSheet(former, key)?.sheet;
    return sheet ? [{ key, sheet }] : [];
  });
  const read = found.map(async ({ key, sheet }) => [key, { name: sheet.name, rows: await rowsOf(file, sheet) }]);
  return Object.fromEntries(await Promise.all(read)) as RecordSheets;
}

/**
 * What a file says in place of a sheet that users fill in: a `.csv` with the sheet's headings, or a workbook with that sheet, or with but one.
 * @throws InputError that names the file
 */
export async function readRecordFile(path: string, key: FilledIn): Promise<RecordSheets> {
  const sheet = await readSheetFile(path, REQUESTED_SHEET_WORDS[key].name);
  return { [key]: { ...sheet, payer: basename(path, extname(path)) } };
}

/**
 * Rows of a scorecard's own sheets that the files named in their place do not have, in sentences.
 *
 * @param own what the scorecard says
 * @param now what counts
 */
export function rowsGivenUp(own: NegotiationRecords, now: NegotiationRecords): string[] {
  return FILLED_IN.flatMap((key) => {
    const kept = new Set(rowsOfSheet(now, key));
    const rows = rowsOfSheet(own, key).filter((row) => !kept.has(row)).length;
    if (rows === 0) return [];
    const { name } = REQUESTED_SHEET_WORDS[key];
    return [`"${name}" holds ${counted(rows, "row")} that the file named with ${OPTIONS[key]} does not have.`];
  });
}

/** Each as a text to compare by. Rows of Proposed rates that cannot be read are kept, too. */
function rowsOfSheet(records: NegotiationRecords, key: FilledIn): string[] {
  const unread = key === "proposed" ? records.unreadProposed.map((row) => row.map((cell) => textOf(cell))) : [];
  return [...records[key], ...unread].map((row) => JSON.stringify(row));
}

/** Refuses a proposed schedule of which no rate can be read: nothing could be held against anything. @throws InputError that names the file */
export function requireRates({ name }: RecordSheet, { proposed, problems }: NegotiationRecords): void {
  if (proposed.length > 0) return;
  const problem = problems.find(({ sheet }) => sheet === name);
  const why = problem
    ? `Cell ${problem.address}: ${problem.message}`
    : "It needs a row of headings with Code and Rate, and a row for each code below it.";
  throw new InputError("no-rates", `${name}: This holds no proposed rate that can be read. ${why}`);
}
