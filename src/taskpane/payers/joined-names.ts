import { displayName, nameKey } from "../../core/settings/names";
import { findSetting } from "../../core/settings/setting-keys";
import type { PayerSetting, Settings } from "../../core/settings/settings";
import { settingsToRows } from "../../core/settings/settings-rows";
import { joinTexts } from "../../core/settings/text-list";
import type { SettingChange } from "../../core/settings/setting-changes";

/**
 * The changes that put several payers under one name: the others become its other spellings, and what settings say of them goes over
 * to it where they do not say the same of it already.
 */
export function joinNames(settings: Settings, names: readonly string[], into: string): SettingChange[] {
  const name = payerNamed(settings, into)?.name ?? displayName(into);
  const isNew = !names.some((other) => nameKey(other) === nameKey(name));
  const joined = names.filter((other) => nameKey(other) !== nameKey(name));
  const spellings = [
    ...spellingsOf(settings, name),
    ...joined.flatMap((other) => [other, ...spellingsOf(settings, other)]),
  ];
  const moved = joined.flatMap((other) => movedRows(settings, other, name, isNew));
  return [{ key: `payers.${name}.aliases`, value: joinTexts(distinct(spellings, name)) }, ...moved];
}

/** The changes that make one of a payer's other spellings a payer of its own again. */
export function splitName(settings: Settings, payer: string, spelling: string): SettingChange[] {
  const rest = spellingsOf(settings, payer).filter((other) => nameKey(other) !== nameKey(spelling));
  return [{ key: `payers.${payer}.aliases`, value: rest.length > 0 ? joinTexts(rest) : null }];
}

/** The other spellings that settings join under a payer's name. */
export function spellingsOf(settings: Settings, name: string): readonly string[] {
  return payerNamed(settings, name)?.aliases ?? [];
}

function payerNamed({ payers }: Settings, name: string): PayerSetting | undefined {
  return payers.find((payer) => nameKey(payer.name) === nameKey(name));
}

/** Takes each setting of a payer away, for a name cannot be a payer and another's spelling, and gives it to the other. */
function movedRows(settings: Settings, from: string, to: string, isNew: boolean): SettingChange[] {
  const owner = payerNamed(settings, from)?.name;
  if (owner === undefined) return [];
  const rows = settingsToRows(settings);
  const known = new Set(rows.filter(({ value }) => value !== null).map(({ key }) => key));
  return rows
    .filter(({ key }) => isOfPayer(key, owner))
    .flatMap(({ key, value }): SettingChange[] => {
      const gone = { key, value: null };
      const property = key.slice(`payers.${owner}.`.length);
      const moved = `payers.${to}.${property}`;
      if (value === null || property === "aliases" || known.has(moved)) return [gone];
      // A payer that goes by its own name keeps the type that its name says.
      if (property === "type" && !isNew) return [gone];
      return [gone, { key: moved, value }];
    });
}

/** Names may hold periods: settings of "St. Luke's" begin like those of a payer "St". */
function isOfPayer(key: string, payer: string): boolean {
  const { definition, names } = findSetting(key)!;
  return definition.key.startsWith("payers.") && nameKey(names[0]!) === nameKey(payer);
}

function distinct(spellings: readonly string[], name: string): string[] {
  const byKey = new Map(spellings.map((spelling) => [nameKey(spelling), spelling]));
  byKey.delete(nameKey(name));
  return [...byKey.values()];
}
