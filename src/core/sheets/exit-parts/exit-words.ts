import { sharesText } from "../../exit/contract-shares";
import { FIRST_PART } from "../../exit/exit-cases";
import { type ExitFacts, FULL_MONTHS } from "../../exit/exit-facts";
import type { PayerCase } from "../../negotiation/payer-case";
import { roundedPercent } from "../../scoring/figure-words";
import { tooFewClaims } from "../../scoring/payer-words";
import { missingRate } from "../../scoring/rate-needs";
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

/** What has to be read before the figures, a sentence or a few each. */
export function exitNotices({ stance, settings }: PayerCase, facts: ExitFacts): string[] {
  return [
    ...(facts.isTooLarge ? [tooLargeNotice(facts, stance, roundedPercent(settings.thresholds.tooLarge))] : []),
    ...STANCE_NOTICES[stance],
    ...(facts.months !== null && facts.months < FULL_MONTHS
      ? [
          `Marked: the claims cover ${facts.months} of ${FULL_MONTHS} months. A season may pass for the whole year; build again when a year is there.`,
        ]
      : []),
  ];
}

function tooLargeNotice(facts: ExitFacts, stance: PayerCase["stance"], mark: string): string {
  const first = stance === "negotiate" ? "negotiate first; cap" : "cap";
  const part = FIRST_PART === 0.25 ? "a quarter" : roundedPercent(FIRST_PART);
  return `Too large to leave in one step: ${sharesText(facts)} (mark: ${mark} of either). In steps: ${first} its new patients; then, where the contract allows parts, leave by plan, place or clinician, the next when the one before is refilled. All figures here are of a first part: ${part} of it.`;
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
