import { describe, expect, test } from "vitest";
import type { Score } from "../../../src/core/scoring/result";
import { decidingComparison } from "../../../src/core/scoring/scores/rate";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import type { Claim } from "../score";
import { MEDICARE, denied, minutes, resubmitted, resultOf, takes, visits } from "./visits";

const cost = (perSession: number) => ({ ...MEDICARE, cost: { perSession } });

describe("rate", () => {
  test.each<[allowed: number, score: Score]>([
    [94.99, 0],
    [95, 1],
    [99.99, 1],
    [100, 2],
  ])("at %d percent of Medicare is %d", (allowed, score) => {
    const payer = resultOf("Aetna", visits("Aetna", 30, { allowed }));
    expect(payer.medicareIndex).toBeCloseTo(allowed / 100, 12);
    expect(payer.scores.rate).toBe(score);
  });

  test.each<[perSession: number, score: Score]>([
    [100.01, 0],
    [100, 2],
  ])("a visit at Medicare's rate that costs %d dollars is %d", (perSession, score) => {
    expect(resultOf("Aetna", visits("Aetna", 30), cost(perSession)).scores.rate).toBe(score);
  });

  test.each<[allowed: number, score: Score]>([
    [89.99, 1],
    [90, 2],
  ])("at %d percent of the best plan, and above Medicare, is %d", (allowed, score) => {
    const settings = { ...MEDICARE, practice: { medicare: { "90837": 80 } } };
    const rows = [...visits("Aetna", 30, { allowed }), ...visits("Cigna", 30)];
    expect(resultOf("Aetna", rows, settings)).toMatchObject({ scores: { rate: score } });
    expect(resultOf("Cigna", rows, settings)).toMatchObject({ commercialIndex: 1, scores: { rate: 2 } });
  });

  test("far below the best plan alone is never red", () => {
    const rows = [...visits("Aetna", 30, { allowed: 30 }), ...visits("Cigna", 30)];
    expect(resultOf("Aetna", rows, {})).toMatchObject({ commercialIndex: 0.3, scores: { rate: 1 } });
  });

  test("has thresholds in settings", () => {
    const rows = [...visits("Aetna", 30, { allowed: 80 }), ...visits("Cigna", 30, { allowed: 100 })];
    const thresholds = { medicareRed: 0.7, medicareGreen: 0.8, commercialGreen: 0.8 };
    expect(resultOf("Aetna", rows, { ...MEDICARE, thresholds }).scores.rate).toBe(2);
  });

  describe("by the type of the payer", () => {
    test.each(["medicare", "medicaid", "medicaid-mco", "tricare", "eap", "platform", "out-of-network", "other"])(
      "%s: Medicare is shown, not scored, and the best plan neither; break-even alone needs 110 %",
      (type) => {
        const settings = (perSession: number) => ({
          ...MEDICARE,
          cost: { perSession },
          payers: [{ name: "Plan", type }],
        });
        const rows = [
          ...visits("Plan", 30, { allowed: 55 }),
          ...visits("Aetna", 30, { allowed: 200 }),
          ...visits("Cigna", 30, { allowed: 200 }),
        ];
        const withoutCost = { ...MEDICARE, payers: [{ name: "Plan", type }] };
        expect(resultOf("Plan", rows, withoutCost)).toMatchObject({
          medicareIndex: 0.55,
          commercialIndex: 0.275,
          scores: { rate: null },
        });
        expect(resultOf("Plan", rows, settings(50)).scores.rate).toBe(2);
        expect(resultOf("Plan", rows, settings(50.01)).scores.rate).toBe(1);
        expect(resultOf("Plan", rows, settings(55)).scores.rate).toBe(1);
        expect(resultOf("Plan", rows, settings(55.01)).scores.rate).toBe(0);
      },
    );

    test("medicare-advantage: Medicare and break-even, not the best plan", () => {
      const payers = [{ name: "Plan", type: "medicare-advantage" }];
      const at = (allowed: number) => [
        ...visits("Plan", 30, { allowed }),
        ...visits("Aetna", 30, { allowed: 200 }),
        ...visits("Cigna", 30, { allowed: 200 }),
      ];
      expect(resultOf("Plan", at(100), { ...MEDICARE, payers }).scores.rate).toBe(2);
      expect(resultOf("Plan", at(99), { ...MEDICARE, payers }).scores.rate).toBe(1);
      expect(resultOf("Plan", at(94), { ...MEDICARE, payers }).scores.rate).toBe(0);
      expect(resultOf("Plan", at(100), { ...cost(101), payers }).scores.rate).toBe(0);
    });

    test("a schedule of the payer's own takes Medicare's place", () => {
      const own = { ...MEDICARE, payers: [{ name: "Aetna", benchmark: { "90837": 80 } }] };
      expect(resultOf("Aetna", visits("Aetna", 30, { allowed: 80 }), own)).toMatchObject({
        medicareIndex: 1,
        scores: { rate: 2 },
      });
      // Wholly: Medicare's rate is no help for a code that the schedule lacks.
      const lacking = { ...MEDICARE, payers: [{ name: "Aetna", benchmark: { "90834": 80 } }] };
      expect(resultOf("Aetna", visits("Aetna", 30), lacking)).toMatchObject({
        medicareIndex: null,
        scores: { rate: null },
      });
    });
  });

  describe("a comparison counts", () => {
    // 90834 has no Medicare rate here: only the 90837 are compared.
    const mixed = (compared: number, others: number) => [
      ...visits("Aetna", compared, { allowed: 50 }),
      ...visits("Aetna", others, { code: "90834" }, (n) => ({ claimId: `other ${n}` })),
    ];

    test.each<[compared: number, others: number, score: Score]>([
      [9, 20, null],
      [10, 20, 0],
      [10, 40, 0],
      [10, 41, null],
      [20, 81, null],
    ])("with 10 units and 20 percent of the paid units: %d beside %d others", (compared, others, score) => {
      const payer = resultOf("Aetna", mixed(compared, others));
      expect(payer.medicareIndex).toBe(0.5);
      expect(payer.scores.rate).toBe(score);
    });

    test("units count, not lines", () => {
      const rows = [
        ...visits("Aetna", 5, { allowed: 100, units: 2 }),
        ...visits("Aetna", 20, { code: "90834", units: 1 }, (n) => ({ claimId: `other ${n}` })),
      ];
      expect(resultOf("Aetna", rows).scores.rate).toBe(0);
    });

    test("one that does not count neither reddens nor greens, and stays out of the pay ratio", () => {
      // Medicare on 9 units only; break-even on all 30, well covered.
      const payer = resultOf("Aetna", mixed(9, 21), cost(40));
      expect(payer.medicareIndex).toBe(0.5);
      expect(payer.scores.rate).toBe(2);
      expect(payer.payRatio).toBe(payer.coverage);
    });
  });

  describe("with lower bounds", () => {
    // Without an allowed amount and a patient share the payment is all that is known.
    const bounded = (unknown: number) =>
      visits("Aetna", 30, { allowed: 90, paid: 90 }, (n) => (n < unknown ? { allowed: "" } : {}));

    test("on up to 10 % of the paid lines is red all the same", () => {
      expect(resultOf("Aetna", bounded(3))).toMatchObject({ medicareIndex: 0.9, scores: { rate: 0 } });
      expect(resultOf("Aetna", bounded(3)).payRatio).toBeCloseTo(0.9 / 0.95, 12);
    });

    test("on more cannot be red, and has no pay ratio", () => {
      expect(resultOf("Aetna", bounded(4))).toMatchObject({ medicareIndex: 0.9, scores: { rate: 1 }, payRatio: null });
    });

    test("can be green", () => {
      const rows = visits("Aetna", 30, { allowed: "", paid: 105 });
      expect(resultOf("Aetna", rows)).toMatchObject({ medicareIndex: 1.05, scores: { rate: 2 }, payRatio: null });
    });
  });

  test("is red for a payer that paid none of at least 20 claims", () => {
    expect(resultOf("Aetna", visits("Aetna", 20, {}, denied(20)))).toMatchObject({
      paidSessions: 0,
      scores: { rate: 0 },
    });
    expect(resultOf("Aetna", visits("Aetna", 19, {}, denied(19)))).toMatchObject({ scores: { rate: null } });
  });
});

