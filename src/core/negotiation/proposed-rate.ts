/**
 * A rate of the fee schedule that a payer offers: a row of the sheet Proposed rates. There is one schedule at a time, so all rows name the same
 * payer.
 */
export interface ProposedRate {
  /** An alias of the settings has been put into the payer's own name. `null`: the sheet names none. */
  readonly payer: string | null;
  /** As claims are told apart, with the license of the modifiers: `90837`, or `90834-HO`. */
  readonly code: string;
  /** Dollars per unit, above 0. */
  readonly rate: number;
  /** As the row has them: `HO, 95`. */
  readonly modifier: string | null;
}
