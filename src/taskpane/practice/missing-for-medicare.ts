import { medicareGap } from "../../core/scoring/medicare-gap";
import type { Settings } from "../../core/settings/settings";

/** What keeps rates from being held against Medicare's, where one half of what it takes is there and the other is not. */
export type MissingForMedicare = "license" | "place";

/** `null`: nothing, or both: then nobody has asked for Medicare's amounts. */
export function missingForMedicare(hasPlace: boolean, hasLicense: boolean): MissingForMedicare | null {
  if (hasPlace === hasLicense) return null;
  return hasPlace ? "license" : "place";
}

/** What is missing in the settings in force; nothing where the practice has set amounts of its own. */
export function missingInSettings(settings: Settings): MissingForMedicare | null {
  if (Object.keys(settings.practice.medicare).length > 0) return null;
  const gap = medicareGap(settings, null);
  return gap === "license" || gap === "place" ? gap : null;
}

export const MISSING_WORDS: Readonly<Record<MissingForMedicare, { readonly title: string; readonly line: string }>> = {
  license: { title: "Choose the license of most clinicians", line: "Until then no rate is held against Medicare's." },
  place: { title: "Enter the practice's ZIP code", line: "Until then no rate is held against Medicare's." },
};

/** Of the clinicians, so many have a license of their own. */
export type LicensedClinicians = "all" | "some" | "none";

/** The words for the missing license of most clinicians where some have their own. */
export const SOME_LICENSED: (typeof MISSING_WORDS)["license"] = {
  title: MISSING_WORDS.license.title,
  line: "Only claims of clinicians with a license are held against Medicare's rates.",
};

/** Whether a build's notice asks for the same. */
export function asksForPlaceOrLicense(notice: string): boolean {
  return /^Payers are not compared with Medicare.*\(setting practice\.(credential|zip)\)/.test(notice);
}
