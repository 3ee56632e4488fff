import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Row } from "../src/core/claims/cell";
import type { RecordSheets } from "../src/core/negotiation/read-records";
import type { RecordSheet } from "../src/core/negotiation/record-table";
import type { NegotiationRecords } from "../src/core/negotiation/records";
import { counted } from "../src/core/settings/counted";
import { InputError } from "../src/core/settings/issue";
import { REQUESTED_SHEET_WORDS } from "../src/core/sheets/requested-sheets";
import { CsvReader } from "../src/core/sources/csv";
import { decodeText } from "./decode-text";
import { cannotRead } from "./file-errors";
import { findFileKind } from "./file-kind";
import { type FormerScorecard, formerSheet } from "./former-scorecard";
import { XlsxFile, type XlsxSheet } from "./xlsx";

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
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const name = basename(path);
  try {
    if (bytes.length === 0) throw new InputError("empty-file", "This file is empty.");
    const kind = findFileKind(bytes);
    if (kind.kind === "text") return { [key]: { name, rows: textRows(decodeText(bytes, kind.encoding)) } };
    const file = await XlsxFile.open(bytes);
    const sheet = (await recordSheet(file, key)) ?? (await onlySheet(file));
    if (sheet !== null) return { [key]: sheet };
    throw new InputError("no-such-sheet", `There is no sheet named "${REQUESTED_SHEET_WORDS[key].name}".`);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, `${name}: ${error.message}`) : error;
  }
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

async function recordSheet(file: XlsxFile, key: "terms" | "log"): Promise<RecordSheet | null> {
  const tab = REQUESTED_SHEET_WORDS[key].name.toLowerCase();
  const sheet = file.sheets.find(({ name }) => name.trim().toLowerCase() === tab);
  return sheet ? { name: sheet.name, rows: await rowsOf(file, sheet) } : null;
}

async function onlySheet(file: XlsxFile): Promise<RecordSheet | null> {
  const [sheet, ...more] = file.sheets.filter(({ isHidden }) => !isHidden);
  return sheet && more.length === 0 ? { name: sheet.name, rows: await rowsOf(file, sheet) } : null;
}

async function rowsOf(file: XlsxFile, sheet: XlsxSheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of file.rows(sheet)) rows.push(...block);
  return rows;
}

function textRows(pieces: Iterable<string>): Row[] {
  const reader = new CsvReader();
  return [...[...pieces].flatMap((piece) => reader.push(piece)), ...reader.finish()];
}
