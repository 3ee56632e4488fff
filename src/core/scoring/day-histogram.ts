/** The mean of whole days. */
export class DayMean {
  count = 0;
  private sum = 0;

  add(days: number, times = 1): void {
    this.count += times;
    this.sum += days * times;
  }

  merge(other: DayMean): void {
    this.count += other.count;
    this.sum += other.sum;
  }

  /** The mean of what is left when a part of the values is taken away; `null` where nothing is. */
  meanWithout(part: DayMean): number | null {
    return this.count === part.count ? null : (this.sum - part.sum) / (this.count - part.count);
  }

  /** Days; `null` without values. */
  mean(): number | null {
    return this.count === 0 ? null : this.sum / this.count;
  }
}

/** Whole days from 0 and how often each occurs: percentiles without keeping every value. */
export class DayHistogram extends DayMean {
  private readonly counts: number[] = [];

  override add(days: number, times = 1): void {
    super.add(days, times);
    this.counts[days] = (this.counts[days] ?? 0) + times;
  }

  override merge(other: DayHistogram): void {
    super.merge(other);
    other.counts.forEach((times, days) => (this.counts[days] = (this.counts[days] ?? 0) + times));
  }

  /** The sample's variance, in days squared; `null` for fewer than two values. */
  variance(): number | null {
    const mean = this.mean();
    if (mean === null || this.count < 2) return null;
    return this.counts.reduce((sum, times, days) => sum + times * (days - mean) ** 2, 0) / (this.count - 1);
  }

  /** The value at a share of the way up, by nearest rank: always one that occurs. `null` without values. */
  percentile(share: number): number | null {
    const rank = Math.max(1, Math.ceil(share * this.count));
    let seen = 0;
    const at = this.counts.findIndex((times) => (seen += times ?? 0) >= rank);
    return at < 0 ? null : at;
  }
}
