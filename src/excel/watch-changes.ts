import { unlessRefused } from "./errors";
import { runExcel } from "./run-excel";

/** On the sheet of that id cells changed or a table came or went; or the sheet itself did, and `isGone` where it went. */
export type OnChange = (sheet: string, isGone?: boolean) => void;

/** What Excel says of a change that the add-in made itself; where it is too old to say, it is left out. */
const OWN = "ThisLocalAddin";

type Source = { readonly triggerSource?: string };

/**
 * Calls `onChange` for each change that users make, as long as the page lives. False where this Excel tells of none.
 * Never rejects for what Excel refuses.
 */
export async function watchChanges(onChange: OnChange): Promise<boolean> {
  const told = async (event: { readonly worksheetId: string }): Promise<void> => {
    if ((event as Source).triggerSource !== OWN) onChange(event.worksheetId);
  };
  const listen = (): Promise<boolean> =>
    runExcel(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onChanged.add(told);
      worksheets.onAdded.add(told);
      worksheets.onDeleted.add(async ({ worksheetId }) => onChange(worksheetId, true));
      tables.onAdded.add(told);
      tables.onDeleted.add(told);
      await context.sync();
      return true;
    });
  return unlessRefused(listen, () => false);
}
