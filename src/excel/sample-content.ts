import type { Row } from "../core/claims/cell";
import { rangeAddress } from "../core/sheets/cell-address";
import { ContentHash } from "./content-hash";
import { findOwnSheets, writeTag, type SheetTag } from "./own-sheets";
import { readClaims } from "./read-claims";
import { runExcel } from "./run-excel";

/** Of a Settings sheet, with all rows that it has by now. */
const KEYS_AND_VALUES = "A:B";

/** The sheet came with the sample practice: its claims, or its settings. */
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
export async function contentOnSheet(name: string, { kind, rows, columns }: SheetTag): Promise<string> {
  const content = new ContentHash();
  const address = kind === "input" ? KEYS_AND_VALUES : rangeAddress({ row: 0, column: 0, rows, columns });
  await readClaims({ sheet: name, address }, (read) => content.push(read));
  return content.text();
}

/**
 * Marks the sheets of the sample with what they hold now, so that what users change on them is known.
 * @throws ExcelProblem
 */
export async function markWritten(): Promise<void> {
  const own = await runExcel(async (context) =>
    (await findOwnSheets(context)).map(({ sheet, tag }) => ({ name: sheet.name, tag })),
  );
  const marks: { readonly name: string; readonly tag: SheetTag }[] = [];
  for (const { name, tag } of own.filter((one) => isOfSample(one.tag))) {
    marks.push({ name, tag: { ...tag, written: await contentOnSheet(name, tag) } });
  }
  await runExcel(async (context) => {
    for (const { name, tag } of marks) writeTag(context.workbook.worksheets.getItem(name), tag);
    await context.sync();
  });
}
