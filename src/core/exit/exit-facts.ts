import type { PayerCase } from "../negotiation/payer-case";
import { stoppedPayer } from "../negotiation/stopped-payer";
import { ratio } from "../claims/exact";
import type { RankedPayer } from "../scoring/payer-words";
import type { AdminSource, Figure, Scorecard } from "../scoring/result";
import { nameKey } from "../settings/names";
import type { Settings } from "../settings/settings";
import { ACTIVE_DAYS, type ExitClaims } from "./exit-claims";

/** The least months of claims that a model may rest on, and those from which on it is not marked (methodology section 9). */
export const LEAST_MONTHS = 6;
export const FULL_MONTHS = 12;
const DAYS_A_MONTH = 365 / 12;
const MONTHS_A_YEAR = 12;

/** The contract that would end, as the claims tell it: all payers of one contract together. Money in dollars. */
export interface ExitFacts {
  /** Names, the largest first; more than one where the settings put them under one contract. */
  readonly payers: readonly string[];
  /** Whole months from the first to the last service date of the claims; `null`: no dates. */
  readonly months: number | null;
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
  /** Sessions a month of one patient, over the whole practice; `null`: not known. */
  readonly sessionsPerPatient: Figure;
  /** What a session brings in with the practice's other payers on average, with its best plan, and with self-pay. */
  readonly othersPerSession: Figure;
  readonly bestPlanPerSession: Figure;
  readonly selfPayPerSession: Figure;
}

/** Why there is no model of an exit, as a sentence; `null`: there is one. */
export function noExitReason({ months, sessionsAMonth, cashPerSession }: ExitFacts): string | null {
  if (months === null) return "The claims have no service dates: what an exit would do month by month cannot be told.";
  if (months < LEAST_MONTHS) {
    return `The claims cover ${months} of the ${LEAST_MONTHS} months that a model of an exit needs. With fewer, a season or a slow payer would pass for the whole year.`;
  }
  if (sessionsAMonth <= 0) return "No sessions of this contract were decided in the review period.";
  return cashPerSession === null ? "The claims do not tell what was paid." : null;
}

/** The payers that end with this one: those of the same `contract` in the settings, itself alone where none is named. */
export function contractPayers(name: string, ranked: readonly RankedPayer[], settings: Settings): RankedPayer[] {
  const contractOf = (payer: string): string | null => {
    const setting = settings.payers.find((each) => nameKey(each.name) === nameKey(payer));
    return setting?.contract ? nameKey(setting.contract) : null;
  };
  const contract = contractOf(name);
  return ranked.filter(
    ({ payer }) => payer.payer === name || (contract !== null && contractOf(payer.payer) === contract),
  );
}

/** What the claims tell of the contract that the payer belongs to. */
export function exitFacts(one: PayerCase, ranked: readonly RankedPayer[], claims: ExitClaims): ExitFacts {
  const { card, settings } = one;
  const own = contractPayers(one.payer.payer, ranked, settings);
  const names = own.map(({ payer }) => payer.payer);
  const stopped = own.map((each) => stoppedPayer({ ...each, card, settings }));
  const sum = (of: (index: number) => number): number => own.reduce((total, _, index) => total + of(index), 0);
  const sessions = sum((i) => stopped[i]!.sessionsAYear);
  const cash = sum((i) => stopped[i]!.cashAYear);
  const hours = stopped.every(({ hoursAYear }) => hoursAYear !== null) ? sum((i) => stopped[i]!.hoursAYear!) : null;
  const revenueShare = shareOf(own, "revenueShare");
  const volumeShare = shareOf(own, "volumeShare");
  return {
    payers: names,
    months: monthsOf(claims),
    sessionsAMonth: sessions / MONTHS_A_YEAR,
    cashPerSession: ratio(cash, sessions),
    adminHoursAMonth: hours === null ? null : hours / MONTHS_A_YEAR,
    adminSource: weakestSource(own),
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
    isTooLarge: Math.max(revenueShare ?? 0, volumeShare ?? 0) >= settings.thresholds.tooLarge,
    ...patientsOf(names, claims),
    ...replacements(own, ranked, card),
  };
}

function monthsOf({ first, last }: ExitClaims): number | null {
  return first === null || last === null ? null : Math.floor((last - first + 1) / DAYS_A_MONTH + 1e-9);
}

function shareOf(own: readonly RankedPayer[], share: "revenueShare" | "volumeShare"): Figure {
  const shares = own.map(({ payer }) => payer[share]);
  return shares.some((each) => each === null) ? null : shares.reduce<number>((total, each) => total + each!, 0);
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

function weakestSource(own: readonly RankedPayer[]): AdminSource | null {
  return BY_CERTAINTY.find((source) => own.some(({ payer }) => payer.adminSource === source)) ?? null;
}

/** A patient under two plans of one contract counts under each. */
function patientsOf(
  names: readonly string[],
  { payers, practice }: ExitClaims,
): Pick<ExitFacts, "patients" | "authorized" | "sessionsPerPatient"> {
  const own = names.flatMap((name) => payers.get(name) ?? []);
  const total = (of: "patients" | "authorized"): Figure =>
    practice === null || own.some((each) => each[of] === null) ? null : own.reduce((sum, each) => sum + each[of]!, 0);
  const visits = practice && ratio(practice.visits, practice.patients);
  return {
    patients: total("patients"),
    authorized: total("authorized"),
    sessionsPerPatient: visits === null ? null : visits / (ACTIVE_DAYS / DAYS_A_MONTH),
  };
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
