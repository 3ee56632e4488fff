import { isoDate } from "./calendar";
import { nameKey } from "./names";
import { unknownSetting } from "./setting-errors";
import { findSetting, keyOf } from "./setting-keys";
import type { Day, Settings } from "./settings";
import { isBlank, settingsFromRows, settingsToRows } from "./settings-rows";
import { splitTexts } from "./text-list";

/** A setting as a cell of the Settings sheet is to hold it: dates as `2026-03-09`, lists joined by `joinTexts`; `null`: the default. */
export interface SettingChange {
  readonly key: string;
  readonly value: number | string | null;
}

/** A cell of a settings sheet to write. */
export interface SettingEdit {
  /** From 1, as in the rows that were looked at; it may lie below the last of them. */
  readonly row: number;
  /** 0: the key cell; 1: the value cell. */
  readonly column: 0 | 1;
  readonly value: number | string | null;
}

type Rows = readonly (readonly unknown[])[];

/**
 * The cells to write so that the rows of a settings sheet say what the changes say: the value beside a key that stands there, else key
 * and value in the first free rows below the last setting. Of a key that stands there twice, the later rows are emptied; the keys of a
 * payer whose name becomes another's spelling are taken away.
 * Throws an `InputError` for a key that no setting has.
 */
export function settingEdits(rows: Rows, changes: readonly SettingChange[]): readonly SettingEdit[] {
  const placed = new Map<string, number[]>();
  let last = 0;
  rows.forEach(([key], at) => {
    const setting = isBlank(key) ? undefined : findSetting(String(key));
    if (!setting) return;
    last = at + 1;
    const name = nameKey(keyOf(setting));
    placed.set(name, [...(placed.get(name) ?? []), at + 1]);
  });
  const free = freeRows(rows, last);
  const joined = joinedPayers(changes);
  return onePerKey(changes).flatMap(({ key, value }): SettingEdit[] => {
    const [first, ...repeated] = placed.get(nameKey(key)) ?? [];
    if (first !== undefined) {
      const filled = repeated.filter((row) => !isBlank(rows[row - 1]![1]));
      const edits = [
        { row: first, column: 1 as const, value },
        ...filled.map((row) => ({ row, column: 1 as const, value: null })),
      ];
      if (value !== null || !isOf(key, joined)) return edits;
      // A key without a value would still say that there is such a payer.
      return [...edits, ...[first, ...repeated].map((row) => ({ row, column: 0 as const, value: null }))];
    }
    // A setting that nobody has written down stands at its default already.
    if (value === null) return [];
    const row = free.next().value;
    return [
      { row, column: 0, value: key },
      { row, column: 1, value },
    ];
  });
}

/**
 * The settings with the changes made; `today` is the clock, where the settings name no other day.
 * Throws an `InputError` for the pane to show where a change is not allowed or contradicts another setting.
 */
export function checkChanges(settings: Settings, changes: readonly SettingChange[], today: Day): Settings {
  const cells = new Map(settingsToRows(settings).map(({ key, value }) => [nameKey(key), { key, value }]));
  // Rows leave the clock blank.
  if (settings.today !== today) cells.set("today", { key: "today", value: isoDate(settings.today) });
  const joined = joinedPayers(changes);
  for (const { key, value } of onePerKey(changes)) {
    if (value === null && isOf(key, joined)) {
      cells.delete(nameKey(key));
      continue;
    }
    // A payer keeps the spelling that the settings have.
    cells.set(nameKey(key), { key: cells.get(nameKey(key))?.key ?? key, value });
  }
  const rows = [...cells.values()].map(({ key, value }) => [key, value]);
  return settingsFromRows(rows, today);
}

/** The names that changes make another payer's spellings, as they are compared. What stood under these names goes with them. */
function joinedPayers(changes: readonly SettingChange[]): ReadonlySet<string> {
  const aliases = changes.filter(({ key }) => findSetting(key)?.definition.key === "payers.<name>.aliases");
  return new Set(aliases.flatMap(({ value }) => splitTexts(String(value ?? "")).map(nameKey)));
}

/** Whether a key sets something of one of these payers. */
function isOf(key: string, payers: ReadonlySet<string>): boolean {
  const setting = findSetting(key);
  return setting?.definition.key.startsWith("payers.") === true && payers.has(nameKey(setting.names[0]!));
}

/** The last change of each key, with the key as settings write it. */
function onePerKey(changes: readonly SettingChange[]): readonly SettingChange[] {
  const last = new Map<string, SettingChange>();
  for (const { key, value } of changes) {
    const setting = findSetting(key);
    if (!setting) throw unknownSetting(key, value);
    last.set(nameKey(keyOf(setting)), { key: keyOf(setting), value });
  }
  return [...last.values()];
}

/** Rows below the last setting in which neither key nor value holds anything, and then the rows below all. */
function* freeRows(rows: Rows, last: number): Generator<number, never> {
  for (let row = last + 1; ; row++) {
    const [key, value] = rows[row - 1] ?? [];
    if (isBlank(key) && isBlank(value)) yield row;
  }
}
