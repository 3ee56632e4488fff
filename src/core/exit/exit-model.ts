import { MINUTES_AN_HOUR, MONTHS_A_YEAR } from "../negotiation/time-units";
import { EXIT_MONTHS, type ExitInputs } from "./exit-inputs";

/** One month after the notice, counted from 1. Sessions and dollars of that month. */
export interface ExitMonth {
  /** Sessions at the contract's rate: through the notice, and those that continue after it; of a part that is not left, all. */
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
  /** Clinicians' pay and billing fees that fall away (below 0: that are added) with the cash, and wages that are cut. */
  readonly payAvoided: number;
  /** What the practice keeps more (below 0: less) than with the contract, after pay, freed hours, recoupment and one-off costs. */
  readonly change: number;
  /** Of this and all months before. */
  readonly cumulative: number;
}

/** What leaving comes to in one case. */
export interface ExitOutcome {
  readonly months: readonly ExitMonth[];
  /** Of the first twelve months. */
  readonly year: {
    readonly cash: number;
    readonly cashKept: number;
    readonly payAvoided: number;
    readonly change: number;
  };
  /** What the payer owes on the last in-network day (A/R), before what of it is lost. */
  readonly owedAtEnd: number;
  /** Once the contract is over and the room is as full as it gets. */
  readonly settled: Settled;
  /** The first month from which on the cumulative change is never below 0 again; 0: it never is; `null`: not within the months looked at. */
  readonly recoveredIn: number | null;
}

/**
 * What leaving a contract does to cash and work (methodology section 9), month by month from the notice. The choices that the methodology
 * leaves open, ours: months are even. From the notice on the contract takes nobody new, so that as many patients leave each month, and none
 * is left after `stay`; new patients take the room that opens, from the notice on or from the end of credentialing, and their number stops
 * growing once the first of them leave. Those who stay without the contract pay at once, and leave one by one as the others do. Cash of the contract in months that begin after
 * the last in-network day is cut to `tailCollected`.
 */
export function exitOutcome(inputs: ExitInputs): ExitOutcome {
  const months: ExitMonth[] = [];
  for (let month = 1; month <= EXIT_MONTHS; month++) months.push(monthOf(month, inputs, months));
  const year = months.slice(0, MONTHS_A_YEAR);
  const total = (of: (month: ExitMonth) => number): number => year.reduce((sum, month) => sum + of(month), 0);
  return {
    months,
    year: {
      cash: total(({ cash }) => cash),
      cashKept: total(({ cashKept }) => cashKept),
      payAvoided: total(({ payAvoided }) => payAvoided),
      change: total(({ change }) => change),
    },
    owedAtEnd: owedAtEnd(inputs),
    settled: settledMonth(inputs),
    recoveredIn: recoveredIn(months),
  };
}

/** The part of the month, 0 to 1, that lies before so many months after the notice; 1 before the notice. */
function partBefore(month: number, end: number): number {
  return Math.max(0, Math.min(1, end - (month - 1)));
}

/** A month is reckoned by its middle. */
const MIDDLE = 0.5;

/** The share of patients who have not left by themselves, where nobody new comes. @param month may lie before the notice, or between two */
function stillThere(month: number, { stay }: ExitInputs): number {
  return Math.max(0, 1 - Math.max(0, month - MIDDLE) / stay);
}

type Sessions = Pick<ExitMonth, "inNetwork" | "retained" | "freed" | "refilled">;

/** @param month may lie before the notice, or between two months: cash lags behind by parts of months */
function sessionsOf(month: number, inputs: ExitInputs): Sessions {
  const { part, notice, continuity, continuing, retained: staying, credentialing } = inputs;
  const under = partBefore(month, notice);
  const covered = under + (partBefore(month, notice + continuity) - under) * continuing;
  const left = inputs.sessions * part;
  const there = left * stillThere(month, inputs);
  const inNetwork = there * covered;
  const retained = there * (1 - covered) * staying;
  const freed = left - inNetwork - retained;
  return {
    inNetwork: inputs.sessions - left + inNetwork,
    retained,
    freed,
    refilled: refilledOf(freed, month - MIDDLE - credentialing, inputs),
  };
}

/** Sessions of new patients, who come since so many months: never more than there is room for. */
function refilledOf(room: number, since: number, { newPatients, sessionsPerPatient, stay }: ExitInputs): number {
  return Math.min(room, newPatients * sessionsPerPatient * Math.max(0, Math.min(since, stay)));
}

