import { addMonths, calendarOf, dayOf } from "../../settings/calendar";
import type { Day } from "../../settings/settings";
import { ANSWER_DAYS } from "../good-faith";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A payer needs time to load new rates. */
const DAYS_TO_LOAD_RATES = 60;
/** As long as an answer is in time: within three weeks a payer that negotiates has at least said who will answer. */
export const DAYS_TO_REPLY = ANSWER_DAYS;
export const DAYS_AFTER_FOLLOW_UP = 14;
export const DAYS_TO_DECIDE = 30;
/** A deadline of the log that is nearer than this gives the payer no time to answer. */
export const LEAST_DAYS_OF_NOTICE = 7;
const MONTHS_BETWEEN_STEPS = 12;

/** `February 1, 2027`, as letters write a date. */
export function letterDay(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

/** From when on new rates are asked for: the first of a month that is at least 60 days away. */
export function effectiveDay(today: Day): Day {
  const earliest = today + DAYS_TO_LOAD_RATES;
  const { year, month, date } = calendarOf(earliest);
  return date === 1 ? earliest : addMonths(dayOf(year, month, 1)!, 1);
}

/** From when on the second step of a raise is asked for. */
export function secondStepDay(today: Day): Day {
  return addMonths(effectiveDay(today), MONTHS_BETWEEN_STEPS);
}
