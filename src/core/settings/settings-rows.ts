import { assembleSettings, type GivenSetting } from "./assemble-settings";
import { plainCellValue } from "./cell-value";
import { EMPTY_BENCHMARK, DEFINITIONS, type SettingDefinition } from "./definitions";
import { isoDate } from "./calendar";
import { noSettings, unknownSetting, wrongValue } from "./setting-errors";
import { DESCRIPTIONS, type SettingSource } from "./setting-descriptions";
import { findSetting, keyOf } from "./setting-keys";
import type { Day, PayerSetting, Settings } from "./settings";
import { joinTexts, NOT_READ } from "./text-list";
import { readValue, type SettingValue, unitOf } from "./value-rules";

/** A setting as a settings sheet shows it. */
export interface SettingRow {
  readonly key: string;
  /** Dates as `2026-03-09`, lists separated by semicolons; `null`: at its default, which is "not set". */
  readonly value: number | string | null;
  readonly unit: string;
  /** The default in the same form, or in words what happens where nothing is set. */
  readonly default: number | string | null;
  readonly source: SettingSource;
  readonly help: string;
}

const HEADING_KEYS = new Set(["setting", "settings", "key", "name"]);
const HEADING_VALUES = new Set(["value", "values"]);

/**
 * The settings of rows such as a settings sheet or a range in Excel gives: the key in the first column, the value in the
 * second; further columns are for the reader. Keys are compared without case; a blank value leaves the default. Rows without a
 * value whose key is no setting are headings. Throws an `InputError` as `parseSettings` does.
 */
export function settingsFromRows(rows: readonly (readonly unknown[])[], today: Day): Settings {
  const given = rows.flatMap((row, at) => readRow(row, at + 1));
  if (given.length === 0 && rows.some(([key, value]) => !isBlank(key) || !isBlank(value))) {
    throw noSettings(
      "The settings range holds no setting; its first column must hold keys such as cost.perSession, its second their values.",
    );
  }
  return assembleSettings(given, today);
}

/** Every setting, those of lists where they are set, in the order of the definitions. `today` stays blank: it is the clock. */
export function settingsToRows(settings: Settings): SettingRow[] {
  const payers = payerRows(settings.payers);
  const rowsOf: Readonly<Record<string, () => SettingRow[]>> = {
    today: () => [row("today", null)],
    "columns.<field>": () =>
      Object.entries(settings.columns).map(([field, headings]) => row(`columns.${field}`, headings ?? NOT_READ)),
    "providers.<name>.credential": () =>
      settings.providers.map(({ name, credential }) => row(`providers.${name}.credential`, credential)),
    "practice.medicare.<code>": () =>
      Object.entries(settings.practice.medicare).map(([code, dollars]) => row(`practice.medicare.${code}`, dollars)),
    // All settings of a payer stand together, so the first of them stands for the others.
    "payers.<name>.type": () => payers,
  };
  return DEFINITIONS.flatMap((definition) => {
    if (Object.hasOwn(rowsOf, definition.key)) return rowsOf[definition.key]!();
    return definition.key.includes("<") ? [] : [row(definition.key, valueAt(settings, definition.key))];
  });
}

/**
 * The setting of one row; none where it is blank or a heading.
 * Throws an `InputError` where its key is none, or its value is not allowed. @param at the row's number, from 1
 */
export function readRow([key, cell]: readonly unknown[], at: number): GivenSetting[] {
  if (isBlank(key)) {
    if (isBlank(cell)) return [];
    throw noSettings(
      `Row ${at} of the settings holds ${String(cell)}, but no key in its first column says what it sets.`,
    );
  }
  const text = String(key).trim();
  const setting = findSetting(text);
  if (!setting) {
    if (isBlank(cell) || isHeading(text, cell)) return [];
    throw unknownSetting(text, cell);
  }
  if (isBlank(cell)) return [{ ...setting, value: undefined }];
  const { rule } = setting.definition;
  const value = readValue(rule, plainCellValue(rule, cell));
  if (value === undefined) throw wrongValue(keyOf(setting), cell, rule);
  return [{ ...setting, value }];
}

/** Whether a cell of a settings sheet holds nothing but space. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function isHeading(key: string, value: unknown): boolean {
  return HEADING_KEYS.has(key.toLowerCase()) && HEADING_VALUES.has(String(value).trim().toLowerCase());
}

function payerRows(payers: readonly PayerSetting[]): SettingRow[] {
  return payers.flatMap(({ name, type, aliases, minutesPerClaim, contract, benchmark, negotiationClosed }) => {
    const codes = Object.entries(benchmark ?? {});
    return [
      row(`payers.${name}.type`, type),
      row(`payers.${name}.aliases`, aliases),
      row(`payers.${name}.minutesPerClaim`, minutesPerClaim),
      row(`payers.${name}.contract`, contract),
      row(`payers.${name}.benchmark`, benchmark && codes.length === 0 ? EMPTY_BENCHMARK : null),
      ...codes.map(([code, dollars]) => row(`payers.${name}.benchmark.${code}`, dollars)),
      row(`payers.${name}.negotiationClosed`, negotiationClosed),
    ];
  });
}

function row(key: string, value: SettingValue): SettingRow {
  const { definition } = findSetting(key)!;
  const { rule } = definition;
  const { source, help, unset = null } = DESCRIPTIONS[definition.key]!;
  const byDefault = cellOf(definition, definition.default) ?? unset;
  return { key, value: cellOf(definition, value), unit: unitOf(rule), default: byDefault, source, help };
}

/** The value as a cell holds it. An empty list is a blank, since no list has another default. */
function cellOf({ rule }: SettingDefinition, value: SettingValue): number | string | null {
  if (typeof value === "number") return rule.kind === "date" ? isoDate(value) : value;
  return typeof value === "object" ? joinTexts(value ?? []) || null : value;
}

function valueAt(settings: Settings, key: string): SettingValue {
  let value: unknown = settings;
  for (const part of key.split(".")) value = (value as Readonly<Record<string, unknown>>)[part];
  return value as SettingValue;
}
