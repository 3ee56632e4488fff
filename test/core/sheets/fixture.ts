import type { Analysis } from "../../../src/core/analysis/analysis";
import { decidingComparison } from "../../../src/core/scoring/scores/rate";
import type {
  ColumnRead,
  Metrics,
  PayerDetail,
  PayerResult,
  RateCell,
  Scorecard,
} from "../../../src/core/scoring/result";
import type { PayerType, Settings } from "../../../src/core/settings/settings";
import type { Stamp } from "../../../src/core/sheets/stamp";

/** Denials and A/R are empty here: `denials-fixture.ts` and `ar-fixture.ts` make those that fit a scorecard. */
export const ANALYSIS: Analysis = {
  denials: { payers: [], best: null, missing: new Set() },
  ar: {
    payers: [],
    practice: {
      buckets: [0, 0, 0, 0, 0],
      openAtAge: 0,
      withoutDays: 0,
      mean: null,
      median: null,
      p90: null,
      billingLag: null,
      firstToPaid: null,
    },
    missing: new Set(),
  },
  telehealth: {
    rates: [
      {
        payer: "Cedar Ridge Health Plan",
        className: "90837",
        inPerson: { units: 260, allowed: 38_532 },
        telehealth: { units: 138, allowed: 20_451.6 },
      },
      {
        payer: "Harbor Mutual",
        className: "90834",
        inPerson: { units: 380, allowed: 30_780 },
        telehealth: { units: 209, allowed: 16_093 },
      },
      {
        payer: "Harbor Mutual",
        className: "90837",
        inPerson: { units: 612, allowed: 74_664 },
        telehealth: { units: 280, allowed: 31_696 },
      },
      {
        payer: "Harbor Mutual",
        className: "90791",
        inPerson: { units: 103, allowed: 13_596 },
        telehealth: { units: 4, allowed: 420 },
      },
    ],
  },
  medicareCheck: null,
};

/** 2026-03-31. */
export const AS_OF = 20543;

export const STAMP: Stamp = {
  version: "0.1.0",
  settingsHash: "7c41e09b",
  claims: "claims.csv",
  rowsRead: 6043,
  date: 20552,
};

type Words = Pick<PayerResult, "payer" | "type" | "scores" | "grade" | "action" | "quadrant"> & Partial<PayerResult>;

const NO_SCORES = { rate: null, cost: null, rework: null, days: null, share: null } as const;

/** Figures of a payer of which nothing is known. */
export const UNKNOWN: Metrics = {
  lines: 0,
  adjudicated: 0,
  open: 0,
  sessions: 0,
  paidSessions: 0,
  cash: 0,
  allowedPerSession: null,
  medicareIndex: null,
  commercialIndex: null,
  coverage: null,
  netPerSession: null,
  margin: null,
  collectedPerSession: null,
  netCollection: null,
  adminSource: null,
  minutesPerClaim: null,
  costToServe: null,
  denialRate: null,
  finalDenialRate: null,
  deniedDollars: null,
  reworkRate: null,
  payerReworkRate: null,
  baselineRework: null,
  meanDays: null,
  medianDays: null,
  p90Days: null,
  firstToPaidDays: null,
  billingLag: null,
  openOver45: null,
  revenueShare: null,
  volumeShare: null,
  effortShare: null,
  drag: null,
  recoupmentRate: null,
};

/** A payer of `sessions` sessions whose other figures follow from a few. */
function payer(words: Words, sessions: number, allowed: number, figures: Partial<Metrics> = {}): PayerResult {
  const index = allowed / 118;
  const rework = figures.payerReworkRate ?? 0.06;
  const minutes = figures.minutesPerClaim ?? 8.4;
  return {
    ...UNKNOWN,
    lines: Math.round(sessions * 1.09),
    adjudicated: Math.round(sessions * 1.04),
    open: Math.round(sessions * 0.05),
    sessions,
    paidSessions: Math.round(sessions * 0.97),
    cash: Math.round(sessions * 0.97 * allowed * 98) / 100,
    allowedPerSession: allowed,
    medicareIndex: index,
    commercialIndex: allowed / 141,
    coverage: allowed / 104,
    netPerSession: allowed * 0.97,
    margin: allowed * 0.97 - 104,
    collectedPerSession: allowed * 0.95,
    netCollection: 0.98,
    adminSource: "estimate",
    minutesPerClaim: minutes,
    costToServe: (minutes * 28) / 60,
    denialRate: rework * 0.7,
    finalDenialRate: rework * 0.3,
    deniedDollars: Math.round(sessions * rework * 40),
    reworkRate: rework * 1.2,
    payerReworkRate: rework,
    baselineRework: 0.071,
    meanDays: 21.3,
    medianDays: 19,
    p90Days: 34,
    firstToPaidDays: 24.1,
    billingLag: 3.2,
    openOver45: 0.08,
    recoupmentRate: 0.002,
    points: 72,
    provisional: false,
    gradeReason: null,
    payRatio: Math.min(index / 0.95, allowed / 104),
    friction: 36,
    redFlags: [],
    ...figures,
    ...words,
  };
}

