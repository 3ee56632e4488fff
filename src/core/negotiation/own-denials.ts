import type { DenialAnalysis } from "../analysis/denials";

/** By payer: initial denials, in the window of its denial rate, whose reason is known to be the office's or the patient's to mend. */
export type OwnDenials = ReadonlyMap<string, number>;

/** Whether a denial's reason is the office's or the patient's to mend. */
export function isOurs(fixer: string): boolean {
  return fixer === "office" || fixer === "patient";
}

/** The denials that a payer would only point back at. None where the claims hold no reason codes. */
export function ownDenials({ payers }: DenialAnalysis): OwnDenials {
  return new Map(
    payers.map(({ payer, reasons }) => [
      payer,
      reasons.reduce((sum, { fixer, initiallyDenied }) => sum + (isOurs(fixer) ? initiallyDenied : 0), 0),
    ]),
  );
}
