import { InputError } from "../../../src/core/settings/issue";
import { CsvReader } from "../../../src/core/sources/csv";
import { decodeText } from "../../decode-text";
import { findFileKind } from "../../file-kind";
import { Workbook } from "../../standin/model/workbook";
import { openWorkbook, type OpenedWorkbook } from "../../standin/open-workbook";
import { putClaims } from "./sample-workbook";

const MEGABYTE = 1_000_000;
/** What the page takes: the whole file stands in the memory of the tab, several times. */
const MOST_BYTES = { workbook: 15 * MEGABYTE, text: 40 * MEGABYTE };
const MOST_ROWS = 200_000;

/**
 * Opens a file of the user's: text becomes a table on a sheet of its own.
 * @throws InputError for what cannot be read, and for what is too large
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const kind = findFileKind(bytes);
  limit(bytes.length, MOST_BYTES[kind.kind]);
  if (kind.kind === "workbook") return readWorkbook(bytes);
  return { workbook: textWorkbook(name, [...decodeText(bytes, kind.encoding)]), leftOut: [] };
}

async function readWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  try {
    return await openWorkbook(bytes);
  } catch {
    throw new InputError(
      "damaged-workbook",
      "This workbook cannot be read here: open it in Excel, save the sheet with the claims as .csv, and open that.",
    );
  }
}

function limit(bytes: number, most: number): void {
  if (bytes <= most) return;
  const size = Math.ceil(bytes / MEGABYTE);
  throw new InputError(
    "too-large-to-try",
    `The file has ${size} MB; this page takes at most ${most / MEGABYTE} MB. Export a shorter period.`,
  );
}

function textWorkbook(name: string, pieces: readonly string[]): Workbook {
  const reader = new CsvReader();
  const rows = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()];
  if (rows.length > MOST_ROWS) {
    throw new InputError(
      "too-many-rows",
      `The file has more than ${MOST_ROWS.toLocaleString("en-US")} rows: export a shorter period.`,
    );
  }
  const workbook = new Workbook();
  const sheet = workbook.worksheets.items[0]!;
  sheet.name = sheetName(name);
  // Without a blank cell among the headings, the rows make a table; a title above them does not.
  const isTable = (rows[0] ?? []).length > 1 && (rows[0] ?? []).every((heading) => heading.trim() !== "");
  putClaims(sheet, rows, isTable ? "Claims" : null);
  return workbook;
}

/** The file's name without its ending, as a tab can have it. */
function sheetName(file: string): string {
  const name = file
    .replace(/\.[^.]*$/, "")
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, 31);
  return name === "" || name.toLowerCase() === "history" ? "Claims" : name;
}
