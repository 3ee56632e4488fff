import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Row } from "../src/core/claims/cell";
import { InputError } from "../src/core/settings/issue";
import { CsvReader } from "../src/core/sources/csv";
import { decodeText } from "./decode-text";
import { cannotRead } from "./file-errors";
import { findFileKind } from "./file-kind";
import { XlsxFile, type XlsxSheet } from "./xlsx";

/** The rows of one sheet, from A1 on, or of a text file. */
export interface SheetRows {
  /** The tab, or the file. */
  readonly name: string;
  readonly rows: readonly Row[];
}

/**
 * The rows of a `.csv` file, or of a workbook: its sheet of that name, else its only one.
 * @throws InputError that names the file
 */
export async function readSheetFile(path: string, tab: string): Promise<SheetRows> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const name = basename(path);
  try {
    if (bytes.length === 0) throw new InputError("empty-file", "This file is empty.");
    const kind = findFileKind(bytes);
    if (kind.kind === "text") return { name, rows: textRows(decodeText(bytes, kind.encoding)) };
    const file = await XlsxFile.open(bytes);
    const sheet = namedSheet(file, tab) ?? onlySheet(file);
    if (sheet !== null) return { name: sheet.name, rows: await rowsOf(file, sheet) };
    throw new InputError("no-such-sheet", `There is no sheet named "${tab}".`);
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, `${name}: ${error.message}`) : error;
  }
}

export async function rowsOf(file: XlsxFile, sheet: XlsxSheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const block of file.rows(sheet)) rows.push(...block);
  return rows;
}

function namedSheet({ sheets }: XlsxFile, tab: string): XlsxSheet | null {
  return sheets.find(({ name }) => name.trim().toLowerCase() === tab.toLowerCase()) ?? null;
}

function onlySheet({ sheets }: XlsxFile): XlsxSheet | null {
  const [sheet, ...more] = sheets.filter(({ isHidden }) => !isHidden);
  return sheet && more.length === 0 ? sheet : null;
}

function textRows(pieces: Iterable<string>): Row[] {
  const reader = new CsvReader();
  return [...[...pieces].flatMap((piece) => reader.push(piece)), ...reader.finish()];
}
