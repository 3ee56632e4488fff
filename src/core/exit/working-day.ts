import { serialOf } from "../settings/calendar";
import type { Day } from "../settings/settings";

const DAYS_A_WEEK = 7;
/** From a Saturday on, by Excel's numbers: a Saturday is a whole number of weeks. */
const SUNDAY = 1;

function daysSinceSaturday(day: Day): number {
  const serial = serialOf(day);
  return serial - DAYS_A_WEEK * Math.floor(serial / DAYS_A_WEEK);
}

/** The day itself, of a Saturday or Sunday the Monday after it. Holidays are not known. */
export function workingDayFrom(day: Day): Day {
  return day + Math.max(0, SUNDAY + 1 - daysSinceSaturday(day));
}

/** The day itself, of a Saturday or Sunday the Friday before it. */
export function workingDayUpTo(day: Day): Day {
  const since = daysSinceSaturday(day);
  return since <= SUNDAY ? day - since - 1 : day;
}

/** The same as a formula, of an expression that gives a whole number of days. */
export function workingDayFormula(day: string, way: "from" | "up to"): string {
  // Half less, rounded, is the whole part: the allowed functions have no other way to it.
  const saturday = `${DAYS_A_WEEK}*ROUND((${day})/${DAYS_A_WEEK}-0.5,0)`;
  const monday = `${saturday}+${SUNDAY + 1}`;
  return way === "from" ? `MAX(${day},${monday})` : `IF(${day}<${monday},${saturday}-1,${day})`;
}
