/**
 * One year of Medicare's Physician Fee Schedule, as compact as it is checked in: parsed when first needed. Figures are whole numbers, so
 * that nothing is lost on the way to the cent.
 */
export interface ScheduleYear {
  readonly year: number;
  /** From which day (ISO) which conversion factors hold, in ten-thousandths of a dollar for a unit of relative value. */
  readonly periods: readonly { readonly from: string; readonly standard: number; readonly qualifyingApm: number }[];
  /** A line each: key, state, geographic indices of work, practice expense and malpractice in thousandths, name. */
  readonly localities: string;
  /**
   * `90837A378,120,25,2`: code, CMS's status, and in hundredths the relative values of work, practice expense outside and inside a
   * facility (empty: not priced there) and malpractice. `90863I`: a code without a price.
   */
  readonly codes: string;
}
