import { ACTIVE_DAYS } from "../../analysis/contract-claims";
import type { ExitFacts } from "../../exit/exit-facts";
import { counted } from "../../settings/counted";

/** More would not fit the line: the rest is told as one. */
const MOST_CLINICIANS = 8;

/** Who would be touched, in two or three sentences: patients, open authorizations, clinicians. */
export function affectedText({ months, patients, authorized, clinicians, isTooLarge }: ExitFacts): string {
  if (months === null) return "How many patients it touches now is not known: the claims have no service dates.";
  if (patients === null) {
    return "How many patients it touches is not known: the claims have no column that tells patients apart (an account number will do).";
  }
  if (patients === 0 && clinicians.length === 0) return `Nobody was seen under it in the last ${ACTIVE_DAYS} days.`;
  const seen = `${counted(patients, "patient")} seen in the last ${ACTIVE_DAYS} days`;
  const open =
    authorized === null
      ? "; open authorizations are not known: no column of prior authorizations"
      : `, ${authorized === 0 ? "none" : authorized} with a prior authorization in these days${authorized === 0 ? "" : " (it may be open: check each)"}`;
  return `${isTooLarge ? "By the whole contract: " : ""}${seen}${open}. By clinician (patients): ${cliniciansText(clinicians)}.`;
}

function cliniciansText(clinicians: ExitFacts["clinicians"]): string {
  const shown = clinicians.slice(0, MOST_CLINICIANS).map(({ name, patients }) => `${name ?? "not named"} ${patients}`);
  const rest = clinicians.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${counted(rest, "other")} fewer`] : [])].join("; ");
}
