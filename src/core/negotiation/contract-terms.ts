import type { Day } from "../settings/settings";

/**
 * What is known of the contract with one payer: a row of the sheet Contract terms. `null`: not filled in. Shares as fractions.
 */
export interface ContractTerms {
  /** As the row names it; an alias of the settings has been put into the payer's own name. */
  readonly payer: string;
  readonly contractNumber: string | null;
  /** The practice's number with the payer. */
  readonly providerNumber: string | null;
  /** Plans that the contract covers. */
  readonly products: string | null;
  /** Provider relations: a name, and how to reach it. */
  readonly contact: string | null;
  readonly contactDetails: string | null;
  readonly inNetworkSince: Day | null;
  readonly effective: Day | null;
  /** The last day of the present term. */
  readonly termEnds: Day | null;
  readonly autoRenews: boolean | null;
  /** How long before the end of the term a change has to be asked for. */
  readonly renewalNoticeDays: number | null;
  readonly lastRateChange: Day | null;
  /** A raise each year that the contract promises; 0: none. */
  readonly escalator: number | null;
  /** To end the contract without cause. */
  readonly noticeDays: number | null;
  readonly timelyFilingDays: number | null;
  /** Days in which the payer has to pay a clean claim. */
  readonly cleanClaimDays: number | null;
  /** A year, on late payments; 0: none. */
  readonly lateInterest: number | null;
  readonly priorAuthorization: string | null;
  readonly appealDays: number | null;
  /** How far back the payer may take payments back. */
  readonly recoupmentDays: number | null;
  /** Whether the practice has to take part in all of the payer's products. */
  readonly allProducts: boolean | null;
  /** Whether the payer may change the contract by a notice alone. */
  readonly amendsByNotice: boolean | null;
  readonly carveOuts: string | null;
  /** Terms for out-of-network care and single-case agreements. */
  readonly outOfNetwork: string | null;
  /** Whether the contract provides for rates to be looked at again. */
  readonly reviewClause: boolean | null;
}