function rate(
  code: string,
  units: number,
  dollars: number,
  medicare: number | null,
  best: number | null,
  even: number | null,
): RateCell {
  return {
    className: code,
    code: code.slice(0, 5),
    units,
    allowed: units * dollars,
    rate: dollars,
    medicare,
    pctMedicare: medicare === null ? null : dollars / medicare,
    bestPlan: best,
    breakEven: even,
  };
}

/** The codes of a practice of psychotherapists, in the proportions of `units`, at `level` of Medicare. */
function rates(units: number, level: number, comparisons = true): RateCell[] {
  const of = (code: string, share: number, medicare: number, best: number, even: number): RateCell =>
    rate(
      code,
      Math.max(1, Math.round(units * share)),
      Math.round(medicare * level * 100) / 100,
      comparisons ? medicare : null,
      comparisons ? best : null,
      comparisons ? even : null,
    );
  return [
    of("90837", 0.5, 124.18, 148.2, 104),
    of("90834", 0.33, 84.1, 101.4, 78),
    of("90791", 0.06, 137.5, 164, 104),
    of("90847", 0.04, 82.77, 98, 86.67),
    of("90853", 0.03, 22.3, 31.5, 23.5),
    of("90834-HO", 0.02, 84.1, 101.4, 78),
    of("99214", 0.02, 128.4, 151, 112),
  ];
}

/** What the scoring says decided the rate, of the comparisons that apply to the payer's type. */
function decidedBy(of: PayerResult, commercial: boolean): PayerDetail["decidedBy"] {
  const evidence = {
    medicare: commercial || of.type === "medicare-advantage" ? of.medicareIndex : null,
    commercial: commercial ? of.commercialIndex : null,
    coverage: of.type === "self-pay" ? null : of.coverage,
  };
  return decidingComparison(evidence, of.scores.rate, SETTINGS);
}

function detail(of: PayerResult, words: Partial<PayerDetail> = {}): PayerDetail {
  const commercial = of.type === "commercial";
  const level = (of.medicareIndex ?? (of.allowedPerSession ?? 100) / 118) * 1;
  return {
    window: {
      adjudicated: Math.round(of.adjudicated / 4),
      reworked: Math.round((of.adjudicated / 4) * (of.payerReworkRate ?? 0)),
      denied: Math.round((of.adjudicated / 4) * (of.denialRate ?? 0)),
      isReviewPeriod: false,
    },
    daysLines: Math.round(of.adjudicated * 0.96),
    agedOpen: of.open,
    adminMinutes: of.minutesPerClaim === null ? null : of.minutesPerClaim * of.lines,
    claims: of.lines,
    paidLines: of.paidSessions,
    paidUnits: of.paidSessions,
    lowerBoundLines: 0,
    estimateScores: true,
    counts: { medicare: commercial || of.type === "medicare-advantage", commercial, coverage: of.type !== "self-pay" },
    decidedBy: decidedBy(of, commercial),
    ownBenchmark: false,
    needs: {},
    rates: rates(of.paidSessions, level, of.type !== "self-pay"),
    ...words,
  };
}

