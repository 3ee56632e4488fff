import type { SheetPlan } from "../src/core/sheets/plan";
import { buildScorecard } from "../src/excel/build-scorecard";
import type { KeptInputs } from "../src/excel/kept-inputs";
import { saveWorkbook } from "./standin/save/save";
import { openExcel } from "./standin/open-excel";

/** What the file's properties say; without them, Excel shows an unknown author. */
const DOCUMENT = { title: "Payer Scorecard", author: "Payer Scorecard" };

/**
 * The bytes of an .xlsx file with the planned sheets, and in their input cells what was typed there; built by the add-in's own writer over the real office.js and a stand-in Excel.
 * @throws ExcelProblem where the writer does
 */
export async function buildWorkbook(plans: readonly SheetPlan[], inputs: KeptInputs = new Map()): Promise<Uint8Array> {
  const { workbook } = await openExcel();
  await buildScorecard(plans, { inputs });
  // The blank sheet of a new workbook.
  if (plans.length > 0) workbook.worksheets.items[0]!.delete();
  return saveWorkbook(workbook, DOCUMENT);
}
