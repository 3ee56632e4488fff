import { ExcelProblem } from "./errors";
import { runExcel } from "./run-excel";

/** Cells of a sheet changed, by its id; or `null`: sheets or tables came or went. */
export type OnChange = (sheet: string | null) => void;

/** What Excel says of a change that the add-in made itself; where it is too old to say, it is left out. */
const OWN = "ThisLocalAddin";

type Source = { readonly triggerSource?: string };

/**
 * Calls `onChange` for each change that users make, as long as the page lives. False where this Excel tells of none.
 * Never rejects for what Excel refuses.
 */
export async function watchChanges(onChange: OnChange): Promise<boolean> {
  const onCells = async (event: { readonly worksheetId: string }): Promise<void> => {
    if ((event as Source).triggerSource !== OWN) onChange(event.worksheetId);
  };
  const onParts = async (event: object): Promise<void> => {
    if ((event as Source).triggerSource !== OWN) onChange(null);
  };
  try {
    await runExcel(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(onCells);
      worksheets.onAdded.add(onParts);
      worksheets.onDeleted.add(onParts);
      tables.onAdded.add(onParts);
      tables.onDeleted.add(onParts);
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof ExcelProblem) return false;
    throw error;
  }
}