/** Shares as methodology section 2 defines them, so that sums in the sheets come out. */
function withShares(payers: readonly PayerResult[]): PayerResult[] {
  const cash = payers.reduce((sum, p) => sum + p.cash, 0);
  const sessions = payers.reduce((sum, p) => sum + p.sessions, 0);
  const scored = payers.filter((p) => p.type !== "self-pay");
  const scoredCash = scored.reduce((sum, p) => sum + p.cash, 0);
  const minutes = (p: PayerResult): number => (p.minutesPerClaim ?? 0) * p.lines;
  const allMinutes = scored.reduce((sum, p) => sum + minutes(p), 0);
  return payers
    .map((p) => {
      const effortShare = p.type === "self-pay" || p.minutesPerClaim === null ? null : minutes(p) / allMinutes;
      const drag = effortShare === null ? null : effortShare / (p.cash / scoredCash);
      return { ...p, revenueShare: p.cash / cash, volumeShare: p.sessions / sessions, effortShare, drag };
    })
    .sort((a, b) => b.cash - a.cash);
}

const GREEN = { rate: 2, cost: 2, rework: 2, days: 2, share: 2 } as const;

function twelve(): { payers: PayerResult[]; details: Map<string, Partial<PayerDetail>> } {
  const payers: PayerResult[] = [
    payer(
      {
        payer: "Harbor Mutual",
        type: "commercial",
        scores: { rate: 1, cost: 1, rework: 1, days: 1, share: 2 },
        grade: "C",
        action: "protect and grow",
        quadrant: "protect and grow",
        points: 57.5,
        friction: 46,
      },
      1840,
      113.4,
      { minutesPerClaim: 12.6, payerReworkRate: 0.082, meanDays: 31.2, p90Days: 55 },
    ),
    payer(
      {
        payer: "Cedar Ridge Health Plan",
        type: "commercial",
        scores: GREEN,
        grade: "A",
        action: "protect and grow",
        quadrant: "protect and grow",
        points: 100,
        friction: 22,
      },
      820,
      141,
    ),
    payer(
      {
        payer: "Northwind Behavioral Network of the Upper Midwest",
        type: "commercial",
        scores: { rate: 2, cost: 0, rework: 0, days: 0, share: 1 },
        grade: "D",
        gradeReason: "at most D: 3 scores red",
        action: "negotiate and streamline",
        quadrant: "negotiate and streamline",
        points: 41,
        friction: 78,
        redFlags: [
          {
            code: "rework",
            text: "24.0% of its claims need rework by the payer's doing, against 7.1% elsewhere (31 of 129)",
          },
          { code: "slow", text: "pays after 52 days on average; the other payers take 23" },
          { code: "prior-auth", text: "asks for prior authorization on 61% of service lines, the others on 9%" },
        ],
      },
      496,
      139.5,
      {
        minutesPerClaim: 31.4,
        adminSource: "measured",
        payerReworkRate: 0.24,
        meanDays: 52.4,
        medianDays: 41,
        p90Days: 96,
      },
    ),
    payer(
      {
        payer: "Medicare",
        type: "medicare",
        scores: { rate: 2, cost: 2, rework: 2, days: 2, share: 2 },
        grade: "A",
        action: "public schedule: protect",
        quadrant: "protect and grow",
        points: 100,
        friction: 14,
      },
      470,
      118,
      { meanDays: 16.8, payerReworkRate: 0.03, minutesPerClaim: 6.1 },
    ),
    payer(
      {
        payer: "Self-pay",
        type: "self-pay",
        scores: NO_SCORES,
        grade: null,
        action: null,
        quadrant: null,
        gradeReason: "self-pay",
      },
      430,
      162,
      {
        ...Object.fromEntries(
          [
            "medicareIndex",
            "coverage",
            "margin",
            "minutesPerClaim",
            "costToServe",
            "payerReworkRate",
            "reworkRate",
          ].map((k) => [k, null]),
        ),
        meanDays: null,
        medianDays: null,
        p90Days: null,
        adminSource: null,
      },
    ),
    payer(
      {
        payer: "Summit Valley Medicaid",
        type: "medicaid",
        scores: { rate: 0, cost: 1, rework: 1, days: 1, share: 0 },
        grade: "D",
        gradeReason: "at most D: rate red, below break-even",
        action: "public schedule: keep, limit or leave",
        quadrant: "monitor",
        points: 32,
        friction: 44,
        redFlags: [{ code: "below-cost", text: "pays 76% of break-even: $24.87 short of cost on each session" }],
      },
      512,
      79.1,
      { minutesPerClaim: 15.3, payerReworkRate: 0.091, meanDays: 35.5 },
    ),
    payer(
      {
        payer: "Lantern Care PPO",
        type: "commercial",
        scores: { rate: 0, cost: 0, rework: 0, days: 1, share: 0 },
        grade: "F",
        gradeReason: "at most D: 3 scores red",
        action: "negotiate first",
        quadrant: "consider leaving",
        points: 7.5,
        friction: 71,
        redFlags: [
          { code: "below-medicare", text: "pays 72% of Medicare" },
          { code: "below-best-plan", text: "pays 60% of the best plan" },
          { code: "below-cost", text: "pays 82% of break-even" },
          { code: "small-share-large-effort", text: "5.9% of revenue, yet 2.6 times that share of the work" },
          {
            code: "rework",
            text: "21.0% of its claims need rework by the payer's doing, against 7.1% elsewhere (19 of 90)",
          },
        ],
      },
      362,
      85.2,
      { minutesPerClaim: 26.8, payerReworkRate: 0.21, meanDays: 40.2, p90Days: 70 },
    ),
    payer(
      {
        payer: "Bluestem Advantage",
        type: "medicare-advantage",
        scores: { rate: 1, cost: 2, rework: 2, days: 2, share: 2 },
        grade: "B",
        action: "protect and grow",
        quadrant: "protect and grow",
        points: 84,
        friction: 27,
      },
      210,
      115.6,
    ),
    payer(
      {
        payer: "Orchard Street Platform",
        type: "platform",
        scores: { rate: 1, cost: 2, rework: 2, days: 2, share: 2 },
        grade: "B",
        provisional: true,
        action: "monitor",
        quadrant: "monitor",
        points: 84,
        friction: 18,
      },
      44,
      108,
      { minutesPerClaim: 5.2, payerReworkRate: 0.02, meanDays: 12 },
    ),
    payer(
      {
        payer: "Pinnacle EAP",
        type: "eap",
        scores: { rate: 0, cost: 0, rework: 2, days: null, share: 0 },
        grade: "D",
        provisional: true,
        gradeReason: "at most D: loses money per session",
        action: "negotiate first",
        quadrant: "consider leaving",
        points: 31,
        friction: 58,
      },
      41,
      72,
      { minutesPerClaim: 29.9, payerReworkRate: 0.025, meanDays: null, medianDays: null, p90Days: null },
    ),
    payer(
      {
        payer: "Great Lakes Administrators",
        type: "commercial",
        scores: { rate: null, cost: 2, rework: 2, days: 2, share: 2 },
        grade: null,
        gradeReason: "no rate score",
        action: null,
        quadrant: null,
        points: 100,
        payRatio: null,
      },
      26,
      121,
      { medicareIndex: null, commercialIndex: null },
    ),
    payer(
      {
        payer: "Tri-County Trust",
        type: "commercial",
        scores: { rate: 2, cost: null, rework: 2, days: 2, share: null },
        grade: null,
        gradeReason: "too few: 9",
        action: null,
        quadrant: null,
        points: null,
        payRatio: null,
        friction: null,
      },
      9,
      133,
      { minutesPerClaim: null, costToServe: null, adminSource: null },
    ),
  ];
  const details = new Map<string, Partial<PayerDetail>>([
    [
      "Pinnacle EAP",
      {
        needs: { meanDays: "a submitted (or received) date and a paid date" },
        daysLines: 0,
        window: { adjudicated: 40, reworked: 1, denied: 1, isReviewPeriod: true },
      },
    ],
    [
      "Great Lakes Administrators",
      {
        needs: {
          medicareIndex: "Medicare amounts for its codes in the settings",
          commercialIndex: "two commercial payers with the same codes paid",
        },
        counts: { medicare: false, commercial: false, coverage: false },
        window: { adjudicated: 27, reworked: 1, denied: 0, isReviewPeriod: true },
      },
    ],
    [
      "Tri-County Trust",
      {
        needs: {
          minutesPerClaim: "a prior authorization, status, denial code or resubmission column",
          drag: "a prior authorization, status, denial code or resubmission column",
        },
        window: { adjudicated: 9, reworked: 0, denied: 0, isReviewPeriod: true },
      },
    ],
  ]);
  return { payers, details };
}

