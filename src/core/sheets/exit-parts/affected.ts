import { ACTIVE_DAYS } from "../../analysis/contract-claims";
import type { ExitFacts } from "../../exit/exit-facts";
import { roundedPercent } from "../../scoring/figure-words";
import { counted } from "../../settings/counted";

/** More would not fit the line: the rest is told as one. */
const MOST_CLINICIANS = 8;

/** Who would be touched, in a few sentences: patients, open authorizations, clinicians. */
export function affectedText({ months, patients, named, authorized, clinicians, isTooLarge }: ExitFacts): string {
  if (months === null) return "How many patients it touches now is not known: the claims have no service dates.";
  if (patients === null) {
    return "How many patients it touches is not known: the claims name no patients (a column with account numbers will do).";
  }
  if (patients === 0 && clinicians.length === 0) return `Nobody was seen under it in the last ${ACTIVE_DAYS} days.`;
  const seen = `${counted(patients, "patient")} seen in the last ${ACTIVE_DAYS} days`;
  const open =
    authorized === null
      ? "; open authorizations are not known: no column of prior authorizations"
      : `, ${authorized === 0 ? "none" : authorized} with a prior authorization in these days${authorized === 0 ? "" : " (it may be open: check each)"}`;
  return `${isTooLarge ? "By the whole contract: " : ""}${seen}${open}. By clinician (patients): ${cliniciansText(clinicians)}.${namelessText(named)}`;
}

function cliniciansText(clinicians: ExitFacts["clinicians"]): string {
  const shown = clinicians.slice(0, MOST_CLINICIANS).map(({ name, patients }) => `${name ?? "not named"} ${patients}`);
  const rest = clinicians.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${counted(rest, "other")} with fewer visits`] : [])].join("; ");
}

/** Rows without a patient hide patients: what is counted is the least that there are. */
function namelessText(named: ExitFacts["named"]): string {
  if (named === null || named >= 1) return "";
  return ` The rows of ${shareText(1 - named)} of these visits name no patient: there may be more.`;
}

/** Never 0% of something that there is, nor 100% of what is not all. */
function shareText(share: number): string {
  if (share < 0.005) return "less than 1%";
  return share > 0.995 && share < 1 ? "more than 99%" : roundedPercent(share);
}