describe("cost to serve", () => {
  const scoreAt = (perClaim: number) =>
    resultOf("Aetna", visits("Aetna", 30), { ...MEDICARE, ...minutes({ Aetna: perClaim }) });

  test.each<[perClaim: number, score: Score]>([
    [9.99, 2],
    [10, 1],
    [19.99, 1],
    [20, 0],
  ])("of %d minutes a claim, as set, is %d", (perClaim, score) => {
    expect(scoreAt(perClaim)).toMatchObject({ adminSource: "set", minutesPerClaim: perClaim, scores: { cost: score } });
  });

  test("in dollars is minutes at the staff's wage", () => {
    expect(scoreAt(15).costToServe).toBeCloseTo((15 * 28) / 60, 12);
  });

  test.each<[perClaim: number, score: Score]>([
    [9.99, 2],
    [10, 1],
    [20, 0],
  ])("of %d minutes a claim, as measured, is %d", (perClaim, score) => {
    const payer = resultOf("Aetna", visits("Aetna", 30, { adminMinutes: perClaim }));
    expect(payer).toMatchObject({ adminSource: "measured", scores: { cost: score } });
    expect(payer.minutesPerClaim).toBeCloseTo(perClaim, 12);
  });

  test("measured on some claims only takes their mean for the others", () => {
    const payer = resultOf(
      "Aetna",
      visits("Aetna", 30, {}, (n) => ({ adminMinutes: n < 10 ? 12 : n < 20 ? 18 : "" })),
    );
    expect(payer.minutesPerClaim).toBeCloseTo(15, 12);
  });

  test("set minutes win over measured ones, measured ones over the estimate", () => {
    const rows = [...visits("Aetna", 30, { adminMinutes: 30 }), ...visits("Cigna", 30, { adminMinutes: 25 })];
    const settings = { ...MEDICARE, ...minutes({ Aetna: 6 }) };
    expect(resultOf("Aetna", rows, settings)).toMatchObject({ adminSource: "set", minutesPerClaim: 6 });
    expect(resultOf("Cigna", rows, settings)).toMatchObject({ adminSource: "measured", minutesPerClaim: 25 });
  });

  test("estimated is never red", () => {
    // 5 a claim + 20 for each rework: 25 and more.
    const payer = resultOf("Aetna", visits("Aetna", 30, { resubmissions: 1 }));
    expect(payer.minutesPerClaim).toBeGreaterThan(25);
    expect(payer).toMatchObject({ adminSource: "estimate", scores: { cost: 1 } });
  });

  test("estimated can be green", () => {
    // 30 claims at 5 minutes, and 30/26 eligibility checks at 24.
    const payer = resultOf("Aetna", visits("Aetna", 30, { status: "Paid" }));
    expect(payer.minutesPerClaim).toBeCloseTo(5 + 24 / 26, 12);
    expect(payer.scores.cost).toBe(2);
  });

  test.each<[column: string, cells: Claim, isScored: boolean]>([
    ["prior authorisations gives scores", { priorAuth: "no" }, true],
    ["a status gives scores", { status: "Paid" }, true],
    ["denial codes gives scores", { denialCode: "45" }, true],
    ["resubmissions gives scores", { resubmissions: 0 }, true],
    ["none of these gives none", { billed: 150 }, false],
  ])("estimated from a table with %s", (_, cells, isScored) => {
    const rows = [...visits("Aetna", 30, cells), ...visits("Cigna", 30, cells)];
    const payer = resultOf("Aetna", rows);
    expect(payer.adminSource).toBe("estimate");
    expect(payer.scores.cost === null).toBe(!isScored);
    expect(payer.scores.share === null).toBe(!isScored);
  });
});

