import { amountOf, millionths } from "../claims/exact";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { openAge } from "../scoring/days-to-pay";
import type { AnalysisContext } from "./analyst";
import { bucketOf } from "./ar-days";

/** The last day of each bucket of age; older claims are in one more. */
export const AGE_BUCKETS = [30, 60, 90, 120] as const;

/** Some service lines and the charge of them in dollars; unknown charges add 0. */
export interface Owed {
  readonly lines: number;
  readonly billed: number;
}

/** Service lines that wait for the payer's answer, by age on the as-of date. */
export interface OpenClaims {
  /** One more than `AGE_BUCKETS`. */
  readonly ages: readonly Owed[];
  /** Open without a date from which to count. */
  readonly withoutDate: Owed;
  /** Open, but of services before (or after) the review period: in none of the above, nor in the scorecard's figures. */
  readonly outside: Owed;
  /** Rejected by the clearinghouse or not sent yet: no payer has them. */
  readonly atOffice: Owed;
}

class OwedTally {
  private lines = 0;
  /** Millionths. */
  private billed = 0;

  add(line: Line): void {
    this.lines++;
    this.billed += millionths(line.billed);
  }

  result(): Owed {
    return { lines: this.lines, billed: amountOf(this.billed) };
  }
}

export class OpenTally {
  private readonly ages = Array.from({ length: AGE_BUCKETS.length + 1 }, () => new OwedTally());
  private readonly withoutDate = new OwedTally();
  private readonly outside = new OwedTally();
  private readonly atOffice = new OwedTally();

  constructor(private readonly context: AnalysisContext) {}

  /** @param line of the review period */
  add(line: Line): void {
    if (line.final === Outcome.Rejected || line.final === Outcome.Unsent) this.atOffice.add(line);
    if (line.final !== Outcome.Open) return;
    const age = openAge(line, this.context.facts.table, this.context.card.asOf);
    (age === null ? this.withoutDate : this.ages[bucketOf(age, AGE_BUCKETS)]!).add(line);
  }

  /** @param line an open one that is not of the review period */
  addOutside(line: Line): void {
    this.outside.add(line);
  }

  result(): OpenClaims {
    return {
      ages: this.ages.map((tally) => tally.result()),
      withoutDate: this.withoutDate.result(),
      outside: this.outside.result(),
      atOffice: this.atOffice.result(),
    };
  }
}
