import type { ContractTerms } from "../negotiation/contract-terms";
import type { PayerCase } from "../negotiation/payer-case";
import type { TypedAnswer } from "../negotiation/typed-answer";
import { dayOfSerial } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { type ExitWay, exitWay } from "./exit-way";
import { type PlannedStep, plannedSteps } from "./plan-steps";

/** Days of notice from the shortest to the longest that may hold. */
export interface NoticeSpan {
  readonly low: number;
  readonly high: number;
  /** `false`: the contract terms do not say, and the span is what contracts usually ask for. */
  readonly isKnown: boolean;
}

/** A step with its days: the same twice where the notice is known, or does not count for it. */
export interface DatedStep extends PlannedStep {
  readonly earliest: Day;
  readonly latest: Day;
}

export interface ExitPlan {
  readonly way: ExitWay;
  readonly notice: NoticeSpan;
  /** In the order in which they begin; empty where there is nothing to plan. */
  readonly steps: readonly DatedStep[];
}

/** The guide: contracts ask for 90 to 180 days of notice. */
const USUAL_NOTICE: NoticeSpan = { low: 90, high: 180, isKnown: false };

/** What has to be done to end the contract that the payer belongs to, with the day of each step. @param start the plan's first day */
export function exitPlan(one: PayerCase, start: Day): ExitPlan {
  const way = exitWay(one);
  const notice = noticeSpan(one.terms);
  const steps = plannedSteps(way, one.terms, notice.low).map((step) => ({
    ...step,
    earliest: start + step.days + (step.afterNotice ? notice.low : 0),
    latest: start + step.days + (step.afterNotice ? notice.high : 0),
  }));
  return { way, notice, steps };
}

/** What the contract terms say of notice, or the usual span. */
export function noticeSpan(terms: Pick<ContractTerms, "noticeDays"> | null): NoticeSpan {
  const days = terms?.noticeDays ?? null;
  return days === null ? USUAL_NOTICE : { low: days, high: days, isKnown: true };
}

/** Excel's numbers for the first day of 2000 and the last of 2099: what lies outside is no date that somebody meant. */
export const START_SERIALS = { first: 36_526, last: 73_050 } as const;

/** The first day by the yellow cell; blank, or no date that can be meant: today. */
export function countedStart(typed: TypedAnswer, today: Day): Day {
  if (typeof typed !== "number" || typed < START_SERIALS.first || typed >= START_SERIALS.last + 1) return today;
  return dayOfSerial(typed) ?? today;
}
