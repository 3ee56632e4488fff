import { EXIT_MONTHS, type ExitInputs } from "./exit-inputs";

/** One month after the notice, counted from 1. Sessions and dollars of that month. */
export interface ExitMonth {
  /** Sessions at the contract's rate: through the notice, and those that continue after it. */
  readonly inNetwork: number;
  /** Of patients who stay without the contract. */
  readonly retained: number;
  /** Its sessions now - those two: room for others. */
  readonly freed: number;
  /** Of new patients, never more than the room. */
  readonly refilled: number;
  /** Cash that comes in, from all three. */
  readonly cash: number;
  /** The same with the contract kept. */
  readonly cashKept: number;
  /** What the practice keeps more (below 0: less) than with the contract, after clinicians' pay, freed hours, recoupment and one-off costs. */
  readonly change: number;
  /** Of this and all months before. */
  readonly cumulative: number;
}

/** What leaving comes to in one case. */
export interface ExitOutcome {
  readonly months: readonly ExitMonth[];
  /** Cash and change of the first twelve months. */
  readonly year: { readonly cash: number; readonly cashKept: number; readonly change: number };
  /** A month's change once the contract is over and the room is as full as it gets: sessions times rates, without delays. */
  readonly settled: number;
  /** The share of the freed sessions that has to be refilled so that nothing is lost in the long run; above 1: cannot be; `null`: none are freed, or one brings nothing. */
  readonly breakEvenRefill: number | null;
  /** The first month from which on the cumulative change is never below 0 again; `null`: not within the months looked at. */
  readonly recoveredIn: number | null;
}

/**
 * What leaving a contract does to cash and work (methodology section 9), month by month from the notice. The choices that the methodology
 * leaves open, ours: months are even; sessions are so too, but for the continuing ones; new patients fill the room from the last
 * in-network day on, or from the end of credentialing where that is later, and their number stops growing once the first leave again (`stay`); cash
 * comes whole months after its session; cash of the contract that comes after its end is cut to `tailCollected`.
 */
export function exitOutcome(inputs: ExitInputs): ExitOutcome {
  const months: ExitMonth[] = [];
  for (let month = 1; month <= EXIT_MONTHS; month++) months.push(monthOf(month, inputs, months));
  const year = months.slice(0, 12);
  const total = (of: (month: ExitMonth) => number): number => year.reduce((sum, month) => sum + of(month), 0);
  return {
    months,
    year: {
      cash: total(({ cash }) => cash),
      cashKept: total(({ cashKept }) => cashKept),
      change: total(({ change }) => change),
    },
    settled: settledChange(inputs),
    breakEvenRefill: breakEvenRefill(inputs),
    recoveredIn: recoveredIn(months),
  };
}

/** The part of the month, 0 to 1, that lies before so many months after the notice. */
function partBefore(month: number, end: number): number {
  return Math.max(0, Math.min(1, end - (month - 1)));
}

interface Sessions {
  readonly inNetwork: number;
  readonly retained: number;
  readonly freed: number;
  readonly refilled: number;
}

function sessionsOf(month: number, inputs: ExitInputs): Sessions {
  const { sessions, notice, continuity, continuing, retained: staying } = inputs;
  // Before the notice nothing has changed.
  if (month < 1) return { inNetwork: sessions, retained: 0, freed: 0, refilled: 0 };
  const under = partBefore(month, notice);
  const after = partBefore(month, notice + continuity) - under;
  const inNetwork = sessions * (under + after * continuing);
  const retained = (sessions - inNetwork) * staying;
  const freed = sessions - inNetwork - retained;
  return { inNetwork, retained, freed, refilled: Math.min(freed, demand(month, inputs)) };
}

/** Sessions that new patients would take in the month. */
function demand(month: number, { newPatients, sessionsPerPatient, stay, notice, credentialing }: ExitInputs): number {
  const since = Math.max(0, month - Math.max(notice, credentialing));
  return newPatients * sessionsPerPatient * Math.min(since, stay);
}

function monthOf(month: number, inputs: ExitInputs, before: readonly ExitMonth[]): ExitMonth {
  const { notice, continuity, tailCollected, cashPerSession, retainedCash, replacementCash } = inputs;
  const own = sessionsOf(month, inputs);
  const isTail = month > notice + continuity;
  const paid = sessionsOf(month - inputs.delay, inputs).inNetwork * cashPerSession * (isTail ? tailCollected : 1);
  const refill = sessionsOf(month - inputs.replacementDelay, inputs).refilled * replacementCash;
  const cash = paid + own.retained * retainedCash + refill;
  const cashKept = inputs.sessions * cashPerSession;
  const change = (cash - cashKept) * keptShare(inputs) + otherChange(month, own, inputs);
  return { ...own, cash, cashKept, change, cumulative: (before.at(-1)?.cumulative ?? 0) + change };
}

/** Of each dollar that comes in, what clinicians' pay leaves. */
function keptShare({ payModel, payShare }: ExitInputs): number {
  return payModel === "split" ? 1 - payShare : 1;
}

/** What is no cash of sessions: hours cut and freed, a recoupment, costs. */
function otherChange(month: number, { inNetwork }: Sessions, inputs: ExitInputs): number {
  const { sessions, adminHours, hourValue, hoursCut, payModel, notice, continuity, recoupment, oneOff } = inputs;
  const over = 1 - partBefore(month, notice + continuity);
  const freedShare = sessions === 0 ? 0 : 1 - inNetwork / sessions;
  const hours = adminHours * freedShare * hourValue;
  const cut = payModel === "salaried" ? hoursCut * over : 0;
  const takenBack = month === Math.ceil(notice + continuity) + 1 ? recoupment : 0;
  return hours + cut - takenBack - (month === 1 ? oneOff : 0);
}

/** What a month without the contract keeps less than one with it, before any refill. */
function contributionLost(inputs: ExitInputs): number {
  const { sessions, cashPerSession, retained, retainedCash, adminHours, hourValue, hoursCut, payModel } = inputs;
  const cash = sessions * (cashPerSession - retained * retainedCash) * keptShare(inputs);
  return cash - adminHours * hourValue - (payModel === "salaried" ? hoursCut : 0);
}

function settledChange(inputs: ExitInputs): number {
  const { sessions, retained, newPatients, sessionsPerPatient, stay, replacementCash } = inputs;
  const refilled = Math.min(sessions * (1 - retained), newPatients * sessionsPerPatient * stay);
  return refilled * replacementCash * keptShare(inputs) - contributionLost(inputs);
}

/** Contribution lost / (freed sessions x net of a replacement). */
function breakEvenRefill(inputs: ExitInputs): number | null {
  const room = inputs.sessions * (1 - inputs.retained) * inputs.replacementCash * keptShare(inputs);
  return room > 0 ? Math.max(0, contributionLost(inputs) / room) : null;
}

function recoveredIn(months: readonly ExitMonth[]): number | null {
  const last = months.findLastIndex(({ cumulative }) => cumulative < 0);
  return last + 1 < months.length ? last + 2 : null;
}