const COLUMNS_READ: readonly ColumnRead[] = [
  { file: "claims.csv", heading: "Insurance", field: "payer", match: "exact" },
  { file: "claims.csv", heading: "CPT", field: "code", match: "exact" },
  { file: "claims.csv", heading: "DOS", field: "serviceDate", match: "exact" },
  { file: "claims.csv", heading: "Paid by Plan (net)", field: "paid", match: "settings" },
  { file: "claims.csv", heading: "Alowed", field: "allowed", match: "similar" },
  { file: "claims.csv", heading: "Date Pd", field: null, match: null },
  { file: "claims.csv", heading: "Notes", field: null, match: null },
];

function card(
  payers: readonly PayerResult[],
  details: ReadonlyMap<string, Partial<PayerDetail>>,
  words: Partial<Scorecard> = {},
): Scorecard {
  const ranked = withShares(payers);
  const sum = (of: (p: PayerResult) => number): number => ranked.reduce((total, p) => total + of(p), 0);
  const cash = Math.round(sum((p) => p.cash) * 100) / 100;
  const sessions = sum((p) => p.sessions);
  return {
    asOf: AS_OF,
    period: { from: AS_OF - 364, to: AS_OF },
    denialWindow: { from: AS_OF - 119, to: AS_OF - 30 },
    practice: {
      lines: sum((p) => p.lines),
      adjudicated: sum((p) => p.adjudicated),
      open: sum((p) => p.open),
      sessions,
      cash,
      allowedPerSession: sum((p) => (p.allowedPerSession ?? 0) * p.paidSessions) / sum((p) => p.paidSessions),
      reworkRate: 0.094,
      payerReworkRate: 0.079,
      denialRate: 0.061,
      meanDays: 27.9,
      medianDays: 22,
    },
    payers: ranked,
    details: ranked.map((p) => detail(p, details.get(p.payer))),
    bestPlan: "Cedar Ridge Health Plan",
    costPerSession: 104,
    notices: [],
    filter: { providers: null, places: null, from: null, to: null },
    rowsRead: STAMP.rowsRead,
    rowsCounted: 5661,
    rowsOutsidePeriod: 214,
    notCounted: [
      { reason: "filtered", rows: 0, paid: 0, listed: [] },
      { reason: "totals row", rows: 1, paid: 541202.11, listed: [6043] },
      { reason: "no payer", rows: 6, paid: 412.5, listed: [12, 40, 77, 203, 204, 5120] },
      {
        reason: "not a service",
        rows: 12,
        paid: 0,
        listed: [88, 89, 410, 411, 502, 503, 700, 702, 810, 811, 812, 900],
      },
      { reason: "secondary", rows: 88, paid: 2310.4, listed: [30, 61, 95] },
      { reason: "duplicate", rows: 37, paid: 0, listed: [] },
      { reason: "zero paid, reason unknown", rows: 20, paid: 0, listed: [7] },
      { reason: "unreadable", rows: 4, paid: 0, listed: [500, 501, 502, 503] },
    ],
    rowsWithoutDate: 0,
    columns: COLUMNS_READ,
    tieOut: {
      paidInTable: Math.round((cash * 0.9 + 19876.25 + 543925.01) * 100) / 100,
      paidCounted: Math.round(cash * 0.9 * 100) / 100,
      paidOutsidePeriod: 19876.25,
      paidNotCounted: 543925.01,
    },
    issues: [
      {
        row: null,
        column: "Claim Status",
        code: "status-word",
        message: '"Zed hold" is not a status word that is known; the amounts decide.',
      },
      // What the reader of the claims lists of one cause: 200 rows, the last of which counts the rest.
      ...Array.from({ length: 200 }, (_, i) => ({
        row: 40 + i * 3,
        column: "Date Paid",
        code: "date",
        message: `"1/1/1900" is no date between 1990 and tomorrow; it counts as unknown.`,
        ...(i === 199 ? { more: 30 } : {}),
      })),
      {
        row: 61,
        column: "Allowed",
        code: "allowed-mismatch",
        message: "Allowed $120.00 is not paid $96.00 + patient share $20.00.",
      },
    ],
    ...words,
  };
}