describe("rework", () => {
  /** Aetna reworked `k` of `n` claims beside Cigna, which sets the baseline: `baseline` of 100. */
  const beside = (k: number, n: number, baseline: number) =>
    resultOf("Aetna", [...visits("Aetna", n, {}, resubmitted(k)), ...visits("Cigna", 100, {}, resubmitted(baseline))]);

  test.each<[k: number, n: number, baseline: number, score: Score, why: string]>([
    [0, 40, 0, 2, "nothing"],
    [1, 40, 0, 2, "one more than the baseline gives is green"],
    [2, 40, 0, 1, "two more are not, and fewer than 3 are not red"],
    [3, 40, 0, 0, "3 at 7.5 % with a lower bound above 0"],
    [3, 60, 0, 0, "5 % is enough"],
    [3, 61, 0, 1, "4.9 % is not"],
    [5, 40, 10, 2, "baseline x n + 1"],
    [6, 41, 10, 1, "above it, and not significantly"],
    [7, 40, 10, 1, "17.5 %: the lower bound is 8.7 %, not above 10 %"],
    [8, 40, 10, 0, "20 %: the lower bound is 10.5 %"],
    [5, 40, 20, 2, "12.5 % below a baseline of 20 %"],
    [6, 41, 20, 2, "14.6 % below a baseline of 20 %"],
    [6, 40, 20, 1, "15 % is never green"],
    [140, 1000, 10, 1, "14 %: significant, but below 1.5 x the baseline"],
    [151, 1000, 10, 0, "15.1 %: significant, and above 1.5 x the baseline"],
  ])("%d of %d beside a baseline of %d percent: score %d (%s)", (k, n, baseline, score) => {
    const payer = beside(k, n, baseline);
    expect(payer.baselineRework).toBeCloseTo(baseline / 100, 12);
    expect(payer.payerReworkRate).toBeCloseTo(k / n, 12);
    expect(payer.scores.rework).toBe(score);
  });

  test("the baseline is that of all others, pooled over lines", () => {
    const rows = [
      ...visits("Aetna", 30, {}, resubmitted(0)),
      ...visits("Cigna", 30, {}, resubmitted(3)),
      ...visits("Oscar", 60, {}, resubmitted(12)),
      ...visits("Self pay", 30, {}, resubmitted(30)),
    ];
    expect(resultOf("Aetna", rows).baselineRework).toBeCloseTo(15 / 90, 12);
    expect(resultOf("Cigna", rows).baselineRework).toBeCloseTo(12 / 90, 12);
    expect(resultOf("Self pay", rows).baselineRework).toBeNull();
  });

  test("counts neither the office's nor the patients' part", () => {
    const officeDenials = (n: number): Claim =>
      n < 10 ? { paid: 0, allowed: 0, status: "Denied", denialCode: "16" } : { status: "Paid" };
    const rows = [...visits("Aetna", 40, {}, officeDenials), ...visits("Cigna", 100, { status: "Paid" })];
    expect(resultOf("Aetna", rows)).toMatchObject({ reworkRate: 0.25, payerReworkRate: 0, scores: { rework: 2 } });
  });

  test.each<[k: number, n: number, score: Score]>([
    [2, 30, 2],
    [3, 30, 0],
    [3, 31, 1],
    [2, 20, 2],
    [3, 41, 2],
    [3, 39, 1],
  ])("of the only scored payer is held against 5 percent: %d of %d is %d", (k, n, score) => {
    const rows = [...visits("Aetna", n, {}, resubmitted(k)), ...visits("Self pay", 30, {}, resubmitted(0))];
    const payer = resultOf("Aetna", rows);
    expect(payer.scores.rework).toBe(score);
    expect(payer.scores.share).toBeNull();
  });
});

