import { asProblem } from "./errors";

/**
 * Runs one batch against Excel and returns what it returns. Waits while the user edits a cell.
 * @throws ExcelProblem
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asProblem(error);
  }
}
