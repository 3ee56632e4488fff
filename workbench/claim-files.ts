import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Row } from "../src/core/claims/cell";
import type { ClaimReader } from "../src/core/claims/claim-reader";
import { CsvReader } from "../src/core/sources/csv";
import { InputError } from "../src/core/settings/issue";
import type { Settings } from "../src/core/settings/settings";
import { UsageError } from "./arguments";
import { findClaimSheet } from "./claim-sheet";
import { decodeText } from "./decode-text";
import { cannotRead } from "./file-errors";
import { findFileKind } from "./file-kind";
import { XlsxFile } from "./xlsx";

export interface ClaimFileOptions {
  readonly settings: Settings;
  /** The sheet to read of each workbook; `null`: the one that looks most like claims. */
  readonly sheet: string | null;
  /** Called after each block with the rows of all files so far; the reading goes on when it has settled. */
  readonly onRows: (rows: number) => Promise<void>;
}

/** A claim file that was opened: what to call it, and its rows from row 1 on. */
interface OpenFile {
  /** The file's name, with the sheet of a workbook that has several, or with an encoding that was guessed. */
  readonly name: string;
  readonly isWorkbook: boolean;
  readonly blocks: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
}

/**
 * Feeds claim files to the reader as one table, block by block. Files are told apart by their bytes: `.xlsx` workbooks, or
 * delimited text in UTF-8, UTF-16 or Windows-1252. Returns what was read, one name a file.
 * @throws InputError for a file that cannot be opened or is no claim table, naming the file; UsageError where a sheet is named
 * and no file has sheets
 */
export async function readClaimFiles(
  paths: readonly string[],
  reader: Pick<ClaimReader, "startTable" | "push">,
  options: ClaimFileOptions,
): Promise<string[]> {
  const names: string[] = [];
  let rows = 0;
  let sheetIsUsed = options.sheet === null;
  for (const path of paths) {
    const file = await openClaimFile(path, options);
    names.push(file.name);
    sheetIsUsed ||= file.isWorkbook;
    reader.startTable({ name: file.name, firstRow: 1 });
    for await (const block of blocksOf(path, file)) {
      reader.push(block);
      rows += block.length;
      await options.onRows(rows);
    }
  }
  if (!sheetIsUsed) throw new UsageError(`--sheet "${options.sheet}" has no use here: CSV files have no sheets.`);
  return names;
}

async function openClaimFile(path: string, options: ClaimFileOptions): Promise<OpenFile> {
  const name = basename(path);
  const bytes = await readBytes(path);
  try {
    const kind = findFileKind(bytes);
    if (kind.kind === "workbook") return await openWorkbook(name, bytes, options);
    const guessed = kind.encoding === "windows-1252" ? " (Windows-1252)" : "";
    return { name: name + guessed, isWorkbook: false, blocks: textRows(decodeText(bytes, kind.encoding)) };
  } catch (error) {
    throw naming(name, error);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw cannotRead(path, error);
  }
}

async function openWorkbook(name: string, bytes: Uint8Array, options: ClaimFileOptions): Promise<OpenFile> {
  const file = await XlsxFile.open(bytes);
  const sheet = await findClaimSheet(file, options.sheet, options.settings);
  const sheetName = file.sheets.length > 1 ? ` (sheet "${sheet.name}")` : "";
  return { name: name + sheetName, isWorkbook: true, blocks: file.rows(sheet) };
}

function* textRows(pieces: Iterable<string>): Generator<Row[]> {
  const reader = new CsvReader();
  for (const piece of pieces) yield reader.push(piece);
  yield reader.finish();
}

/** The blocks of a file; an error that comes up while they are read names the file. */
async function* blocksOf(path: string, { blocks }: OpenFile): AsyncGenerator<readonly Row[]> {
  try {
    yield* blocks;
  } catch (error) {
    throw naming(basename(path), error);
  }
}

function naming(name: string, error: unknown): unknown {
  return error instanceof InputError ? new InputError(error.code, `${name}: ${error.message}`) : error;
}
