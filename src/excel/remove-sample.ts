import { CHOICE_KEY } from "./claims-choice";
import { ExcelProblem } from "./errors";
import { freeSheetName } from "./free-name";
import { findOwnSheets, SCORECARD_KEY, type TaggedSheet } from "./own-sheets";
import { runExcel } from "./run-excel";

/** What the first sheet of a workbook is called in Excel. */
const EMPTY_SHEET = "Sheet1";
/** The name by which formulas read the settings; its sheet goes with the sample. */
const SETTINGS_NAME = "PayerSettings";

/**
 * Takes the sample's claims out of the workbook, its settings, unless they have become the user's, and the scorecard where it was built
 * from them. Does nothing where there is no sample.
 * @throws ExcelProblem; its message names the sheets that are left
 */
export async function removeSample(): Promise<void> {
  try {
    await runExcel(remove);
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    const { code, message, next, location } = error;
    throw new ExcelProblem(code, `${message} ${await leftWords()}`, next, location);
  }
}

async function remove(context: Excel.RequestContext): Promise<void> {
  const { gone, tables } = await sheetsOfSample(context);
  if (gone.length === 0) return;
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const choice = settings.getItemOrNullObject(CHOICE_KEY).load("value");
  const defined = names.getItemOrNullObject(SETTINGS_NAME).load("formula");
  await context.sync();
  const ids = new Set(gone.map(({ sheet }) => sheet.id));
  const stay = worksheets.items.filter(({ id }) => !ids.has(id));
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  // Excel keeps at least one sheet that can be seen.
  if (!stay.some(({ visibility }) => visibility === "Visible")) worksheets.add(freeSheetName(EMPTY_SHEET, taken));
  if (!choice.isNullObject && tables.has(String(choice.value))) choice.delete();
  const settingsGo = gone.find(({ tag }) => tag.kind === "input");
  if (settingsGo && !defined.isNullObject && refersTo(String(defined.formula), settingsGo.sheet.name)) defined.delete();
  for (const { sheet } of gone) sheet.delete();
  await context.sync();
}

/** Our sheets that go with the sample, and the names that its claims have as a source. */
async function sheetsOfSample(
  context: Excel.RequestContext,
): Promise<{ readonly gone: readonly TaggedSheet[]; readonly tables: ReadonlySet<string> }> {
  const own = await findOwnSheets(context);
  const claims = own.filter(({ tag }) => tag.kind === "sample");
  const loaded = claims.map(({ sheet }) => sheet.tables.load("items/name"));
  await context.sync();
  const tables = new Set([
    ...claims.map(({ sheet }) => sheet.name),
    ...loaded.flatMap(({ items }) => items.map((one) => one.name)),
  ]);
  const scorecard = own.find(({ tag }) => tag.key === SCORECARD_KEY);
  const isScored = tables.has(scorecard?.tag.stamp?.claims ?? "");
  const gone = own.filter(({ tag }) => tag.kind === "sample" || tag.ofSample || (isScored && tag.kind === "report"));
  return { gone, tables };
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.startsWith(`=${sheet}!`) || formula.startsWith(`='${sheet.replace(/'/g, "''")}'!`);
}

/** What is left of the sample, in a sentence. */
async function leftWords(): Promise<string> {
  try {
    const left = await runExcel(async (context) => (await sheetsOfSample(context)).gone.map(({ sheet }) => sheet.name));
    return left.length === 0 ? "The sample practice is out of the workbook." : `Still there: ${left.join(", ")}.`;
  } catch (error) {
    if (!(error instanceof ExcelProblem)) throw error;
    return "A part of the sample practice may still be there.";
  }
}
