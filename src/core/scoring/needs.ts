import type { Field } from "../settings/fields";
import { GAP_NEEDS, type MedicareGap } from "./medicare-gap";
import type { PayerFigures } from "./payer-figures";
import type { Metrics } from "./result";

const PAID_DATES = "a submitted (or received) date and a paid date";
const PAID = "an insurer paid column";
const COST = "a cost per session or clinician pay in the settings";
const CODE = "a procedure code column";

/** What a figure needs, for those that are not available; only what is missing is said. */
export function needsOf(
  { metrics, scored, ownBenchmark }: PayerFigures,
  present: ReadonlySet<Field>,
  gap: MedicareGap | null,
): Partial<Record<keyof Metrics, string>> {
  const has = (...fields: Field[]): boolean => fields.some((field) => present.has(field));
  const dates = has("submittedDate", "receivedDate") && has("paidDate") ? "a paid or an old open claim" : PAID_DATES;
  const words: Partial<Record<keyof Metrics, string>> = {
    allowedPerSession: "a paid session",
    medicareIndex: has("code") ? medicareNeed(ownBenchmark, gap) : CODE,
    commercialIndex: has("code") ? "two commercial payers with the same codes paid" : CODE,
    coverage: COST,
    netPerSession: "an adjudicated session",
    margin: COST,
    collectedPerSession: has("paid") ? "an adjudicated session" : PAID,
    netCollection: has("paid") ? "a paid claim" : PAID,
    denialRate: has("status", "denialCode", "paid") ? "an adjudicated claim" : "a status, denial code or paid column",
    deniedDollars: has("billed") ? "an adjudicated claim" : "a charge column",
    reworkRate: has("status", "denialCode", "resubmissions", "submissions", "frequencyCode")
      ? "an adjudicated claim"
      : "a status, denial code or resubmission column",
    baselineRework: "a second payer",
    meanDays: dates,
    openOver45: has("submittedDate", "receivedDate") ? "an open claim" : "a submitted (or received) date",
    revenueShare: "cash above 0",
    volumeShare: "an adjudicated session",
    recoupmentRate: has("paid") ? "an insurer payment" : PAID,
    drag: "cash above 0",
  };
  const same: Partial<Record<keyof Metrics, keyof Metrics>> = {
    finalDenialRate: "denialRate",
    payerReworkRate: "reworkRate",
    medianDays: "meanDays",
    p90Days: "meanDays",
    firstToPaidDays: "meanDays",
  };
  const missing = (Object.keys(metrics) as (keyof Metrics)[]).filter((key) => metrics[key] === null);
  return Object.fromEntries(
    missing.flatMap((key) => {
      const need = scored ? words[same[key] ?? key] : "not for self-pay";
      return need === undefined ? [] : [[key, need]];
    }),
  );
}

function medicareNeed(ownBenchmark: boolean, gap: MedicareGap | null): string {
  if (ownBenchmark) return "a paid code of its schedule in the settings";
  return gap === null ? "a paid code that Medicare has a price for" : GAP_NEEDS[gap];
}
