import { noticeGiven } from "../negotiation/notice-on-record";
import type { PayerCase } from "../negotiation/payer-case";
import { DAYS_A_MONTH, MONTHS_A_YEAR } from "../negotiation/time-units";
import type { Settings } from "../settings/settings";
import { mayPayThemselves } from "./patient-charges";
import type { ExitFacts } from "./exit-facts";
import { CONTINUITY_DAYS, type ExitInputs, type PayModel } from "./exit-inputs";
import { noticeSource, noticeSpan } from "./notice-span";

export const EXIT_CASES = ["low", "base", "high"] as const;
export type ExitCaseName = (typeof EXIT_CASES)[number];

/** One input of the model in its three cases, and where its defaults come from. */
export interface ExitInput {
  readonly key: keyof ExitInputs;
  readonly label: string;
  readonly unit: "dollars" | "rate" | "share" | "months" | "sessions" | "people" | "hours" | "minutes" | "choice";
  readonly values: Readonly<Record<ExitCaseName, number | PayModel>>;
  readonly source: string;
}

/** Where the claims do not tell. */
const USUAL_DELAY = 1;
/** The guide: contracts ask for 90 to 180 days of notice. */
const USUAL_NOTICE = { low: 3, base: 4, high: 6 } as const;
/** Of a contract that is too large to leave in one step, the part that would be left first. */
export const FIRST_PART = 0.25;

/** What is the same in all three cases. */
function same(value: number | PayModel): ExitInput["values"] {
  return { low: value, base: value, high: value };
}

/**
 * Where both are set, hourly pay stands before a share of collections, as for break-even (methodology section 6). Where neither is, a
 * practice with several clinicians is no solo one: their pay goes on.
 */
function payModelOf({ cost }: Pick<Settings, "cost">, { clinicians }: ExitFacts): PayModel {
  const { clinicianShare, clinicianHourly } = cost;
  if (clinicianHourly !== null) return "salaried";
  if (clinicianShare !== null) return "split";
  return clinicians.length > 1 ? "salaried" : "solo";
}

/**
 * The model's inputs with their defaults: from the claims, the contract terms and the settings where these know, else what the guide or
 * this add-in supposes; the low case is the careful one. Whatever only the practice knows stands at 0 until somebody says it.
 *
 * @param facts of a contract for which `noExitReason` is `null`
 * @param one the contract's case
 */
export function exitCases(facts: ExitFacts, one: PayerCase): readonly ExitInput[] {
  return [
    ...contractInputs(facts, one.settings),
    ...runOffInputs(one),
    ...retainedInputs(facts, mayPayThemselves(one)),
    ...refillInputs(facts),
    ...otherInputs(facts),
  ];
}

/** The inputs of one case as the model takes them. */
export function inputsOf(inputs: readonly ExitInput[], name: ExitCaseName): ExitInputs {
  return Object.fromEntries(inputs.map(({ key, values }) => [key, values[name]])) as unknown as ExitInputs;
}

function contractInputs(facts: ExitFacts, { cost }: Settings): ExitInput[] {
  return [
    {
      key: "payModel",
      label: "How clinicians are paid (split, salaried or solo)",
      unit: "choice",
      values: same(payModelOf({ cost }, facts)),
      source:
        "cost settings: hourly pay is a salary, a share alone a split; neither: solo, or salaried if there are several clinicians",
    },
    {
      key: "payShare",
      label: "Clinicians' share of what is collected",
      unit: "share",
      values: same(cost.clinicianShare ?? 0),
      source: "setting cost.clinicianShare; counts for a split alone",
    },
    {
      key: "billingFee",
      label: "A billing company's share of what is collected",
      unit: "share",
      values: same(cost.billingFee ?? 0),
      source: "setting cost.billingFee",
    },
    {
      key: "part",
      label: "Part of the contract that is left (a cap: all of it)",
      unit: "share",
      values: same(facts.isTooLarge ? FIRST_PART : 1),
      source: facts.isTooLarge ? "supposed, for a first step: it is too large to leave at once" : "the whole contract",
    },
    {
      key: "sessions",
      label: "Sessions a month of the whole contract",
      unit: "sessions",
      values: same(facts.sessionsAMonth),
      source: "your claims, open ones too",
    },
    {
      key: "cashPerSession",
      label: "Collected per session",
      unit: "rate",
      values: same(facts.cashPerSession ?? 0),
      source: "your claims that have been decided",
    },
    {
      key: "delay",
      label: "Months until it is paid",
      unit: "months",
      values: same(delayOf(facts)),
      source:
        facts.meanDays === null
          ? "supposed: your claims do not tell"
          : "your claims: days to send them, and mean days to pay",
    },
  ];
}

/** In months, to a tenth. */
function delayOf({ meanDays, billingLag }: ExitFacts): number {
  return meanDays === null ? USUAL_DELAY : Math.round(((meanDays + (billingLag ?? 0)) / DAYS_A_MONTH) * 10) / 10;
}

