import { DEFINITIONS, type SettingDefinition } from "./definitions";
import { FIELDS } from "./fields";
import { displayName } from "./names";

/** A setting named by its key: `payers.Aetna.type` is the definition `payers.<name>.type` with the name "Aetna". */
export interface NamedSetting {
  readonly definition: SettingDefinition;
  /** What stands for the placeholders of the key, in their order. */
  readonly names: readonly string[];
}

export type Placeholder = "<name>" | "<code>" | "<field>";
const PLACEHOLDERS = /<name>|<code>|<field>/g;

/**
 * A procedure code as settings hold it. At least four digits: the same test as for the codes of claims (methodology 1.2), and
 * no word that may end a key looks like one.
 */
const CODE = /^(?=(?:.*\d){4})[A-Z0-9]{5}$/;

/** What may stand for each placeholder: read into its canonical form, `undefined` where it may not stand there. */
const READ_NAME: Readonly<Record<Placeholder, (text: string) => string | undefined>> = {
  "<name>": (text) => displayName(text) || undefined,
  "<code>": (text) => (CODE.test(text.trim().toUpperCase()) ? text.trim().toUpperCase() : undefined),
  "<field>": (text) => FIELDS.find((field) => field.toLowerCase() === text.trim().toLowerCase()),
};

const PATTERNS = DEFINITIONS.map((definition) => ({
  definition,
  placeholders: placeholdersOf(definition.key),
  // Names are matched greedily from both ends, since the name of a payer may itself hold dots.
  pattern: new RegExp(`^${escapeDots(definition.key).replace(PLACEHOLDERS, "(.+)")}$`, "is"),
}));

/** What stands for a placeholder, in canonical form; `undefined` where it may not: a bad code, an unknown field, a blank. */
export function readName(placeholder: Placeholder, text: string): string | undefined {
  return READ_NAME[placeholder](text);
}

/** The setting that a dotted key names, compared without case and surrounding space; `undefined` where there is none. */
export function findSetting(key: string): NamedSetting | undefined {
  for (const { definition, placeholders, pattern } of PATTERNS) {
    const match = pattern.exec(key.trim());
    if (!match) continue;
    const names = placeholders.map((placeholder, at) => readName(placeholder, match[at + 1]!));
    if (names.every((name) => name !== undefined)) return { definition, names };
  }
  return undefined;
}

/** Whether a key is right but for its end, where a procedure code should stand and does not. */
export function expectsCode(key: string): boolean {
  return PATTERNS.some(({ placeholders, pattern }) => placeholders.at(-1) === "<code>" && pattern.test(key.trim()));
}

/** Whether the last part of a key is a procedure code. */
export function endsWithCode(key: string): boolean {
  return readName("<code>", key.split(".").at(-1)!) !== undefined;
}

/** The key of a setting with its names in place, as rows and messages show it. */
export function keyOf({ definition, names }: NamedSetting): string {
  let at = 0;
  // A function: in a replacement text, `$` followed by `&` or a digit would have a meaning of its own.
  return definition.key.replace(PLACEHOLDERS, () => names[at++]!);
}

/** The definitions without placeholders, which are always there, or those below one prefix such as `payers.<name>.`. */
export function plainDefinitions(prefix = ""): SettingDefinition[] {
  return DEFINITIONS.filter(
    ({ key }) => key.startsWith(prefix) && placeholdersOf(key.slice(prefix.length)).length === 0,
  );
}

function placeholdersOf(key: string): Placeholder[] {
  return (key.match(PLACEHOLDERS) ?? []) as Placeholder[];
}

function escapeDots(text: string): string {
  return text.replace(/\./g, "\\.");
}
