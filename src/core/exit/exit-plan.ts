import { noticeGiven } from "../negotiation/notice-on-record";
import type { PayerCase } from "../negotiation/payer-case";
import type { TypedAnswer } from "../negotiation/typed-answer";
import { dayOfSerial } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { type ExitWay, exitWay } from "./exit-way";
import { type NoticeSpan, noticeSpan } from "./notice-span";
import { NOTICE_AFTER, type PlannedStep, plannedSteps } from "./plan-steps";

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

/** What has to be done to end the contract that the payer belongs to, with the day of each step. @param start the plan's first day */
export function exitPlan(one: PayerCase, start: Day): ExitPlan {
  const way = exitWay(one);
  const notice = noticeSpan(one.terms);
  const steps = plannedSteps(way, one, notice.low).map((step) => ({
    ...step,
    earliest: start + step.days + (step.afterNotice ? notice.low : 0),
    latest: start + step.days + (step.afterNotice ? notice.high : 0),
  }));
  return { way, notice, steps };
}

/** The plan's first day where nobody types another: that by which its notice falls on the day of the one on record, else today. */
export function defaultStart({ log, settings }: PayerCase, { kind }: ExitWay): Day {
  const given = kind === "in steps" ? null : noticeGiven(log);
  return given === null ? settings.today : given - NOTICE_AFTER;
}

/** Excel's numbers for the first day of 2000 and the last of 2099: what lies outside is no date that somebody meant. */
export const START_SERIALS = { first: 36_526, last: 73_050 } as const;

/** The first day by the yellow cell; blank, or no date that can be meant: the default. */
export function countedStart(typed: TypedAnswer, byDefault: Day): Day {
  if (typeof typed !== "number" || typed < START_SERIALS.first || typed >= START_SERIALS.last + 1) return byDefault;
  return dayOfSerial(typed) ?? byDefault;
}
