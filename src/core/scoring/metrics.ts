import type { ClaimTable } from "../claims/claim-table";
import type { Field } from "../settings/fields";
import type { Settings } from "../settings/settings";
import type { ClassTally } from "./class-tally";
import { type Comparison, sumClasses } from "./comparisons";
import { tellsDaysToPay } from "./days-to-pay";
import { costToServe } from "./effort";
import { amountOf, ratio } from "../claims/exact";
import type { OwnFigures } from "./payer-figures";
import type { PooledRework } from "./pooled-rework";
import type { Metrics } from "./result";

/** Sums over all payers. Cash and sessions in millionths, minutes as they are. */
export interface Totals {
  readonly scoredPayers: number;
  readonly cash: number;
  readonly scoredCash: number;
  readonly sessions: number;
  readonly minutes: number;
}

/** What one payer's figures are worked out in the light of. */
export interface PracticeContext {
  readonly totals: Totals;
  readonly rework: PooledRework;
  readonly table: ClaimTable;
  readonly settings: Settings;
}

const SHOWS_DENIALS: readonly Field[] = ["status", "denialCode", "paid"];
const SHOWS_REWORK: readonly Field[] = ["status", "denialCode", "resubmissions", "submissions", "frequencyCode"];

/** The figures of methodology section 2 of one payer; `null` where what a figure needs is missing. */
export function metricsOf(figures: OwnFigures, commercial: Comparison, context: PracticeContext): Metrics {
  const { tally } = figures;
  return {
    lines: tally.lines,
    adjudicated: tally.adjudicated,
    open: tally.open,
    sessions: amountOf(sumClasses(tally, (each) => each.adjudicatedSessions)),
    paidSessions: amountOf(sumClasses(tally, (each) => each.paidSessions)),
    cash: amountOf(tally.cash),
    medicareIndex: figures.medicare.index,
    commercialIndex: commercial.index,
    coverage: figures.coverage.index,
    ...perSession(figures, context),
    ...reworkMetrics(figures, context),
    ...dayMetrics(figures, context),
    ...shareMetrics(figures, context),
  };
}

type PerSession =
  "allowedPerSession" | "netPerSession" | "margin" | "collectedPerSession" | "netCollection" | "recoupmentRate";

function perSession({ tally, breakEvenOf }: OwnFigures, { table }: PracticeContext): Pick<Metrics, PerSession> {
  const sessions = sumClasses(tally, (each) => each.adjudicatedSessions);
  const hasPaid = table.present.has("paid");
  const priced = (value: (each: ClassTally, cost: number) => number): number =>
    tally.classes.reduce((sum, each, classNumber) => {
      const cost = each ? breakEvenOf(classNumber) : null;
      return cost === null ? sum : sum + value(each!, cost);
    }, 0);
  return {
    allowedPerSession: ratio(
      sumClasses(tally, (each) => each.paidBySession),
      sumClasses(tally, (each) => each.paidSessions),
    ),
    netPerSession: ratio(
      sumClasses(tally, (each) => each.netBySession),
      sessions,
    ),
    margin: ratio(
      priced((each, cost) => each.netAllowed - each.adjudicatedUnits * cost),
      priced((each) => each.adjudicatedSessions),
    ),
    collectedPerSession: hasPaid ? ratio(tally.cashOfAdjudicated, sessions) : null,
    netCollection: hasPaid
      ? ratio(
          tally.cashOfPaid,
          sumClasses(tally, (each) => each.paidAllowed),
        )
      : null,
    recoupmentRate: hasPaid ? ratio(tally.recouped, tally.paidByInsurer) : null,
  };
}

type Rework = "denialRate" | "finalDenialRate" | "deniedDollars" | "reworkRate" | "payerReworkRate" | "baselineRework";

function reworkMetrics(
  { number, scored, window }: OwnFigures,
  { table, rework }: PracticeContext,
): Pick<Metrics, Rework> {
  const shown = (fields: readonly Field[]): boolean => fields.some((field) => table.present.has(field));
  const denials = shown(SHOWS_DENIALS);
  const reworks = shown(SHOWS_REWORK);
  return {
    denialRate: denials ? ratio(window.initiallyDenied, window.adjudicated) : null,
    finalDenialRate: denials ? ratio(window.finallyDenied, window.adjudicated) : null,
    deniedDollars:
      denials && table.present.has("billed") && window.adjudicated > 0 ? amountOf(window.deniedDollars) : null,
    reworkRate: reworks ? ratio(window.reworked, window.adjudicated) : null,
    payerReworkRate: reworks ? ratio(rework.reworkedOf(window), window.adjudicated) : null,
    baselineRework: reworks && scored ? rework.baselineFor(number) : null,
  };
}

type Days = "meanDays" | "medianDays" | "p90Days" | "firstToPaidDays" | "billingLag" | "openOver45";

function dayMetrics({ tally }: OwnFigures, { table }: PracticeContext): Pick<Metrics, Days> {
  const days = tellsDaysToPay(table) ? tally.days : null;
  return {
    meanDays: days?.mean() ?? null,
    medianDays: days?.percentile(0.5) ?? null,
    p90Days: days?.percentile(0.9) ?? null,
    firstToPaidDays: tally.firstToPaid.mean(),
    billingLag: tally.billingLag.mean(),
    openOver45: ratio(tally.oldOpen, tally.agedOpen),
  };
}

type Shares =
  "adminSource" | "minutesPerClaim" | "costToServe" | "revenueShare" | "volumeShare" | "effortShare" | "drag";

function shareMetrics(
  { tally, effort, scored }: OwnFigures,
  { totals, settings }: PracticeContext,
): Pick<Metrics, Shares> {
  const minutesPerClaim = effort ? ratio(effort.minutes, tally.effort.claims) : null;
  const effortShare = effort ? ratio(effort.minutes, totals.minutes) : null;
  const revenueOfScored = scored && tally.cash > 0 && totals.scoredCash > 0 ? tally.cash / totals.scoredCash : null;
  return {
    adminSource: effort?.source ?? null,
    minutesPerClaim,
    costToServe: minutesPerClaim === null ? null : costToServe(minutesPerClaim, settings),
    revenueShare: totals.cash > 0 ? tally.cash / totals.cash : null,
    volumeShare: ratio(
      sumClasses(tally, (each) => each.adjudicatedSessions),
      totals.sessions,
    ),
    effortShare,
    drag: effortShare === null || revenueOfScored === null ? null : effortShare / revenueOfScored,
  };
}
