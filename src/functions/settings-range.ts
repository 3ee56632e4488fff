import type { Row } from "../core/claims/cell";
import { defaultSettings } from "../core/settings/assemble-settings";
import { findSetting } from "../core/settings/setting-keys";
import { settingsFromRows } from "../core/settings/settings-rows";
import type { Day, Settings } from "../core/settings/settings";
import { type Range, mayBeBlank, plainRows, usedRows } from "./arguments";
import { problem } from "./messages";

/**
 * The settings of a range: keys in its first column, values in its second, such as the Settings sheet's; no rows: every setting at
 * its default.
 * @throws Problem `settings-shape`; InputError as `settingsFromRows` does
 */
export function settingsOfRange(range: Range, today: Day): Settings {
  const rows = plainRows(range.slice(0, usedRows(range)));
  if (rows.length === 0) return defaultSettings(today);
  if (rows.some(({ length }) => length < 2)) throw problem("settings-shape");
  return settingsFromRows(restoreBlanks(rows), today);
}

/**
 * Excel for Windows and Mac hands blank cells over as 0. Where a 0 stands for a key, a date, a text or a list, it does so here; then the
 * 0 of a number that is not set by default is a blank too, and that of a number with a default a 0.
 */
function restoreBlanks(rows: readonly Row[]): readonly Row[] {
  const pairs = rows.map((row): Row => row.slice(0, 2));
  if (!pairs.some(([key, value]) => key === 0 || (value === 0 && !isNumber(key)))) return pairs;
  return pairs.map(([key, value]) => [key === 0 ? null : key, value === 0 && !keepsZero(key) ? null : value]);
}

const settingOf = (key: Row[number]) => (mayBeBlank(key) ? undefined : findSetting(String(key).trim())?.definition);
const isNumber = (key: Row[number]): boolean => settingOf(key)?.rule.kind === "number";
const keepsZero = (key: Row[number]): boolean => isNumber(key) && settingOf(key)!.default !== null;
