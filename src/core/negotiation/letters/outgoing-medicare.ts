import { LICENSE_WORDS } from "../../settings/license-words";
import type { PayerCase } from "../payer-case";

/**
 * Why Medicare's amounts stay off the pages that go to the payer, as a sentence; `null`: they are sure enough to be shown. A wrong year, place or
 * license is the first thing that a payer looks for.
 */
export function whyNoMedicare({ payer, detail, medicare, settings }: PayerCase): string | null {
  if (detail.ownBenchmark) return `The settings hold a schedule of their own for ${payer.payer} in Medicare's place.`;
  if (medicare === null)
    return "The claims are not compared with Medicare: set the practice's ZIP code and the clinicians' license.";
  if (medicare.isUnconfirmed)
    return `ZIP code ${settings.practice.zip ?? ""} lies in more than one of Medicare's localities: choose one (setting practice.locality).`;
  if (medicare.unlicensed > 0)
    return "The license of some clinicians is not set: choose that of most (setting practice.credential).";
  return null;
}

/** Whether the settings hold an amount for the code in the fee schedule's place: nobody can look it up. */
export function isSetByHand(code: string, { settings }: Pick<PayerCase, "settings">): boolean {
  return code in settings.practice.medicare;
}

/** `CMS Physician Fee Schedule 2025 and 2026, locality OHIO (OH), for the licenses ...`: where Medicare's amounts come from; `null`: none are shown. */
export function medicareSource(one: PayerCase): string | null {
  const { medicare, settings } = one;
  if (medicare === null || whyNoMedicare(one) !== null) return null;
  const { locality, years, licenses } = medicare;
  const factor =
    settings.practice.conversionFactor === "qualifying-apm" ? ", conversion factor for qualifying APMs" : "";
  const words = licenses.map((license) => LICENSE_WORDS[license]).join(", ");
  return `CMS Physician Fee Schedule ${years.join(" and ")}${factor}, locality ${placeName(locality.name)} (${locality.state}), by license of the clinician (${words})`;
}

/** CMS writes some localities in capitals. */
function placeName(name: string): string {
  return name === name.toUpperCase() ? name.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase()) : name;
}
