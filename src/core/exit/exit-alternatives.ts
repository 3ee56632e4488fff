import { MONTHS_A_YEAR, WEEKS_A_YEAR } from "../negotiation/time-units";
import type { ExitInputs } from "./exit-inputs";
import { exitOutcome, type ExitOutcome, keptShare } from "./exit-model";

/** The contract kept as it is: what leaving is held against. */
export interface KeptContract {
  /** Dollars of a year: what comes in, and what clinicians' pay and the billing fee leave of it. */
  readonly cash: number;
  readonly contribution: number;
  /** Staff hours a week that it takes. */
  readonly hoursAWeek: number;
}

/** What the contract brings and takes in a year in which nothing is changed. */
export function doNothing(inputs: ExitInputs): KeptContract {
  const cash = inputs.sessions * inputs.cashPerSession * MONTHS_A_YEAR;
  return {
    cash,
    contribution: cash * keptShare(inputs),
    hoursAWeek: (inputs.adminHours * MONTHS_A_YEAR) / WEEKS_A_YEAR,
  };
}

/**
 * What it comes to if the practice takes no new patients of the contract, and keeps those whom it has: an exit whose notice never ends. It
 * has no tail, no recoupment and no one-off cost, nobody stays without the contract, and it is of the whole contract.
 */
export function capOutcome(inputs: ExitInputs): ExitOutcome {
  const uncut = { notice: Infinity, continuity: 0, recoupment: 0, oneOff: 0 };
  return exitOutcome({ ...inputs, ...uncut, part: 1 });
}
