import type { ConversionFactor, Credential } from "../../core/settings/settings";
import { readEntry } from "../settings/entries";
import type { SettingsForm } from "../settings/settings-form";

type TextOf = SettingsForm["textOf"];

/** Where the practice is, as the fields say, saved or not. `null`: blank, or not to be read (yet). */
export interface EnteredPlace {
  /** Five digits. */
  readonly zip: string | null;
  readonly state: string | null;
  readonly locality: string | null;
}

export function enteredPlace(textOf: TextOf): EnteredPlace {
  return {
    zip: enteredCode("practice.zip", textOf)?.slice(0, 5) ?? null,
    state: enteredCode("practice.state", textOf),
    locality: enteredCode("practice.locality", textOf),
  };
}

/** Whether anything says where the practice is. */
export function hasPlace({ zip, state, locality }: EnteredPlace): boolean {
  return zip !== null || state !== null || locality !== null;
}

/** The license of most clinicians, or the one under another key; `null`: not chosen. */
export function enteredCredential(textOf: TextOf, key = "practice.credential"): Credential | null {
  return (textOf(key) || null) as Credential | null;
}

export function enteredFactor(textOf: TextOf): ConversionFactor {
  return textOf("practice.conversionFactor") === "qualifying-apm" ? "qualifying-apm" : "standard";
}

function enteredCode(key: string, textOf: TextOf): string | null {
  const entry = readEntry(key, textOf(key));
  return "value" in entry && entry.value !== null ? String(entry.value).toUpperCase() : null;
}
