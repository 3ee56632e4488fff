import { NO_REASON } from "../analysis/denials";
import type { DenialAnalysis } from "../analysis/denials";
import type { Fixer } from "../analysis/denials-tally";
import type { Field } from "../settings/fields";

/** In the order in which the sheet lists them. */
export const FIXERS: readonly Fixer[] = ["office", "patient", "shared", "payer", "plan", "unknown"];

/** Whose to fix, and how. */
export const FIXER_WORDS: Readonly<Record<Fixer, string>> = {
  office: "office: correct it, send again",
  patient: "patient: get coverage details right",
  shared: "shared: office and payer together",
  payer: "payer: appeal",
  plan: "plan: check benefits beforehand",
  unknown: "unknown: ask the payer for the reason",
};

/** Categories whose short name says too little on paper. */
const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  appeal: "appeal refused",
  level: "level of service",
  unspecified: "unspecified (remark codes)",
};

export function categoryWords(category: string): string {
  return CATEGORY_WORDS[category] ?? category;
}

const RESUBMISSIONS: readonly Field[] = ["resubmissions", "submissions", "frequencyCode"];

/** Whether the table tells what the payer denied. */
export function showsDenials({ missing }: DenialAnalysis): boolean {
  return !(["status", "denialCode", "paid"] as const).every((field) => missing.has(field));
}

/** Whether the table tells rework: as the scorecard's rework rate. */
export function showsRework({ missing }: DenialAnalysis): boolean {
  return !(["status", "denialCode", ...RESUBMISSIONS] as const).every((field) => missing.has(field));
}

/** What the table cannot tell, and the column that would. */
export function missingWords(analysis: DenialAnalysis): string[] {
  const { missing } = analysis;
  if (!showsDenials(analysis))
    return [
      "Denials cannot be told from this table: it has no claim status, no denial code and no insurer paid column. Add one of them and build again; the payer's reason code (CARC) says most.",
    ];
  return [
    ...(missing.has("denialCode")
      ? [
          `No denial code column: every denial stands under “${NO_REASON}”, and nobody can be named to fix it. The payer's reason codes (CARC, such as CO-197) would give both.`,
        ]
      : []),
    ...(missing.has("billed")
      ? ["No charge column: denials are counted, but not in dollars. The billed amount would give them."]
      : []),
    ...(missing.has("claimId")
      ? [
          "No claim number column: a claim that was denied and sent again counts as two, so nothing is seen to be won back. A claim number that stays the same would join them.",
        ]
      : []),
    ...(showsRework(analysis)
      ? []
      : ["Rework without a denial needs a claim status, a denial code or a resubmission column."]),
  ];
}
