import type { GradedProposal, GradedRate, NoScore } from "../../exit/proposal";
import { LEAST_SHARE, LEAST_UNITS } from "../../scoring/comparisons";
import { dollarText, percentText, roundedPercent } from "../../scoring/figure-words";
import { counted, countText } from "../../settings/counted";
import { SCORE_SYMBOL, SCORE_WORD } from "../palette";

const COMPARED_WITH = { medicare: "Medicare", bestPlan: "your best plan", breakEven: "break-even" } as const;
const OWN_SCHEDULE = "your schedule for it";
const VERDICTS = {
  2: "good enough to sign, if the terms are.",
  1: "fair, but not good: negotiate before you sign.",
  0: "too low to sign as they are.",
} as const;
/** Of a schedule that leaves out codes that the practice bills. */
const PARTIAL_VERDICTS = {
  ...VERDICTS,
  2: "good enough to sign for these, if the terms are; ask for the rest first.",
} as const;
const NEEDED = `A score needs ${percentText(LEAST_SHARE)} of your units, and at least ${LEAST_UNITS}.`;
/** What rounds to 100.0% is not all of it. */
const MOST_SHARE = 0.999;
/** Codes that a sentence has room for. */
const MOST_NAMED = 8;

const NO_SCORE: Readonly<Record<NoScore, (graded: GradedProposal) => string>> = {
  "not billed": () => "your claims hold none of these codes, so there are no volumes to judge by.",
  "too little named": ({ units }) => `the schedule names only ${shareWords(units)}. ${NEEDED}`,
  "too little compared": () =>
    `too few of the units that the schedule names can be held against what judges such a payer. ${NEEDED}`,
  "nothing to compare with": () =>
    "there is nothing to hold these rates against. Name your place and license, or your costs, in Settings.",
};

/** `▼ Rate score red, by 88.0% of Medicare over your own mix: too low to sign as they are.` */
export function scoreWords(graded: GradedProposal): string {
  const { score, decidedBy, noScore, missing, payer } = graded;
  if (score === null || decidedBy === null) return `No score: ${NO_SCORE[noScore!](graded)}`;
  const { by, index } = decidedBy;
  const judge = by === "medicare" && payer.benchmark.isOwnBenchmark ? OWN_SCHEDULE : COMPARED_WITH[by];
  const isPartial = missing.length > 0;
  const mix = isPartial ? `${namedShare(graded)} of your units that the schedule names` : "your own mix";
  const verdict = (isPartial ? PARTIAL_VERDICTS : VERDICTS)[score];
  return `${SCORE_SYMBOL[score]} Rate score ${SCORE_WORD[score]}, by ${roundedPercent(index, 1)} of ${judge} over ${mix}: ${verdict}`;
}

/** Whose rates "now" are, where the practice has the payer already; `null`: it does not. */
export function knownWords({ proposal: { payer, type }, payer: { rateNow }, now }: GradedProposal): string | null {
  if (rateNow === null) return null;
  const known = type === "out-of-network" ? `You bill ${payer} out of network` : `You have a contract with ${payer}`;
  if (now.index === null) return `${known}, but your claims tell no rate that it pays for these codes now.`;
  return `${known}: "now" is what it pays you. Over your own mix the schedule is ${roundedPercent(now.index, 1)} of that.`;
}

/** How much of the practice's work the schedule names, and what it leaves out. */
export function namedWords(graded: GradedProposal): string {
  const { missing, units } = graded;
  if (units.all === 0) return "Your claims hold no paid units.";
  if (missing.length === 0) return "The schedule names all of your units.";
  const left = missing.map(({ className, units }) => `${className} (${countText(units)})`);
  return `The schedule names ${shareWords(units)}. Not in it, with your units: ${listed(left)}. Ask for these rates before you sign.`;
}

/** Which codes stand in the schedule at different rates; `null`: none. */
export function differingWords({ rates }: GradedProposal): string | null {
  const differing = rates.filter((one) => one.differing.length > 0);
  if (differing.length === 0) return null;
  const subject = differing.length === 1 ? "A code stands" : `${counted(differing.length, "code")} stand`;
  return `${subject} in the schedule more than once, at different rates; the lowest one counts here: ${listed(differing.map(ratesOf))}. Ask which one is paid for what.`;
}

/** What of the schedule could not be read; `null`: nothing. */
export function unreadWords(rows: number): string | null {
  if (rows === 0) return null;
  const verb = rows === 1 ? "does" : "do";
  return `${counted(rows, "row")} of the schedule could not be read and ${verb} not count here: the messages of the build name the cells.`;
}

/** `90837 at $110.00 (95) and $118.00`. */
function ratesOf({ className, differing }: GradedRate): string {
  const rates = differing.map(
    ({ rate, modifier }) => `${dollarText(rate)}${modifier === null ? "" : ` (${modifier})`}`,
  );
  const last = rates.pop()!;
  return `${className} at ${rates.join(", ")} and ${last}`;
}

function listed(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return `${words.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${counted(more, "more code")}` : ""}`;
}

/** `2.3% of your units (12 of 512)`. */
function shareWords({ all, named }: GradedProposal["units"]): string {
  return `${roundedPercent(named / all, 1)} of your units (${countText(named)} of ${countText(all)})`;
}

/** Short of all of them, however little is missing. */
function namedShare({ units: { all, named } }: GradedProposal): string {
  return `the ${roundedPercent(Math.min(named / all, MOST_SHARE), 1)}`;
}
