import { calendarOf } from "./calendar";
import type { Day } from "./settings";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mar 9, 2026`. */
export function dayText(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}
