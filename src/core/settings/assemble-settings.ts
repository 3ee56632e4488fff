import { checkContradictions } from "./contradictions";
import { EMPTY_BENCHMARK } from "./definitions";
import { contradiction } from "./setting-errors";
import { nameKey } from "./names";
import { keyOf, type NamedSetting, plainDefinitions } from "./setting-keys";
import type { Day, FeeSchedule, PayerSetting, Settings } from "./settings";
import type { SettingValue } from "./value-rules";

/** One setting that the user gave, already checked by itself. */
export interface GivenSetting extends NamedSetting {
  /** `undefined`: left at its default; the key still says that there is such a payer or clinician. */
  readonly value: SettingValue | undefined;
}

type Values = ReadonlyMap<string, SettingValue>;
type Member = { readonly name: string; readonly given: readonly GivenSetting[] };

/** Every setting at its default. */
export function defaultSettings(today: Day): Settings {
  return assembleSettings([], today);
}

/**
 * The complete settings: what was given, over the defaults. `today` stands in for the clock unless it was given.
 * Throws an `InputError` where a setting was given twice, or settings contradict each other.
 */
export function assembleSettings(given: readonly GivenSetting[], today: Day): Settings {
  refuseTwice(given);
  const settings = completeSettings(given, today);
  checkContradictions(settings);
  return settings;
}

/**
 * The same without a look at whether settings contradict each other.
 * Throws an `InputError` where a payer's benchmark is both empty and not.
 */
export function completeSettings(given: readonly GivenSetting[], today: Day): Settings {
  const values = new Map<string, SettingValue>([...defaultsOf(""), ["today", today], ...valuesOf(given)]);
  const tree = nested(values);
  // The definitions have a key for every part of Settings, which a test holds against the type's defaults.
  return {
    ...tree,
    columns: columnsOf(given),
    practice: { ...(tree["practice"] as object), medicare: scheduleOf(given, "practice.medicare.<code>") },
    providers: membersOf(given, "providers.").map(({ name, given: own }) => ({
      name,
      ...nested(new Map([...defaultsOf("providers.<name>."), ...valuesOf(own, "providers.<name>.")])),
    })),
    payers: membersOf(given, "payers.").map(payerOf),
  } as unknown as Settings;
}

function refuseTwice(given: readonly GivenSetting[]): void {
  const keys = new Set<string>();
  for (const setting of given) {
    if (setting.value === undefined) continue;
    const key = keyOf(setting);
    if (keys.has(nameKey(key))) throw contradiction(`The setting "${key}" is given twice; keep one of the two.`);
    keys.add(nameKey(key));
  }
}

function defaultsOf(prefix: string): [string, SettingValue][] {
  return plainDefinitions(prefix).map(({ key, default: value }) => [key.slice(prefix.length), value]);
}

/** What was given under a prefix that holds the placeholders so far, by the rest of its key. */
function valuesOf(given: readonly GivenSetting[], prefix = ""): [string, SettingValue][] {
  const plain = new Set(plainDefinitions(prefix));
  return given.flatMap(({ definition, value }): [string, SettingValue][] =>
    plain.has(definition) && value !== undefined ? [[definition.key.slice(prefix.length), value]] : [],
  );
}

/** `cost.perSession` -> `{cost: {perSession}}`. The keys are those of the definitions, never the user's. */
function nested(values: Values): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const [key, value] of values) {
    const [group, name] = key.split(".") as [string, string?];
    if (name === undefined) tree[group] = value;
    else tree[group] = { ...(tree[group] as object | undefined), [name]: value };
  }
  return tree;
}

function columnsOf(given: readonly GivenSetting[]): Settings["columns"] {
  const columns = given.filter(({ definition, value }) => definition.key === "columns.<field>" && value !== undefined);
  return Object.fromEntries(columns.map(({ names, value }) => [names[0]!, value as readonly string[] | null]));
}

/** The codes that were given under a key that ends with `<code>`. */
function scheduleOf(given: readonly GivenSetting[], key: string): FeeSchedule {
  const codes = given.filter(({ definition, value }) => definition.key === key && value !== undefined);
  return Object.fromEntries(codes.map(({ names, value }) => [names.at(-1)!, value as number]));
}

/** The payers or clinicians that were named, in the order and spelling in which they were first. */
function membersOf(given: readonly GivenSetting[], prefix: "payers." | "providers."): Member[] {
  const members = new Map<string, { name: string; given: GivenSetting[] }>();
  for (const setting of given) {
    if (!setting.definition.key.startsWith(prefix)) continue;
    const name = setting.names[0]!;
    const member = members.get(nameKey(name)) ?? { name, given: [] };
    member.given.push(setting);
    members.set(nameKey(name), member);
  }
  return [...members.values()];
}

/** A payer of which nothing is set but its name. */
export function plainPayer(name: string): PayerSetting {
  return payerOf({ name, given: [] });
}

function payerOf({ name, given }: Member): PayerSetting {
  const prefix = "payers.<name>.";
  const values = new Map([...defaultsOf(prefix), ...valuesOf(given, prefix)]);
  const schedule = scheduleOf(given, `${prefix}benchmark.<code>`);
  const empty = values.get("benchmark") === EMPTY_BENCHMARK;
  const filled = Object.keys(schedule).length > 0;
  if (empty && filled) {
    throw contradiction(
      `The setting "payers.${name}.benchmark" says that there is none, yet codes are given for it; remove one of the two.`,
    );
  }
  return { name, ...nested(values), benchmark: empty || filled ? schedule : null } as unknown as PayerSetting;
}
