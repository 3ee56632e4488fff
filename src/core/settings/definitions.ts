import type { NumberRule, SettingValue, TextRule, ValueRule } from "./value-rules";
import { CONVERSION_FACTORS, CREDENTIALS, PAYER_TYPES, YES_NO } from "./settings";

export interface SettingDefinition {
  /** Dotted, as in a settings sheet. `<name>`, `<code>` and `<field>` stand for what the user fills in. */
  readonly key: string;
  readonly rule: ValueRule;
  /** `null`: not set unless the user sets it. */
  readonly default: SettingValue;
}

/** Says that a payer's own schedule holds no code. It then says nothing, and Medicare stays. */
export const EMPTY_BENCHMARK = "empty";

const TEXT: ValueRule = { kind: "text" };
const TEXTS: ValueRule = { kind: "texts" };
const DATE: ValueRule = { kind: "date" };
const CREDENTIAL: ValueRule = { kind: "choice", choices: CREDENTIALS };
const DOLLARS: NumberRule = { kind: "number", unit: "dollars", min: 0 };
const HOURLY: NumberRule = { kind: "number", unit: "dollars per hour", min: 0 };
const MINUTES: NumberRule = { kind: "number", unit: "minutes", min: 0 };
const MINUTES_ABOVE_0: NumberRule = { ...MINUTES, minExcluded: true };
const DAYS_ABOVE_0: NumberRule = { kind: "number", unit: "days", min: 0, minExcluded: true };
const FRACTION: NumberRule = { kind: "number", unit: "fraction", min: 0, max: 1 };
const FRACTION_ABOVE_0: NumberRule = { ...FRACTION, minExcluded: true };
const FRACTION_BELOW_1: NumberRule = { ...FRACTION, maxExcluded: true };
/** The upper bound catches 95 where 0.95 or 95 % was meant. */
const RATIO: NumberRule = { kind: "number", unit: "ratio", min: 0, minExcluded: true, max: 20 };
const WEIGHT: NumberRule = { kind: "number", unit: "points", min: 0 };
const MONTHS: NumberRule = { kind: "number", unit: "months", min: 1, max: 120, whole: true };
const WHOLE_DAYS: NumberRule = { kind: "number", unit: "days", min: 1, max: 3660, whole: true };
const LAG_DAYS: NumberRule = { ...WHOLE_DAYS, min: 0 };
const LINES: NumberRule = { kind: "number", unit: "claims", min: 1, whole: true };
const SESSIONS: NumberRule = { kind: "number", unit: "sessions", min: 0, minExcluded: true };
const PEOPLE: NumberRule = { kind: "number", unit: "people", min: 1 };
const ZIP: TextRule = { kind: "text", form: /^\d{5}(-\d{4})?$/, what: "a ZIP code such as 27601", digits: 5 };
const STATE: TextRule = { kind: "text", form: /^[A-Z]{2}$/, what: "a state as two letters, such as NC" };
const TAX_ID: TextRule = { kind: "text", form: /^\d{2}-?\d{7}$/, what: "a tax ID such as 12-3456789", digits: 9 };
const NPI: TextRule = { kind: "text", form: /^\d{10}$/, what: "an NPI of ten digits", digits: 10 };
const QUARTERS: NumberRule = { kind: "number", unit: "quarters", min: 1, max: 8, whole: true };
const LOCALITY: TextRule = { kind: "text", form: /^\d{5}-\d{2}$/, what: "a Medicare locality such as 01182-18" };

