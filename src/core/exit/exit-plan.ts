import type { PayerCase } from "../negotiation/payer-case";
import type { TypedAnswer } from "../negotiation/typed-answer";
import { dayOfSerial } from "../settings/calendar";
import type { Day } from "../settings/settings";
import { contractCase } from "./contract-case";
import { type ExitWay, exitWay } from "./exit-way";
import { type NoticeSpan, noticeSpan } from "./notice-span";
import { type CountedFrom, NOTICE_AFTER, type PlannedStep, plannedSteps } from "./plan-steps";
import { workingDayFrom, workingDayUpTo } from "./working-day";

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

/**
 * What has to be done to end the contract that the payer belongs to, with the day of each step.
 *
 * @param start the plan's first day; with a notice on record, that of the notice
 */
export function exitPlan(given: PayerCase, start: Day): ExitPlan {
  const one = contractCase(given);
  const way = exitWay(one);
  const notice = noticeSpan(one.terms, way.noticeOn);
  const noticeDay = way.noticeOn === null ? workingDayFrom(start + NOTICE_AFTER) : start;
  const from = (days: number): Record<CountedFrom, Day> => ({ start, notice: noticeDay, end: noticeDay + days });
  const [soonest, last] = [from(notice.low), from(notice.high)];
  const steps = plannedSteps(way, one, notice).map((step) => ({
    ...step,
    earliest: dayOfStep(step, soonest),
    latest: dayOfStep(step, last),
  }));
  return { way, notice, steps };
}

function dayOfStep({ from, days, weekend }: PlannedStep, counted: Readonly<Record<CountedFrom, Day>>): Day {
  const day = counted[from] + days;
  if (weekend === "stays") return day;
  return weekend === "after" ? workingDayFrom(day) : workingDayUpTo(day);
}

/** Excel's numbers for the first day of 2000 and the last of 2099: what lies outside is no date that somebody meant. */
export const START_SERIALS = { first: 36_526, last: 73_050 } as const;

/** The plan's first day: of a notice on record, its day; else by the yellow cell, and where that is blank or no date that can be meant, today. */
export function countedStart(
  typed: TypedAnswer,
  { settings: { today } }: PayerCase,
  { noticeOn }: Pick<ExitWay, "noticeOn">,
): Day {
  if (noticeOn !== null) return noticeOn;
  if (typeof typed !== "number" || typed < START_SERIALS.first || typed >= START_SERIALS.last + 1) return today;
  return dayOfSerial(typed) ?? today;
}
