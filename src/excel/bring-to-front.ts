import type { CellPlace } from "../view/workbook-view";
import { runExcel } from "./run-excel";

/**
 * Brings cells to the front and selects them.
 * @throws ExcelProblem
 */
export async function selectCells({ sheet, address }: CellPlace): Promise<void> {
  await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/**
 * Brings a sheet to the front.
 * @throws ExcelProblem
 */
export async function showSheet(name: string): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
