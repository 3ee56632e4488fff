import type { ContractTerms } from "../negotiation/contract-terms";

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

/** What the contract terms say of notice, but never less than patients need; or the usual span. */
export function noticeSpan(terms: Pick<ContractTerms, "noticeDays"> | null): NoticeSpan {
  const asked = terms?.noticeDays ?? null;
  if (asked === null) return USUAL_NOTICE;
  const days = Math.max(asked, PATIENTS_BEFORE);
  return { low: days, high: days, isKnown: true };
}

/** Where the days of notice come from, in words. */
export function noticeSource(terms: Pick<ContractTerms, "noticeDays"> | null): string {
  const asked = terms?.noticeDays ?? null;
  if (asked === null) return "Look it up: not in Contract terms; 90 to 180 are usual";
  return asked < PATIENTS_BEFORE
    ? `Contract terms: ${asked}; ${PATIENTS_BEFORE} so that patients have time`
    : "by Contract terms";
}
