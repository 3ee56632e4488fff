import type { Payer } from "../claims/dictionaries";
import type { ClassTally } from "./class-tally";
import type { Compared, Comparison } from "./comparisons";
import type { Effort } from "./effort";
import type { PayerTally } from "./payer-tally";
import type { Metrics } from "./result";
import type { ReworkTally } from "./rework-tally";

/** What is measured of one payer by itself. */
export interface OwnFigures {
  readonly number: number;
  readonly payer: Payer;
  readonly tally: PayerTally;
  /** Every type but self-pay (methodology section 2). */
  readonly scored: boolean;
  /** The denial window, or the review period where the window holds too few adjudicated lines. */
  readonly window: ReworkTally;
  readonly windowIsReviewPeriod: boolean;
  /** `null` for self-pay. */
  readonly effort: Effort | null;
  readonly medicare: Comparison;
  readonly coverage: Comparison;
  /** A schedule of the settings stands in Medicare's place. */
  readonly ownBenchmark: boolean;
  /** The lines of a class that have an amount of Medicare's, or of the schedule in its place; `null`: none. */
  readonly medicareOf: (tally: ClassTally, classNumber: number) => Compared | null;
  /** Dollars per unit of a class; `null`: none. */
  readonly breakEvenOf: (classNumber: number) => number | null;
}

/** Everything that is measured of one payer before it is scored. */
export interface PayerFigures extends OwnFigures {
  readonly commercial: Comparison;
  readonly metrics: Metrics;
}
