import type { NumberRule, SettingValue, TextRule, ValueRule } from "./value-rules";
import { CREDENTIALS, PAYER_TYPES } from "./settings";

/** Where a default comes from: the published scorecard guide, a choice made here, or federal regulation. */
export type SettingSource = "guide" | "ours" | "42 CFR 414";

export interface SettingDefinition {
  /** Dotted, as in a settings sheet. `<name>`, `<code>` and `<field>` stand for what the user fills in. */
  readonly key: string;
  readonly rule: ValueRule;
  /** `null`: not set unless the user sets it. */
  readonly default: SettingValue;
  readonly source: SettingSource;
  /** A sentence or two for the user. */
  readonly help: string;
  /** What happens where the default is "not set", in a few words. */
  readonly unset?: string;
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
const LOCALITY: TextRule = { kind: "text", form: /^\d{5}-\d{2}$/, what: "a Medicare locality such as 01182-18" };

/** True until Medicare's fee schedule by locality is part of the product. */
const KEPT_FOR_FEE_SCHEDULE =
  "Kept, but not used yet: Medicare's fee schedule is not built in, and its amounts come from practice.medicare.";

/** Every setting of methodology section 11, in the order in which it is shown. Parser, rows and sheets follow this table. */
export const DEFINITIONS: readonly SettingDefinition[] = [
  setting("asOf", DATE, null, {
    source: "ours",
    unset: "latest date in the claims",
    help: "The day on which the scorecard looks back: the review period ends and open claims are aged here.",
  }),
  setting("today", DATE, null, {
    source: "ours",
    unset: "the clock",
    help: "Dates later than the day after this one are taken for typing errors.",
  }),
  setting("reviewMonths", MONTHS, 12, {
    source: "guide",
    help: "How many months of service dates, up to the as-of date, are reviewed.",
  }),
  setting("denialDays", WHOLE_DAYS, 90, {
    source: "guide",
    help: "How many days of submitted claims the denial and rework rates are measured over.",
  }),
  setting("denialLagDays", LAG_DAYS, 30, {
    source: "ours",
    help: "How many days before the as-of date the denial window ends, so that payers have had time to answer.",
  }),
  setting("minimumLines", LINES, 20, {
    source: "ours",
    help: "A payer with fewer decided claims than this is shown but not graded.",
  }),
  setting("columns.<field>", { kind: "headings" }, null, {
    source: "ours",
    unset: "found by heading",
    help: "The heading, or several, that this part of a claim is read from.",
  }),
  setting("filter.providers", TEXTS, null, {
    source: "ours",
    unset: "all",
    help: "Only claims of these clinicians are counted.",
  }),
  setting("filter.places", TEXTS, null, {
    source: "ours",
    unset: "all",
    help: "Only claims of these places of service are counted.",
  }),
  setting("filter.from", DATE, null, {
    source: "ours",
    unset: "no limit",
    help: "Claims of an earlier service date are left out.",
  }),
  setting("filter.to", DATE, null, {
    source: "ours",
    unset: "no limit",
    help: "Claims of a later service date are left out.",
  }),
  setting("practice.name", TEXT, null, {
    source: "ours",
    help: "The practice's name, as the scorecard's title shows it.",
  }),
  setting("practice.zip", ZIP, null, {
    source: "ours",
    help: `The practice's ZIP code. ${KEPT_FOR_FEE_SCHEDULE}`,
  }),
  setting("practice.state", STATE, null, {
    source: "ours",
    help: `The state in which the practice is licensed. ${KEPT_FOR_FEE_SCHEDULE}`,
  }),
  setting("practice.locality", LOCALITY, null, {
    source: "ours",
    help: `The Medicare contractor and locality. ${KEPT_FOR_FEE_SCHEDULE}`,
  }),
  setting("practice.credential", CREDENTIAL, null, {
    source: "42 CFR 414",
    help: `The licence of most clinicians. ${KEPT_FOR_FEE_SCHEDULE}`,
  }),
  setting("providers.<name>.credential", CREDENTIAL, null, {
    source: "42 CFR 414",
    unset: "the practice's",
    help: `This clinician's own licence, where it differs from the practice's. ${KEPT_FOR_FEE_SCHEDULE}`,
  }),
  setting("practice.medicare.<code>", DOLLARS, null, {
    source: "ours",
    unset: "no Medicare comparison",
    help: "What Medicare allows here for a unit of this code, already adjusted for the credential.",
  }),
  setting("cost.perSession", DOLLARS, null, {
    source: "ours",
    unset: "built up from the figures below",
    help: "What one reference session costs the practice in all; it takes the place of the figures it is otherwise built from.",
  }),
  setting("cost.clinicianHourly", HOURLY, null, {
    source: "ours",
    help: "What a clinician is paid for an hour of work.",
  }),
  setting("cost.payrollRate", FRACTION, 0, {
    source: "ours",
    help: "Payroll taxes and benefits on top of wages, as a fraction of them.",
  }),
  setting("cost.sessionMinutes", MINUTES_ABOVE_0, 53, {
    source: "ours",
    help: "How long the clinician is with the patient in a reference session.",
  }),
  setting("cost.documentationMinutes", MINUTES, 10, {
    source: "ours",
    help: "How long the clinician writes notes for a session.",
  }),
  setting("cost.nonBillableMinutes", MINUTES, 0, {
    source: "ours",
    help: "Paid minutes a session that nobody is billed for: no-shows, consults, coordination, training.",
  }),
  setting("cost.adminHourly", HOURLY, null, {
    source: "ours",
    help: "What billing and front-desk staff are paid for an hour of work.",
  }),
  setting("cost.adminMinutes", MINUTES, 0, {
    source: "ours",
    help: "How many minutes of staff work an average session takes.",
  }),
  setting("cost.monthlyOverhead", DOLLARS, null, {
    source: "ours",
    help: "Rent, software, insurance and the like in a month, without wages of billing staff.",
  }),
  setting("cost.monthlySessions", SESSIONS, null, {
    source: "ours",
    help: "How many sessions a month the overhead is spread over.",
  }),
  setting("cost.clinicianShare", FRACTION_BELOW_1, null, {
    source: "ours",
    help: "The fraction of collections that goes to the clinician, where clinicians are paid a split.",
  }),
  setting("cost.billingFee", FRACTION_BELOW_1, null, {
    source: "ours",
    help: "The fraction of collections that a billing service keeps.",
  }),
  setting("cost.prescriberHourly", HOURLY, null, {
    source: "ours",
    unset: "no break-even for prescriber codes",
    help: "What a prescriber is paid for an hour of work.",
  }),
  setting("cost.groupSize", PEOPLE, 6, { source: "ours", help: "How many people share the cost of a group session." }),
  setting("cost.referenceMinutes", MINUTES_ABOVE_0, 60, {
    source: "ours",
    help: "The length of session that the cost per session stands for; other codes cost in proportion to their minutes.",
  }),
  setting("staffHourly", HOURLY, 28, {
    source: "guide",
    help: "What an hour of billing staff costs with taxes and benefits, to price the time each payer takes.",
  }),
  setting("minutes.base", MINUTES, 5, {
    source: "ours",
    help: "Estimated staff minutes for a claim that goes through without trouble.",
  }),
  setting("minutes.priorAuth", MINUTES, 25, {
    source: "guide",
    help: "Estimated staff minutes for a prior authorization.",
  }),
  setting("minutes.rework", MINUTES, 20, {
    source: "ours",
    help: "Estimated staff minutes for a claim that came back and was worked again.",
  }),
  setting("minutes.eligibility", MINUTES, 24, {
    source: "guide",
    help: "Estimated staff minutes to verify a patient's coverage, once a patient and year.",
  }),
  setting("patientCollectionRate", FRACTION, 1, {
    source: "ours",
    help: "The fraction of the patients' share that is really collected, where the table has no patient payments.",
  }),
  setting("payers.<name>.type", { kind: "choice", choices: PAYER_TYPES }, null, {
    source: "ours",
    unset: "told by the payer's name",
    help: "What kind of payer this is, which decides the comparisons that count.",
  }),
  setting("payers.<name>.aliases", TEXTS, [], {
    source: "ours",
    help: "Other spellings of this payer in the claims.",
  }),
  setting("payers.<name>.minutesPerClaim", MINUTES, null, {
    source: "ours",
    unset: "measured, else estimated",
    help: "Staff minutes that a claim of this payer takes, where the practice knows.",
  }),
  setting("payers.<name>.contract", TEXT, null, {
    source: "ours",
    help: "The name of the contract, the same for all payers that would be left together.",
  }),
  setting("payers.<name>.benchmark", { kind: "choice", choices: [EMPTY_BENCHMARK] }, null, {
    source: "ours",
    unset: "Medicare",
    help: "Your own schedule for this payer, code by code in rows such as payers.NAME.benchmark.90837; it takes Medicare's place for it. Left empty: Medicare stays.",
  }),
  setting("payers.<name>.benchmark.<code>", DOLLARS, null, {
    source: "ours",
    unset: "Medicare",
    help: "Your own schedule for this payer: what its rate for a unit of this code is compared with in Medicare's place.",
  }),
  setting("weights.rate", WEIGHT, 30, { source: "ours", help: "How much the rate score counts in the points." }),
  setting("weights.cost", WEIGHT, 20, {
    source: "ours",
    help: "How much the cost-to-serve score counts in the points.",
  }),
  setting("weights.rework", WEIGHT, 20, { source: "ours", help: "How much the rework score counts in the points." }),
  setting("weights.days", WEIGHT, 15, { source: "ours", help: "How much the days-to-pay score counts in the points." }),
  setting("weights.share", WEIGHT, 15, {
    source: "ours",
    help: "How much revenue against effort counts in the points.",
  }),
  setting("thresholds.medicareRed", RATIO, 0.95, {
    source: "ours",
    help: "Paid below this ratio of Medicare, a payer's rate is red.",
  }),
  setting("thresholds.medicareGreen", RATIO, 1, {
    source: "guide",
    help: "From this ratio of Medicare on, a payer's rate can be green.",
  }),
  setting("thresholds.commercialGreen", RATIO, 0.9, {
    source: "ours",
    help: "From this ratio of the best commercial plan on, a payer's rate can be green.",
  }),
  setting("thresholds.minutesGreen", MINUTES_ABOVE_0, 10, {
    source: "ours",
    help: "Below this many staff minutes a claim, cost to serve is green.",
  }),
  setting("thresholds.minutesRed", MINUTES_ABOVE_0, 20, {
    source: "guide",
    help: "From this many staff minutes a claim on, cost to serve is red.",
  }),
  setting("thresholds.reworkRatio", RATIO, 1.5, {
    source: "ours",
    help: "Reworked this many times as often as the other payers' claims, a payer's rework can be red.",
  }),
  setting("thresholds.reworkFloor", FRACTION_ABOVE_0, 0.05, {
    source: "ours",
    help: "Below this fraction of reworked claims, rework is never red.",
  }),
  setting("thresholds.daysGreen", DAYS_ABOVE_0, 27.5, {
    source: "ours",
    help: "Up to this mean, days to pay are green; the guide leaves 26 to 29 days open, and this is the middle.",
  }),
  setting("thresholds.daysRed", DAYS_ABOVE_0, 42.5, {
    source: "ours",
    help: "Above this mean, days to pay are red; the guide leaves 41 to 44 days open, and this is the middle.",
  }),
  setting("thresholds.daysSpread", DAYS_ABOVE_0, 30, {
    source: "ours",
    help: "Where the slowest tenth takes this many days longer than the median, a payer is unpredictable, which is red.",
  }),
  setting("thresholds.dragGreen", RATIO, 1, {
    source: "ours",
    help: "Up to this ratio of its share of effort to its share of revenue, a payer is green.",
  }),
  setting("thresholds.dragRed", RATIO, 2, {
    source: "ours",
    help: "From this ratio of its share of effort to its share of revenue on, a payer is red.",
  }),
  setting("thresholds.smallShare", FRACTION_ABOVE_0, 0.1, {
    source: "ours",
    help: "Below this fraction of revenue a payer is small, and is judged more strictly for its effort.",
  }),
  setting("thresholds.largeShare", FRACTION_ABOVE_0, 0.2, {
    source: "ours",
    help: "From this fraction of revenue on a payer is large, and may take somewhat more effort.",
  }),
  setting("thresholds.smallShareDrag", RATIO, 1.5, {
    source: "ours",
    help: "From this ratio of effort to revenue on, a small payer is red.",
  }),
  setting("thresholds.largeShareDrag", RATIO, 1.25, {
    source: "ours",
    help: "Up to this ratio of effort to revenue, a large payer is green.",
  }),
  setting("thresholds.tooLarge", FRACTION_ABOVE_0, 0.3, {
    source: "guide",
    help: "From this fraction of sessions or revenue on, a payer is too large to leave in one step.",
  }),
];

function setting(
  key: string,
  rule: ValueRule,
  byDefault: SettingValue,
  about: Pick<SettingDefinition, "source" | "help" | "unset">,
): SettingDefinition {
  return { key, rule, default: byDefault, ...about };
}
