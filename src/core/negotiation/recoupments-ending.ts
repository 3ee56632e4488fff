import { amountOf } from "../claims/exact";
import type { Line } from "../claims/line";
import { calendarOf, dayOf } from "../settings/calendar";
import type { Day } from "../settings/settings";
import type { Stake } from "./expiring-money";

const MONTHS_A_YEAR = 12;

/** Payments that the payer may still take back, by the month in which that ends. */
export interface RecoupmentsEnding {
  /** In order; months in which nothing ends are left out. `month`: its first day. */
  readonly months: readonly (Stake & { readonly month: Day })[];
  /** Payers with payments whose row of Contract terms does not say how far back they may go, as first met. */
  readonly unknown: readonly string[];
}

/** Tallies paid lines by the month in which the payer's look-back ends. */
export class RecoupmentTally {
  private readonly months = new Map<number, { lines: number; dollars: number }>();
  private readonly unknown = new Set<string>();

  constructor(private readonly today: Day) {}

  /** @param paid the day of the payment @param days the payer's look-back */
  add(payer: string, { paidByInsurer, recouped }: Line, paid: Day | null, days: number | null): void {
    const kept = paidByInsurer - recouped;
    if (kept <= 0) return;
    if (days === null) {
      this.unknown.add(payer);
      return;
    }
    if (paid === null || paid + days < this.today) return;
    const { year, month } = calendarOf(paid + days);
    const key = year * MONTHS_A_YEAR + month - 1;
    const sums = this.months.get(key) ?? { lines: 0, dollars: 0 };
    this.months.set(key, sums);
    sums.lines++;
    sums.dollars += kept;
  }

  result(): RecoupmentsEnding {
    const months = [...this.months]
      .sort(([a], [b]) => a - b)
      .map(([key, { lines, dollars }]) => ({
        month: dayOf(Math.floor(key / MONTHS_A_YEAR), (key % MONTHS_A_YEAR) + 1, 1)!,
        lines,
        dollars: amountOf(dollars),
      }));
    return { months, unknown: [...this.unknown] };
  }
}
