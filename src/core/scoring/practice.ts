import { amountOf, ratio } from "../claims/exact";
import { sumClasses } from "./comparisons";
import { DayHistogram } from "./day-histogram";
import type { Measured } from "./measure";
import type { PracticeResult } from "./result";

/**
 * The practice as a whole (methodology section 10). Counts, cash and the allowed amount per session are over all payers, self-pay
 * too; rework, denials and days to pay over the scored payers, the only ones that can deny or delay. The methodology is silent on this.
 */
export function practiceResult({ payers, totals, rework }: Measured): PracticeResult {
  const sum = (value: (each: Measured["payers"][number]) => number): number =>
    payers.reduce((total, each) => total + value(each), 0);
  const scored = payers.filter((each) => each.scored);
  const days = new DayHistogram();
  for (const { metrics, tally } of scored) if (metrics.meanDays !== null) days.merge(tally.days);
  const window = rework.all;
  const shows = (key: "denialRate" | "reworkRate"): boolean => scored.some(({ metrics }) => metrics[key] !== null);
  return {
    lines: sum(({ tally }) => tally.lines),
    adjudicated: sum(({ tally }) => tally.adjudicated),
    open: sum(({ tally }) => tally.open),
    sessions: amountOf(totals.sessions),
    cash: amountOf(totals.cash),
    allowedPerSession: ratio(
      sum(({ tally }) => sumClasses(tally, (each) => each.paidBySession)),
      sum(({ tally }) => sumClasses(tally, (each) => each.paidSessions)),
    ),
    reworkRate: shows("reworkRate") ? ratio(window.reworked, window.adjudicated) : null,
    payerReworkRate: shows("reworkRate") ? ratio(rework.reworkedOf(window), window.adjudicated) : null,
    denialRate: shows("denialRate") ? ratio(window.initiallyDenied, window.adjudicated) : null,
    meanDays: days.mean(),
    medianDays: days.percentile(0.5),
  };
}
