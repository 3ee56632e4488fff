import type { CellPlace } from "../view/workbook-view";
import { ExcelProblem, unlessRefused } from "./errors";
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
  await unlessRefused(
    () =>
      runExcel(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    (problem) => {
      throw problem.code === "ItemNotFound" ? goneSheet(name) : problem;
    },
  );
}

function goneSheet(name: string): ExcelProblem {
  const what = `The sheet "${name}" is gone: it was deleted or renamed.`;
  return new ExcelProblem("ItemNotFound", what, "A build makes a deleted sheet of the scorecard again.");
}
