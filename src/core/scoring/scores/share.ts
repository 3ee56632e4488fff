import type { Settings } from "../../settings/settings";
import { exceeds, reaches } from "../../claims/exact";
import type { Totals } from "../metrics";
import type { PayerFigures } from "../payer-figures";
import type { Score } from "../result";

/** Revenue against effort. None with one scored payer, which has all of both. */
export function shareScore({ effort, metrics }: PayerFigures, totals: Totals, { thresholds }: Settings): Score {
  if (!effort?.scores || totals.scoredPayers === 1) return null;
  const { drag, revenueShare } = metrics;
  // No cash is judged only where the practice as a whole collected something.
  if (metrics.cash <= 0) return totals.cash > 0 && effort.minutes > 0 ? 0 : null;
  if (drag === null) return null;
  if (reaches(drag, thresholds.dragRed)) return 0;
  const small = revenueShare !== null && !reaches(revenueShare, thresholds.smallShare);
  if (small && reaches(drag, thresholds.smallShareDrag)) return 0;
  const large =
    revenueShare !== null && reaches(revenueShare, thresholds.largeShare) && !exceeds(drag, thresholds.largeShareDrag);
  return !exceeds(drag, thresholds.dragGreen) || large ? 2 : 1;
}
