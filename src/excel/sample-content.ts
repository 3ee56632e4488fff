import type { Row } from "../core/claims/cell";
import { rangeAddress } from "../core/sheets/cell-address";
import { ContentHash } from "./content-hash";
import { findOwnSheets, writeTag, type SheetTag } from "./own-sheets";
import { readClaims } from "./read-claims";
import { SETTINGS_KEY } from "./read-settings";
import { runExcel } from "./run-excel";

/** Columns of a Settings sheet; beside them stands what its keys mean. */
const KEYS_AND_VALUES = 2;

/** The sheet came with the sample practice, or was made for it: its claims, its settings, or a sheet of records. */
export function isOfSample({ kind, ofSample }: SheetTag): boolean {
  return kind === "sample" || ofSample === true;
}

/** Of rows as they stand on a sheet: changes when a cell does. */
export function contentOfRows(rows: readonly Row[]): string {
  const content = new ContentHash();
  content.push(rows);
  return content.text();
}

/**
 * Of the cells that the add-in wrote on a sheet, as they are now.
 * @throws ExcelProblem
 */
export async function contentOnSheet(name: string, { kind, key, rows, columns }: SheetTag): Promise<string> {
  const content = new ContentHash();
  const read = key === SETTINGS_KEY ? KEYS_AND_VALUES : columns;
  const written = rangeAddress({ row: 0, column: 0, rows, columns: read });
  // Sheets to fill in grow downwards: whole columns, with all rows that they have by now.
  const address = kind === "input" ? written.replace(/\d+/g, "") : written;
  await readClaims({ sheet: name, address }, (block) => content.push(block));
  return content.text();
}

/**
 * Marks the sheets of the sample with what they hold now, so that what users change on them is known.
 * @param keys of the sheets that have just been made
 * @throws ExcelProblem
 */
export async function markWritten(keys: readonly string[]): Promise<void> {
  const own = await runExcel(async (context) =>
    (await findOwnSheets(context)).map(({ sheet, tag }) => ({ name: sheet.name, tag })),
  );
  const marks: { readonly name: string; readonly tag: SheetTag }[] = [];
  for (const { name, tag } of own.filter((one) => isOfSample(one.tag) && keys.includes(one.tag.key))) {
    marks.push({ name, tag: { ...tag, written: await contentOnSheet(name, tag) } });
  }
  await runExcel(async (context) => {
    for (const { name, tag } of marks) writeTag(context.workbook.worksheets.getItem(name), tag);
    await context.sync();
  });
}
