import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { RecordSheets } from "../src/core/negotiation/read-records";
import { InputError } from "../src/core/settings/issue";
import { parseSettings } from "../src/core/settings/parse-settings";
import { settingsFromRows } from "../src/core/settings/settings-rows";
import type { Day, Settings } from "../src/core/settings/settings";
import { CsvReader } from "../src/core/sources/csv";
import { decodeText } from "./decode-text";
import { cannotRead } from "./file-errors";
import { findEncoding, isWorkbook } from "./file-kind";
import { type FormerScorecard, readFormerScorecard } from "./former-scorecard";
import { recordSheetsIn } from "./record-files";
import { readSettingsSheet } from "./settings-workbook";
import { XlsxFile } from "./xlsx";

export interface SettingsFile {
  readonly settings: Settings;
  /** Of a workbook, what stands in it, which must not be lost; `null`: no workbook. */
  readonly former: FormerScorecard | null;
  /** Of a workbook, its sheets of records, which a new scorecard holds again. */
  readonly records: RecordSheets;
}

/** What stands before the first delimiter of a line, quoted or not, and that delimiter. */
const FIRST_DELIMITER = /^(?:"(?:[^"\n]|"")*"|[^",;\t\n]*)([,;\t])/gm;

/**
 * The settings of a JSON file, of a workbook's sheet Settings, or of a .csv file with the columns of such a sheet. Text may
 * have whatever encoding an editor or a shell has saved it in.
 * @throws InputError that names the file: it cannot be read, holds no settings, or one that may not stand there
 */
export async function readSettingsFile(path: string, today: Day): Promise<SettingsFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  try {
    if (isWorkbook(bytes)) return await readWorkbook(bytes, today);
    const text = [...decodeText(bytes, findEncoding(bytes))].join("");
    const isCsv = extname(path).toLowerCase() === ".csv" && !text.trimStart().startsWith("{");
    const settings = isCsv ? settingsFromRows(csvRows(text), today) : parseSettings(parseJson(text), today);
    return { settings, former: null, records: {} };
  } catch (error) {
    throw error instanceof InputError ? new InputError(error.code, `${basename(path)}: ${error.message}`) : error;
  }
}

async function readWorkbook(bytes: Buffer, today: Day): Promise<SettingsFile> {
  const file = await XlsxFile.open(bytes);
  const settings = await readSettingsSheet(file, today);
  const former = await readFormerScorecard(file);
  return { settings, former, records: await recordSheetsIn(file, former) };
}

function csvRows(text: string): string[][] {
  const reader = new CsvReader(delimiterOf(text));
  return [...reader.push(text), ...reader.finish()];
}

/**
 * The delimiter that stands behind the keys. The usual way to tell it, by the number of columns, takes the semicolons of a
 * list of aliases for one.
 */
function delimiterOf(text: string): string | null {
  const times = new Map<string, number>();
  for (const [, delimiter] of text.matchAll(FIRST_DELIMITER)) {
    times.set(delimiter!, (times.get(delimiter!) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError("not-json", `This is not JSON: ${whereToLook(text, String(error))}.`);
  }
}

/** Node says where it stopped, in most cases. */
function whereToLook(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.includes("end of JSON"))
    return "look for a missing comma, bracket or quotation mark";
  const line = text.slice(0, Number(position ?? text.length)).split(/\r\n|\n|\r/).length;
  return `look at line ${line} for a missing or extra comma, bracket or quotation mark`;
}
