import { InputError } from "./issue";
import { suggestChoice, suggestKey } from "./nearest-key";
import { describeRule, type ValueRule } from "./value-rules";

const LONGEST_SHOWN = 60;

/** A key that no setting has. */
export function unknownSetting(key: string, raw: unknown): InputError {
  return new InputError("unknown-setting", `There is no setting "${key}" (it holds ${shown(raw)}). ${suggestKey(key)}`);
}

/** A key written with dots where JSON nests. */
export function unnestedSetting(key: string): InputError {
  const parts = key.split(".");
  const inside = parts.slice(0, -1).map((part) => `"${part}"`);
  return new InputError(
    "unknown-setting",
    `The setting "${key}" must be nested in JSON: "${parts.at(-1)}" belongs inside ${inside.join(", ")}.`,
  );
}

/** What was given as settings is something else altogether. */
export function noSettings(message: string): InputError {
  return new InputError("no-settings", message);
}

/** A value of the wrong type, or out of range. */
export function wrongValue(key: string, raw: unknown, rule: ValueRule): InputError {
  const choice = rule.kind === "choice" && typeof raw === "string" ? suggestChoice(raw, rule.choices) : "";
  return wrongShape(key, raw, describeRule(rule), choice);
}

/** The same for a place that holds other settings, such as `payers`. */
export function wrongShape(key: string, raw: unknown, allowed: string, hint = ""): InputError {
  return new InputError("wrong-setting", `The setting "${key}" holds ${shown(raw)}; it may hold ${allowed}.${hint}`);
}

/** Settings that are each right but cannot all be meant. */
export function contradiction(message: string): InputError {
  return new InputError("contradicting-settings", message);
}

/** A value as a message shows it: texts quoted, long ones cut. */
function shown(raw: unknown): string {
  const text = typeof raw === "number" ? String(raw) : (JSON.stringify(raw) ?? "nothing");
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}...` : text;
}