describe("days", () => {
  const taking = (count: number, days: (n: number) => number) =>
    resultOf("Aetna", visits("Aetna", count, {}, takes(days)));

  test.each<[case_: string, days: (n: number) => number, mean: number, score: Score]>([
    ["27.5 days", (n) => (n % 2 ? 27 : 28), 27.5, 2],
    ["more than 27.5 days", (n) => (n < 16 ? 28 : 27), 27 + 16 / 30, 1],
    ["42.5 days", (n) => (n % 2 ? 42 : 43), 42.5, 1],
    ["more than 42.5 days", (n) => (n < 16 ? 43 : 42), 42 + 16 / 30, 0],
    ["0 days", () => 0, 0, 2],
  ])("%s on average", (_, days, mean, score) => {
    const payer = taking(30, days);
    expect(payer.meanDays).toBeCloseTo(mean, 12);
    expect(payer.scores.days).toBe(score);
  });

  test.each<[slowest: number, score: Score]>([
    [40, 2],
    [41, 0],
  ])("a tenth at %d days beside a median of 10: unpredictable above a spread of 30", (slowest, score) => {
    // Nearest rank: of 30, the 15th is the median and the 27th is the 90th percentile.
    const payer = taking(30, (n) => (n < 26 ? 10 : slowest));
    expect(payer).toMatchObject({ medianDays: 10, p90Days: slowest, scores: { days: score } });
  });

  test("percentiles are nearest ranks", () => {
    expect(taking(30, (n) => n + 1)).toMatchObject({ medianDays: 15, p90Days: 27, meanDays: 15.5 });
    expect(taking(25, (n) => n + 1)).toMatchObject({ medianDays: 13, p90Days: 23 });
  });

  test("are unknown without a submitted or a paid date", () => {
    expect(resultOf("Aetna", visits("Aetna", 30, { submittedDate: "" }))).toMatchObject({
      meanDays: null,
      scores: { days: null },
    });
    expect(resultOf("Aetna", visits("Aetna", 30, { paidDate: "" }))).toMatchObject({
      meanDays: null,
      scores: { days: null },
    });
  });

  test("run from the received date where no submission is known", () => {
    const rows = visits("Aetna", 30, { submittedDate: "", receivedDate: "2026-07-12" });
    expect(resultOf("Aetna", rows)).toMatchObject({ meanDays: 10 });
  });

  test("below zero are a data issue and in no figure", () => {
    expect(taking(30, (n) => (n === 0 ? -1 : 10))).toMatchObject({ meanDays: 10, medianDays: 10 });
  });

  test("take in open claims older than 45 days, at their age", () => {
    // As of 30 September: submitted 15 August, 46 days; 16 August, 45 days.
    const open = (submittedDate: string, id: string): Claim[] =>
      visits(
        "Aetna",
        1,
        { submittedDate, paid: "", paidDate: "", allowed: "", status: "Pending", claimId: id },
        () => ({ claimId: id }),
      );
    const rows = [...visits("Aetna", 29), ...open("2026-08-15", "old"), ...open("2026-08-16", "young")];
    const payer = resultOf("Aetna", rows);
    expect(payer.meanDays).toBeCloseTo((29 * 20 + 46) / 30, 12);
    expect(payer).toMatchObject({ open: 2, openOver45: 0.5 });
  });
});

