import type { CheckedClinician, MedicareCheck } from "../analysis/medicare-check";
import type { Explanation, Otherwise } from "../analysis/medicare-explanation";
import type { Locality } from "../medicare/locality";
import { GAP_NEEDS, medicareGap } from "../scoring/medicare-gap";
import { counted, countText } from "../settings/counted";
import { LICENSE_WORDS } from "../settings/license-words";
import { listed } from "../settings/listed";
import type { Settings } from "../settings/settings";

/** From so large a part of service lines that match on, place and license are taken to be right. */
const HOLDS = 0.9;
/** Fewer service lines prove nothing. */
const FEW = 5;

type Counts = Pick<CheckedClinician, "lines" | "matched" | "near" | "explanation">;

/** `psychologist`, `clinical social worker (as most)`, `not set`. */
export function licenseText({ credential, isOwnCredential }: CheckedClinician): string {
  if (credential === null) return "not set";
  return isOwnCredential ? LICENSE_WORDS[credential] : `${LICENSE_WORDS[credential]} (as most)`;
}

/** `Ohio, OH (15202-00)`. */
export function localityText({ name, state, key }: Locality): string {
  return `${name}, ${state} (${key})`;
}

/** What the claims say of a clinician's license and of the place, in a sentence or two. */
export function clinicianConclusion(clinician: CheckedClinician): string {
  const { credential, lines, explanation } = clinician;
  const hint = lines < FEW ? ` Only ${counted(lines, "service line")}: a hint, no proof.` : "";
  if (credential !== null) return conclusion(clinician, HOLDING.clinician) + hint;
  const found = explanation ? `${explainedText(explanation, lines)}: set it` : "No license makes them match";
  return `No license is set. ${found}.${hint}`;
}

/** The same of the practice as a whole. */
export function practiceConclusion({ clinicians, explanation }: MedicareCheck): string {
  const sum = (of: (one: CheckedClinician) => number): number => clinicians.reduce((total, one) => total + of(one), 0);
  const counts = {
    lines: sum(({ lines }) => lines),
    matched: sum(({ matched }) => matched),
    near: sum(({ near }) => near),
    explanation,
  };
  const each = sum((clinician) => clinician.explanation?.explained ?? 0);
  const others = counts.lines - counts.matched;
  // What one change for all does not explain, changes for single clinicians may.
  if (explanation === null && counts.matched < counts.lines * HOLDS && each * 2 >= others)
    return `${matchText(counts, HOLDING.practice.of)}. ${countText(each)} of the other ${countText(others)} would match by what the clinicians' rows below name: change that in Settings, and build again.`;
  return conclusion(counts, HOLDING.practice);
}

/** `77 of 238 service lines match to the cent`. */
function matchText({ matched, lines }: Pick<Counts, "matched" | "lines">, of: string): string {
  return `${countText(matched)} of ${countText(lines)}${of} match to the cent`;
}

const HOLDING = {
  clinician: {
    of: "",
    holds: "the setting holds",
    unknown: "compare the codes below with what Medicare's remittances say",
  },
  practice: { of: " service lines", holds: "place and licenses in Settings hold", unknown: "see the clinicians below" },
} as const;

function conclusion(counts: Counts, { of, holds, unknown }: (typeof HOLDING)[keyof typeof HOLDING]): string {
  const { lines, matched, near, explanation } = counts;
  if (matched === lines) {
    return lines === 1
      ? `The one service line matches to the cent: ${holds}.`
      : `All ${countText(lines)}${of} match to the cent: ${holds}.`;
  }
  const match = matchText(counts, of);
  if (matched >= lines * HOLDS) {
    return `${match}: ${holds}.${explanation ? ` ${explainedText(explanation, lines)}.` : ""}`;
  }
  if (explanation) return `${match}. ${explainedText(explanation, lines)}: ${whatToCheck(explanation.otherwise)}.`;
  if (matched + near >= lines * HOLDS)
    return `${match}, and ${countText(near)} are within 1%: near enough for the scores.`;
  return `${match}. Neither another license, locality, place of service nor year makes most of the others match: ${unknown}.`;
}

