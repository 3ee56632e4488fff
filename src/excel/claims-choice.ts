import { runExcel } from "./run-excel";

/** Travels with the file, and needs no sheet of ours. Holds the name of a table or sheet, never a claim. */
export const CHOICE_KEY = "PayerScorecard.claims";

/** The table or sheet that the user chose in this workbook; null where none was. One trip. */
export async function readChoice(context: Excel.RequestContext): Promise<string | null> {
  const choice = context.workbook.settings.getItemOrNullObject(CHOICE_KEY).load("value");
  await context.sync();
  return !choice.isNullObject && typeof choice.value === "string" ? choice.value : null;
}

/**
 * Remembers with the workbook which table or sheet holds the claims.
 * @throws ExcelProblem
 */
export async function rememberChoice(name: string): Promise<void> {
  await runExcel(async (context) => {
    context.workbook.settings.add(CHOICE_KEY, name);
    await context.sync();
  });
}
