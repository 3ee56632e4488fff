import { hasLowerBounds } from "../scoring/payer-words";
import type { Figure, Grade } from "../scoring/result";
import type { SpanPayer } from "../scoring/span-tally";
import { wilsonLower } from "../scoring/wilson";

/** What the quarters of a payer are compared by. */
export const TREND_FIGURES = [
  "grade",
  "allowedPerSession",
  "medicareIndex",
  "coverage",
  "denialRate",
  "payerReworkRate",
  "revenueShare",
  "meanDays",
  "minutesPerClaim",
] as const;
export type TrendFigure = (typeof TREND_FIGURES)[number];

/** How one figure is read and compared. */
export interface FigureRule {
  /** Whether more is better, less is, or neither. */
  readonly good: "more" | "less" | "neither";
  /** `null`: not measured. The grade as a number: A 4 ... F 0. */
  readonly of: (one: SpanPayer) => Figure;
  /** Service lines or claims that the figure was taken over. */
  readonly count: (one: SpanPayer) => number;
  /** The smallest change that is more than noise, in the figure's own unit. */
  readonly smallest: (before: SpanPayer, after: SpanPayer) => number;
  /** The change that the payer itself made, as a share of the earlier figure; left out: all of it. */
  readonly ownChange?: (before: SpanPayer, after: SpanPayer) => Figure;
  /** Whether the two are measured alike; left out: always. */
  readonly isAlike?: (before: SpanPayer, after: SpanPayer) => boolean;
  /** Whether claims without an answer, which would add to the figure, leave it too low. */
  readonly waitsForAnswers?: boolean;
}

/** Where chance has no say, or nobody can say how much: changes below these are called none. */
export const LEAST_CHANGE = {
  /** Of the earlier figure. */
  rate: 0.02,
  proportion: 0.01,
  days: 3,
  minutes: 2,
  /** Of the earlier minutes. */
  minutesShare: 0.15,
  revenueShare: 0.02,
} as const;
/** Of the units of either span: services in common on fewer do not stand for all. */
export const LEAST_SHARED = 0.5;
/** Two standard errors are a 95 % interval, nearly. */
const STANDARD_ERRORS = 2;

const GRADE_NUMBER: Readonly<Record<Grade, number>> = { A: 4, B: 3, C: 2, D: 1, F: 0 };

const paidLines = ({ detail }: SpanPayer): number => detail.paidLines;
const decided = ({ detail }: SpanPayer): number => detail.window.adjudicated;
const tellsAllowed = (before: SpanPayer, after: SpanPayer): boolean =>
  !hasLowerBounds(before) && !hasLowerBounds(after);

export const FIGURE_RULES: Readonly<Record<TrendFigure, FigureRule>> = {
  grade: {
    good: "more",
    of: ({ payer: { grade } }) => (grade === null ? null : GRADE_NUMBER[grade]),
    count: ({ payer }) => payer.adjudicated,
    smallest: () => 1,
  },
  medicareIndex: rateRule("medicareIndex"),
  coverage: rateRule("coverage"),
  allowedPerSession: rateRule("allowedPerSession"),
  denialRate: proportionRule("denialRate", "denied"),
  payerReworkRate: proportionRule("payerReworkRate", "reworked"),
  meanDays: {
    good: "less",
    of: insurers(({ payer }) => payer.meanDays),
    count: ({ detail }) => detail.daysLines,
    smallest: (before, after) => {
      const error = (one: SpanPayer): number => (one.daysVariance ?? 0) / one.detail.daysLines;
      return Math.max(LEAST_CHANGE.days, STANDARD_ERRORS * Math.sqrt(error(before) + error(after)));
    },
    waitsForAnswers: true,
  },
  minutesPerClaim: {
    good: "less",
    of: ({ payer }) => payer.minutesPerClaim,
    count: ({ detail }) => detail.claims,
    smallest: ({ payer }) => Math.max(LEAST_CHANGE.minutes, LEAST_CHANGE.minutesShare * (payer.minutesPerClaim ?? 0)),
    isAlike: (before, after) => before.payer.adminSource === after.payer.adminSource,
  },
  revenueShare: {
    good: "neither",
    of: ({ payer }) => payer.revenueShare,
    count: ({ payer }) => payer.lines,
    smallest: () => LEAST_CHANGE.revenueShare,
  },
};

function rateRule(key: "medicareIndex" | "coverage" | "allowedPerSession"): FigureRule {
  const of = ({ payer }: SpanPayer): Figure => payer[key];
  return {
    good: "more",
    of: key === "allowedPerSession" ? of : insurers(of),
    count: paidLines,
    smallest: (before) => LEAST_CHANGE.rate * (of(before) ?? 0),
    isAlike: tellsAllowed,
    ownChange: ownRateChange,
  };
}

function proportionRule(key: "denialRate" | "payerReworkRate", of: "denied" | "reworked"): FigureRule {
  return {
    good: "less",
    of: insurers(({ payer }) => payer[key]),
    count: decided,
    smallest: (before, after) =>
      Math.max(
        LEAST_CHANGE.proportion,
        newcombeMargin(
          { k: before.detail.window[of], n: decided(before) },
          { k: after.detail.window[of], n: decided(after) },
        ),
      ),
  };
}

/**
 * By what share a payer itself changed its rates: allowed amounts per unit of the codes (with license modifiers) that were paid in both
 * spans, weighed by the units of the later one. Where Medicare's amounts for them changed too, by the year or by who gave the service, only
 * what goes beyond that counts. `null`: the spans have less than half of either's units in common.
 */
export function ownRateChange(before: SpanPayer, after: SpanPayer): Figure {
  const earlier = new Map(before.detail.rates.map((cell) => [cell.className, cell]));
  let [units, unitsBefore, paid, asBefore, withMedicare] = [0, 0, 0, 0, 0];
  for (const { className, units: each, rate, medicare } of after.detail.rates) {
    const same = earlier.get(className);
    if (!same) continue;
    units += each;
    unitsBefore += same.units;
    paid += each * rate;
    asBefore += each * same.rate;
    withMedicare += each * same.rate * (medicare && same.medicare ? medicare / same.medicare : 1);
  }
  const areShared =
    units >= LEAST_SHARED * after.detail.paidUnits && unitsBefore >= LEAST_SHARED * before.detail.paidUnits;
  if (!areShared || asBefore <= 0) return null;
  const [plain, beyond] = [paid / asBefore - 1, paid / withMedicare - 1];
  if (plain * beyond <= 0) return 0;
  return Math.abs(plain) < Math.abs(beyond) ? plain : beyond;
}

/** Nobody denies or delays a self-pay session. */
function insurers(of: (one: SpanPayer) => Figure): (one: SpanPayer) => Figure {
  return (one) => (one.payer.type === "self-pay" ? null : of(one));
}

export interface Proportion {
  readonly k: number;
  readonly n: number;
}

/**
 * By how much two proportions have to differ for the 95 % interval of their difference to leave 0 out: Newcombe's interval from the two
 * Wilson intervals (1998, method 10), towards the side on which they differ.
 */
export function newcombeMargin(before: Proportion, after: Proportion): number {
  const [low, high] = before.k / before.n <= after.k / after.n ? [before, after] : [after, before];
  const below = high.k / high.n - wilsonLower(high.k, high.n);
  // The upper end of k of n is the lower end of what is not k.
  const above = 1 - wilsonLower(low.n - low.k, low.n) - low.k / low.n;
  return Math.hypot(below, above);
}