function runOffInputs({ terms, log }: PayerCase): ExitInput[] {
  const noticeOn = noticeGiven(log);
  const { low: days, isKnown } = noticeSpan(terms, noticeOn);
  return [
    {
      key: "notice",
      label: "Months of notice",
      unit: "months",
      values: isKnown ? same(days / DAYS_A_MONTH) : USUAL_NOTICE,
      source: noticeSource(terms, noticeOn),
    },
    {
      key: "continuity",
      label: "Months of continued care after it",
      unit: "months",
      values: same(CONTINUITY_DAYS / DAYS_A_MONTH),
      source: "90 days; look it up in the contract",
    },
    {
      key: "continuing",
      label: "Of the patients who are then left, those who go on",
      unit: "share",
      values: { low: 0.25, base: 0.5, high: 0.75 },
      source: "supposed: those with an open authorization or in the middle of care",
    },
    {
      key: "tailCollected",
      label: "Collected of what is due after the last in-network day",
      unit: "share",
      values: { low: 0.8, base: 0.9, high: 1 },
      source: "supposed: the A/R tail",
    },
  ];
}

/** Nobody is supposed to stay as a self-payer at no price, nor where programs limit what their patients may be charged. */
function retainedInputs({ selfPayPerSession }: ExitFacts, mayBeCharged: boolean): ExitInput[] {
  const isKnown = selfPayPerSession !== null && mayBeCharged;
  const unknown = mayBeCharged
    ? "0 until you fill in what such a session brings, below"
    : "0 until you know what its patients may be charged";
  return [
    {
      key: "retained",
      label: "Of all others then left, those who stay without it",
      unit: "share",
      values: isKnown ? { low: 0, base: 0.1, high: 0.25 } : same(0),
      source: isKnown ? "supposed; ask your clinicians (self-pay, superbills)" : unknown,
    },
    {
      key: "retainedCash",
      label: "Collected per session of those",
      unit: "rate",
      values: same(selfPayPerSession ?? 0),
      source: selfPayPerSession === null ? "not known: fill in what you would charge" : "your self-pay claims",
    },
  ];
}

function refillInputs({
  sessionsPerPatient,
  othersPerSession,
  bestPlanPerSession,
  selfPayPerSession,
}: ExitFacts): ExitInput[] {
  const low = othersPerSession ?? bestPlanPerSession ?? selfPayPerSession ?? 0;
  const base = Math.max(low, bestPlanPerSession ?? low);
  return [
    {
      key: "newPatients",
      label: "New patients a month whom you turn away today",
      unit: "people",
      values: same(0),
      source: "only you know: 0 until you fill it in",
    },
    {
      key: "sessionsPerPatient",
      label: "Sessions a month of a new patient",
      unit: "sessions",
      values: same(sessionsPerPatient ?? 0),
      source: sessionsPerPatient === null ? "not known: fill it in" : "all your patients of the last 90 days",
    },
    {
      key: "stay",
      label: "Months that a patient stays",
      unit: "months",
      values: { low: 4, base: 6, high: 9 },
      source: "supposed; new patients add up by it, and a contract without new ones shrinks by it",
    },
    {
      key: "credentialing",
      label: "Months until a new payer can be billed",
      unit: "months",
      values: { low: 4, base: 0, high: 0 },
      source: "0 where new patients come with plans that you take already",
    },
    {
      key: "replacementCash",
      label: "Collected per session of a new patient",
      unit: "rate",
      values: { low, base, high: Math.max(base, selfPayPerSession ?? base) },
      source:
        low > 0
          ? "your claims: all other insurers, your best plan, self-pay where that is more"
          : "not known: there is no other payer; fill it in",
    },
    {
      key: "replacementDelay",
      label: "Months until that is paid",
      unit: "months",
      values: { low: 2, base: 1, high: 1 },
      source: "supposed",
    },
  ];
}

const ADMIN_SOURCES = {
  set: "your claims and the minutes that you set",
  measured: "minutes in your claims",
  estimate: "ESTIMATE by your claims and the minutes in Settings",
  none: "not known: fill it in",
} as const;

function otherInputs(facts: ExitFacts): ExitInput[] {
  const { sessionsAMonth, cashPerSession, recoupmentRate, adminHoursAMonth, adminSource, othersMinutes } = facts;
  const part = facts.isTooLarge ? FIRST_PART : 1;
  const takenBack = (recoupmentRate ?? 0) * sessionsAMonth * part * MONTHS_A_YEAR * (cashPerSession ?? 0);
  return [
    {
      key: "recoupment",
      label: "Taken back by the payer after the end",
      unit: "dollars",
      values: { low: takenBack, base: 0, high: 0 },
      source: "what is collected is less what it takes back now; low: as much as in a year once more",
    },
    {
      key: "oneOff",
      label: "One-off costs",
      unit: "dollars",
      values: same(0),
      source: "only you know: letters, advice, software",
    },
    {
      key: "hoursCut",
      label: "Wages a month saved by cutting hours",
      unit: "dollars",
      values: same(0),
      source: "salaries go on unless hours are cut",
    },
    {
      key: "adminHours",
      label: "Staff hours a month that it takes",
      unit: "hours",
      values: same(adminHoursAMonth ?? 0),
      source: ADMIN_SOURCES[adminSource ?? "none"],
    },
    {
      key: "replacementMinutes",
      label: "Staff minutes for a session of a new patient",
      unit: "minutes",
      values: same(othersMinutes ?? 0),
      source: othersMinutes === null ? ADMIN_SOURCES.none : "all other insurers, by the same",
    },
    {
      key: "hourValue",
      label: "What a freed staff hour is worth",
      unit: "dollars",
      values: same(0),
      source: "only you know: 0 unless you say how it is used",
    },
  ];
}