/** Twelve payers: self-pay, an ungraded, a provisional, missing figures, a long name. */
export function scorecard(words: Partial<Scorecard> = {}): Scorecard {
  const { payers, details } = twelve();
  return card(payers, details, words);
}

const TYPES: readonly PayerType[] = [
  "commercial",
  "commercial",
  "medicare-advantage",
  "commercial",
  "medicaid-mco",
  "eap",
];
const FLAGS = [
  { code: "below-medicare", text: "pays 88% of Medicare" },
  { code: "slow", text: "pays after 47 days on average; the other payers take 25" },
];

/** A practice of `count` payers, of all sizes and grades. */
export function largeScorecard(count: number): Scorecard {
  const payers = Array.from({ length: count }, (_, i) => {
    const level = 88 + ((i * 37) % 60);
    const red = level < 112;
    return payer(
      {
        payer: `${["Aspen", "Birch", "Cypress", "Dogwood", "Elm", "Fir", "Ginkgo"][i % 7]} ${["Health", "Mutual Benefit", "Care Alliance", "Plan"][i % 4]} ${i + 1}`,
        type: TYPES[i % TYPES.length]!,
        scores: {
          rate: red ? 0 : 2,
          cost: ((i * 5) % 3) as 0 | 1 | 2,
          rework: ((i * 7) % 3) as 0 | 1 | 2,
          days: (i % 3) as 0 | 1 | 2,
          share: 1,
        },
        grade: (["A", "B", "C", "D", "F"] as const)[i % 5]!,
        provisional: i > 18,
        action: red ? "negotiate first" : "protect and grow",
        quadrant: red ? "consider leaving" : "protect and grow",
        friction: (i * 23) % 97,
        redFlags: red ? FLAGS : [],
      },
      Math.round(900 / (1 + i * 0.35)),
      level,
      { minutesPerClaim: 5 + ((i * 11) % 27), payerReworkRate: 0.02 + ((i * 3) % 11) / 50 },
    );
  });
  return card(payers, new Map());
}

