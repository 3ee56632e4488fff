import type { FoundColumn } from "../../core/claims/find-columns";
import type { Field } from "../../core/settings/fields";
import { FIELDS } from "../../core/settings/fields";
import { joinTexts, NOT_READ } from "../../core/settings/text-list";
import { FIELD_WORDS } from "../../core/sheets/field-words";
import type { ClaimsView } from "../../view/workbook-view";

/** The parts of a claim that most figures rest on, in the order in which they are asked for; the others are folded away. */
export const ESSENTIAL_FIELDS = [
  "payer",
  "allowed",
  "paid",
  "billed",
  "patientResponsibility",
  "code",
  "claimId",
  "serviceDate",
  "submittedDate",
  "paidDate",
  "status",
  "denialCode",
] as const satisfies readonly Field[];

export const OTHER_FIELDS: readonly Field[] = FIELDS.filter(
  (field) => !(ESSENTIAL_FIELDS as readonly Field[]).includes(field),
);

/** What a column makes possible, said where it is missing. */
export const UNLOCKS: Readonly<Partial<Record<Field, string>>> = {
  payer: "nothing can be scored without it",
  allowed: "what each payer allows for a session, against Medicare, the best plan and break-even",
  paid: "what is really collected, and what was denied or taken back",
  billed: "dollars denied, and payers that pay the full charge",
  patientResponsibility: "collected per session",
  code: "rates by procedure code, and the comparison with Medicare",
  claimId: "claims that were sent again counted once",
  serviceDate: "the review period, and trends",
  submittedDate: "days to pay, and how old open claims are",
  paidDate: "days to pay",
  status: "denied, open and paid claims told apart",
  denialCode: "why claims are denied, and whose it is to fix",
  resubmissions: "rework of claims that were sent again",
  priorAuth: "staff time for prior authorizations",
  adminMinutes: "cost to serve as measured, in place of an estimate",
  provider: "a scorecard of certain clinicians",
  placeOfService: "a scorecard of certain places, such as telehealth",
};

/** `Claim number`. */
export function fieldLabel(field: Field): string {
  const words = FIELD_WORDS[field];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The headings that a field is read from: `Copay; Deductible`. */
export function headingsText(columns: readonly FoundColumn[]): string {
  return joinTexts(columns.map(({ heading }) => heading));
}

/** How a field's column was found, in words. */
export function matchWords(columns: readonly FoundColumn[] | undefined): string {
  if (!columns || columns.length === 0) return "";
  const matches = columns.map(({ match }) => match);
  if (matches.includes("similar")) return "Looks like it by its heading: please check.";
  return matches.includes("settings") ? "Chosen by you." : "Found by its heading.";
}

/** Fields whose column only looks like the right one. */
export function fieldsToCheck({ columns }: ClaimsView): Field[] {
  return FIELDS.filter((field) => columns.get(field)?.some(({ match }) => match === "similar"));
}

/** What the claims lack before anything can be scored, as a sentence; `null`: nothing. */
export function missingEssentials({ columns }: ClaimsView): string | null {
  const payer = columns.has("payer") ? [] : ["the payer"];
  const amount = columns.has("allowed") || columns.has("paid") ? [] : ["the allowed amount or what the insurer paid"];
  const missing = [...payer, ...amount];
  return missing.length === 0
    ? null
    : `Choose the column of ${missing.join(", and of ")} below: nothing can be scored without it.`;
}

/** The missing columns with what each would make possible, those of most figures first. */
export function unlockTexts({ columns }: ClaimsView): string[] {
  return [...ESSENTIAL_FIELDS, ...OTHER_FIELDS].flatMap((field) => {
    const unlocks = UNLOCKS[field];
    return columns.has(field) || unlocks === undefined ? [] : [`${fieldLabel(field)}: ${unlocks}.`];
  });
}

/**
 * What may be chosen for a field, each as the setting's cell with its words: found by itself, not read, and every heading.
 * `now`: the cell in force, which may join several headings.
 */
export function columnChoices(
  headings: readonly string[],
  columns: readonly FoundColumn[] | undefined,
  now: string,
): (readonly [value: string, words: string])[] {
  const found = columns?.filter(({ match }) => match !== "settings") ?? [];
  const byItself =
    found.length > 0 ? `By itself: ${found.map(({ heading }) => heading).join(", ")}` : "Found by itself";
  const named = headings.filter((heading) => heading !== "").map((heading) => [joinTexts([heading]), heading] as const);
  const choices = [
    ["", now === "" && found.length === 0 ? "By itself: not found" : byItself] as const,
    [NOT_READ, NOT_READ] as const,
    ...named,
  ];
  return choices.some(([value]) => value === now) ? choices : [...choices, [now, now] as const];
}
