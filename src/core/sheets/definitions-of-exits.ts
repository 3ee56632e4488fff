import { LONGEST_WAIT, MOST_UNANSWERED } from "../analysis/after-change";
import { EXIT_MONTHS } from "../exit/exit-inputs";
import { FULL_MONTHS, LEAST_MONTHS } from "../exit/exit-facts";
import { LEAST_SHARE, LEAST_UNITS } from "../scoring/comparisons";
import type { Settings } from "../settings/settings";
import { type DefinitionSection, section } from "./definitions-of-figures";
import { percentText } from "./formats";

/** What leaving a payer would do, and what a proposed schedule is worth (methodology section 9). */
export function exitSection({ thresholds, denialLagDays }: Settings): DefinitionSection {
  return section("Leaving a payer, and before signing with one, where these sheets were asked for", [
    [
      "Exit",
      "ours",
      `${EXIT_MONTHS} even months from the notice, in three cases, of all payers of one contract together. Needs ${LEAST_MONTHS} months of claims; below ${FULL_MONTHS} it is marked. Sessions a month: those of the review period, open ones too, by its months of claims (365 / 12 days). From the notice on nobody new comes under the contract, so that as many patients leave each month and none is left when a stay has passed (a month counts by its middle); after the last in-network day a share of those who are left goes on at the old rate, a share of the others stays without the contract until they leave, too, and the rest is room. A cap is the same without an end of the contract, a tail, or anybody who stays without it.`,
    ],
    [
      "Refill",
      "ours",
      "New patients whom you turn away today, a month, times their sessions, from the notice on, or once a new payer can be billed; their number grows until the first of them leave again, and never above the room.",
    ],
    [
      "Change against keeping it",
      "ours",
      "Cash less what the contract would have brought, after pay: a split and a billing company take their shares of both, a salary goes on unless hours are cut, a solo owner keeps what is left. Where settings hold hourly pay and a share, hourly pay counts. Staff hours freed, less those that new patients take, count only at what you say they are worth; recoupment and one-off costs are taken off. Cash comes months after its session, and after the last in-network day only in part.",
    ],
    [
      "Break-even refill",
      "ours",
      "Contribution lost in a month / (freed sessions x what a new patient's session leaves after pay and staff time), once all has settled. Above 100% no refill makes up for it.",
    ],
    [
      "Never in one step",
      "ours",
      `At ${percentText(thresholds.tooLarge)} of sessions or cash or more (thresholds.tooLarge), all payers of the contract together: the pages then speak of a first part, and no notice is written. Nor is one to a payer with rates to negotiate before a negotiation has ended without an agreement, with claims of less than ${LEAST_MONTHS} months, or while a payer of the same contract is good to have and nothing says that it was weighed.`,
    ],
    [
      "After a change",
      "guide",
      `The whole practice 3 and 6 months after a day (trends.since, else the first one without a contract that you gave notice of), against equally many days before. Sessions count once delivered, open ones too. All else is shown once at most ${percentText(MOST_UNANSWERED)} of the insurers' service lines are open (without an answer, at most ${LONGEST_WAIT} days old; older ones count as unpaid), payer by payer too; a change of revenue only where the open ones would not undo more than half of it.`,
    ],
    [
      "Day of a check",
      "ours",
      `The end of the 3 or 6 months, then the longer of ${denialLagDays} days (denialLagDays) and the days in which nine of ten claims are answered (each insurer's 90th percentile of days to pay, weighed by its service lines), and a week, for the newest claims of a table are some days old.`,
    ],
    [
      "Before signing",
      "ours",
      `The schedule of Proposed rates held against Medicare (or the payer's own schedule of the settings), your best plan and break-even over the units that you bill yourself, by the rules of the rate score: a comparison counts on ${LEAST_UNITS} units and ${percentText(LEAST_SHARE)} of all of yours, those of codes that the schedule lacks too. Of two rates of a code the lower one. "Now" is what insurers allow on average; of a payer that you have already, its own current rates. Rework, days and staff time of another are not known, so there is no grade.`,
    ],
  ]);
}
