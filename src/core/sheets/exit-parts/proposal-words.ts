import type { GradedProposal } from "../../exit/proposal";
import { roundedPercent } from "../../scoring/figure-words";
import { counted, countText } from "../../settings/counted";
import { SCORE_SYMBOL, SCORE_WORD } from "../palette";

const COMPARED_WITH = { medicare: "Medicare", bestPlan: "your best plan", breakEven: "break-even" } as const;
const VERDICTS = {
  2: "good enough to sign, if the terms are.",
  1: "fair, but not good: negotiate before you sign.",
  0: "too low to sign as they are.",
} as const;
/** Codes that a sentence has room for. */
const MOST_NAMED = 8;

/** `▼ Rate score red, by 88.0% of Medicare: too low to sign as they are.` */
export function scoreWords({ score, decidedBy, rates }: GradedProposal): string {
  if (score === null || decidedBy === null) {
    return rates.every(({ units }) => units === 0)
      ? "No score: your claims hold none of these codes, so there are no volumes to judge by."
      : "No score: there is nothing to hold these rates against. Name your place and license, or your costs, in Settings.";
  }
  const { by, index } = decidedBy;
  return `${SCORE_SYMBOL[score]} Rate score ${SCORE_WORD[score]}, by ${roundedPercent(index, 1)} of ${COMPARED_WITH[by]} over your own mix: ${VERDICTS[score]}`;
}

/** How much of the practice's work the schedule names, and what it leaves out. */
export function namedWords({ named, missing }: GradedProposal): string {
  if (named === null) return "Your claims hold no paid units.";
  const share = `The schedule names ${roundedPercent(named, 1)} of your units`;
  if (missing.length === 0) return `${share}.`;
  const most = missing.slice(0, MOST_NAMED).map(({ className, units }) => `${className} (${countText(units)})`);
  const more = missing.length - most.length;
  const rest = more > 0 ? ` and ${counted(more, "more code")}` : "";
  return `${share}. Not in it, with your units: ${most.join(", ")}${rest}. Ask for these rates before you sign.`;
}
