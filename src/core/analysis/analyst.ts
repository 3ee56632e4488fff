import type { ClaimFacts } from "../claims/claim-facts";
import type { Line } from "../claims/line";
import type { LinePricer } from "../scoring/line-pricer";
import type { Medicare } from "../scoring/load-medicare";
import type { PayerScores } from "../scoring/result";
import type { Settings } from "../settings/settings";

/** What an analysis of the claims behind a scorecard is made in the light of. */
export interface AnalysisContext {
  readonly facts: ClaimFacts;
  readonly settings: Settings;
  readonly card: PayerScores;
  /** `null`: no place or no credential is set. */
  readonly pricer: LinePricer | null;
  /** Medicare's prices, which the check of the practice's own Medicare claims goes by; left out where they are not loaded. */
  readonly medicare?: Medicare | null;
}

/** Looks at every service line of a table once, in any order, and tells what came of it. Keeps no reference to a line. */
export interface Analyst<T> {
  add(line: Line): void;
  result(): T;
}