export const SETTINGS: Settings = {
  asOf: null,
  today: 20552,
  columns: {},
  filter: { providers: null, places: null, from: null, to: null },
  reviewMonths: 12,
  denialDays: 90,
  denialLagDays: 30,
  practice: {
    name: "Willow Creek Counseling Group",
    zip: "55401",
    state: "MN",
    locality: null,
    credential: "psychologist",
    conversionFactor: "standard",
    legalName: null,
    taxId: null,
    npi: null,
    address: null,
    contact: null,
    phone: null,
    email: null,
    medicare: { "90837": 124.18, "90834": 84.1 },
  },
  providers: [],
  cost: {
    perSession: null,
    clinicianHourly: 58,
    payrollRate: 0.09,
    sessionMinutes: 53,
    documentationMinutes: 10,
    nonBillableMinutes: 6,
    adminHourly: 28,
    adminMinutes: 9,
    monthlyOverhead: 9800,
    monthlySessions: 420,
    clinicianShare: null,
    billingFee: null,
    prescriberHourly: null,
    groupSize: 6,
    referenceMinutes: 60,
  },
  staffHourly: 28,
  minutes: { base: 5, priorAuth: 25, rework: 20, eligibility: 24 },
  patientCollectionRate: 1,
  payers: [],
  minimumLines: 20,
  weights: { rate: 30, cost: 20, rework: 20, days: 15, share: 15 },
  thresholds: {
    medicareRed: 0.95,
    medicareGreen: 1,
    commercialGreen: 0.9,
    minutesGreen: 10,
    minutesRed: 20,
    reworkRatio: 1.5,
    reworkFloor: 0.05,
    daysGreen: 27.5,
    daysRed: 42.5,
    daysSpread: 30,
    dragGreen: 1,
    dragRed: 2,
    smallShare: 0.1,
    largeShare: 0.2,
    smallShareDrag: 1.5,
    largeShareDrag: 1.25,
    tooLarge: 0.3,
  },
  decision: { renegotiate: 2, leave: 2 },
  trends: { since: null },
  ask: { medicareFactor: 1.1, breakEvenFactor: 1.1, stepAbove: 0.25, creditRate: 0.08 },
  outgoing: { minimumLines: 20, costPerSession: "no" },
};
