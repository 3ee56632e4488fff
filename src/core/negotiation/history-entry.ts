import type { Grade } from "../scoring/result";
import type { Day } from "../settings/settings";

/** What one build said of one payer: a row of the sheet History. `null`: it had no such figure. */
export interface HistoryEntry {
  readonly built: Day;
  readonly asOf: Day | null;
  readonly payer: string;
  readonly grade: Grade | null;
  readonly provisional: boolean;
  readonly points: number | null;
  readonly sessions: number;
  readonly cash: number;
  readonly allowedPerSession: number | null;
  readonly medicareIndex: number | null;
  readonly coverage: number | null;
  readonly minutesPerClaim: number | null;
  readonly reworkRate: number | null;
  readonly meanDays: number | null;
  readonly revenueShare: number | null;
  readonly action: string | null;
}
