/** Months that the model runs: the longest usual notice, continuity, and a year in which the freed sessions fill up again. */
export const EXIT_MONTHS = 18;

/** Care that goes on after a contract has ended: so long by many contracts (the guide). */
export const CONTINUITY_DAYS = 90;

/** How clinicians are paid: a split follows the cash; a salary does not, unless hours are cut; a solo owner keeps what is left. */
export const PAY_MODELS = ["split", "salaried", "solo"] as const;
export type PayModel = (typeof PAY_MODELS)[number];

/**
 * One column of the exit model (methodology section 9): what leaving a contract would rest on, in one case. Money in dollars, shares as
 * fractions, times in months unless said.
 */
export interface ExitInputs {
  readonly payModel: PayModel;
  /** The clinicians' share of collections; counts for a split alone. */
  readonly payShare: number;
  /** A billing company's share of collections. */
  readonly billingFee: number;
  /** The share of the contract that is left: 1, or the first step of one that is too large to leave at once; a cap is of all of it. */
  readonly part: number;
  /** Sessions a month under the contract, and what one brings in when all is collected. */
  readonly sessions: number;
  readonly cashPerSession: number;
  /** Months between a session and its cash, with this contract and with what replaces it. */
  readonly delay: number;
  readonly replacementDelay: number;
  /** From the notice to the last in-network day, and the time after it in which some patients go on at the old rate; parts of months count. */
  readonly notice: number;
  readonly continuity: number;
  /** Of the sessions that are then left, the share that goes on at the old rate in that time. */
  readonly continuing: number;
  /** Of the patients who are left and no longer under the contract, those who stay without it, and what a session of theirs brings in. */
  readonly retained: number;
  readonly retainedCash: number;
  /**
   * New patients a month whom the practice turns away today, each one's sessions a month, and how many months a patient stays: by this
   * the new ones add up, and those of a contract that takes nobody new grow fewer, as many in each month.
   */
  readonly newPatients: number;
  readonly sessionsPerPatient: number;
  readonly stay: number;
  /** Until a new payer can be billed, counted from the first month; 0: the new patients come with plans that the practice takes already. */
  readonly credentialing: number;
  /** What a session of a new patient brings in. */
  readonly replacementCash: number;
  /** Of the contract's cash that is due in months after the last in-network day, the share that still comes. */
  readonly tailCollected: number;
  /** Taken back by the payer in the first month after the continued care. */
  readonly recoupment: number;
  /** Letters, software, advice: in the first month. */
  readonly oneOff: number;
  /** Wages a month that are saved by cutting hours once nobody is under the contract; 0: none are cut. Counts for salaries alone. */
  readonly hoursCut: number;
  /** Staff hours a month that the contract costs, and what a freed one is worth to the practice; 0: nobody has said how it is used. */
  readonly adminHours: number;
  readonly hourValue: number;
  /** Staff minutes that a session of a new patient takes. */
  readonly replacementMinutes: number;
}
