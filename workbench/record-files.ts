import type { RecordSheets } from "../src/core/negotiation/read-records";
import type { NegotiationRecords } from "../src/core/negotiation/records";
import { counted } from "../src/core/settings/counted";
import { REQUESTED_SHEET_WORDS } from "../src/core/sheets/requested-sheets";
import { type FormerScorecard, formerSheet } from "./former-scorecard";
import { readSheetFile, rowsOf } from "./sheet-file";
import type { XlsxFile } from "./xlsx";

/** The sheets that a workbook keeps beside its claims, by their keys. */
const NAMED_KEYS = ["terms", "log"] as const;
const RECORD_KEYS = [...NAMED_KEYS, "history"] as const;

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
 * The contract terms or the negotiation log of a file: a `.csv` with the sheet's headings, or a workbook with that sheet, or with but one.
 * @throws InputError that names the file
 */
export async function readRecordFile(path: string, key: "terms" | "log"): Promise<RecordSheets> {
  return { [key]: await readSheetFile(path, REQUESTED_SHEET_WORDS[key].name) };
}

/**
 * Rows of a scorecard's own sheets that the files named in their place do not have, in sentences.
 *
 * @param own what the scorecard says
 * @param now what counts
 */
export function rowsGivenUp(own: NegotiationRecords, now: NegotiationRecords): string[] {
  return NAMED_KEYS.flatMap((key) => {
    const kept = new Set(now[key].map((entry) => JSON.stringify(entry)));
    const rows = own[key].filter((entry) => !kept.has(JSON.stringify(entry))).length;
    if (rows === 0) return [];
    const { name } = REQUESTED_SHEET_WORDS[key];
    return [`"${name}" holds ${counted(rows, "row")} that the file named with --${key} does not have.`];
  });
}

/** What cannot be read of the records, as notes. */
export function recordNotes({ problems }: NegotiationRecords): string[] {
  return problems.map(({ sheet, address, message }) => `${sheet}, cell ${address}: ${message}`);
}