describe("what is shown beside the scores", () => {
  test("the billing lag is that of every line with both dates, open ones too", () => {
    const open = visits(
      "Aetna",
      10,
      { submittedDate: "2026-07-11", paid: "", paidDate: "", allowed: "", status: "Pending" },
      (n) => ({
        claimId: `open ${n}`,
      }),
    );
    // 10 claims sent after 1 day, 10 after 10 days.
    expect(resultOf("Aetna", [...visits("Aetna", 10), ...open]).billingLag).toBeCloseTo(5.5, 12);
  });

  test("denied dollars are the charges of the finally denied, and unknown without charges", () => {
    const rows = (cells: Claim) => visits("Aetna", 30, cells, denied(4));
    expect(resultOf("Aetna", rows({ billed: 150 })).deniedDollars).toBe(600);
    expect(resultOf("Aetna", rows({})).deniedDollars).toBeNull();
  });
});

describe("revenue and effort", () => {
  /** Aetna: 10 claims of 100 dollars. Beside it `others` claims of 100 dollars at one minute each. */
  const beside = (others: number, perClaim: number) =>
    resultOf("Aetna", [...visits("Aetna", 10), ...visits("Cigna", others)], {
      ...MEDICARE,
      minimumLines: 5,
      ...minutes({ Aetna: perClaim, Cigna: 1 }),
    });

  // drag = (10 m / (10 m + others)) / (10 / (10 + others))
  test.each<[others: number, perClaim: number, drag: number, score: Score, why: string]>([
    [90, 1, 1, 2, "as much effort as revenue"],
    [90, 1.1, (11 / 101) * 10, 1, "above 1 at 10 % of the revenue"],
    [40, 1.2, (12 / 52) * 5, 2, "up to 1.25 at 20 % of the revenue"],
    [40, 1.4, (14 / 54) * 5, 1, "above 1.25 at 20 % of the revenue"],
    [41, 1.2, (12 / 53) * 5.1, 1, "up to 1.25 below 20 % of the revenue"],
    [10, 3, 1.5, 1, "1.5 at half the revenue"],
    [20, 4, 2, 0, "2"],
    [20, 3.9, (39 / 59) * 3, 1, "just below 2"],
    [91, 1.7, (17 / 108) * 10.1, 0, "1.5 and more below 10 % of the revenue"],
    [91, 1.5, (15 / 106) * 10.1, 1, "below 1.5 below 10 % of the revenue"],
    [90, 1.7, (17 / 107) * 10, 1, "1.5 and more at 10 % of the revenue"],
  ])("beside %d claims at one minute, at %d minutes: drag %d, score %d (%s)", (others, perClaim, drag, score) => {
    const payer = beside(others, perClaim);
    expect(payer.drag).toBeCloseTo(drag, 10);
    expect(payer.revenueShare).toBeCloseTo(10 / (10 + others), 12);
    expect(payer.scores.share).toBe(score);
  });

  test("self-pay counts in revenue share and not in drag", () => {
    const rows = [...visits("Aetna", 10), ...visits("Cigna", 10), ...visits("Self pay", 20)];
    const settings = { ...MEDICARE, ...minutes({ Aetna: 1, Cigna: 1 }) };
    expect(resultOf("Aetna", rows, settings)).toMatchObject({
      revenueShare: 0.25,
      volumeShare: 0.25,
      effortShare: 0.5,
      drag: 1,
    });
    expect(resultOf("Self pay", rows, settings)).toMatchObject({
      revenueShare: 0.5,
      volumeShare: 0.5,
      effortShare: null,
      drag: null,
    });
  });

  test("no cash at all with effort above zero is red", () => {
    const rows = [...visits("Aetna", 20, {}, denied(20)), ...visits("Cigna", 30, { status: "Paid", denialCode: "" })];
    expect(resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: 1, Cigna: 1 }) })).toMatchObject({
      cash: 0,
      drag: null,
      scores: { share: 0 },
    });
  });

  test("is not judged where all cash is not above zero", () => {
    const rows = [...visits("Aetna", 20, {}, denied(20)), ...visits("Cigna", 20, {}, denied(20))];
    expect(resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: 1, Cigna: 1 }) })).toMatchObject({
      revenueShare: null,
      scores: { share: null },
    });
  });
});

