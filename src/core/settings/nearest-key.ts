import { DEFINITIONS } from "./definitions";
import { editDistance } from "./edit-distance";
import { FIELDS } from "./fields";
import { endsWithCode, expectsCode } from "./setting-keys";

/** Beyond this many letters changed, a suggestion would be a guess. */
const FARTHEST = 3;
const TOP_LEVEL = [...new Set(DEFINITIONS.map(({ key }) => key.split(".")[0]!))];

/**
 * The sentence that helps after an unknown key: "Did you mean ...?" with the nearest key, or, where none is near, which keys
 * there are at that place.
 */
export function suggestKey(unknown: string): string {
  if (expectsCode(unknown)) return "A procedure code is five letters or digits without modifiers, such as 90837.";
  const candidates = candidatesFor(unknown);
  const nearest = nearestOf(unknown, candidates, keyDistance);
  if (nearest) return `Did you mean "${nearest}"?`;
  const group = unknown.split(".")[0]!;
  const inGroup = candidates.filter((key) => key.startsWith(`${group}.`));
  return inGroup.length > 0
    ? `Those of "${group}" are: ${inGroup.join(", ")}.`
    : `A setting begins with one of: ${TOP_LEVEL.join(", ")}.`;
}

/** Whether a setting's key may have been meant: it is near one, or begins as one does. */
export function isLikeKey(text: string): boolean {
  const [group = "", ...rest] = text.split(".");
  if (rest.length > 0 && TOP_LEVEL.includes(group)) return true;
  return nearestOf(text, candidatesFor(text), keyDistance) !== undefined;
}

/** "Did you mean ...?" for a value that should be one of a few words; `""` where none is near. */
export function suggestChoice(given: string, choices: readonly string[]): string {
  const nearest = nearestOf(given, choices, editDistance);
  return nearest ? ` Did you mean "${nearest}"?` : "";
}

/** Every key that could have been meant: the names in the unknown key are put where a pattern has its placeholders. */
function candidatesFor(unknown: string): string[] {
  const parts = unknown.split(".");
  const code = endsWithCode(unknown) ? parts.at(-1)! : "<code>";
  const keys = DEFINITIONS.flatMap(({ key }) => {
    if (key.endsWith(".<field>")) return FIELDS.map((field) => key.replace("<field>", () => field));
    const name = parts.slice(1, parts.length - (key.split(".").length - 2)).join(".") || "<name>";
    return [key.replace("<name>", () => name).replace("<code>", () => code)];
  });
  return [...TOP_LEVEL, ...keys];
}

/** A setting written at the wrong place counts as one mistake more than its last part. */
function keyDistance(given: string, key: string): number {
  return Math.min(editDistance(given, key), 1 + editDistance(given.split(".").at(-1)!, key.split(".").at(-1)!));
}

function nearestOf(
  given: string,
  choices: readonly string[],
  distance: (given: string, choice: string) => number,
): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(FARTHEST, Math.ceil(given.length / 3)) + 1;
  for (const choice of choices) {
    const steps = distance(given.toLowerCase(), choice.toLowerCase());
    if (steps < least) [nearest, least] = [choice, steps];
  }
  return nearest;
}
