import { contractNotices } from "../../exit/contract-case";
import { partsWords } from "../../exit/contract-parts";
import { sharesText } from "../../exit/contract-shares";
import { FIRST_PART } from "../../exit/exit-cases";
import { type ExitFacts, FULL_MONTHS } from "../../exit/exit-facts";
import { lastDayOnRecord } from "../../exit/notice-span";
import { noticeGiven } from "../../negotiation/notice-on-record";
import type { PayerCase } from "../../negotiation/payer-case";
import { roundedPercent } from "../../scoring/figure-words";
import { tooFewClaims } from "../../scoring/payer-words";
import { missingRate } from "../../scoring/rate-needs";
import { dayText } from "../../settings/day-text";
import type { WayWords } from "./exit-page";

/** What the sheet calls the three ways. */
export function wayWords({ stance }: PayerCase, { isTooLarge }: ExitFacts): WayWords {
  const isPublic = stance === "public";
  return {
    leaves: isTooLarge ? "a first part of it" : ENDS[stance],
    leave: isTooLarge ? "Leave a first part" : "Leave",
    cap: isPublic ? "Limit (no new patients)" : "Cap new patients",
    keep: isPublic ? "Keep" : "Do nothing",
  };
}

const ENDS: Readonly<Record<PayerCase["stance"], string>> = {
  negotiate: "the contract",
  protect: "the contract",
  "too few": "the contract",
  "self-pay": "the contract",
  public: "your part in the program",
  platform: "your work with the platform",
};

export function exitTitle({ payer: { payer }, stance }: PayerCase, { isTooLarge }: ExitFacts): string {
  const question = isTooLarge ? "Exit in steps" : "Exit";
  return `${stance === "public" ? "Keep, limit or leave" : question}: ${payer} (internal)`;
}

/** Why there is no model of a payer whatever its months; `null`: there may be one. */
export function noModelReason(one: PayerCase): string | null {
  const { payer, settings, stance } = one;
  if (stance === "self-pay") return "Self-pay is no insurer: there is no contract to leave.";
  if (stance !== "too few") return null;
  const missing =
    payer.adjudicated < settings.minimumLines ? tooFewClaims(payer.adjudicated, settings) : missingRate(one);
  return `Not enough data. ${missing.charAt(0).toUpperCase()}${missing.slice(1)}.`;
}

/** What has to be read before the figures, a sentence or a few each. @param one the contract's case */
export function exitNotices(one: PayerCase, facts: ExitFacts): string[] {
  return [
    ...(facts.isTooLarge ? [tooLargeNotice(one, facts)] : []),
    ...STANCE_NOTICES[one.stance],
    ...contractNotices(one),
    ...(one.sameContract.length > 1 ? [TYPED_ON_ONE] : []),
    ...noticeOnRecord(one),
    ...(facts.months !== null && facts.months < FULL_MONTHS
      ? [
          `Marked: the claims cover ${facts.months} of ${FULL_MONTHS} months. A season may pass for the whole year; build again when a year is there.`,
        ]
      : []),
  ];
}

const TYPED_ON_ONE =
  "What you type on the page of one of its payers does not carry over to the page of another: use one.";

/** How its share is made smaller first, by the way it goes. */
const SMALLER: Readonly<Partial<Record<PayerCase["stance"], string>>> = {
  negotiate: "first make its share smaller (negotiate, and cap its new patients)",
  public: "keep it, or limit its new patients",
};

function tooLargeNotice(one: PayerCase, facts: ExitFacts): string {
  const mark = roundedPercent(one.settings.thresholds.tooLarge);
  const part = FIRST_PART === 0.25 ? "a quarter" : roundedPercent(FIRST_PART);
  const large = `Too large to leave in one step: ${sharesText(facts)} (mark: ${mark} of either).`;
  const figures = `“Leave a first part” below is ${part} of it (an input); a cap is of all of it, and runs it down as its patients leave.`;
  // A good one is to grow, and of one whose notice is out the plan says what to do.
  if (one.stance === "protect" || noticeGiven(one.log) !== null) return `${large} ${figures}`;
  const first = SMALLER[one.stance] ?? "first make its share smaller (cap its new patients)";
  return `${large} No notice now: ${first}. A part of it can be left only where the contract allows parts: ${partsWords(one)}. ${figures}`;
}

/** Plan and letters go by the day of the notice; the figures by months from it. */
function noticeOnRecord(one: PayerCase): string[] {
  const given = noticeGiven(one.log);
  if (given === null) return [];
  const last = lastDayOnRecord(one);
  const ends = last === null ? "" : ` By Contract terms the last day in network is ${dayText(last)}.`;
  return [`Notice is on record: ${dayText(given)}.${ends} Month 1 of the figures begins with the notice.`];
}

const STANCE_NOTICES: Readonly<Record<PayerCase["stance"], readonly string[]>> = {
  negotiate: [],
  "too few": [],
  "self-pay": [],
  protect: ["Protect and grow: the scorecard gives no reason to leave it. This page shows what it is worth to you."],
  public: [
    "A public schedule: the choice is keep, limit or leave. To limit means no new patients of it; those whom you have stay until they are done, and it can be taken back.",
  ],
  platform: [
    "The contract is the platform's: leaving means leaving the platform, and your agreement with it says with what notice. Compare with contracting directly first.",
  ],
};
