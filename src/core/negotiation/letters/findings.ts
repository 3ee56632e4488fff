import { cleaned, exceeds, reaches } from "../../claims/exact";
import { dollarText, roundedPercent } from "../../scoring/figure-words";
import { missingReason } from "../../scoring/payer-words";
import { wilsonLower } from "../../scoring/wilson";
import { counted, countText } from "../../settings/counted";
import type { PayerCase } from "../payer-case";
import { denialWindow, type Finding, isFinding, LEAST_OTHERS, type LeftOut, reviewWindow } from "./finding";
import { isSetByHand, whyNoMedicare } from "./outgoing-medicare";

/** A smaller difference is no argument. */
export const LEAST_BELOW_MEDICARE = 0.01;
/** A working week. */
export const LEAST_DAYS_LONGER = 5;

type FindingRule = (one: PayerCase) => Finding | LeftOut;

const RULES: readonly FindingRule[] = [belowMedicare, denials, rework, days, costPerSession];

/** What may be told to the payer, and what stays off its pages and why. */
export function findings(one: PayerCase): { readonly shown: readonly Finding[]; readonly leftOut: readonly LeftOut[] } {
  const all = RULES.map((rule) => rule(one));
  return { shown: all.filter(isFinding), leftOut: all.filter((each): each is LeftOut => !isFinding(each)) };
}

function belowMedicare(one: PayerCase): Finding | LeftOut {
  const what = "Rates against Medicare";
  const { payer, detail, settings } = one;
  const index = payer.medicareIndex;
  const compared = detail.rates.filter(({ pctMedicare }) => pctMedicare !== null);
  const units = cleaned(compared.reduce((sum, rate) => sum + rate.units, 0));
  const why =
    whyNoMedicare(one) ??
    (index === null ? `There is no such figure: ${missingReason(one, "medicareIndex")}.` : null) ??
    (compared.some(({ code }) => isSetByHand(code, one))
      ? "Some of Medicare's amounts are set by hand (practice.medicare): the payer cannot look them up."
      : null) ??
    (detail.lowerBoundLines > 0 ? lowerBoundWords(one) : null) ??
    (!detail.counts.medicare
      ? "Too few of its services have a Medicare rate, or Medicare is no measure for its kind."
      : null) ??
    tooFew(units, "paid unit", settings.outgoing.minimumLines) ??
    (index! > 1 - LEAST_BELOW_MEDICARE
      ? `It pays ${roundedPercent(index!)} of Medicare: that speaks for the payer.`
      : null);
  if (why !== null) return { what, why };
  const below = roundedPercent(1 - index!);
  return {
    key: "medicare",
    what,
    sentence: `Your rates come to ${roundedPercent(index!)} of Medicare's for the same services, place and licenses, ${below} below.`,
    figures: [roundedPercent(index!), "Medicare: 100%"],
    counts: `${countText(units)} paid units`,
    window: reviewWindow(one),
    basis: "measured",
    answer:
      "That its schedule is its own and not tied to Medicare, or that another year, place or license applies. Year, place and licenses stand in the footnote; ask which schedule it goes by.",
  };
}

function denials(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others } = one;
  const { denied, adjudicated } = detail.window;
  const what = "Initial denials";
  const few = whyNoRate(one, payer.denialRate, others.denialRate, others.adjudicated);
  if (few !== null) return { what, why: few };
  if (wilsonLower(denied, adjudicated) <= others.denialRate!)
    return { what, why: notMore(payer.denialRate!, others.denialRate!) };
  const why = ownCauses(one);
  if (why !== null) return { what, why };
  return {
    key: "denials",
    what,
    sentence: `${roundedPercent(payer.denialRate!)} of our claims with you were denied at first (${countText(denied)} of ${countText(adjudicated)}), against ${roundedPercent(others.denialRate!)} on average at our ${others.payers} other payers.`,
    figures: [roundedPercent(payer.denialRate!), roundedPercent(others.denialRate!)],
    counts: claimCounts(one, adjudicated, others.adjudicated),
    window: denialWindow(one),
    basis: "measured",
    answer:
      "That these denials have reasons on your side. See below how many do; have the reason codes at hand (sheet Denials).",
  };
}

