import { plainNumber } from "../core/scoring/figure-words";
import type { ClaimsKind } from "../core/scoring/payer-summary";
import type { Grade } from "../core/scoring/result";
import { counted, countText } from "../core/settings/counted";
import { LICENSE_WORDS } from "../core/settings/license-words";
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

/** Rows of claims: as many as the scorecard reads, once they have been read; until then as many as there are, blank ones too. */
export function rowsOfClaims({ rows, overview }: ClaimsView): number {
  return overview?.rows ?? rows;
}

/** `6,227, and 3 blank ones`. */
export function rowsAndBlanksText(claims: ClaimsView): string {
  const read = rowsOfClaims(claims);
  const blank = claims.rows - read;
  return blank > 0
    ? `${countText(read)}, and ${blank === 1 ? "a blank one" : `${countText(blank)} blank ones`}`
    : countText(read);
}

/** What a filter hides: `412 rows are hidden by a filter. They are scored all the same.`; `null`: nothing. */
export function hiddenText({ hiddenRows }: ClaimsView): string | null {
  if (hiddenRows === 0) return null;
  const [are, they] = hiddenRows === 1 ? ["is", "It is"] : ["are", "They are"];
  return `${counted(hiddenRows, "row")} ${are} hidden by a filter. ${they} scored all the same.`;
}

const KINDS: Readonly<Record<Exclude<ClaimsKind, "slow">, string>> = {
  claims: "all of the review period",
  denied: "denied",
  open: "open",
  downcoded: "paid under another code",
  reworked: "worked on again",
  payerReworked: "worked on again, and counted against the payer",
};

const SHARED: Readonly<Record<FilteredBy, string>> = {
  "claim number": "claim numbers",
  "payer, date and code": "payer, date and code",
};

/**
 * `Showing 57 rows of Aetna: open (3 more rows share their claim numbers). These are 47 claims: one sent again has a row for each time.`
 */
export function shownText(
  { payer, kind, claims, rows, rowsBeside, by, isCurrent }: ShownClaims,
  settings: Settings,
): string {
  if (isCurrent === false) return "The claims have changed since they were filtered.";
  const share = rowsBeside === 1 ? "shares" : "share";
  const beside =
    rowsBeside === 0 ? "" : ` (${counted(rowsBeside, "more row")} ${share} their ${SHARED[by ?? "claim number"]})`;
  const [these, are] = claims === 1 ? ["This", "is"] : ["These", "are"];
  const fewer =
    claims < rows ? ` ${these} ${are} ${counted(claims, "claim")}: one sent again has a row for each time.` : "";
  return `Showing ${counted(rows, "row")} of ${shortName(payer)}: ${kindText(kind, settings)}${beside}.${fewer}`;
}

/** The mean is taken of all claims that were paid, and the slow ones alone are worth a look. */
function kindText(kind: ClaimsKind, settings: Settings): string {
  return kind === "slow" ? `only those over ${plainNumber(settings.thresholds.daysRed)} days` : KINDS[kind];
}

/** `took longer than 42.5 days`: until they were paid, or until now. */
function slowWords({ thresholds }: Settings): string {
  return `took longer than ${plainNumber(thresholds.daysRed)} days`;
}

/** Letters of a payer's name in a sentence; it stands in full in the ranking. */
const MOST_LETTERS = 80;

/** A payer's name as a sentence or a button has room for it. */
export function shortName(payer: string): string {
  const letters = [...payer];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : payer;
}

/** What a click on a figure shows: `Show the claims`. */
export function showWords(kind: ClaimsKind, settings: Settings): string {
  return kind === "slow" ? `Show the claims that ${slowWords(settings)}` : "Show the claims";
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
export function noneText(kind: ClaimsKind, settings: Settings): string {
  return kind === "slow" ? `None ${slowWords(settings)}.` : NONE[kind];
}

const STALE: Readonly<Record<StaleReason, string>> = {
  claims: "The claims have changed since it was built.",
  settings: "The settings have changed since it was built.",
  records:
    "Contract terms, the negotiation log or proposed rates have changed since it was built, and some of its sheets rest on them.",
  version: "It was built by another version of the add-in.",
  "other claims": "It was built from other claims than those chosen now.",
  unfinished: "Its last build could not write all of its sheets.",
  unknown: "Nothing in the workbook says what it was built from, so nobody can tell whether it still holds.",
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

/** Degrees and letters that clinicians know their license by. */
export const CREDENTIAL_WORDS: Readonly<Record<Credential, string>> = {
  ...LICENSE_WORDS,
  physician: `${LICENSE_WORDS.physician} (MD, DO)`,
  psychologist: `${LICENSE_WORDS.psychologist} (PhD, PsyD)`,
  "clinical-social-worker": `${LICENSE_WORDS["clinical-social-worker"]} (LCSW)`,
  "mental-health-counselor": `${LICENSE_WORDS["mental-health-counselor"]} (LPC, LMHC)`,
};