describe("the comparison that decides a rate score", () => {
  const decided = (medicare: number | null, commercial: number | null, coverage: number | null, score: 0 | 1 | 2) =>
    decidingComparison({ medicare, commercial, coverage }, score, defaultSettings(20_777));

  test.each([
    ["green: Medicare, where it counts", [1.1, 0.95, 1.3, 2], { by: "medicare", index: 1.1 }],
    ["green: else the best plan", [null, 0.95, 1.3, 2], { by: "bestPlan", index: 0.95 }],
    ["green: else break-even", [null, null, 1.2, 2], { by: "breakEven", index: 1.2 }],
    // 0.90 of Medicare is 0.947 of its red threshold 0.95; 0.93 of break-even is further below 1.
    ["red: the one furthest below its threshold", [0.9, 0.7, 0.93, 0], { by: "breakEven", index: 0.93 }],
    // Nothing is red: 0.98 of Medicare is 0.98 of green, 0.80 of the best plan is 0.889 of its 0.90.
    ["amber: the one furthest below green", [0.98, 0.8, 1.2, 1], { by: "bestPlan", index: 0.8 }],
    ["nothing to compare: none", [null, null, null, 0], null],
  ] as const)("%s", (_, [medicare, commercial, coverage, score], expected) => {
    expect(decided(medicare, commercial, coverage, score)).toEqual(expected);
  });
});
