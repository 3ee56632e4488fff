import { cleaned, ratio, reaches } from "../../claims/exact";
import { dollarText, roundedPercent } from "../../scoring/figure-words";
import { missingReason } from "../../scoring/payer-words";
import { wilsonLower } from "../../scoring/wilson";
import type { Figure } from "../../scoring/result";
import { counted, countText } from "../../settings/counted";
import type { CodeAsk } from "../code-ask";
import type { PayerCase } from "../payer-case";
import { changedWithin } from "./changed-within";
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
  const { detail, settings } = one;
  const { rates, index, units } = changedWithin(one) ? presentRates(one) : periodRates(one);
  const why =
    whyNoMedicare(one) ??
    (index === null ? `There is no such figure: ${missingReason(one, "medicareIndex")}.` : null) ??
    (detail.rates.some(({ code, pctMedicare }) => pctMedicare !== null && isSetByHand(code, one))
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
    sentence: `Your ${rates} come to ${roundedPercent(index!)} of Medicare's for the same services, place and licenses, ${below} below.`,
    figures: [roundedPercent(index!), "Medicare: 100%"],
    otherPayers: null,
    counts: `${countText(units)} paid units`,
    window: reviewWindow(one),
    basis: "measured",
    answer:
      "That its schedule is its own and not tied to Medicare, or that another year, place or license applies. Year, place and licenses stand in the footnote; ask which schedule it goes by.",
  };
}

interface HeldAgainstMedicare {
  /** What they are called. */
  readonly rates: "rates" | "present rates";
  readonly index: Figure;
  /** Units that it was taken from. */
  readonly units: number;
}

function periodRates({ payer, detail }: PayerCase): HeldAgainstMedicare {
  const compared = detail.rates.filter(({ pctMedicare }) => pctMedicare !== null);
  return {
    rates: "rates",
    index: payer.medicareIndex,
    units: cleaned(compared.reduce((sum, rate) => sum + rate.units, 0)),
  };
}

/** After a change within the period, its mean would tell of rates that are no longer paid: the present ones, by the period's units. */
function presentRates({ codes }: PayerCase): HeldAgainstMedicare {
  const known = codes.filter(({ current, medicare }) => current.from === "recent" && medicare !== null);
  const sum = (of: (code: CodeAsk) => number): number => cleaned(known.reduce((total, code) => total + of(code), 0));
  return {
    rates: "present rates",
    index: ratio(
      sum(({ units, current }) => units * current.rate),
      sum(({ units, medicare }) => units * medicare!),
    ),
    units: sum(({ units }) => units),
  };
}

/** A share of the payer's claims that is held against that of the others. */
interface RateArgument {
  readonly key: "denials" | "rework";
  readonly what: string;
  /** What happened to the claims, behind "of our claims with you". */
  readonly happened: string;
  /** Claims of the payer's window to which it did. */
  readonly count: number;
  readonly own: Figure;
  readonly average: Average;
  readonly answer: string;
}

function denials(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others } = one;
  const found = higherRate(one, {
    key: "denials",
    what: "Initial denials",
    happened: "were denied at first",
    count: detail.window.denied,
    own: payer.denialRate,
    average: averageOf(others.denialRate, others.adjudicated, others.denialPayers),
    answer:
      "That these denials have reasons on your side. See below how many do; have the reason codes at hand (sheet Denials).",
  });
  const why = isFinding(found) ? ownCauses(one) : null;
  return why === null ? found : { what: found.what, why };
}

/** Without the denials that the office or the patients can mend, here and at the others: the payer would only point at them. */
function ownCauses({ detail, others, theirDenials }: PayerCase): string | null {
  if (wilsonLower(theirDenials, detail.window.adjudicated) > others.theirDenialRate!) return null;
  return "Without causes on your side or the patients', it denies no more often than the others do, or no more than chance may explain: the difference is not the payer's.";
}

function rework(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others } = one;
  return higherRate(one, {
    key: "rework",
    what: "Rework",
    happened: "had to be worked on again",
    count: detail.window.reworked,
    own: payer.payerReworkRate,
    average: averageOf(others.reworkRate, others.reworkClaims, others.reworkPayers),
    answer: "That it pays what is sent rightly. Denied, downcoded, adjusted and resent claims are counted, once each.",
  });
}

