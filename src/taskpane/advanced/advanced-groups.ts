import type { ConversionFactor } from "../../core/settings/settings";

/** The settings that few practices change, by what they are about; each with its label. */
export const ADVANCED_GROUPS: readonly {
  readonly title: string;
  readonly settings: readonly (readonly [key: string, label: string])[];
}[] = [
  {
    title: "Period",
    settings: [
      ["asOf", "As-of date"],
      ["reviewMonths", "Review period"],
      ["denialDays", "Denial window"],
      ["denialLagDays", "Time to answer"],
      ["minimumLines", "Fewest decided claims for a grade"],
    ],
  },
  {
    title: "Medicare's rates",
    settings: [["practice.conversionFactor", "Medicare's rates from 2026 on"]],
  },
  {
    title: "Cost of other sessions",
    settings: [
      ["cost.referenceMinutes", "Length of the reference session"],
      ["cost.groupSize", "Patients in a group"],
      ["cost.prescriberHourly", "Prescriber's pay"],
      ["cost.billingFee", "Billing service's share"],
    ],
  },
  {
    title: "Staff time",
    settings: [
      ["minutes.base", "Every claim"],
      ["minutes.priorAuth", "Prior authorization"],
      ["minutes.rework", "Working on a claim again"],
      ["minutes.eligibility", "Eligibility check"],
      ["patientCollectionRate", "Collected of patients' shares"],
    ],
  },
  {
    title: "Weights of the scores",
    settings: [
      ["weights.rate", "Rate"],
      ["weights.cost", "Cost to serve"],
      ["weights.rework", "Rework"],
      ["weights.days", "Days to pay"],
      ["weights.share", "Effort / revenue"],
    ],
  },
  {
    title: "Thresholds",
    settings: [
      ["thresholds.medicareRed", "Of Medicare: red below"],
      ["thresholds.medicareGreen", "Of Medicare: green from"],
      ["thresholds.commercialGreen", "Of the best plan: green from"],
      ["thresholds.minutesGreen", "Minutes a claim: green below"],
      ["thresholds.minutesRed", "Minutes a claim: red from"],
      ["thresholds.reworkRatio", "Rework: red from"],
      ["thresholds.reworkFloor", "Rework: never red below"],
      ["thresholds.daysGreen", "Days to pay: green up to"],
      ["thresholds.daysRed", "Days to pay: red above"],
      ["thresholds.daysSpread", "Days to pay: unpredictable above"],
      ["thresholds.dragGreen", "Effort / revenue: green up to"],
      ["thresholds.dragRed", "Effort / revenue: red from"],
      ["thresholds.smallShare", "Small payer: revenue below"],
      ["thresholds.smallShareDrag", "Small payer: effort / revenue red from"],
      ["thresholds.largeShare", "Large payer: revenue from"],
      ["thresholds.largeShareDrag", "Large payer: effort / revenue green up to"],
      ["thresholds.tooLarge", "Too large to leave in one step: from"],
    ],
  },
  {
    title: "Asks and decisions",
    settings: [
      ["ask.medicareFactor", "Ask for, times Medicare"],
      ["ask.breakEvenFactor", "Ask for, times break-even"],
      ["ask.stepAbove", "In two steps above"],
      ["ask.creditRate", "Cost of a year's credit"],
      ["decision.renegotiate", "Renegotiate after"],
      ["decision.leave", "Think of leaving after"],
      ["trends.since", "Compare before and after"],
    ],
  },
  {
    title: "Pages that go out",
    settings: [
      ["outgoing.minimumLines", "Fewest claims behind a figure"],
      ["outgoing.costPerSession", "Tell payers your cost per session"],
    ],
  },
];

/** The words for the values of a setting that is one of a list, and what the choice is about. */
export const ADVANCED_CHOICES: Readonly<
  Record<string, { readonly hint: string; readonly choices: readonly (readonly [value: string, words: string])[] }>
> = {
  "practice.conversionFactor": {
    hint: "Medicare pays half a percent more to clinicians who qualify by taking part in an advanced payment model (APM). If nobody has told you that you qualify, leave it.",
    choices: [
      ["standard", "standard, as for most practices"],
      ["qualifying-apm", "of qualifying APM participants"],
    ] satisfies readonly (readonly [ConversionFactor, string])[],
  },
  "outgoing.costPerSession": {
    hint: "On the Summary and in letters. A payer that knows your cost knows how low it can go.",
    choices: [
      ["no", "no"],
      ["yes", "yes"],
    ],
  },
};