/** Every setting of methodology section 11, in the order in which it is shown. Parser, rows and sheets follow this table. */
export const DEFINITIONS: readonly SettingDefinition[] = [
  setting("asOf", DATE, null),
  setting("today", DATE, null),
  setting("reviewMonths", MONTHS, 12),
  setting("denialDays", WHOLE_DAYS, 90),
  setting("denialLagDays", LAG_DAYS, 30),
  setting("minimumLines", LINES, 20),
  setting("columns.<field>", { kind: "headings" }, null),
  setting("filter.providers", TEXTS, null),
  setting("filter.places", TEXTS, null),
  setting("filter.from", DATE, null),
  setting("filter.to", DATE, null),
  setting("practice.name", TEXT, null),
  setting("practice.zip", ZIP, null),
  setting("practice.state", STATE, null),
  setting("practice.locality", LOCALITY, null),
  setting("practice.credential", CREDENTIAL, null),
  setting("practice.conversionFactor", { kind: "choice", choices: CONVERSION_FACTORS }, "standard"),
  setting("practice.legalName", TEXT, null),
  setting("practice.taxId", TAX_ID, null),
  setting("practice.npi", NPI, null),
  setting("practice.address", TEXT, null),
  setting("practice.contact", TEXT, null),
  setting("practice.phone", TEXT, null),
  setting("practice.email", TEXT, null),
  setting("providers.<name>.credential", CREDENTIAL, null),
  setting("practice.medicare.<code>", DOLLARS, null),
  setting("cost.perSession", DOLLARS, null),
  setting("cost.clinicianHourly", HOURLY, null),
  setting("cost.payrollRate", FRACTION, 0),
  setting("cost.sessionMinutes", MINUTES_ABOVE_0, 53),
  setting("cost.documentationMinutes", MINUTES, 10),
  setting("cost.nonBillableMinutes", MINUTES, 0),
  setting("cost.adminHourly", HOURLY, null),
  setting("cost.adminMinutes", MINUTES, 0),
  setting("cost.monthlyOverhead", DOLLARS, null),
  setting("cost.monthlySessions", SESSIONS, null),
  setting("cost.clinicianShare", FRACTION_BELOW_1, null),
  setting("cost.billingFee", FRACTION_BELOW_1, null),
  setting("cost.prescriberHourly", HOURLY, null),
  setting("cost.groupSize", PEOPLE, 6),
  setting("cost.referenceMinutes", MINUTES_ABOVE_0, 60),
  setting("staffHourly", HOURLY, 28),
  setting("minutes.base", MINUTES, 5),
  setting("minutes.priorAuth", MINUTES, 25),
  setting("minutes.rework", MINUTES, 20),
  setting("minutes.eligibility", MINUTES, 24),
  setting("patientCollectionRate", FRACTION, 1),
  setting("payers.<name>.type", { kind: "choice", choices: PAYER_TYPES }, null),
  setting("payers.<name>.aliases", TEXTS, []),
  setting("payers.<name>.minutesPerClaim", MINUTES, null),
  setting("payers.<name>.contract", TEXT, null),
  setting("payers.<name>.negotiationClosed", DATE, null),
  setting("payers.<name>.benchmark", { kind: "choice", choices: [EMPTY_BENCHMARK] }, null),
  setting("payers.<name>.benchmark.<code>", DOLLARS, null),
  setting("weights.rate", WEIGHT, 30),
  setting("weights.cost", WEIGHT, 20),
  setting("weights.rework", WEIGHT, 20),
  setting("weights.days", WEIGHT, 15),
  setting("weights.share", WEIGHT, 15),
  setting("thresholds.medicareRed", RATIO, 0.95),
  setting("thresholds.medicareGreen", RATIO, 1),
  setting("thresholds.commercialGreen", RATIO, 0.9),
  setting("thresholds.minutesGreen", MINUTES_ABOVE_0, 10),
  setting("thresholds.minutesRed", MINUTES_ABOVE_0, 20),
  setting("thresholds.reworkRatio", RATIO, 1.5),
  setting("thresholds.reworkFloor", FRACTION_ABOVE_0, 0.05),
  setting("thresholds.daysGreen", DAYS_ABOVE_0, 27.5),
  setting("thresholds.daysRed", DAYS_ABOVE_0, 42.5),
  setting("thresholds.daysSpread", DAYS_ABOVE_0, 30),
  setting("thresholds.dragGreen", RATIO, 1),
  setting("thresholds.dragRed", RATIO, 2),
  setting("thresholds.smallShare", FRACTION_ABOVE_0, 0.1),
  setting("thresholds.largeShare", FRACTION_ABOVE_0, 0.2),
  setting("thresholds.smallShareDrag", RATIO, 1.5),
  setting("thresholds.largeShareDrag", RATIO, 1.25),
  setting("thresholds.tooLarge", FRACTION_ABOVE_0, 0.3),
  setting("decision.renegotiate", QUARTERS, 2),
  setting("decision.leave", QUARTERS, 2),
  setting("trends.since", DATE, null),
  setting("ask.medicareFactor", RATIO, 1.1),
  setting("ask.breakEvenFactor", RATIO, 1.1),
  setting("ask.stepAbove", FRACTION_ABOVE_0, 0.25),
  setting("ask.creditRate", FRACTION, 0.08),
  setting("outgoing.minimumLines", LINES, 20),
  setting("outgoing.costPerSession", { kind: "choice", choices: YES_NO }, "no"),
];

function setting(key: string, rule: ValueRule, byDefault: SettingValue): SettingDefinition {
  return { key, rule, default: byDefault };
}
