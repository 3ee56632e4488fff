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
  /** Clinicians' pay that falls away (below 0: that is added) with the cash of a split, or as wages that are cut. */
  readonly payAvoided: number;
  /** Of `cash`: what the payer was owed for when nobody was under the contract any more, before what of it is lost. */
  readonly owed: number;
  /** What the practice keeps more (below 0: less) than with the contract, after clinicians' pay, freed hours, recoupment and one-off costs. */
  readonly change: number;
  /** Of this and all months before. */
  readonly cumulative: number;
}

/** What leaving comes to in one case. */
export interface ExitOutcome {
  readonly months: readonly ExitMonth[];
  /** Cash and change of the first twelve months. */
  readonly year: {
    readonly cash: number;
    readonly cashKept: number;
    readonly payAvoided: number;
    readonly change: number;
  };
  /** The payer's, once nobody is under the contract any more (A/R), as far as it would come in within the months looked at. */
  readonly owedAtEnd: number;
  /** Once the contract is over and the room is as full as it gets. */
  readonly settled: Settled;
  /** The first month from which on the cumulative change is never below 0 again; 0: it never is; `null`: not within the months looked at. */
  readonly recoveredIn: number | null;
}

/**
 * What leaving a contract does to cash and work (methodology section 9), month by month from the notice. The choices that the methodology
 * leaves open, ours: months are even; sessions are so too, but for the continuing ones; new patients fill the room from the last
 * in-network day on, or from the end of credentialing where that is later, and their number stops growing once the first leave again (`stay`);
 * those who stay without the contract pay at once; cash of the contract in months that begin after its end is cut to `tailCollected`.
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
      payAvoided: total(({ payAvoided }) => payAvoided),
      change: total(({ change }) => change),
    },
    owedAtEnd: months.reduce((sum, { owed }) => sum + owed, 0),
    settled: settledMonth(inputs),
    recoveredIn: recoveredIn(months),
  };
}

/** The part of the month, 0 to 1, that lies before so many months after the notice; 1 before the notice. */
function partBefore(month: number, end: number): number {
  return Math.max(0, Math.min(1, end - (month - 1)));
}

interface Sessions {
  readonly inNetwork: number;
  readonly retained: number;
  readonly freed: number;
  readonly refilled: number;
}

/** @param month may lie before the notice, or between two months: cash lags behind by parts of months */
function sessionsOf(month: number, inputs: ExitInputs): Sessions {
  const { sessions, notice, continuity, continuing, retained: staying, credentialing } = inputs;
  const under = partBefore(month, notice);
  const after = partBefore(month, notice + continuity) - under;
  const inNetwork = sessions * (under + after * continuing);
  const retained = (sessions - inNetwork) * staying;
  const freed = sessions - inNetwork - retained;
  return { inNetwork, retained, freed, refilled: refilledOf(freed, month - Math.max(notice, credentialing), inputs) };
}

/** Sessions of new patients, who come since so many months: never more than there is room for. */
export function refilledOf(room: number, since: number, { newPatients, sessionsPerPatient, stay }: ExitInputs): number {
  return Math.min(room, newPatients * sessionsPerPatient * Math.max(0, Math.min(since, stay)));
}

function monthOf(month: number, inputs: ExitInputs, before: readonly ExitMonth[]): ExitMonth {
  const { notice, continuity, tailCollected, cashPerSession, retainedCash, replacementCash } = inputs;
  const own = sessionsOf(month, inputs);
  const due = sessionsOf(month - inputs.delay, inputs).inNetwork * cashPerSession;
  const isOver = month - 1 >= notice + continuity;
  const paid = due * (isOver ? tailCollected : 1);
  const refill = sessionsOf(month - inputs.replacementDelay, inputs).refilled * replacementCash;
  const cash = paid + own.retained * retainedCash + refill;
  const cashKept = inputs.sessions * cashPerSession;
  const payAvoided =
    payFollowing(cashKept - cash, inputs) + wagesSaved(inputs) * (1 - partBefore(month, notice + continuity));
  const change = cash - cashKept + payAvoided + otherChange(month, own, inputs);
  const owed = isOver ? due : 0;
  return { ...own, cash, cashKept, payAvoided, owed, change, cumulative: (before.at(-1)?.cumulative ?? 0) + change };
}

/** Of each dollar that comes in, what clinicians' pay leaves. */
export function keptShare({ payModel, payShare }: ExitInputs): number {
  return payModel === "split" ? 1 - payShare : 1;
}

/** Of cash that is lost, what clinicians on a split would have got. */
export function payFollowing(lost: number, inputs: ExitInputs): number {
  return lost * (1 - keptShare(inputs));
}

/** What is neither cash of sessions nor clinicians' pay: hours freed, a recoupment, costs. */
function otherChange(month: number, { inNetwork }: Sessions, inputs: ExitInputs): number {
  const { notice, continuity, recoupment, oneOff } = inputs;
  const end = notice + continuity;
  const isFirstAfter = month - 1 >= end && month - 2 < end;
  return hoursFreed(inNetwork, inputs) - (isFirstAfter ? recoupment : 0) - (month === 1 ? oneOff : 0);
}

/** Dollars that the staff hours are worth which so many sessions leave free. */
export function hoursFreed(inNetwork: number, { sessions, adminHours, hourValue }: ExitInputs): number {
  return sessions === 0 ? 0 : adminHours * hourValue * (1 - inNetwork / sessions);
}

/** Wages a month that are saved once a contract is over. */
export function wagesSaved({ payModel, hoursCut }: ExitInputs): number {
  return payModel === "salaried" ? hoursCut : 0;
}

/** A month without the contract once all has settled: sessions times rates, without delays. */
export interface Settled {
  /** Its sessions that nobody who stays takes. */
  readonly freed: number;
  readonly refilled: number;
  /** What such a month keeps more (below 0: less) than one with the contract. */
  readonly change: number;
  /** Of the freed sessions, the share whose refill makes up for what is lost; `null`: none are freed, or one brings nothing. */
  readonly breakEvenRefill: number | null;
}

/** Break-even = contribution lost / (freed sessions x net of a replacement), methodology section 9. */
export function settledMonth(inputs: ExitInputs): Settled {
  const { sessions, cashPerSession, retained, retainedCash, adminHours, hourValue, replacementCash } = inputs;
  const kept = keptShare(inputs);
  const lost =
    sessions * (cashPerSession - retained * retainedCash) * kept - adminHours * hourValue - wagesSaved(inputs);
  const freed = sessions * (1 - retained);
  const refilled = refilledOf(freed, inputs.stay, inputs);
  const room = freed * replacementCash * kept;
  return {
    freed,
    refilled,
    change: refilled * replacementCash * kept - lost,
    breakEvenRefill: room > 0 ? Math.max(0, lost / room) : null,
  };
}

/** Less than this is no loss, but what the arithmetic leaves. */
const HALF_A_CENT = 0.005;

/** The first month from which on the cumulative change is never below 0 again; 0: it never is; `null`: not within these months. */
export function recoveredIn(months: readonly { readonly cumulative: number }[]): number | null {
  const last = months.findLastIndex(({ cumulative }) => cumulative < -HALF_A_CENT);
  if (last < 0) return 0;
  return last + 1 < months.length ? last + 2 : null;
}
