import { plainNumber } from "../core/scoring/figure-words";
import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { Grade } from "../core/scoring/result";
import { counted, countText } from "../core/settings/counted";
import type { Credential, PayerType, Settings } from "../core/settings/settings";
import type { BuildStage, FinishedBuild, RunningBuild } from "../view/build-status";
import type { ClaimsView, FilteredBy, ShownClaims, StaleReason } from "../view/workbook-view";

const STAGES: Readonly<Record<BuildStage, string>> = {
  finding: "Looking for the claims ...",
  waiting: "Waiting for Excel. If you are editing a cell, press Enter to finish it.",
  reading: "Reading the claims ...",
  scoring: "Scoring the payers ...",
  writing: "Writing the sheets ...",
};

/** What a build is doing: a sentence that changes only with the stage, for it is read aloud. */
export function stageText({ stage, isStopping }: RunningBuild): string {
  return isStopping ? "Stopping ..." : STAGES[stage];
}

/** `1,200 of 6,012 rows`; an empty string as long as nobody knows. */
export function rowsText({ rows, rowsInAll }: { readonly rows: number; readonly rowsInAll: number }): string {
  return rowsInAll === 0 ? "" : `${countText(rows)} of ${counted(rowsInAll, "row")}`;
}

/** `12 payers scored, from the claims in Visits.` */
export function builtText({ ranking, claims }: FinishedBuild): string {
  return `${counted(ranking.length, "payer")} scored, from the claims in ${claims}.`;
}

/** What a filter hides: `412 of 6,230 rows are hidden by a filter. They are scored all the same.`; `null`: nothing. */
export function hiddenText({ hiddenRows, rows }: ClaimsView): string | null {
  if (hiddenRows === 0) return null;
  const [are, they] = hiddenRows === 1 ? ["is", "It is"] : ["are", "They are"];
  return `${rowsText({ rows: hiddenRows, rowsInAll: rows })} ${are} hidden by a filter. ${they} scored all the same.`;
}

const KINDS: Readonly<Record<ClaimsKind, string>> = {
  claims: "all of the review period",
  denied: "denied",
  open: "open",
  slow: "slow to be paid",
  downcoded: "paid under another code",
  reworked: "worked on again",
  payerReworked: "worked on again, and counted against the payer",
};

const SHARED: Readonly<Record<FilteredBy, string>> = {
  "claim number": "claim numbers",
  "payer, date and code": "payer, date and code",
};

/** `Showing 41 rows of Aetna: denied (3 more rows share their claim numbers).` */
export function shownText({ payer, kind, rows, rowsBeside, by, isCurrent }: ShownClaims): string {
  if (isCurrent === false) return "The claims have changed since they were filtered.";
  const share = rowsBeside === 1 ? "shares" : "share";
  const beside =
    rowsBeside === 0 ? "" : ` (${counted(rowsBeside, "more row")} ${share} their ${SHARED[by ?? "claim number"]})`;
  return `Showing ${counted(rows, "row")} of ${payer}: ${KINDS[kind]}${beside}.`;
}

const NONE: Readonly<Record<Exclude<ClaimsKind, "slow">, string>> = {
  claims: "No claim falls into the review period.",
  denied: "None was denied at first.",
  open: "None is open.",
  downcoded: "None was paid under another code.",
  reworked: "None was worked on again.",
  payerReworked: "No rework counts against the payer.",
};

/** What a figure says behind which no claim stands: `None took longer than 42.5 days.` */
export function noneText(kind: ClaimsKind, { thresholds }: Settings): string {
  return kind === "slow" ? `None took longer than ${plainNumber(thresholds.daysRed)} days.` : NONE[kind];
}

const STALE: Readonly<Record<StaleReason, string>> = {
  claims: "The claims have changed since it was built.",
  settings: "The settings have changed since it was built.",
  version: "It was built by another version of the add-in.",
  "other claims": "It was built from other claims than those chosen now.",
};

/** Why the scorecard in the workbook is out of date, in sentences. */
export function staleTexts(reasons: readonly StaleReason[]): string[] {
  return reasons.map((reason) => STALE[reason]);
}

/** `Grade B, provisional`; `Not graded`. */
export function gradeWords(grade: Grade | null, provisional: boolean): string {
  if (grade === null) return "Not graded";
  return provisional ? `Grade ${grade}, provisional` : `Grade ${grade}`;
}

export const PAYER_TYPE_WORDS: Readonly<Record<PayerType, string>> = {
  commercial: "commercial",
  "medicare-advantage": "Medicare Advantage",
  medicare: "Medicare",
  medicaid: "Medicaid",
  "medicaid-mco": "Medicaid managed care",
  tricare: "TRICARE",
  eap: "employee assistance (EAP)",
  platform: "platform (Headway, Alma ...)",
  "out-of-network": "out of network",
  other: "other",
  "self-pay": "self-pay",
};

export const CREDENTIAL_WORDS: Readonly<Record<Credential, string>> = {
  physician: "physician (MD, DO)",
  psychologist: "psychologist (PhD, PsyD)",
  "nurse-practitioner": "nurse practitioner",
  "physician-assistant": "physician assistant",
  "clinical-nurse-specialist": "clinical nurse specialist",
  "clinical-social-worker": "clinical social worker (LCSW)",
  "marriage-family-therapist": "marriage and family therapist",
  "mental-health-counselor": "mental health counselor (LPC, LMHC)",
};