function rework(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others } = one;
  const { reworked, adjudicated } = detail.window;
  const what = "Rework";
  const few = whyNoRate(one, payer.payerReworkRate, others.reworkRate, others.reworkClaims);
  if (few !== null) return { what, why: few };
  if (wilsonLower(reworked, adjudicated) <= others.reworkRate!)
    return { what, why: notMore(payer.payerReworkRate!, others.reworkRate!) };
  return {
    key: "rework",
    what,
    sentence: `${roundedPercent(payer.payerReworkRate!)} of our claims with you had to be worked on again (${countText(reworked)} of ${countText(adjudicated)}), against ${roundedPercent(others.reworkRate!)} on average at our ${others.payers} other payers.`,
    figures: [roundedPercent(payer.payerReworkRate!), roundedPercent(others.reworkRate!)],
    counts: claimCounts(one, adjudicated, others.reworkClaims),
    window: denialWindow(one),
    basis: "measured",
    answer: "That it pays what is sent rightly. Denied, downcoded, adjusted and resent claims are counted, once each.",
  };
}

function days(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others, settings } = one;
  const what = "Days to pay";
  const few =
    fewOthers(one) ??
    (payer.meanDays === null ? `There is no such figure: ${missingReason(one, "meanDays")}.` : null) ??
    tooFew(detail.daysLines, "claim", settings.outgoing.minimumLines) ??
    tooFew(others.daysLines, "claim of the others", settings.outgoing.minimumLines);
  if (few !== null) return { what, why: few };
  const [own, theirs] = [payer.meanDays!, others.meanDays!];
  if (!reaches(own - theirs, LEAST_DAYS_LONGER))
    return {
      what,
      why: `${own.toFixed(0)} days against ${theirs.toFixed(0)} at the others: no difference that counts against the payer.`,
    };
  return {
    key: "days",
    what,
    sentence: `From sending a claim to your decision it took ${own.toFixed(0)} days on average, against ${theirs.toFixed(0)} days at our ${others.payers} other payers.`,
    figures: [`${own.toFixed(0)} days`, `${theirs.toFixed(0)} days`],
    counts: claimCounts(one, detail.daysLines, others.daysLines),
    window: reviewWindow(one),
    basis: "measured",
    answer:
      'That clean claims are paid in time, and which claims you mean. Have the slowest at hand (the service lines of this payer, or PAYER.CLAIMS(..., "slow")).',
  };
}

/** Only where the settings say that it may be told. */
function costPerSession(one: PayerCase): Finding | LeftOut {
  const { payer, card, settings } = one;
  const what = "Cost per session";
  if (settings.outgoing.costPerSession !== "yes")
    return { what, why: "Kept to yourself (setting outgoing.costPerSession)." };
  if (card.costPerSession === null) return { what, why: "No cost per session is set." };
  if (payer.coverage === null || reaches(payer.coverage, 1))
    return { what, why: "What it pays covers the cost of its sessions: that speaks for the payer." };
  return {
    key: "cost",
    what,
    sentence: `A session of ${settings.cost.referenceMinutes} minutes costs us ${dollarText(card.costPerSession)}, with the clinician, the office and overhead.`,
    figures: [dollarText(card.costPerSession), "our own accounts"],
    counts: "your cost settings",
    window: "as set",
    basis: "your settings",
    answer: "That your costs are not its concern. They show why the request is not arbitrary; do not argue about them.",
  };
}

function whyNoRate(one: PayerCase, own: number | null, theirs: number | null, claims: number): string | null {
  const { detail, settings } = one;
  const least = settings.outgoing.minimumLines;
  if (own === null || theirs === null) return "The claims do not tell of it.";
  return (
    fewOthers(one) ??
    tooFew(detail.window.adjudicated, "decided claim", least) ??
    tooFew(claims, "decided claim of the others", least)
  );
}

function fewOthers({ others }: PayerCase): string | null {
  if (others.payers >= LEAST_OTHERS) return null;
  return `An average needs ${LEAST_OTHERS} other payers, and there are ${others.payers}.`;
}

function tooFew(count: number, noun: string, least: number): string | null {
  return count >= least
    ? null
    : `${counted(count, noun)}: fewer than ${least} are no ground for an argument (setting outgoing.minimumLines).`;
}

function notMore(own: number, theirs: number): string {
  return `${roundedPercent(own)} against ${roundedPercent(theirs)} at the others: no more than chance may explain.`;
}

/** A payer that denies no more than others, the office's own causes left out, would only point at them. */
function ownCauses({ payer, others }: PayerCase): string | null {
  if (payer.payerReworkRate === null || others.reworkRate === null) return null;
  if (exceeds(payer.payerReworkRate, others.reworkRate)) return null;
  return "Without causes on your side or the patients', its rework is no higher than the others': the difference is not the payer's.";
}

function lowerBoundWords({ detail }: PayerCase): string {
  return `${counted(detail.lowerBoundLines, "paid claim")} without an allowed amount: what was paid stands for it, which is less.`;
}

function claimCounts({ others }: PayerCase, own: number, theirs: number): string {
  return `${countText(own)} claims; ${countText(theirs)} of ${others.payers} other payers`;
}
