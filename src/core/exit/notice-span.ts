import type { ContractTerms } from "../negotiation/contract-terms";
import { DAYS_TO_REPLY } from "../negotiation/letters/letter-dates";
import { noticeGiven } from "../negotiation/notice-on-record";
import type { PayerCase } from "../negotiation/payer-case";
import type { Day } from "../settings/settings";

/** Days of notice from the shortest to the longest that may hold. */
export interface NoticeSpan {
  readonly low: number;
  readonly high: number;
  /** `false`: the contract terms do not say, and the span is what contracts usually ask for. */
  readonly isKnown: boolean;
}

/** The guide: contracts ask for 90 to 180 days of notice. */
const USUAL_NOTICE: NoticeSpan = { low: 90, high: 180, isKnown: false };

/** Patients hear of it so long before the last day, at least: also where a contract asks for a shorter notice, or none. Ours. */
export const PATIENTS_BEFORE = 30;
/** A payer has so long to confirm a notice, at least. */
const LEAST_DAYS_TO_CONFIRM = 7;

/**
 * What the contract terms say of notice; or the usual span. A notice that is still to be planned leaves patients the days that they need; one
 * that has been given ends the contract when the contract says.
 *
 * @param noticeOn the day of the notice on record; `null`: it is still to be planned
 */
export function noticeSpan(terms: Pick<ContractTerms, "noticeDays"> | null, noticeOn: Day | null = null): NoticeSpan {
  const asked = terms?.noticeDays ?? null;
  if (asked === null) return USUAL_NOTICE;
  const days = noticeOn === null ? Math.max(asked, PATIENTS_BEFORE) : asked;
  return { low: days, high: days, isKnown: true };
}

/** Where the days of notice come from, in words. @param noticeOn as of `noticeSpan` */
export function noticeSource(terms: Pick<ContractTerms, "noticeDays"> | null, noticeOn: Day | null): string {
  const asked = terms?.noticeDays ?? null;
  if (asked === null) return "Look it up: not in Contract terms; 90 to 180 are usual";
  return noticeOn === null && asked < PATIENTS_BEFORE
    ? `Contract terms: ${asked}; ${PATIENTS_BEFORE} so that patients have time`
    : "by Contract terms";
}

/** Days after the notice on which patients are written to: once the payer can have confirmed the last day, but early enough for them. */
export function daysToLetters({ low }: NoticeSpan): number {
  return Math.max(0, Math.min(DAYS_TO_REPLY, low - PATIENTS_BEFORE));
}

/** Days in which the notice asks the payer to confirm it: up to the letters to patients, or a week where these cannot wait. */
export function daysToConfirm(span: NoticeSpan): number {
  return Math.max(LEAST_DAYS_TO_CONFIRM, daysToLetters(span));
}

/** The last day in network by the notice on record and the days of notice; `null`: one of them is not known. @param one the contract's case */
export function lastDayOnRecord({ log, terms }: Pick<PayerCase, "log" | "terms">): Day | null {
  const given = noticeGiven(log);
  const { low, isKnown } = noticeSpan(terms, given);
  return given === null || !isKnown ? null : given + low;
}
