import type { Settings } from "../../settings/settings";
import { reaches } from "../../claims/exact";
import type { PayerFigures } from "../payer-figures";
import type { PooledRework } from "../pooled-rework";
import type { Score } from "../result";

/** The normal quantile of a 95 % interval. */
const Z = 1.959964;
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

/** The lower end of the Wilson 95 % interval of k of n: what the rate is at least, chance allowed for. */
function wilsonLower(k: number, n: number): number {
  const rate = k / n;
  const z2 = Z * Z;
  const middle = rate + z2 / (2 * n);
  const spread = Z * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n));
  return (middle - spread) / (1 + z2 / n);
}
