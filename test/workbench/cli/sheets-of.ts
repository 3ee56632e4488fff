import { readFileSync } from "node:fs";
import type { Row } from "../../../src/core/claims/cell";
import { XlsxFile } from "../../../workbench/xlsx";

/** The sheets of a saved workbook by their tabs, with the values of their cells from A1 on. */
export async function sheetsOf(path: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const file = await XlsxFile.open(readFileSync(path));
  const sheets = new Map<string, readonly Row[]>();
  for (const sheet of file.sheets) {
    const rows: Row[] = [];
    for await (const block of file.rows(sheet)) rows.push(...block);
    sheets.set(sheet.name, rows);
  }
  return sheets;
}
