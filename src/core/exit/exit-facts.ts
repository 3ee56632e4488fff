import type { PayerCase } from "../negotiation/payer-case";
import { ratio } from "../claims/exact";
import { contractPayers, tooLargeShare } from "../scoring/contract-share";
import { daysCovered } from "../scoring/days-covered";
import type { RankedPayer } from "../scoring/payer-words";
import type { AdminSource, Figure, Scorecard } from "../scoring/result";
import type { Day } from "../settings/settings";
import { shareOf } from "./contract-shares";
import { ACTIVE_DAYS, type ClinicianShare, type ClaimsByContract } from "../analysis/contract-claims";

/** The least months of claims that a model may rest on, and those from which on it is not marked (methodology section 9). */
export const LEAST_MONTHS = 6;
export const FULL_MONTHS = 12;
const DAYS_A_MONTH = 365 / 12;
/** Claims seldom fall on the first and the last day of a month: a week that is missing makes no month less. */
const GRACE = 0.25;
const MINUTES_AN_HOUR = 60;

/** The contract that would end, as the claims tell it: all payers of one contract together. Money in dollars. */
export interface ExitFacts {
  /** Names, the largest first; more than one where the settings put them under one contract. */
  readonly payers: readonly string[];
  /** Whole months of the review period from the contract's first service date to the last one of any claim; `null`: no dates. */
  readonly months: number | null;
  /** Sessions that were decided, by the months that have claims. */
  readonly sessionsAMonth: number;
  readonly cashPerSession: Figure;
  readonly adminHoursAMonth: Figure;
  /** The least certain one of the payers'. */
  readonly adminSource: AdminSource | null;
  readonly meanDays: Figure;
  readonly recoupmentRate: Figure;
  readonly revenueShare: Figure;
  readonly volumeShare: Figure;
  /** At `thresholds.tooLarge` of the practice's sessions or cash or more: never to be left in one step. */
  readonly isTooLarge: boolean;
  /** Seen in the last 90 days; `null`: the table names no patients. */
  readonly patients: Figure;
  readonly authorized: Figure;
  readonly clinicians: readonly ClinicianShare[];
  /** Sessions a month of one patient, over the whole practice; `null`: not known. */
  readonly sessionsPerPatient: Figure;
  /** What a session brings in with the practice's other payers on average, with its best plan, and with self-pay. */
  readonly othersPerSession: Figure;
  readonly bestPlanPerSession: Figure;
  readonly selfPayPerSession: Figure;
}

/** Why there is no model of an exit, as a sentence; `null`: there is one. */
export function noExitReason({ months, sessionsAMonth, cashPerSession }: ExitFacts): string | null {
  if (months === null) return "Its claims have no service dates: what an exit would do month by month cannot be told.";
  if (months < LEAST_MONTHS) {
    return `Its claims cover ${months} of the ${LEAST_MONTHS} months that a model of an exit needs. With fewer, a season or a slow payer would pass for the whole year.`;
  }
  if (sessionsAMonth <= 0) return "No sessions of this contract were decided in the review period.";
  return cashPerSession === null ? "The claims do not tell what was paid." : null;
}

/** What the claims tell of the contract that the payer belongs to. */
export function exitFacts(one: PayerCase, ranked: readonly RankedPayer[], claims: ClaimsByContract): ExitFacts {
  const { card, settings } = one;
  const own = contractPayers(one.payer.payer, ranked, settings);
  const seen = claims.payers.get(one.payer.payer);
  const months = monthsOf(card, seen?.first ?? null, claims.last);
  const sum = (of: (one: RankedPayer) => number): number => own.reduce((total, each) => total + of(each), 0);
  const aMonth = (amount: number): number => (months !== null && months > 0 ? amount / months : 0);
  const sessions = sum(({ payer }) => payer.sessions);
  const adminSource = weakestSource(own);
  const revenueShare = shareOf(own, "revenueShare");
  const volumeShare = shareOf(own, "volumeShare");
  return {
    payers: own.map(({ payer }) => payer.payer),
    months: months === null ? null : Math.floor(months + GRACE),
    sessionsAMonth: aMonth(sessions),
    cashPerSession: ratio(
      sum(({ payer }) => payer.cash),
      sessions,
    ),
    adminHoursAMonth: adminSource && aMonth(sum(({ detail }) => detail.adminMinutes!)) / MINUTES_AN_HOUR,
    adminSource,
    meanDays: weighted(
      own,
      ({ payer }) => payer.meanDays,
      ({ detail }) => detail.daysLines,
    ),
    recoupmentRate: weighted(
      own,
      ({ payer }) => payer.recoupmentRate,
      ({ payer }) => payer.cash,
    ),
    revenueShare,
    volumeShare,
    isTooLarge: tooLargeShare(own, settings) !== null,
    patients: claims.practice && (seen?.patients ?? 0),
    authorized: claims.practice && (seen ? seen.authorized : 0),
    clinicians: seen?.clinicians ?? [],
    sessionsPerPatient: sessionsPerPatient(claims),
    ...replacements(own, ranked, card),
  };
}

/** Months of claims that the review period's figures rest on; `null`: no dates. */
function monthsOf(card: Scorecard, first: Day | null, last: Day | null): number | null {
  const covered = daysCovered(card);
  if (covered === null || first === null || last === null) return null;
  const days = Math.min(covered.to, last) - Math.max(covered.from, first) + 1;
  return Math.max(0, days) / DAYS_A_MONTH;
}

function weighted(
  payers: readonly RankedPayer[],
  of: (one: RankedPayer) => Figure,
  weight: (one: RankedPayer) => number,
): Figure {
  const known = payers.filter((one) => of(one) !== null);
  return ratio(
    known.reduce((total, one) => total + of(one)! * weight(one), 0),
    known.reduce((total, one) => total + weight(one), 0),
  );
}

const BY_CERTAINTY: readonly AdminSource[] = ["estimate", "measured", "set"];

/** `null`: of one payer, staff time is not known at all. */
function weakestSource(own: readonly RankedPayer[]): AdminSource | null {
  if (own.some(({ payer, detail }) => payer.adminSource === null || detail.adminMinutes === null)) return null;
  return BY_CERTAINTY.find((source) => own.some(({ payer }) => payer.adminSource === source)) ?? null;
}

function sessionsPerPatient({ practice }: ClaimsByContract): Figure {
  const visits = practice && ratio(practice.visits, practice.patients);
  return visits === null ? null : visits / (ACTIVE_DAYS / DAYS_A_MONTH);
}

function replacements(
  own: readonly RankedPayer[],
  ranked: readonly RankedPayer[],
  { bestPlan }: Scorecard,
): Pick<ExitFacts, "othersPerSession" | "bestPlanPerSession" | "selfPayPerSession"> {
  const ranks = new Set(own.map(({ rank }) => rank));
  const others = ranked.filter(({ rank }) => !ranks.has(rank));
  const perSession = (payers: readonly RankedPayer[]): Figure =>
    weighted(
      payers,
      ({ payer }) => payer.collectedPerSession,
      ({ payer }) => payer.sessions,
    );
  return {
    othersPerSession: perSession(others.filter(({ payer }) => payer.type !== "self-pay")),
    bestPlanPerSession: perSession(others.filter(({ payer }) => payer.payer === bestPlan)),
    selfPayPerSession: perSession(others.filter(({ payer }) => payer.type === "self-pay")),
  };
}
