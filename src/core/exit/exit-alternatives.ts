import { EXIT_MONTHS, type ExitInputs } from "./exit-inputs";
import {
  hoursFreed,
  keptShare,
  payFollowing,
  recoveredIn,
  refilledOf,
  type Settled,
  settledMonth,
  wagesSaved,
} from "./exit-model";

const MONTHS_A_YEAR = 12;
const WEEKS_A_YEAR = 52;

/** The contract kept as it is: what leaving is held against. */
export interface KeptContract {
  /** Dollars of a year: what comes in, and what clinicians' pay leaves of it. */
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

/** One month after the first without new patients of the contract, counted from 1. */
export interface CappedMonth {
  /** Sessions that the contract still has. */
  readonly inNetwork: number;
  /** Of new patients with other plans, never more than the contract has lost. */
  readonly refilled: number;
  readonly cash: number;
  /** Clinicians' pay that falls away with the cash of a split, or as wages that are cut. */
  readonly payAvoided: number;
  /** What the practice keeps more (below 0: less) than with the contract as it is. */
  readonly change: number;
  readonly cumulative: number;
}

export interface CapOutcome {
  readonly months: readonly CappedMonth[];
  /** Cash and change of the first twelve months. */
  readonly year: { readonly cash: number; readonly payAvoided: number; readonly change: number };
  /** Once its last patient has left. */
  readonly settled: Settled;
  readonly recoveredIn: number | null;
}

/**
 * What it comes to if the practice takes no new patients of the contract, and keeps those whom it has. Our choices: as each patient stays
 * `stay` months, as many leave each month, and none is left after so many; the room fills as an exit's does, but from the first month on;
 * there is no notice, no tail, no recoupment, no one-off cost, and nobody stays without the contract; wages are cut when nobody is left.
 */
export function capOutcome(inputs: ExitInputs): CapOutcome {
  const months: CappedMonth[] = [];
  for (let month = 1; month <= EXIT_MONTHS; month++) {
    const own = cappedMonth(month, inputs);
    months.push({ ...own, cumulative: (months.at(-1)?.cumulative ?? 0) + own.change });
  }
  const year = months.slice(0, MONTHS_A_YEAR);
  return {
    months,
    year: {
      cash: year.reduce((sum, { cash }) => sum + cash, 0),
      payAvoided: year.reduce((sum, { payAvoided }) => sum + payAvoided, 0),
      change: year.reduce((sum, { change }) => sum + change, 0),
    },
    settled: settledMonth({ ...inputs, retained: 0 }),
    recoveredIn: recoveredIn(months),
  };
}

/** Sessions that are left of the contract. @param month may lie before the first, or between two */
function leftOf(month: number, { sessions, stay }: ExitInputs): number {
  return sessions * Math.max(0, 1 - Math.max(0, month) / stay);
}

function refilledIn(month: number, inputs: ExitInputs): number {
  return refilledOf(inputs.sessions - leftOf(month, inputs), month - inputs.credentialing, inputs);
}

function cappedMonth(month: number, inputs: ExitInputs): Omit<CappedMonth, "cumulative"> {
  const { sessions, cashPerSession, delay, replacementDelay, replacementCash, stay } = inputs;
  const inNetwork = leftOf(month, inputs);
  const cash =
    leftOf(month - delay, inputs) * cashPerSession + refilledIn(month - replacementDelay, inputs) * replacementCash;
  const cut = month >= stay ? wagesSaved(inputs) : 0;
  const lost = sessions * cashPerSession - cash;
  const payAvoided = payFollowing(lost, inputs) + cut;
  const change = payAvoided - lost + hoursFreed(inNetwork, inputs);
  return { inNetwork, refilled: refilledIn(month, inputs), cash, payAvoided, change };
}
