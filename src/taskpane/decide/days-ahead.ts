import { counted } from "../../core/settings/counted";
import type { Day } from "../../core/settings/settings";

/** How far a day is from today: `in 9 days`, `today`, `yesterday`, `4 days ago`. */
export function fromToday(day: Day, today: Day): string {
  const days = day - today;
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${counted(days, "day")}` : `${counted(-days, "day")} ago`;
}
