import type { PayerScores } from "../../scoring/result";
import type { Settings } from "../../settings/settings";

const MONTHS = 12;

/** How units of the review period become units a year. */
export interface Year {
  /** Stands behind units or dollars of the review period in a formula: `*12/6`; `""` where the period is a year, or unknown. */
  readonly factor: string;
  /** Units or dollars a year for those of the review period. */
  readonly of: (amount: number) => number;
  /** What a heading calls it. */
  readonly words: "a year" | "in this table";
  /** How units a year are reckoned, as a sentence. */
  readonly basis: string;
}

/** Units of the review period / its months x 12. Claims without dates belong to no period: they stand as they are. */
export function yearOf({ period }: PayerScores, { reviewMonths }: Settings): Year {
  if (period === null) {
    return {
      factor: "",
      of: (amount) => amount,
      words: "in this table",
      basis: "The table holds no dates: units and dollars are those of all its claims, not of a year.",
    };
  }
  if (reviewMonths === MONTHS) {
    return {
      factor: "",
      of: (amount) => amount,
      words: "a year",
      basis: "A year's units are the paid units of the 12 months of the review period.",
    };
  }
  return {
    factor: `*${MONTHS}/${reviewMonths}`,
    of: (amount) => (amount * MONTHS) / reviewMonths,
    words: "a year",
    basis: `A year's units are the paid units of the review period / its ${reviewMonths} months x ${MONTHS}.`,
  };
}
