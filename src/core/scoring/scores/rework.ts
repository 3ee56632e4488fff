import type { Settings } from "../../settings/settings";
import { reaches } from "../../claims/exact";
import type { PayerFigures } from "../payer-figures";
import type { PooledRework } from "../pooled-rework";
import type { Score } from "../result";
import { wilsonLower } from "../wilson";

export const LEAST_REWORKED = 3;
/** Rework at this rate is never green, however bad the others are. */
export const NEVER_GREEN = 0.15;
/** What a single scored payer is measured against. */
export const LONE_BASELINE = 0.05;
export const LONE_RED = 0.1;

/** Denials and rework against the pooled rate of the other payers. */
export function reworkScore(
  figures: PayerFigures,
  pooled: PooledRework,
  scoredPayers: number,
  { thresholds }: Settings,
): Score {
  const { payerReworkRate: rate, baselineRework } = figures.metrics;
  const n = figures.window.adjudicated;
  if (rate === null || !figures.scored) return null;
  const k = pooled.reworkedOf(figures.window);
  const alone = scoredPayers === 1;
  const baseline = alone ? LONE_BASELINE : baselineRework;
  if (baseline === null) return null;
  const red = alone
    ? reaches(rate, LONE_RED)
    : reaches(rate, thresholds.reworkRatio * baseline) &&
      wilsonLower(k, n) > baseline &&
      reaches(rate, thresholds.reworkFloor);
  if (red && k >= LEAST_REWORKED) return 0;
  return reaches(baseline * n + 1, k) && !reaches(rate, NEVER_GREEN) ? 2 : 1;
}
