import { LEAST_SHARE, LEAST_UNITS } from "../scoring/comparisons";
import { OLD_OPEN_DAYS } from "../scoring/days-to-pay";
import { GRADES, LEAST_WEIGHT, PROVISIONAL_BELOW } from "../scoring/grade";
import { GAP_UNITS } from "../scoring/peers";
import { FLAG_LIMITS as f } from "../scoring/red-flags";
import { CLEARLY_ABOVE_COST } from "../scoring/scores/rate";
import { LEAST_REWORKED, NEVER_GREEN } from "../scoring/scores/rework";
import type { Settings } from "../settings/settings";
import { type DefinitionSection, section } from "./definitions-of-figures";
import { percentText, plainNumber } from "./formats";

/** When a score is green, amber or red, with the thresholds in force (methodology section 4). */
export function scoreSection({ thresholds: t }: Settings): DefinitionSection {
  return section("Scores: green 2, amber 1, red 0", [
    [
      "Rate",
      "guide",
      `Red: below ${percentText(t.medicareRed)} of Medicare, or below break-even. Green: at least ${percentText(t.medicareGreen)} of Medicare and ${percentText(t.commercialGreen)} of the best plan. Commercial payers are held against all three, Medicare Advantage against Medicare and break-even, all others against break-even alone, where green needs ${percentText(CLEARLY_ABOVE_COST)}.`,
    ],
    [
      "Which comparisons count",
      "ours",
      `Only those whose service lines hold at least ${LEAST_UNITS} units and ${percentText(LEAST_SHARE)} of the payer's paid units; others are shown in grey italics. The figure in the score's cell is the comparison that decides: M Medicare, P best plan, B break-even.`,
    ],
    [
      "Cost to serve",
      "guide",
      `Green below ${plainNumber(t.minutesGreen)} minutes a claim, red from ${plainNumber(t.minutesRed)} on; an estimate is never red.`,
    ],
    [
      "Rework",
      "ours",
      `Red: at least ${plainNumber(t.reworkRatio)} times the other payers' rate, by more than chance would explain in 19 of 20 cases, at least ${percentText(t.reworkFloor)} and ${LEAST_REWORKED} service lines. Green: at most one service line more than the other payers' rate would give, and below ${percentText(NEVER_GREEN)}. That rate stands below the table of the scorecard.`,
    ],
    [
      "Days to pay",
      "guide",
      `Green up to ${plainNumber(t.daysGreen)} days, red above ${plainNumber(t.daysRed)}; also red where the slowest tenth takes ${plainNumber(t.daysSpread)} days longer than the median. The guide leaves 26-29 and 41-44 days open; the defaults are their middles.`,
    ],
    [
      "Effort / revenue",
      "ours",
      `Green up to ${plainNumber(t.dragGreen)}, or up to ${plainNumber(t.largeShareDrag)} for a payer of ${percentText(t.largeShare)} of revenue or more. Red from ${plainNumber(t.dragRed)} on, or from ${plainNumber(t.smallShareDrag)} on for a payer below ${percentText(t.smallShare)} of revenue.`,
    ],
  ]);
}

/** Points, grade, grid and action (methodology sections 4 and 5). */
export function decisionSection({ thresholds: t, weights: w, minimumLines }: Settings): DefinitionSection {
  return section("Grade, grid and action", [
    [
      "Grade",
      "ours",
      `Points of 100, the scores weighted rate ${w.rate}, cost ${w.cost}, rework ${w.rework}, days ${w.days}, effort ${w.share}; scores that are not available leave the sum. ${gradePoints()}.`,
    ],
    [
      "What holds a grade down",
      "ours",
      "Nothing paid: F. A red rate below break-even or with red cost, rework or days, a margin below 0, or three reds: at most D. A red rate, or two reds: at most C.",
    ],
    [
      "No grade",
      "ours",
      `Fewer than ${minimumLines} decided service lines, no rate score, scores of less than ${percentText(LEAST_WEIGHT)} of the weights, or self-pay. Fewer than ${PROVISIONAL_BELOW} decided service lines: provisional.`,
    ],
    [
      "Pay, in the grid",
      "ours",
      `The smallest comparison that counts: % of Medicare divided by ${percentText(t.medicareRed)}, or % of break-even. 100% is the dividing line. Without a Medicare amount or a cost a payer has no place on the grid.`,
    ],
    [
      "Friction, in the grid",
      "ours",
      "The mean of staff minutes, rework and days to pay, each from 0 at none to 100 at twice the red threshold; from 50 on friction is high.",
    ],
    [
      "Quadrants",
      "guide",
      "High pay, low friction: protect and grow. High pay, high friction: negotiate and streamline. Low pay, low friction: monitor. Low pay, high friction: consider leaving (negotiate first).",
    ],
    [
      "Action",
      "ours",
      `The quadrant's words, but public schedules cannot be negotiated, platforms are compared with contracting directly, a low payer at ${percentText(t.tooLarge)} of sessions or revenue is too large to leave in one step, and nobody is left before a negotiation has failed.`,
    ],
    [
      "Check the cost figure",
      "ours",
      "Said first where more than half of the graded payers pay below break-even: then the cost per session is the likelier mistake.",
    ],
  ]);
}

/** "A from 85, B from 70, ..., else F". */
function gradePoints(): string {
  return GRADES.map(([grade, least]) => (least > 0 ? `${grade} from ${least}` : `else ${grade}`)).join(", ");
}

/** The closed list of red flags (methodology section 8). */
export function redFlagSection({ thresholds: t, minimumLines }: Settings): DefinitionSection {
  return section(`Red flags, for payers with at least ${minimumLines} decided service lines`, [
    [
      "Below Medicare, best plan, cost",
      "guide",
      `Below ${percentText(t.medicareRed)} of Medicare where that comparison applies; below ${percentText(t.commercialGreen)} of the best plan; below break-even.`,
    ],
    [
      "Small share, large effort",
      "guide",
      `Below ${percentText(t.smallShare)} of revenue with an effort / revenue of ${plainNumber(t.smallShareDrag)} or more.`,
    ],
    ["Volume trap", "guide", `A share of sessions at least ${f.volumeTrap} times the share of revenue.`],
    [
      "Rework; slow",
      "guide",
      `The score is red; or the mean time to pay is ${f.slowerByDays} days or more above the other payers'.`,
    ],
    [
      "Recoupments",
      "guide",
      `At least ${percentText(f.recoupmentRate)} of payments taken back, on ${f.recoupedLines} service lines or more.`,
    ],
    [
      "Prior authorization",
      "guide",
      `On at least ${percentText(f.authShare)} of service lines and ${f.authRatio} times as often as with the other payers.`,
    ],
    [
      "Old open claims",
      "guide",
      `At least ${percentText(f.oldOpenShare)} of open claims older than ${OLD_OPEN_DAYS} days, of ${f.openLines} or more; said below the minimum of service lines too.`,
    ],
    [
      "Gap",
      "guide",
      `A code paid $${f.gapDollars} or more a unit below another commercial payer, both on ${GAP_UNITS} paid units or more.`,
    ],
    [
      "Medical necessity",
      "guide",
      `Denials because the payer did not find the service necessary (reason codes 50, 55, 56, 150, 151, 152), on a share of service lines ${f.necessityRatio} times that of the two quarters before, ${f.necessityLines} or more.`,
    ],
    [
      "Paid at charge",
      "ours",
      `Allowed equals the charge on ${percentText(f.atChargeShare)} of a code's paid service lines, ${f.atChargeLines} or more: the practice's own fee is the ceiling.`,
    ],
  ]);
}
