import { type Cell, type Row, isBlank } from "../core/claims/cell";
import { defaultSettings } from "../core/settings/assemble-settings";
import type { SettingDefinition } from "../core/settings/definitions";
import { isLikeKey } from "../core/settings/nearest-key";
import { findSetting } from "../core/settings/setting-keys";
import { settingsFromRows } from "../core/settings/settings-rows";
import type { Day, Settings } from "../core/settings/settings";
import { type Range, mayBeBlank, plainRows, usedRows } from "./arguments";
import { problem } from "./messages";

/** Rows in which at least one key should be near a setting's. */
const KEYS_LOOKED_AT = 100;

interface SettingPair {
  readonly key: Cell;
  readonly value: Cell;
  /** `undefined`: the key is no setting's. */
  readonly definition: SettingDefinition | undefined;
}

/**
 * The settings of a range: keys in its first column, values in its second, such as the Settings sheet's; no rows: every setting at
 * its default. A range without one key is something else, such as claims, and nothing of it is quoted.
 * @throws Problem `settings-shape`; InputError as `settingsFromRows` does
 */
export function settingsOfRange(range: Range, today: Day): Settings {
  const rows = plainRows(range.slice(0, usedRows(range)));
  if (rows.length === 0) return defaultSettings(today);
  const pairs = rows.map(([key, value]): SettingPair => ({ key, value, definition: definitionOf(key) }));
  if (rows.some(({ length }) => length < 2) || !holdKeys(pairs)) throw problem("settings-shape");
  return settingsFromRows(
    comeAsZeros(pairs) ? pairs.map(restored) : pairs.map(({ key, value }) => [key, value]),
    today,
  );
}

function holdKeys(pairs: readonly SettingPair[]): boolean {
  if (pairs.some(({ definition }) => definition)) return true;
  return pairs.slice(0, KEYS_LOOKED_AT).some(({ key }) => typeof key === "string" && isLikeKey(key.trim()));
}

function definitionOf(key: Cell): SettingDefinition | undefined {
  return mayBeBlank(key) ? undefined : findSetting(String(key).trim())?.definition;
}

/**
 * Whether Excel hands blank cells of the range over as 0, as on Windows and Mac: a 0 stands for a key, a date, a text or a list, and no
 * blank comes as null or as an empty text.
 */
function comeAsZeros(pairs: readonly SettingPair[]): boolean {
  if (pairs.some(({ key, value }) => isBlank(key) || isBlank(value))) return false;
  return pairs.some(({ key, value, definition }) => key === 0 || (value === 0 && definition?.rule.kind !== "number"));
}

/** The 0 of a number that is not set by default is a blank too; that of a number with a default is a 0. */
function restored({ key, value, definition }: SettingPair): Row {
  const keepsZero = definition?.rule.kind === "number" && definition.default !== null;
  return [key === 0 ? null : key, value === 0 && !keepsZero ? null : value];
}
