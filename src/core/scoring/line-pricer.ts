import type { Line } from "../claims/line";
import type { Locality } from "../medicare/locality";

/** Lines that were held against the prices of another year than their own, because Medicare's table has none for it. */
export interface OtherYears {
  /** Of services before the first year of the table: held against the first year's prices. */
  before: number;
  /** Of services after the last year: held against the last year's. */
  after: number;
  /** Without a service date that can be read: held against the last year's. */
  undated: number;
}

/** Medicare's local amounts for the lines of one claim table (methodology section 7). */
export interface LinePricer {
  readonly locality: Locality;
  /** The ZIP code spans several localities, and nobody has said which: Medicare's default is used. */
  readonly isUnconfirmed: boolean;
  /** Years that the table of prices holds. */
  readonly years: { readonly first: number; readonly last: number };
  /**
   * Dollars per unit of a line, by its year, place of service and clinician's credential; NaN where Medicare has no price, or nobody
   * has said what the clinician is.
   */
  rateOf(line: Line): number;
  /** Counts a line that a figure rests on, where its price is another year's. */
  note(line: Line): void;
  readonly otherYears: Readonly<OtherYears>;
}
