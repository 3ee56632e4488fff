import { counted } from "../settings/counted";
import type { Settings } from "../settings/settings";
import { daysCovered } from "./days-covered";
import type { Scorecard } from "./result";

const MONTHS = 12;
const DAYS = 365;
/** A season stands for a year at least roughly; fewer days do not. */
const LEAST_DAYS = 90;

/** How units of the review period become units a year. */
export interface Year {
  /** Stands behind units or dollars of the review period in a formula: `*12/6`; `""` where they stand as they are. */
  readonly factor: string;
  /** Units or dollars a year for those of the review period. */
  readonly of: (amount: number) => number;
  /** What a heading calls it. */
  readonly words: "a year" | "in this table" | "in these claims";
  /** How units a year are reckoned, as a sentence. */
  readonly basis: string;
}

/** Said wherever something is called a year's: the scorecard tells the days that were looked at, not those that have claims. */
const BEGIN_LATER = "Where the claims begin later than that, they are less than a year's.";

/**
 * Units of the review period / its months x 12; where the filter of the settings leaves a part of it, the units of that part
 * / its days x 365. Claims without dates belong to no period, and few days tell nothing of a year: they stand as they are.
 */
export function yearOf(card: Pick<Scorecard, "period" | "filter">, { reviewMonths }: Settings): Year {
  const { period } = card;
  const covered = daysCovered(card);
  if (period === null || covered === null) {
    return asTheyAre(
      "in this table",
      "The table holds no dates: units and dollars are those of all its claims, not of a year.",
    );
  }
  const days = Math.max(0, covered.to - covered.from + 1);
  if (days <= period.to - period.from) return ofPart(days);
  if (reviewMonths === MONTHS) {
    const units = `A year's units are the paid units of the ${MONTHS} months of the review period.`;
    return asTheyAre("a year", `${units} ${BEGIN_LATER}`);
  }
  const units = `A year's units are the paid units of the review period / its ${reviewMonths} months x ${MONTHS}.`;
  return scaled(MONTHS, reviewMonths, `${units} ${BEGIN_LATER}`);
}

/** @param days of the review period that the filter lets through */
function ofPart(days: number): Year {
  const covered = counted(days, "day");
  if (days < LEAST_DAYS) {
    const why = `The filter leaves ${covered} of the review period, too few to tell of a year`;
    return asTheyAre("in these claims", `${why}: units and dollars are those of these days.`);
  }
  const units = `A year's units are scaled from ${covered}: the paid units that the filter leaves / ${days} days x ${DAYS}.`;
  return scaled(DAYS, days, `${units} ${BEGIN_LATER}`);
}

function asTheyAre(words: Year["words"], basis: string): Year {
  return { factor: "", of: (amount) => amount, words, basis };
}

function scaled(times: number, per: number, basis: string): Year {
  return { factor: `*${times}/${per}`, of: (amount) => (amount * times) / per, words: "a year", basis };
}
