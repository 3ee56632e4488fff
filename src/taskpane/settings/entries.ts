import { plainCellValue } from "../../core/settings/cell-value";
import { InputError } from "../../core/settings/issue";
import { nameKey } from "../../core/settings/names";
import { checkChanges } from "../../core/settings/setting-changes";
import { findSetting } from "../../core/settings/setting-keys";
import { type SettingRow, settingsToRows } from "../../core/settings/settings-rows";
import type { Settings } from "../../core/settings/settings";
import { describeRule, type NumberRule, readValue, type ValueRule } from "../../core/settings/value-rules";
import type { SettingChange } from "../../core/settings/setting-changes";

/** What the user has typed or picked, by key: as its field shows it. Blank: the default. */
export type Entries = ReadonlyMap<string, string>;

type Value = SettingChange["value"];

/** Every setting in force, by its key as keys are compared. */
export type SettingRows = ReadonlyMap<string, SettingRow>;

export function rowsByKey(settings: Settings): SettingRows {
  return new Map(settingsToRows(settings).map((row) => [nameKey(row.key), row]));
}

/** The rule of a key that is known to be right. */
export function ruleOf(key: string): ValueRule {
  return findSetting(key)!.definition.rule;
}

/** Whether the field of a rule holds percents where the setting holds a fraction. */
export function isPercent(rule: ValueRule): boolean {
  return rule.kind === "number" && rule.unit === "fraction";
}

/** A setting in force as its field shows it; blank: not set. */
export function shownText(rows: SettingRows, key: string): string {
  return textOf(ruleOf(key), rows.get(nameKey(key))?.value ?? null);
}

/** The default as its field would show it; blank: not set. */
export function defaultText(key: string): string {
  const { rule, default: byDefault } = findSetting(key)!.definition;
  return typeof byDefault === "object" ? "" : textOf(rule, byDefault);
}

/** What an entry sets, or what is wrong with it, as the end of a sentence of its field. */
export function readEntry(key: string, text: string): { readonly value: Value } | { readonly problem: string } {
  if (text.trim() === "") return { value: null };
  const rule = ruleOf(key);
  const cell = isPercent(rule) && !text.includes("%") ? `${text.trim()} %` : text;
  const value = readValue(rule, plainCellValue(rule, cell));
  if (value === undefined) return { problem: `Enter ${allowed(rule)}.` };
  return { value: typeof value === "number" && rule.kind === "number" ? value : text.trim() };
}

/** The entries that differ from what is in force; those that cannot be read differ too. */
export function unsavedKeys(entries: Entries, rows: SettingRows): string[] {
  return [...entries].flatMap(([key, text]) => (isInForce(key, text, rows) ? [] : [key]));
}

function isInForce(key: string, text: string, rows: SettingRows): boolean {
  const shown = shownText(rows, key);
  const [entry, force] = [readEntry(key, text || defaultText(key)), readEntry(key, shown)];
  return "value" in entry && "value" in force && entry.value === force.value;
}

/** The changes that entries make; to be asked for where none of them has a problem. */
export function changesOf(entries: Entries, keys: readonly string[]): SettingChange[] {
  return keys.flatMap((key) => {
    const entry = readEntry(key, entries.get(key) ?? "");
    return "value" in entry ? [{ key, value: entry.value }] : [];
  });
}

/** Why changes cannot be made, or cannot all be meant; `null`: they can. */
export function contradictionOf(settings: Settings, changes: readonly SettingChange[]): string | null {
  try {
    checkChanges(settings, changes, settings.today);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

function textOf(rule: ValueRule, value: Value): string {
  if (value === null) return "";
  // 0.07 times 100 is 7.000000000000001.
  if (isPercent(rule) && typeof value === "number") return String(Number((value * 100).toPrecision(12)));
  return String(value);
}

function allowed(rule: ValueRule): string {
  if (rule.kind !== "number") return describeRule(rule);
  return isPercent(rule) ? `a percentage, ${percentRange(rule)}` : describeRule(rule);
}

function percentRange({ min, max = 1, minExcluded, maxExcluded }: NumberRule): string {
  return `${minExcluded ? `above ${min * 100}` : `${min * 100} or more`} and ${maxExcluded ? "below" : "at most"} ${max * 100}`;
}
