/** Where a default comes from: the published scorecard guide, a choice made here, or federal regulation. */
export type SettingSource = "guide" | "ours" | "42 CFR 414";

/** What a settings sheet says of a setting beside its value. */
export interface SettingDescription {
  readonly source: SettingSource;
  /** A sentence or two for the user. */
  readonly help: string;
  /** What happens where the default is "not set", in a few words. */
  readonly unset?: string;
}

/**
 * A description of each of the definitions, by its key. They stand apart from these because the worksheet functions read settings and
 * never show them, and start with every workbook that holds one.
 */
export const DESCRIPTIONS: Readonly<Record<string, SettingDescription>> = {
  asOf: {
    source: "ours",
    unset: "latest date in the claims",
    help: "The day on which the scorecard looks back: the review period ends and open claims are aged here.",
  },
  today: {
    source: "ours",
    unset: "the clock",
    help: "Dates later than the day after this one are taken for typing errors.",
  },
  reviewMonths: {
    source: "guide",
    help: "How many months of service dates, up to the as-of date, are reviewed.",
  },
  denialDays: {
    source: "guide",
    help: "How many days of submitted claims the denial and rework rates are measured over.",
  },
  denialLagDays: {
    source: "ours",
    help: "How many days before the as-of date the denial window ends, so that payers have had time to answer.",
  },
  minimumLines: {
    source: "ours",
    help: "A payer with fewer decided claims than this is shown but not graded.",
  },
  "columns.<field>": {
    source: "ours",
    unset: "found by heading",
    help: "The heading, or several, that this part of a claim is read from.",
  },
  "filter.providers": {
    source: "ours",
    unset: "all",
    help: "Only claims of these clinicians are counted.",
  },
  "filter.places": {
    source: "ours",
    unset: "all",
    help: "Only claims of these places of service are counted.",
  },
  "filter.from": {
    source: "ours",
    unset: "no limit",
    help: "Claims of an earlier service date are left out.",
  },
  "filter.to": {
    source: "ours",
    unset: "no limit",
    help: "Claims of a later service date are left out.",
  },
  "practice.name": {
    source: "ours",
    help: "The practice's name, as the scorecard's title shows it.",
  },
  "practice.zip": {
    source: "ours",
    unset: "no Medicare comparison",
    help: "The practice's ZIP code: Medicare's rates depend on the place.",
  },
  "practice.state": {
    source: "ours",
    help: "The state of the practice, where there is no ZIP code: enough where Medicare has one price for the whole state.",
  },
  "practice.locality": {
    source: "ours",
    unset: "found by the ZIP code",
    help: "Medicare's contractor and locality, such as 15202-00. It wins over the ZIP code, which may span several.",
  },
  "practice.credential": {
    source: "42 CFR 414",
    unset: "no Medicare comparison",
    help: "The license of most clinicians: Medicare pays nurse practitioners 85 % of its rate, social workers, therapists and counselors 75 %.",
  },
  "practice.conversionFactor": {
    source: "ours",
    help: "From 2026 on Medicare pays qualifying participants of an advanced payment model a little more: qualifying-apm. Others: standard.",
  },
  "practice.legalName": {
    source: "ours",
    unset: "a blank to fill in letters",
    help: "The practice's legal name, as its contracts with payers have it.",
  },
  "practice.taxId": { source: "ours", unset: "a blank to fill in letters", help: "The practice's tax ID (TIN)." },
  "practice.npi": { source: "ours", unset: "a blank to fill in letters", help: "The practice's group NPI." },
  "practice.address": {
    source: "ours",
    unset: "a blank to fill in letters",
    help: "The practice's address, as letters to payers show it.",
  },
  "practice.contact": {
    source: "ours",
    unset: "a blank to fill in letters",
    help: "Who signs letters to payers: name and title.",
  },
  "practice.phone": { source: "ours", unset: "a blank to fill in letters", help: "The telephone number in letters." },
  "practice.email": { source: "ours", unset: "a blank to fill in letters", help: "The email address in letters." },
  "providers.<name>.credential": {
    source: "42 CFR 414",
    unset: "the practice's",
    help: "This clinician's own license, where it differs from the practice's.",
  },
  "practice.medicare.<code>": {
    source: "ours",
    unset: "Medicare's fee schedule",
    help: "What Medicare allows here for a unit of this code, already adjusted for the credential.",
  },
  "cost.perSession": {
    source: "ours",
    unset: "built up from the figures below",
    help: "What one reference session costs the practice in all; it takes the place of the figures it is otherwise built from.",
  },
  "cost.clinicianHourly": {
    source: "ours",
    help: "What a clinician is paid for an hour of work.",
  },
  "cost.payrollRate": {
    source: "ours",
    help: "Payroll taxes and benefits on top of wages, as a fraction of them.",
  },
  "cost.sessionMinutes": {
    source: "ours",
    help: "How long the clinician is with the patient in a reference session.",
  },
  "cost.documentationMinutes": {
    source: "ours",
    help: "How long the clinician writes notes for a session.",
  },
  "cost.nonBillableMinutes": {
    source: "ours",
    help: "Paid minutes a session that nobody is billed for: no-shows, consults, coordination, training.",
  },
  "cost.adminHourly": {
    source: "ours",
    help: "What billing and front-desk staff are paid for an hour of work.",
  },
  "cost.adminMinutes": {
    source: "ours",
    help: "How many minutes of staff work an average session takes.",
  },
  "cost.monthlyOverhead": {
    source: "ours",
    help: "Rent, software, insurance and the like in a month, without wages of billing staff.",
  },
  "cost.monthlySessions": {
    source: "ours",
    help: "How many sessions a month the overhead is spread over.",
  },
  "cost.clinicianShare": {
    source: "ours",
    help: "The fraction of collections that goes to the clinician, where clinicians are paid a split.",
  },
  "cost.billingFee": {
    source: "ours",
    help: "The fraction of collections that a billing service keeps.",
  },
  "cost.prescriberHourly": {
    source: "ours",
    unset: "no break-even for prescriber codes",
    help: "What a prescriber is paid for an hour of work.",
  },
  "cost.groupSize": { source: "ours", help: "How many people share the cost of a group session." },
  "cost.referenceMinutes": {
    source: "ours",
    help: "The length of session that the cost per session stands for; other codes cost in proportion to their minutes.",
  },
  staffHourly: {
    source: "guide",
    help: "What an hour of billing staff costs with taxes and benefits, to price the time each payer takes.",
  },
  "minutes.base": {
    source: "ours",
    help: "Estimated staff minutes for a claim that goes through without trouble.",
  },
  "minutes.priorAuth": {
    source: "guide",
    help: "Estimated staff minutes for a prior authorization.",
  },
  "minutes.rework": {
    source: "ours",
    help: "Estimated staff minutes for a claim that came back and was worked again.",
  },
  "minutes.eligibility": {
    source: "guide",
    help: "Estimated staff minutes to verify a patient's coverage, once a patient and year.",
  },
  patientCollectionRate: {
    source: "ours",
    help: "The fraction of the patients' share that is really collected, where the table has no patient payments.",
  },
  "payers.<name>.type": {
    source: "ours",
    unset: "told by the payer's name",
    help: "What kind of payer this is, which decides the comparisons that count.",
  },
  "payers.<name>.aliases": {
    source: "ours",
    help: "Other spellings of this payer in the claims.",
  },
  "payers.<name>.minutesPerClaim": {
    source: "ours",
    unset: "measured, else estimated",
    help: "Staff minutes that a claim of this payer takes, where the practice knows.",
  },
  "payers.<name>.contract": {
    source: "ours",
    help: "The name of the contract, the same for all payers that would be left together.",
  },
  "payers.<name>.negotiationClosed": {
    source: "guide",
    unset: "by the Negotiation log",
    help: "The day on which a negotiation with this payer ended without an agreement: only then can leaving be considered.",
  },
  "payers.<name>.benchmark": {
    source: "ours",
    unset: "Medicare",
    help: "Your own schedule for this payer, code by code in rows such as payers.NAME.benchmark.90837; it takes Medicare's place for it. Left empty: Medicare stays.",
  },
  "payers.<name>.benchmark.<code>": {
    source: "ours",
    unset: "Medicare",
    help: "Your own schedule for this payer: what its rate for a unit of this code is compared with in Medicare's place.",
  },
  "weights.rate": { source: "ours", help: "How much the rate score counts in the points." },
  "weights.cost": {
    source: "ours",
    help: "How much the cost-to-serve score counts in the points.",
  },
  "weights.rework": { source: "ours", help: "How much the rework score counts in the points." },
  "weights.days": { source: "ours", help: "How much the days-to-pay score counts in the points." },
  "weights.share": {
    source: "ours",
    help: "How much revenue against effort counts in the points.",
  },
  "thresholds.medicareRed": {
    source: "ours",
    help: "Paid below this ratio of Medicare, a payer's rate is red.",
  },
  "thresholds.medicareGreen": {
    source: "guide",
    help: "From this ratio of Medicare on, a payer's rate can be green.",
  },
  "thresholds.commercialGreen": {
    source: "ours",
    help: "From this ratio of the best commercial plan on, a payer's rate can be green.",
  },
  "thresholds.minutesGreen": {
    source: "ours",
    help: "Below this many staff minutes a claim, cost to serve is green.",
  },
  "thresholds.minutesRed": {
    source: "guide",
    help: "From this many staff minutes a claim on, cost to serve is red.",
  },
  "thresholds.reworkRatio": {
    source: "ours",
    help: "Reworked this many times as often as the other payers' claims, a payer's rework can be red.",
  },
  "thresholds.reworkFloor": {
    source: "ours",
    help: "Below this fraction of reworked claims, rework is never red.",
  },
  "thresholds.daysGreen": {
    source: "ours",
    help: "Up to this mean, days to pay are green; the guide leaves 26 to 29 days open, and this is the middle.",
  },
  "thresholds.daysRed": {
    source: "ours",
    help: "Above this mean, days to pay are red; the guide leaves 41 to 44 days open, and this is the middle.",
  },
  "thresholds.daysSpread": {
    source: "ours",
    help: "Where the slowest tenth takes this many days longer than the median, a payer is unpredictable, which is red.",
  },
  "thresholds.dragGreen": {
    source: "ours",
    help: "Up to this ratio of its share of effort to its share of revenue, a payer is green.",
  },
  "thresholds.dragRed": {
    source: "ours",
    help: "From this ratio of its share of effort to its share of revenue on, a payer is red.",
  },
  "thresholds.smallShare": {
    source: "ours",
    help: "Below this fraction of revenue a payer is small, and is judged more strictly for its effort.",
  },
  "thresholds.largeShare": {
    source: "ours",
    help: "From this fraction of revenue on a payer is large, and may take somewhat more effort.",
  },
  "thresholds.smallShareDrag": {
    source: "ours",
    help: "From this ratio of effort to revenue on, a small payer is red.",
  },
  "thresholds.largeShareDrag": {
    source: "ours",
    help: "Up to this ratio of effort to revenue, a large payer is green.",
  },
  "thresholds.tooLarge": {
    source: "guide",
    help: "From this fraction of sessions or revenue on, a payer is too large to leave in one step.",
  },
  "decision.renegotiate": {
    source: "ours",
    help: "A payer graded below C so many quarters running is one to renegotiate with.",
  },
  "decision.leave": {
    source: "ours",
    help: "A payer graded D or F so many quarters after a closed negotiation is a candidate to leave.",
  },
  "trends.since": {
    source: "guide",
    unset: "the last rate change in Contract terms",
    help: "Trends compares before and after this day, such as a new contract. Look again three to six months after a change.",
  },
  "ask.medicareFactor": { source: "ours", help: "The rate to ask for, as a multiple of Medicare's." },
  "ask.breakEvenFactor": { source: "ours", help: "The rate to ask for, as a multiple of break-even." },
  "ask.stepAbove": { source: "ours", help: "A raise of more than this is asked for in two steps." },
  "ask.creditRate": {
    source: "ours",
    help: "What a year's credit costs the practice: what waiting for late payments is reckoned at.",
  },
  "outgoing.minimumLines": {
    source: "ours",
    help: "A comparison that rests on fewer claims stays off pages for a payer.",
  },
  "outgoing.costPerSession": {
    source: "ours",
    help: "Whether the cost of a session may stand on pages for a payer. Most practices keep it to themselves.",
  },
};
