import { amountOf, millionths } from "../claims/exact";
import type { Day } from "../settings/settings";

/** Weeks from today that are told one by one. */
export const WEEKS_AHEAD = 8;
const DAYS_A_WEEK = 7;
/** Rows of the worklist; more would be no list to work by. */
export const MOST_LISTED = 500;
/** How long a deadline may have passed for the claim to be still in the worklist: some payers let reasons count. */
export const DAYS_LISTED_LATE = 30;

/** Some service lines and the dollars at stake on them. */
export interface Stake {
  readonly lines: number;
  readonly dollars: number;
}

/** Dated work by the weeks of its deadlines; each service line is in one of these. */
export interface StakeByWeek {
  /** The deadline was before today. */
  readonly tooLate: Stake;
  /** By week from today on, today being its first day. */
  readonly weeks: readonly Stake[];
  readonly later: Stake;
}

export class StakeTally {
  private lines = 0;
  /** Millionths. */
  private dollars = 0;

  add(dollars: number): void {
    this.lines++;
    this.dollars += millionths(dollars);
  }

  result(): Stake {
    return { lines: this.lines, dollars: amountOf(this.dollars) };
  }
}

export class WeekTally {
  private readonly tooLate = new StakeTally();
  private readonly weeks = Array.from({ length: WEEKS_AHEAD }, () => new StakeTally());
  private readonly later = new StakeTally();

  constructor(private readonly today: Day) {}

  add(deadline: Day, dollars: number): void {
    const week = Math.floor((deadline - this.today) / DAYS_A_WEEK);
    (week < 0 ? this.tooLate : (this.weeks[week] ?? this.later)).add(dollars);
  }

  result(): StakeByWeek {
    const weeks = this.weeks.map((tally) => tally.result());
    return { tooLate: this.tooLate.result(), weeks, later: this.later.result() };
  }
}

/** What a worklist is put in order by. */
interface Urgent {
  readonly deadline: Day;
  readonly dollars: number;
  readonly row: number;
}

/** The most urgent claims, and how much is left out for want of room: never holds more than twice the list. */
export class Worklist<T extends Urgent> {
  private claims: T[] = [];
  private readonly all = new StakeTally();

  add(claim: T): void {
    this.all.add(claim.dollars);
    this.claims.push(claim);
    if (this.claims.length >= 2 * MOST_LISTED) this.cut();
  }

  /** By deadline, then the largest first, then by row. */
  result(): { readonly claims: readonly T[]; readonly notListed: Stake } {
    this.cut();
    const all = this.all.result();
    const listed = this.claims.reduce((sum, { dollars }) => sum + millionths(dollars), 0);
    return {
      claims: this.claims,
      notListed: {
        lines: all.lines - this.claims.length,
        dollars: amountOf(millionths(all.dollars) - listed),
      },
    };
  }

  private cut(): void {
    this.claims.sort((a, b) => a.deadline - b.deadline || b.dollars - a.dollars || a.row - b.row);
    this.claims = this.claims.slice(0, MOST_LISTED);
  }
}
