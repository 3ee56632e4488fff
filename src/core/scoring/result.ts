import type { Field } from "../settings/fields";
import type { Issue } from "../settings/issue";
import type { Day, PayerType, Settings } from "../settings/settings";

export const SCORE_NAMES = ["rate", "cost", "rework", "days", "share"] as const;
export type ScoreName = (typeof SCORE_NAMES)[number];
/** Green 2, amber 1, red 0; `null`: not available. */
export type Score = 0 | 1 | 2 | null;
export type Grade = "A" | "B" | "C" | "D" | "F";
export type Quadrant = "protect and grow" | "negotiate and streamline" | "monitor" | "consider leaving";
export type AdminSource = "set" | "measured" | "estimate";
/** A figure of a payer, or `null` when what it needs is not in the table or the settings. */
export type Figure = number | null;

/** Methodology section 2: money in dollars, rates and shares as fractions, times in days or minutes. */
export interface Metrics {
  readonly lines: number;
  readonly adjudicated: number;
  readonly open: number;
  readonly sessions: number;
  readonly paidSessions: number;
  readonly cash: number;
  readonly allowedPerSession: Figure;
  readonly medicareIndex: Figure;
  readonly commercialIndex: Figure;
  readonly coverage: Figure;
  readonly netPerSession: Figure;
  readonly margin: Figure;
  readonly collectedPerSession: Figure;
  readonly netCollection: Figure;
  readonly adminSource: AdminSource | null;
  readonly minutesPerClaim: Figure;
  readonly costToServe: Figure;
  readonly denialRate: Figure;
  readonly finalDenialRate: Figure;
  readonly deniedDollars: Figure;
  readonly reworkRate: Figure;
  readonly payerReworkRate: Figure;
  readonly baselineRework: Figure;
  readonly meanDays: Figure;
  readonly medianDays: Figure;
  readonly p90Days: Figure;
  readonly firstToPaidDays: Figure;
  readonly billingLag: Figure;
  readonly openOver45: Figure;
  readonly revenueShare: Figure;
  readonly volumeShare: Figure;
  readonly effortShare: Figure;
  readonly drag: Figure;
  readonly recoupmentRate: Figure;
}

export interface RedFlag {
  readonly code: string;
  readonly text: string;
}

export interface PayerResult extends Metrics {
  readonly payer: string;
  readonly type: PayerType;
  readonly scores: Readonly<Record<ScoreName, Score>>;
  readonly points: Figure;
  readonly grade: Grade | null;
  readonly provisional: boolean;
  /** Why there is no grade, or what capped it; `null`: the points alone decided. */
  readonly gradeReason: string | null;
  readonly payRatio: Figure;
  /** 0-100; 50 and above is high friction. */
  readonly friction: Figure;
  readonly quadrant: Quadrant | null;
  readonly action: string | null;
  readonly redFlags: readonly RedFlag[];
}

/** What the page shows of a payer and the JSON of methodology section 10 does not hold. */
export interface PayerDetail {
  /** The figures of the denial window: its lines, and whether the review period stood in for it ("fewer than 20"). */
  readonly window: {
    readonly adjudicated: number;
    readonly reworked: number;
    readonly denied: number;
    readonly isReviewPeriod: boolean;
  };
  /** Lines behind `meanDays`; open lines with an age behind `openOver45`. */
  readonly daysLines: number;
  readonly agedOpen: number;
  readonly adminMinutes: Figure;
  /** Lines without add-ons: what minutes per claim are taken over. */
  readonly claims: number;
  readonly paidLines: number;
  readonly paidUnits: number;
  readonly lowerBoundLines: number;
  /** A payer whose estimate gives no scores: the table lacks every column that shows effort. */
  readonly estimateScores: boolean;
  /** Which comparisons hold enough of the payer's units to count, and apply to its type (section 4). */
  readonly counts: { readonly medicare: boolean; readonly commercial: boolean; readonly coverage: boolean };
  /** The comparison that decided the rate score; `null`: no score, or none of its claims was paid. */
  readonly decidedBy: { readonly by: "medicare" | "bestPlan" | "breakEven"; readonly index: number } | null;
  /** `true`: this payer's own schedule from settings stands in Medicare's place. */
  readonly ownBenchmark: boolean;
  /** What is missing for each figure that is `null` for want of input, in words: "needs a submitted date". */
  readonly needs: Readonly<Partial<Record<keyof Metrics, string>>>;
  readonly rates: readonly RateCell[];
}

/** One class (code and license modifiers) of one payer: paid lines of the review period. */
export interface RateCell {
  /** `90837`, or `90834-HO` with a license modifier; `""`: rows without a code. */
  readonly className: string;
  readonly code: string;
  readonly units: number;
  readonly allowed: number;
  /** Dollars per unit. */
  readonly rate: number;
  /** Medicare's amount for the units that have one, on average: by their years, places of service and clinicians. */
  readonly medicare: Figure;
  /** Allowed of the units that Medicare has an amount for / that amount. */
  readonly pctMedicare: Figure;
  readonly bestPlan: Figure;
  readonly breakEven: Figure;
}

export interface PracticeResult {
  readonly lines: number;
  readonly adjudicated: number;
  readonly open: number;
  readonly sessions: number;
  readonly cash: number;
  readonly allowedPerSession: Figure;
  readonly reworkRate: Figure;
  readonly payerReworkRate: Figure;
  readonly denialRate: Figure;
  readonly meanDays: Figure;
  readonly medianDays: Figure;
}

/** A reason of methodology 1.2, or of 1.4 without "excluded: ". */
export interface NotCounted {
  readonly reason: string;
  readonly rows: number;
  readonly paid: number;
  /** The first of these rows, as the user's sheet or file numbers them; several files number each from 1. */
  readonly listed: readonly number[];
}

/** A heading of the claim table and the field that it was read as; `null`: not read. */
export interface ColumnRead {
  readonly file: string;
  readonly heading: string;
  readonly field: Field | null;
  /** How it was found: named in settings, by its name, or by a name that is like it. `null`: not read. */
  readonly match: "settings" | "exact" | "similar" | null;
}

export interface TieOut {
  readonly paidInTable: number;
  readonly paidCounted: number;
  readonly paidOutsidePeriod: number;
  readonly paidNotCounted: number;
}

/** Every payer scored, and what became of every row. Days are day numbers. */
export interface PayerScores {
  readonly asOf: Day | null;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly denialWindow: { readonly from: Day; readonly to: Day } | null;
  readonly practice: PracticeResult;
  /** By descending cash, ties by name. */
  readonly payers: readonly PayerResult[];
  /** Same order as `payers`. */
  readonly details: readonly PayerDetail[];
  /** The commercial payer that the others are compared with. */
  readonly bestPlan: string | null;
  /** The practice's own cost of the reference session (section 6), or `null`. */
  readonly costPerSession: Figure;
  readonly rowsRead: number;
  readonly rowsCounted: number;
  readonly rowsOutsidePeriod: number;
  /** Of those outside the period, the rows without a service or submitted date that can be read. */
  readonly rowsWithoutDate: number;
  readonly notCounted: readonly NotCounted[];
  readonly tieOut: TieOut;
}

/** The whole result: what `--json` prints (section 10) and, beside it, what the sheets need. */
export interface Scorecard extends PayerScores {
  /** What the reader has to know first, in words: "check the cost figure", "no paid column", ... */
  readonly notices: readonly string[];
  /** The clinicians, places and dates whose claims alone were counted. */
  readonly filter: Settings["filter"];
  /** Every heading of every file, in the order in which they stand. */
  readonly columns: readonly ColumnRead[];
  readonly issues: readonly Issue[];
}
