import { BEFORE_AFTER } from "../analysis/before-after";
import { MOST_OPEN } from "../analysis/directions";
import { LEAST_CHANGE as least, LEAST_SHARED } from "../analysis/trend-figures";
import type { Settings } from "../settings/settings";
import { type DefinitionSection, section } from "./definitions-of-figures";
import { percentText } from "./formats";

/** What the sheet Trends shows: quarters, directions, before and after. */
export function trendSection({ minimumLines, denialLagDays, decision }: Settings): DefinitionSection {
  return section("Trends, where that sheet was asked for", [
    [
      "Quarter",
      "ours",
      `A calendar quarter scored by itself, by the same rules and settings as the scorecard, with outcomes as they are known today. Denials and rework: claims submitted in it, up to ${denialLagDays} days before the as-of date. Ages of open claims: on its last day. Estimated minutes count each patient's eligibility check once a quarter, so that they are higher than a year's: compare quarters with quarters.`,
    ],
    [
      "Complete quarter",
      "ours",
      `Ended at least ${denialLagDays} days before the as-of date, not cut by the filter, and the claims begin no later than two weeks into it. Others are shown, but nothing is concluded from them.`,
    ],
    [
      "Quarters running below C",
      "ours",
      `Complete quarters graded D or F, one behind the other, up to the latest complete one. A quarter without a grade or without claims ends the run. ${decision.renegotiate} running are marked.`,
    ],
    [
      "Direction",
      "ours",
      `A change counts where it is more than chance would explain in 19 of 20 cases and at least: ${percentText(least.proportion)} of claims for denials and rework, ${least.days} days, ${least.minutes} minutes and ${percentText(least.minutesShare)}, ${percentText(least.rate)} of a rate, ${percentText(least.revenueShare)} of revenue, one grade. Chance is reckoned for denials, rework (Newcombe's interval of two proportions) and days (two standard errors) only. Both sides need ${minimumLines} service lines.`,
    ],
    [
      "Other services",
      "ours",
      `A rate is better or worse only where the payer's own rates for the codes of both quarters moved by ${percentText(least.rate)} too, beyond what Medicare's amounts for them did, on at least ${percentText(LEAST_SHARED)} of the units. Else other codes, clinicians or Medicare's rates moved the figure.`,
    ],
    [
      "Many still open",
      "ours",
      `More than ${percentText(MOST_OPEN)} of the later service lines wait for an answer: days to pay may yet grow, so that they are called worse or nothing.`,
    ],
    [
      "Before and after",
      "guide",
      `Equally many days before and from the day of a change on, ${BEFORE_AFTER.leastDays} at least and ${BEFORE_AFTER.mostMonths} months at most; the last ${denialLagDays} days before the as-of date stay out. The day is trends.since, else the payer's last rate change by Contract terms. What changed after a day did not have to change because of it.`,
    ],
  ]);
}
