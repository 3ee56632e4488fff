import type { Settings } from "../../settings/settings";
import { exceeds } from "../../claims/exact";
import type { PayerFigures } from "../payer-figures";
import type { Score } from "../result";

/** Days to pay: the mean, and whether one can rely on it. */
export function daysScore({ scored, metrics }: PayerFigures, { thresholds }: Settings): Score {
  const { meanDays, medianDays, p90Days } = metrics;
  if (!scored || meanDays === null) return null;
  const unpredictable = p90Days! - medianDays! > thresholds.daysSpread;
  if (exceeds(meanDays, thresholds.daysRed) || unpredictable) return 0;
  return exceeds(meanDays, thresholds.daysGreen) ? 1 : 2;
}
