import type { Row } from "../core/claims/cell";
import { InputError } from "../core/settings/issue";
import { defaultSettings } from "../core/settings/assemble-settings";
import type { Day, Settings } from "../core/settings/settings";
import { settingsFromRows } from "../core/settings/settings-rows";
import { INCOMPLETE, type SheetTag } from "./own-sheets";

/** The key in the tag of our Settings sheet, as it is planned. */
const SETTINGS_KEY = "settings";

interface TaggedSheet {
  readonly sheet: Excel.Worksheet;
  readonly tag: SheetTag;
}

/**
 * The settings on our own Settings sheet, whatever its tab is called now; the defaults where there is none. One trip, and none
 * without a sheet.
 * @throws InputError for a setting that is wrong, or a sheet that an interrupted build left half-written
 */
export async function readSettings(
  context: Excel.RequestContext,
  own: readonly TaggedSheet[],
  today: Day,
): Promise<Settings> {
  const found = own.find(({ tag }) => tag.kind === "input" && tag.key === SETTINGS_KEY);
  if (!found) return defaultSettings(today);
  const used = found.sheet.getRange("A:B").getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex");
  await context.sync();
  if (used.isNullObject) return defaultSettings(today);
  const rows = fromFirstCell(used.values as Row[], used.rowIndex, used.columnIndex);
  if (rows[0]?.[0] === INCOMPLETE) throw halfWritten(found.sheet.name);
  return settingsFromRows(rows, today);
}

/** The rows as they stand from A1 on, so that keys are in the first column and messages name the sheet's own rows. */
function fromFirstCell(values: readonly Row[], rowsAbove: number, columnsBefore: number): Row[] {
  const before = new Array<null>(columnsBefore).fill(null);
  return [...new Array<Row>(rowsAbove).fill([]), ...values.map((row) => [...before, ...row])];
}

function halfWritten(name: string): InputError {
  return new InputError(
    "settings-incomplete",
    `An earlier build could not finish the sheet "${name}", so that its settings cannot be trusted: delete that sheet and build again.`,
  );
}
