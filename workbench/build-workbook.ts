import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import type { SheetPlan } from "../src/core/sheets/plan";
import { buildScorecard, type BuildReport } from "../src/excel/build-scorecard";
import { saveWorkbook } from "./standin/save/save";
import { openExcel } from "./standin/stand-in";

/** What the file's properties say; without them, Excel shows an unknown author. */
const DOCUMENT = { title: "Payer Scorecard", author: "Payer Scorecard" };

/**
 * Builds the planned sheets with the add-in's own writer, over the real office.js and a stand-in Excel, and saves them as an
 * .xlsx file. The file is replaced in one move once the new one is whole; a failed build leaves it as it was.
 * @throws ExcelProblem where the writer does; errors of the file system
 */
export async function buildWorkbook(plans: readonly SheetPlan[], path: string): Promise<BuildReport> {
  const { workbook } = await openExcel();
  const report = await buildScorecard(plans);
  // The blank sheet of a new workbook.
  if (plans.length > 0) workbook.worksheets.items[0]!.delete();
  const bytes = await saveWorkbook(workbook, DOCUMENT);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return report;
}