/** What to do about what would make service lines match. */
const CHECKS: Readonly<Record<Otherwise["kind"], string>> = {
  license: "check the license",
  locality: "check the ZIP code",
  "place of service": "check the place of service of the claims",
  "conversion factor": "check the conversion factor (practice.conversionFactor)",
  year: "check the service dates, or whether Medicare paid by other prices at first",
  ratio: "an adjustment by one percentage, as for quality, rather than a wrong place or license",
};

function whatToCheck(otherwise: Otherwise): string {
  const isBoth = otherwise.kind === "license" && otherwise.locality !== null;
  return isBoth ? "check the license and the ZIP code" : CHECKS[otherwise.kind];
}

/** `40 of the other 41 would match as nurse practitioner`. */
function explainedText({ otherwise, explained, others }: Explanation, lines: number): string {
  const all = others === lines ? "" : "the other ";
  const which =
    others === 1
      ? `${all === "" ? "It" : "The other one"}`
      : explained === others
        ? `All ${all}${countText(others)}`
        : `${countText(explained)} of ${all}${countText(others)}`;
  if (otherwise.kind !== "ratio") return `${which} would match ${otherwiseText(otherwise)}`;
  const percent = `${(otherwise.ratio * 100).toFixed(1)}%`;
  return `${which} ${others === 1 ? "is" : "are"} ${percent} of our rate, whichever the code`;
}

function otherwiseText(otherwise: Exclude<Otherwise, { readonly kind: "ratio" }>): string {
  switch (otherwise.kind) {
    case "license": {
      const { credentials, locality } = otherwise;
      const there = locality === null ? "" : ` in ${localityText(locality)}`;
      return `as ${listed(
        credentials.map((credential) => LICENSE_WORDS[credential]),
        "or",
      )}${there}`;
    }
    case "locality": {
      const { locality, alike } = otherwise;
      const more = alike === 0 ? "" : ` or in ${alike === 1 ? "one other place" : `${alike} other places`}`;
      return `in ${localityText(locality)}${more}`;
    }
    case "place of service":
      return otherwise.facility ? "in a facility" : "outside a facility";
    case "conversion factor":
      return otherwise.conversionFactor === "standard"
        ? "by the standard conversion factor"
        : "by the conversion factor of those who qualify in an advanced payment model (APM)";
    case "year":
      return `by the prices of ${otherwise.year}`;
  }
}

/** What stands in the place of the tables; `null` where there is something to check. */
export function nothingToCheck(check: MedicareCheck | null, settings: Settings): string | null {
  if (check === null) {
    const gap = medicareGap(settings, null);
    return `Nothing can be checked: this sheet needs ${GAP_NEEDS[gap!]}.`;
  }
  if (check.clinicians.length > 0) return null;
  if (check.payers.length > 0)
    return "Nothing can be checked: none of Medicare's paid service lines can be held against a rate.";
  return "Nothing can be checked: no payer of type medicare has paid a service line of the review period. Where Medicare has another name in the claims, set its type in Settings (payers.<name>.type).";
}

/** What the reader has to know of the check, in sentences. */
export function checkNotes({
  locality,
  isUnconfirmed,
  payers,
  leftOut,
  codesOfSettings,
}: MedicareCheck): readonly string[] {
  const { withoutAllowed, withoutPrice } = leftOut;
  const are = (lines: number): string => `${counted(lines, "service line")} ${lines === 1 ? "is" : "are"} left out`;
  return [
    ...(payers.length > 0
      ? [
          `Paid service lines of ${payers.join(", ")}: what was allowed per unit, against Medicare's rate for code, service date, place of service and license in ${localityText(locality)}.`,
        ]
      : []),
    ...(isUnconfirmed
      ? ["The practice's ZIP code lies in more than one locality; this is Medicare's own choice for it."]
      : []),
    ...(withoutAllowed > 0 ? [`${are(withoutAllowed)}: the claims do not tell what was allowed.`] : []),
    ...(withoutPrice > 0
      ? [`${are(withoutPrice)}: Medicare's table has no price for the code, or none in that kind of place.`]
      : []),
    ...(codesOfSettings.length > 0
      ? [
          `The settings name amounts of their own for ${codesOfSettings.join(", ")} (practice.medicare), and the scores use those; checked here is the fee schedule.`,
        ]
      : []),
  ];
}