function monthOf(month: number, inputs: ExitInputs, before: readonly ExitMonth[]): ExitMonth {
  const { notice, tailCollected, cashPerSession, retainedCash, replacementCash } = inputs;
  const own = sessionsOf(month, inputs);
  const kept = inputs.sessions * (1 - inputs.part);
  const due = (sessionsOf(month - inputs.delay, inputs).inNetwork - kept) * cashPerSession;
  const refill = sessionsOf(month - inputs.replacementDelay, inputs).refilled * replacementCash;
  const collected = month - 1 >= notice ? tailCollected : 1;
  const cash = kept * cashPerSession + due * collected + own.retained * retainedCash + refill;
  const cashKept = inputs.sessions * cashPerSession;
  const payAvoided = (cashKept - cash) * (1 - keptShare(inputs)) + wagesSaved(inputs) * (1 - lastUnder(month, inputs));
  const change = cash - cashKept + payAvoided + otherChange(month, own, inputs);
  return { ...own, cash, cashKept, payAvoided, change, cumulative: (before.at(-1)?.cumulative ?? 0) + change };
}

/** The part of the month in which somebody may still be under what is left of the contract. */
function lastUnder(month: number, { notice, continuity, stay }: ExitInputs): number {
  return partBefore(month, Math.min(notice + continuity, stay));
}

/** Of each dollar that comes in, what clinicians' pay and the billing fee leave. */
export function keptShare({ payModel, payShare, billingFee }: ExitInputs): number {
  return (payModel === "split" ? 1 - payShare : 1) * (1 - billingFee);
}

/** What is neither cash of sessions nor pay: hours freed, a recoupment, costs. */
function otherChange(month: number, { inNetwork, refilled }: Sessions, inputs: ExitInputs): number {
  const { notice, continuity, recoupment, oneOff, sessions, adminHours, hourValue } = inputs;
  const end = notice + continuity;
  const isFirstAfter = month - 1 >= end && month - 2 < end;
  const freed = sessions === 0 ? 0 : adminHours * (1 - inNetwork / sessions) - hoursOf(refilled, inputs);
  return freed * hourValue - (isFirstAfter ? recoupment : 0) - (month === 1 ? oneOff : 0);
}

/** Staff hours that so many sessions of new patients take. */
function hoursOf(sessions: number, { replacementMinutes }: ExitInputs): number {
  return (sessions * replacementMinutes) / MINUTES_AN_HOUR;
}

/** Wages a month that are saved once nobody is under a contract. */
function wagesSaved({ payModel, hoursCut }: ExitInputs): number {
  return payModel === "salaried" ? hoursCut : 0;
}

/** The sessions of the last months before the last in-network day that wait for their cash, at its rate. */
function owedAtEnd(inputs: ExitInputs): number {
  const { sessions, part, cashPerSession, delay, notice } = inputs;
  return sessions * part * stillThere(notice - delay / 2 + MIDDLE, inputs) * delay * cashPerSession;
}

/** A month without the contract once all has settled, when those who stayed without it have left, too: sessions times rates, no delays. */
export interface Settled {
  /** Its sessions of today: all of them are room then. */
  readonly freed: number;
  readonly refilled: number;
  /** Staff hours a month freed, less those that the new patients take. */
  readonly hours: number;
  /** What such a month keeps more (below 0: less) than one with the contract. */
  readonly change: number;
  /** Of the freed sessions, the share whose refill makes up for what is lost; `null`: none are freed, or one brings nothing. */
  readonly breakEvenRefill: number | null;
}

/** Break-even = contribution lost / (freed sessions x net of a replacement), methodology section 9. */
function settledMonth(inputs: ExitInputs): Settled {
  const { sessions, part, cashPerSession, adminHours, hourValue, replacementCash } = inputs;
  const kept = keptShare(inputs);
  const left = sessions * part;
  const freedHours = adminHours * part;
  const lost = left * cashPerSession * kept - freedHours * hourValue - wagesSaved(inputs);
  const refilled = refilledOf(left, inputs.stay, inputs);
  const net = replacementCash * kept - hoursOf(1, inputs) * hourValue;
  return {
    freed: left,
    refilled,
    hours: freedHours - hoursOf(refilled, inputs),
    change: refilled * net - lost,
    breakEvenRefill: left * net > 0 ? Math.max(0, lost / (left * net)) : null,
  };
}

/** Less than this is no loss, but what the arithmetic leaves. */
const HALF_A_CENT = 0.005;

/** The first month from which on the cumulative change is never below 0 again; 0: it never is; `null`: not within these months. */
function recoveredIn(months: readonly ExitMonth[]): number | null {
  const last = months.findLastIndex(({ cumulative }) => cumulative < -HALF_A_CENT);
  if (last < 0) return 0;
  return last + 1 < months.length ? last + 2 : null;
}
