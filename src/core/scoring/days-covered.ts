import type { Day } from "../settings/settings";
import type { Scorecard } from "./result";

/**
 * The first and the last day of the review period that the filter of the settings lets through, both included; the last before the
 * first where it lets none. `null`: a table without dates.
 */
export function daysCovered({
  period,
  filter,
}: Pick<Scorecard, "period" | "filter">): { readonly from: Day; readonly to: Day } | null {
  if (period === null) return null;
  return {
    from: Math.max(period.from, filter.from ?? period.from),
    to: Math.min(period.to, filter.to ?? period.to),
  };
}
