import { assembleSettings, type GivenSetting } from "./assemble-settings";
import { DEFINITIONS, EMPTY_BENCHMARK, type SettingDefinition } from "./definitions";
import type { InputError } from "./issue";
import { contradiction, noSettings, unknownSetting, unnestedSetting, wrongShape, wrongValue } from "./setting-errors";
import { displayName, nameKey } from "./names";
import { findSetting, type Placeholder, readName } from "./setting-keys";
import type { Day, Settings } from "./settings";
import { readValue } from "./value-rules";

/** The definitions as the tree that the JSON of settings is: `cost` -> `perSession`; `payers` -> `<name>` -> `type`. */
interface KeyNode {
  definition: SettingDefinition | null;
  readonly children: Map<string, KeyNode>;
}

/** A place in the user's JSON: its key with names in place, and the names on the way to it. */
interface Place {
  readonly key: string;
  readonly names: readonly string[];
}

const ROOT = keyTree();
const LISTED: Placeholder = "<name>";
const MAPPED: readonly Placeholder[] = ["<code>", "<field>"];

/**
 * The settings that a JSON file holds (methodology section 11), complete; `today` is the clock, which a key of that name
 * replaces. Throws an `InputError` at the first unknown key, wrong type, value out of range or contradiction.
 */
export function parseSettings(json: unknown, today: Day): Settings {
  if (!isObject(json)) {
    throw noSettings('The settings must be one JSON object, such as {"cost": {"perSession": 92}}.');
  }
  const given: GivenSetting[] = [];
  readChildren(ROOT, json, { key: "", names: [] }, given);
  return assembleSettings(given, today);
}

function keyTree(): KeyNode {
  const root: KeyNode = { definition: null, children: new Map() };
  for (const definition of DEFINITIONS) {
    let node = root;
    for (const part of definition.key.split(".")) {
      const child = node.children.get(part) ?? { definition: null, children: new Map() };
      node.children.set(part, child);
      node = child;
    }
    node.definition = definition;
  }
  return root;
}

function readNode(node: KeyNode, raw: unknown, place: Place, given: GivenSetting[]): void {
  if (node.children.size === 0) readLeaf(node.definition!, raw, place, given);
  else if (node.children.has(LISTED)) readList(node.children.get(LISTED)!, raw, place, given);
  else if (!isObject(raw)) readNoObject(node, raw, place);
  else if (node.definition && Object.keys(raw).length === 0) {
    given.push({ definition: node.definition, names: place.names, value: EMPTY_BENCHMARK });
  } else readChildren(node, raw, place, given);
}

/** Only a payer's benchmark can be "not set" as a whole. */
function readNoObject(node: KeyNode, raw: unknown, place: Place): void {
  if (node.definition && raw === null) return;
  const mapped = MAPPED.find((placeholder) => node.children.has(placeholder));
  const inside = mapped === "<code>" ? "an amount for each code" : mapped ? "a heading for each field" : null;
  throw wrongShape(place.key, raw, `an object with ${inside ?? `any of ${[...node.children.keys()].join(", ")}`}`);
}

function readChildren(node: KeyNode, raw: object, place: Place, given: GivenSetting[]): void {
  const mapped = MAPPED.find((placeholder) => node.children.has(placeholder));
  for (const [part, value] of Object.entries(raw)) {
    const key = place.key === "" ? part : `${place.key}.${part}`;
    const child = node.children.get(mapped ?? part);
    const name = mapped && nameInJson(mapped, part);
    if (!child || (mapped && name === undefined)) throw unknownKey(part, key, value);
    readNode(child, value, { key, names: name === undefined ? place.names : [...place.names, name] }, given);
  }
}

/** Keys of JSON are exact; a code may still be written `h0004`. */
function nameInJson(placeholder: Placeholder, part: string): string | undefined {
  const name = readName(placeholder, part);
  return placeholder === "<field>" && name !== part ? undefined : name;
}

/** Settings sheets write keys with dots, JSON nests them: whoever mixes the two up is told how. */
function unknownKey(part: string, key: string, raw: unknown): InputError {
  return part.includes(".") && findSetting(key) ? unnestedSetting(key) : unknownSetting(key, raw);
}

/** A list of payers or clinicians: each has a name, which no other of the list has. */
function readList(node: KeyNode, raw: unknown, { key: list }: Place, given: GivenSetting[]): void {
  if (!Array.isArray(raw)) throw wrongShape(list, raw, 'a list of objects, each with a "name"');
  const names = new Set<string>();
  for (const member of raw as readonly unknown[]) {
    if (!isObject(member)) throw wrongShape(list, member, 'only objects, each with a "name"');
    const { name: rawName, ...rest } = member as Record<string, unknown>;
    const name = typeof rawName === "string" ? displayName(rawName) : "";
    if (name === "") throw wrongShape(`${list}.name`, rawName, "the name as the claims have it, for each of the list");
    if (names.has(nameKey(name))) {
      throw contradiction(`The setting "${list}" names "${name}" twice; put what belongs to it in one place.`);
    }
    names.add(nameKey(name));
    given.push({ definition: firstLeaf(node), names: [name], value: undefined });
    readChildren(node, rest, { key: `${list}.${name}`, names: [name] }, given);
  }
}

/** Any setting of a member: left at its default, it only says that the member is there. */
function firstLeaf(node: KeyNode): SettingDefinition {
  return [...node.children.values()].find(({ children }) => children.size === 0)!.definition!;
}

function readLeaf(definition: SettingDefinition, raw: unknown, { key, names }: Place, given: GivenSetting[]): void {
  const unset = isUnset(definition, raw);
  const value = unset ? undefined : readValue(definition.rule, raw);
  if (!unset && value === undefined) throw wrongValue(key, raw, definition.rule);
  given.push({ definition, names, value });
}

/** `null`, blank text and an empty list say "not set", where a setting can be that. For a column, `null` says "not read". */
function isUnset({ rule, default: byDefault }: SettingDefinition, raw: unknown): boolean {
  if (byDefault !== null || rule.kind === "headings") return false;
  if (rule.kind === "texts" && Array.isArray(raw)) return raw.length === 0;
  return raw === null || (rule.kind !== "number" && typeof raw === "string" && raw.trim() === "");
}

function isObject(raw: unknown): raw is object {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
