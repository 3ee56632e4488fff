import type { Settings } from "../../settings/settings";
import { reaches } from "../../claims/exact";
import type { PayerFigures } from "../payer-figures";
import type { Score } from "../result";

/** Cost to serve by admin minutes a claim. An estimate is never red, and gives no score where the table shows no effort. */
export function costScore({ effort, metrics }: PayerFigures, { thresholds }: Settings): Score {
  const minutes = metrics.minutesPerClaim;
  if (!effort?.scores || minutes === null) return null;
  if (reaches(minutes, thresholds.minutesRed) && effort.source !== "estimate") return 0;
  return reaches(minutes, thresholds.minutesGreen) ? 1 : 2;
}