/** Only where it is higher than the others' by more than chance may explain. */
function higherRate(one: PayerCase, rate: RateArgument): Finding | LeftOut {
  const { key, what, happened, count, own, average, answer } = rate;
  const { adjudicated } = one.detail.window;
  if (own === null || average.figure === null) return { what, why: "The claims do not tell of it." };
  const few = whyNoRate(one, average);
  if (few !== null) return { what, why: few };
  if (wilsonLower(count, adjudicated) <= average.figure) return { what, why: notMore(own, average.figure) };
  const [ownText, theirText] = [roundedPercent(own), roundedPercent(average.figure)];
  return {
    key,
    what,
    sentence: `${ownText} of our claims with you ${happened} (${countText(count)} of ${countText(adjudicated)}), against ${theirText} ${onAverage(average)}.`,
    figures: [ownText, theirText],
    ...countedOn(adjudicated, average),
    window: denialWindow(one),
    basis: "measured",
    answer,
  };
}

function days(one: PayerCase): Finding | LeftOut {
  const { payer, detail, others, settings } = one;
  const what = "Days to pay";
  const average = averageOf(others.meanDays, others.daysLines, others.daysPayers);
  const few =
    fewOthers(average) ??
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
    sentence: `From sending a claim to your decision it took ${own.toFixed(0)} days on average, against ${theirs.toFixed(0)} days at our ${average.payers} other payers; claims without an answer for more than 45 days count with their age.`,
    figures: [`${own.toFixed(0)} days`, `${theirs.toFixed(0)} days`],
    ...countedOn(detail.daysLines, average),
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
  if (payer.coverage === null)
    return { what, why: `Whether its pay covers it is not known: ${missingReason(one, "coverage")}.` };
  if (reaches(payer.coverage, 1))
    return { what, why: "What it pays covers the cost of its sessions: that speaks for the payer." };
  return {
    key: "cost",
    what,
    sentence: `A session of ${settings.cost.referenceMinutes} minutes costs us ${dollarText(card.costPerSession)}, with the clinician, the office and overhead.`,
    figures: [dollarText(card.costPerSession), "our own accounts"],
    otherPayers: null,
    counts: "your cost settings",
    window: "as set",
    basis: "your settings",
    answer: "That your costs are not its concern. They show why the request is not arbitrary; do not argue about them.",
  };
}

/** A figure of the other payers that have it. */
interface Average {
  readonly figure: Figure;
  readonly claims: number;
  readonly payers: number;
}

function averageOf(figure: Figure, claims: number, payers: number): Average {
  return { figure, claims, payers };
}

function onAverage({ payers }: Average): string {
  return `on average at our ${payers} other payers`;
}

function countedOn(own: number, { claims, payers }: Average): Pick<Finding, "counts" | "otherPayers"> {
  return {
    counts: `${countText(own)} claims; ${countText(claims)} of ${payers} other payers`,
    otherPayers: payers,
  };
}

function whyNoRate({ detail, settings }: PayerCase, average: Average): string | null {
  const least = settings.outgoing.minimumLines;
  return (
    fewOthers(average) ??
    tooFew(detail.window.adjudicated, "decided claim", least) ??
    tooFew(average.claims, "decided claim of the others", least)
  );
}

function fewOthers({ payers }: Average): string | null {
  if (payers >= LEAST_OTHERS) return null;
  return `An average needs ${LEAST_OTHERS} other payers, and there are ${payers}.`;
}

function tooFew(count: number, noun: string, least: number): string | null {
  return count >= least
    ? null
    : `${counted(count, noun)}: fewer than ${least} are no ground for an argument (setting outgoing.minimumLines).`;
}

function notMore(own: number, theirs: number): string {
  if (!(own > theirs)) {
    return `${roundedPercent(own)} against ${roundedPercent(theirs)} at the others: that speaks for the payer.`;
  }
  return `${roundedPercent(own)} against ${roundedPercent(theirs)} at the others: no more than chance may explain.`;
}

function lowerBoundWords({ detail }: PayerCase): string {
  return `${counted(detail.lowerBoundLines, "paid claim")} without an allowed amount: what was paid stands for it, which is less.`;
}
