import type { Settings } from "../settings/settings";
import type { FoundPlace } from "./found-place";
import { allLocalities, localitiesOf } from "./localities";
import { militaryZip, severalLocalities, unknownLocality, unknownState, unknownZip } from "./place-problems";
import { localitiesOfZip } from "./zip-codes";

/** Military post offices (APO, FPO, DPO) have ZIP codes of their own, which no locality holds. */
const MILITARY = /^(09[0-8]|340|96[2-6])/;
const ZIP_DIGITS = 5;

/**
 * Where the practice is, for Medicare: its locality wins over its ZIP code, which wins over its state. A state is enough where Medicare has one
 * locality for it. `null`: the settings name none of the three.
 */
export function findPlace(practice: Pick<Settings["practice"], "zip" | "state" | "locality">): FoundPlace | null {
  if (practice.locality !== null) return placeOfLocality(practice.locality);
  if (practice.zip !== null) return placeOfZip(practice.zip);
  return practice.state === null ? null : placeOfState(practice.state);
}

/** @param key contractor and locality, `15202-00` */
export function placeOfLocality(key: string): FoundPlace {
  const locality = allLocalities().get(key.trim());
  return locality ? { locality, choices: [locality], problem: null } : unknownLocality(key.trim());
}

/** @param zip `27601` or `27601-1234`, of which Medicare's table needs the first five digits */
export function placeOfZip(zip: string): FoundPlace {
  const digits = zip.trim().slice(0, ZIP_DIGITS);
  if (MILITARY.test(digits)) return militaryZip(digits);
  const choices = localitiesOfZip(digits);
  const locality = choices[0];
  return locality ? { locality, choices, problem: null } : unknownZip(digits);
}

/** @param state two letters */
export function placeOfState(state: string): FoundPlace {
  const letters = state.trim().toUpperCase();
  const choices = localitiesOf(letters);
  const locality = choices[0];
  if (!locality) return unknownState(letters);
  return choices.length === 1 ? { locality, choices, problem: null } : severalLocalities(letters, choices);
}
