import { amountOf, millionths } from "../claims/exact";
import type { Line } from "../claims/line";
import { became, wasMarked } from "../claims/line-history";
import { Outcome } from "../claims/outcome";
import { Mark, type Outcomes } from "../claims/outcomes";

/**
 * Reworked service lines of a denial window by what made the work, each in the first kind that applies, so that the kinds add up
 * to the numerator of the scorecard's rework rate; and apart from them, what the clearinghouse rejected, which never reached the payer.
 */
export interface ReworkCounts {
  /** Denied at first or later. */
  readonly denied: number;
  /** Never denied, but paid as a lower service. */
  readonly downcoded: number;
  /** Never denied, but paid in part, for a reason that denies. */
  readonly adjusted: number;
  /** Rejected by the clearinghouse, then decided without any of the above. */
  readonly rejectedFirst: number;
  /** Sent or paid once more, without any of the above. */
  readonly sentAgain: number;
  readonly rejections: {
    /** All service lines that the clearinghouse rejected at least once, decided or not. */
    readonly lines: number;
    /** Of them, those whose last answer is the rejection: they wait for the office. */
    readonly waiting: number;
    /** Dollars billed of those that wait. */
    readonly waitingBilled: number;
  };
}

type Kind = Exclude<keyof ReworkCounts, "rejections">;

export class ReworkKinds {
  private readonly kinds: Record<Kind, number> = {
    denied: 0,
    downcoded: 0,
    adjusted: 0,
    rejectedFirst: 0,
    sentAgain: 0,
  };
  private rejected = 0;
  private waiting = 0;
  /** Millionths. */
  private waitingBilled = 0;

  constructor(private readonly outcomes: Outcomes) {}

  /** @param line any one of the window, decided or not */
  add(line: Line): void {
    const rejected = became(line, this.outcomes, Outcome.Rejected);
    if (rejected) this.rejected++;
    if (line.final === Outcome.Rejected) {
      this.waiting++;
      this.waitingBilled += millionths(line.billed);
    }
    if (line.adjudicated && line.reworked) this.kinds[this.kindOf(line, rejected)]++;
  }

  counts(): ReworkCounts {
    return {
      ...this.kinds,
      rejections: { lines: this.rejected, waiting: this.waiting, waitingBilled: amountOf(this.waitingBilled) },
    };
  }

  private kindOf(line: Line, rejected: boolean): Kind {
    if (became(line, this.outcomes, Outcome.Denied)) return "denied";
    if (wasMarked(line, this.outcomes, Mark.Downcoded)) return "downcoded";
    if (wasMarked(line, this.outcomes, Mark.Adjusted)) return "adjusted";
    return rejected ? "rejectedFirst" : "sentAgain";
  }
}
