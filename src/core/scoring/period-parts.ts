import { addMonths } from "../settings/calendar";
import type { Span } from "../claims/windows";
import type { Day } from "../settings/settings";

/**
 * The started half-years of the review period: each begins on the same day, or the last one of a month that lacks it (methodology
 * section 3). Two halves are a year.
 */
export class PeriodParts {
  private readonly starts: Day[] = [];

  constructor(period: Span | null) {
    if (!period) return;
    for (let months = 0, start = period.from; start <= period.to; start = addMonths(period.from, (months += 6)))
      this.starts.push(start);
  }

  /** Counted from 0; 0 for every day where there is no period. */
  halfYearOf(day: Day): number {
    let part = 0;
    while (part + 1 < this.starts.length && this.starts[part + 1]! <= day) part++;
    return part;
  }
}
