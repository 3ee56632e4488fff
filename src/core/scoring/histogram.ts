/** Whole days and how often each occurs: mean and percentiles without keeping every value. */
export class DayHistogram {
  private readonly counts = new Map<number, number>();
  count = 0;
  private sum = 0;

  add(days: number, times = 1): void {
    this.counts.set(days, (this.counts.get(days) ?? 0) + times);
    this.count += times;
    this.sum += days * times;
  }

  merge(other: DayHistogram): void {
    for (const [days, times] of other.counts) this.add(days, times);
  }

  /** Days; `null` without values. */
  mean(): number | null {
    return this.count === 0 ? null : this.sum / this.count;
  }

  /** The value at a share of the way up, by nearest rank: always one that occurs. `null` without values. */
  percentile(share: number): number | null {
    const rank = Math.max(1, Math.ceil(share * this.count));
    let seen = 0;
    for (const days of [...this.counts.keys()].sort((a, b) => a - b)) {
      seen += this.counts.get(days)!;
      if (seen >= rank) return days;
    }
    return null;
  }
}
