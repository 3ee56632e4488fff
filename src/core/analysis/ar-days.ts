import type { ClaimTable } from "../claims/claim-table";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { DayHistogram, DayMean } from "../scoring/day-histogram";
import { daysToPay, firstToDecision, lagToBilling, tellsDaysToPay } from "../scoring/days-to-pay";
import type { AnalysisContext } from "./analyst";

/** The last day of each bucket of days to pay; what took longer is in one more. */
export const DAYS_BUCKETS = [15, 30, 45, 60] as const;

/** Days to pay as the scorecard takes them (methodology section 2), by buckets. */
export interface DecisionDays {
  /** Service lines of each bucket: one more than `DAYS_BUCKETS`. All 0 where the table does not tell days to pay. */
  readonly buckets: readonly number[];
  /** Of them, the open ones older than 45 days, which are in at their age. */
  readonly openAtAge: number;
  /** Paid or denied, but in no bucket: a date is missing, or the decision stands before the submission. */
  readonly withoutDays: number;
  /** Days; `null`: no service line in the buckets. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  /** Mean days from the service to the first submission, and from there to the decision; `null`: no dates. */
  readonly billingLag: number | null;
  readonly firstToPaid: number | null;
}

/** The number of the bucket that so many days fall in, of buckets that end with `ends`. */
export function bucketOf(days: number, ends: readonly number[]): number {
  const found = ends.findIndex((end) => days <= end);
  return found < 0 ? ends.length : found;
}

export class DaysTally {
  private readonly buckets: number[] = Array.from({ length: DAYS_BUCKETS.length + 1 }, () => 0);
  private readonly days = new DayHistogram();
  private readonly firstToPaid = new DayMean();
  private readonly billingLag = new DayMean();
  private openAtAge = 0;
  private withoutDays = 0;
  private readonly table: ClaimTable;
  private readonly hasDays: boolean;

  constructor(private readonly context: AnalysisContext) {
    this.table = context.facts.table;
    this.hasDays = tellsDaysToPay(this.table);
  }

  add(line: Line): void {
    const lag = lagToBilling(line);
    if (lag !== null) this.billingLag.add(lag);
    const first = firstToDecision(line, this.table);
    if (first !== null) this.firstToPaid.add(first);
    if (!this.hasDays) return;
    const days = daysToPay(line, this.table, this.context.card.asOf);
    if (days !== null) {
      this.days.add(days);
      this.buckets[bucketOf(days, DAYS_BUCKETS)]!++;
      if (line.final === Outcome.Open) this.openAtAge++;
    } else if (line.final === Outcome.Paid || line.final === Outcome.Denied) this.withoutDays++;
  }

  merge(other: DaysTally): void {
    other.buckets.forEach((lines, i) => (this.buckets[i]! += lines));
    this.days.merge(other.days);
    this.firstToPaid.merge(other.firstToPaid);
    this.billingLag.merge(other.billingLag);
    this.openAtAge += other.openAtAge;
    this.withoutDays += other.withoutDays;
  }

  result(): DecisionDays {
    return {
      buckets: [...this.buckets],
      openAtAge: this.openAtAge,
      withoutDays: this.withoutDays,
      mean: this.days.mean(),
      median: this.days.percentile(0.5),
      p90: this.days.percentile(0.9),
      billingLag: this.billingLag.mean(),
      firstToPaid: this.firstToPaid.mean(),
    };
  }
}
