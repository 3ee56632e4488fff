import type { Cell } from "../core/claims/cell";
import { localDay } from "../core/settings/calendar";
import { readSettingRows } from "../core/settings/lenient-settings";
import { checkChanges, settingEdits, type SettingChange } from "../core/settings/setting-changes";
import type { Day } from "../core/settings/settings";
import { planSettings } from "../core/sheets/settings-sheet";
import { cellsAt } from "./area";
import { buildScorecard } from "./build-scorecard";
import { ExcelProblem } from "./errors";
import { textInput } from "./guarded-text";
import { findOwnSheets, writeTag } from "./own-sheets";
import { queueRemembering, readSettings, rememberGood, type SettingsSheet } from "./read-settings";
import { runExcel } from "./run-excel";
import { contentOfRows } from "./sample-content";

export interface SaveOptions {
  /** The user's clock. */
  readonly clock: Date;
  /** The claims are the user's own: settings that came with the sample practice become the user's with the change. */
  readonly isOwnClaims: boolean;
}

/**
 * Writes settings into the Settings sheet: the cells of the changed values alone, and new rows below the last setting. Where there is
 * no Settings sheet, one is made.
 * @throws InputError for a change that is not allowed; ExcelProblem. Nothing was changed then, or the message says what
 */
export async function saveSettings(changes: readonly SettingChange[], options: SaveOptions): Promise<void> {
  const today = localDay(options.clock);
  const toMake = await runExcel(async (context) => {
    const own = await findOwnSheets(context);
    const found = await readSettings(context, own, today);
    const settings = checkChanges(found.settings, changes, today);
    if (!found.sheet || found.sheet.incomplete) return settings;
    if (found.sheet.isProtected) throw protectedSheet(found.sheet.name);
    await write(context, found.sheet, changes, options, today);
    return null;
  });
  if (!toMake) return;
  await buildScorecard([planSettings(toMake, null)], { isQuiet: true });
  await rememberGood(today);
}

/** The one changing request: the cells, and what the sheet remembers. */
async function write(
  context: Excel.RequestContext,
  { id, rows, tag }: SettingsSheet,
  changes: readonly SettingChange[],
  { isOwnClaims }: SaveOptions,
  today: Day,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const edits = settingEdits(rows, changes);
  const after: Cell[][] = rows.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    while (after.length < row) after.push([]);
    after[row - 1]![column] = value;
    cellsAt(sheet, row - 1, column, 1, 1).values = [[typeof value === "string" ? textInput(value) : (value ?? "")]];
  }
  const { problems, good } = readSettingRows(after, today);
  if (problems.length === 0) queueRemembering(sheet, good);
  if (tag.ofSample && isOwnClaims) writeTag(sheet, { ...tag, ofSample: undefined, written: undefined });
  // What users have changed on the sheet itself stays theirs.
  else if (tag.ofSample && tag.written === contentOfRows(rows))
    writeTag(sheet, { ...tag, written: contentOfRows(after) });
  await context.sync();
}

function protectedSheet(name: string): ExcelProblem {
  const what = `The sheet "${name}" is protected, so that settings cannot be saved on it. Nothing was changed.`;
  return new ExcelProblem("SheetProtected", what, "Choose Review > Unprotect Sheet on it, and save again.");
}
