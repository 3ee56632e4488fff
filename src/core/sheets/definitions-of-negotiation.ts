import { NEARLY_ALL, LEAST_RECENT_UNITS, RECENT_DAYS } from "../negotiation/current-rates";
import { DAYS_LISTED_LATE } from "../negotiation/expiring-money";
import { ANSWER_DAYS, LARGE_GAP, TOKEN_INCREASE } from "../negotiation/good-faith";
import { CLEAR_LEAD, LEAST_KNOWN } from "../negotiation/leverage";
import { LEAST_OTHERS } from "../negotiation/letters/finding";
import { LEAST_BELOW_MEDICARE, LEAST_DAYS_LONGER } from "../negotiation/letters/findings";
import { LARGE_ASK, MEANINGFUL_GAP, SYMBOLIC_GAP, SYMBOLIC_INCREASE } from "../negotiation/offer";
import { LEAST_USUAL_UNITS, ONE_RATE, SHORT_SHARE } from "../negotiation/usual-rates";
import { OLD_OPEN_DAYS } from "../scoring/days-to-pay";
import { counted } from "../settings/counted";
import type { Settings } from "../settings/settings";
import { type DefinitionSection, section } from "./definitions-of-figures";
import { percentText, plainNumber } from "./formats";

/** What is asked of a payer, and what its offers are worth (methodology section 9). */
export function askSection({ ask }: Settings): DefinitionSection {
  const step = percentText(ask.stepAbove);
  return section("Asks and offers, where a sheet about a payer was asked for", [
    [
      "Current rate",
      "ours",
      `The allowed amount per unit paid most often in the ${RECENT_DAYS} days up to the as-of date, on ${LEAST_RECENT_UNITS} paid units or more; else the mean of the review period, and the sheet says so. Paid since: the service date from which on at least ${percentText(NEARLY_ALL)} of the units were paid at it; the first date in the table may be later than the rate's own.`,
    ],
    [
      "Target",
      "ours",
      `The larger of Medicare times ${plainNumber(ask.medicareFactor)} and break-even times ${plainNumber(ask.breakEvenFactor)}, to the cent; lowered to the best plan's rate where that still covers break-even; never below the current rate.`,
    ],
    [
      "Floor",
      "ours",
      "The break-even of the code. For all codes of the page together: the one raise at which the codes with a known break-even cover it, by their units.",
    ],
    [
      "Steps",
      "ours",
      `A raise above ${step} is asked for in two: first half of it, but no more than ${step}, rounded down; the rest a year later.`,
    ],
    [
      "Value of an ask",
      "ours",
      "Units a year times what the ask is above the current rate. Units a year: the paid units of the review period, scaled to 12 months where it is shorter or longer.",
    ],
    [
      "Words for an offer",
      "ours",
      `The first that applies. Meets the ask: at or above the target. Symbolic: ${percentText(SYMBOLIC_INCREASE)} or less against an ask of ${percentText(LARGE_ASK)} or more, or less than ${percentText(SYMBOLIC_GAP)} of the way to the target. Meaningful: ${percentText(MEANINGFUL_GAP)} of the way or more, and not below the floor. Else partial.`,
    ],
    [
      "Signs of good faith",
      "guide",
      `For: an answer within ${ANSWER_DAYS} days of the request, questions for data, a meeting, an offer that is more than symbolic. Against: a later answer, ${ANSWER_DAYS} days of silence, a refusal without an offer, a symbolic offer, ${percentText(TOKEN_INCREASE)} or less against a gap of ${percentText(LARGE_GAP)} or more. When the answer came does not decide alone.`,
    ],
    [
      "Leverage",
      "ours",
      `Eleven factors, each for you, for the payer, neutral or not known, and each counted once. Strong: at least ${CLEAR_LEAD} more for you, unless the payer is a large part of the practice; weak: at least ${CLEAR_LEAD} more for the payer; else balanced. Fewer than ${LEAST_KNOWN} known: no position.`,
    ],
  ]);
}

/** When a request is due, and when leaving is considered at all. */
export function leavingSection({ decision }: Settings): DefinitionSection {
  return section("Decisions, where that sheet was asked for", [
    [
      "Renegotiate",
      "guide",
      `Where the scorecard's action says so, or ${counted(decision.renegotiate, "complete quarter")} running were graded below C, of a payer whose contract is yours.`,
    ],
    [
      "Candidate to leave",
      "guide",
      `Only where the action goes as far as that, a negotiation is on record as ended without an agreement, no other is running, and ${counted(decision.leave, "quarter")} running since were graded D or F. An offer made after your notice stands against it only with a raise each year or less administration. Your own answers may hold it back; none of them can bring it about.`,
    ],
  ]);
}

/** What pages that go to a payer may say. */
export function outgoingSection({ outgoing }: Settings): DefinitionSection {
  const least = outgoing.minimumLines;
  return section("Letters, and the summary for a payer", [
    [
      "Rates asked for",
      "ours",
      "The target rounded up to half a dollar, the first step rounded down to it; an amount that happens to be another payer's rate or your floor moves on by one such step. Codes whose current rate is not certain are left out.",
    ],
    [
      "Held against other payers",
      "ours",
      `Only as an average of ${LEAST_OTHERS} other payers or more, pooled over their claims, with ${least} claims or more on either side. Denials and rework: only above that average by more than chance would explain in 19 of 20 cases, denials also once those that the office or the patients can mend are left out on both sides. Days to pay: only ${LEAST_DAYS_LONGER} days longer or more.`,
    ],
    [
      "Held against Medicare",
      "ours",
      `Only where place and license are certain, on ${least} paid units or more, and ${percentText(LEAST_BELOW_MEDICARE)} below or more. Amounts that were set by hand are not shown.`,
    ],
    [
      "Never on them",
      "ours",
      "Floor and break-even, other payers' names and rates, estimates, and the cost per session unless outgoing.costPerSession is yes. The sheet Check lists what was kept off, and why.",
    ],
  ]);
}

/** Deadlines of claims and the dollars on them. */
export function expiringSection(): DefinitionSection {
  return section("Money that expires, where that sheet was asked for", [
    [
      "Deadlines",
      "ours",
      `Days of Contract terms: to send a claim that was not sent or was rejected, or to send again one that is open for more than ${OLD_OPEN_DAYS} days, from the service date; to appeal a final denial or dispute a payment, from the payer's decision. Missed by more than ${DAYS_LISTED_LATE} days, a claim leaves the list and stays in the sums.`,
    ],
    [
      "Usual rate",
      "ours",
      `What the payer most often allowed for a unit of the code in the review period, on ${LEAST_USUAL_UNITS} paid units or more. It stands for the dollars at stake; without it, the charge does. A rate change in Contract terms, or nearly all paid at another rate since a day, begins a new one.`,
    ],
    [
      "Underpaid",
      "ours",
      `Allowed more than ${percentText(SHORT_SHARE)} and a cent a unit below the usual rate, for a service since that rate was first paid, where at least ${percentText(ONE_RATE)} of the code's units are paid at it.`,
    ],
  ]);
}
