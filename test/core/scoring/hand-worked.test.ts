/**
 * Twenty claims of three payers, whose every figure of methodology sections 2 to 5 is derived here by hand.
 *
 * As of 30 September 2026: the review period is 1 October 2025 to 30 September 2026; the denial window is the 90 days that end 30
 * days earlier, 3 June to 31 August 2026. `minimumLines` is 4, so that so small a practice is graded at all.
 *
 * The cost of a session (section 6):
 *   clinician  50 x 1.10 x (53 + 10 + 9) / 60 = 66
 *   admin      20 x 1.10 x 15 / 60            =  5.50
 *   overhead   2,400 / 120                    = 20
 *   cost                                      = 91.50, of which care (clinician + overhead) is 86
 */
import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { day, payerOf, score, scorecardOf, table } from "../score";

const SETTINGS = {
  asOf: "2026-09-30",
  minimumLines: 4,
  practice: { medicare: { "90837": 120, "90834": 80, "90853": 25, "96136": 50, "96137": 36 } },
  cost: {
    clinicianHourly: 50,
    payrollRate: 0.1,
    sessionMinutes: 53,
    documentationMinutes: 10,
    nonBillableMinutes: 9,
    adminHourly: 20,
    adminMinutes: 15,
    monthlyOverhead: 2400,
    monthlySessions: 120,
  },
  payers: [{ name: "Aetna", minutesPerClaim: 12 }],
};

const COLUMNS =
  "claimId, patientId, payer, code, modifier1, adjudicatedCode, units, serviceDate, submittedDate, paidDate, billed, allowed, paid, patientResponsibility, status, denialCode, priorAuth";

// prettier-ignore
const ROWS: Row[] = [
  // Aetna. A1 is plain.
  ["A1", "P1", "Aetna", "90837", "", "90837", 1, "2026-06-08", "2026-06-10", "2026-06-30", 200, 126, 106, 20, "Paid", "CO-45", ""],
  // A2: denied for missing information, which is the office's to fix; sent again and paid.
  ["A2", "P1", "Aetna", "90837", "", "", 1, "2026-06-15", "2026-06-17", "2026-07-01", 200, "", 0, 0, "Denied", "CO-16", ""],
  ["A2", "P1", "Aetna", "90837", "", "90837", 1, "2026-06-15", "2026-07-06", "2026-07-31", 200, 126, 126, 0, "Paid", "CO-45", ""],
  // A3: wholly the patient's deductible.
  ["A3", "P2", "Aetna", "90837", "", "90837", 1, "2026-07-01", "2026-07-02", "2026-07-17", 200, 126, 0, 126, "Paid", "PR-1", ""],
  // A4: 90837 was billed, 90834 was paid: a downcode.
  ["A4", "P2", "Aetna", "90837", "", "90834", 1, "2026-07-08", "2026-07-09", "2026-07-29", 200, 84, 84, 0, "Paid", "CO-45", ""],
  // A5 and A6: a day of testing, the first half hour and 16 further ones.
  ["A5", "P3", "Aetna", "96136", "", "96136", 1, "2026-07-20", "2026-07-22", "2026-08-21", 80, 48, 48, 0, "Paid", "CO-45", ""],
  ["A6", "P3", "Aetna", "96137", "", "96137", 16, "2026-07-20", "2026-07-22", "2026-08-21", 960, 640, 640, 0, "Paid", "CO-45", ""],

  // Cigna. C1 is plain.
  ["C1", "P4", "Cigna", "90837", "", "", 1, "2026-06-09", "2026-06-11", "2026-07-11", 200, 110, 90, 20, "Paid", "CO-45", ""],
  // C2: paid, taken back, paid again 10 dollars lower for a bundling reason (shared between office and payer).
  ["C2", "P4", "Cigna", "90837", "", "", 1, "2026-06-23", "2026-06-25", "2026-07-15", 200, 110, 110, 0, "Paid", "CO-45", ""],
  ["C2", "P4", "Cigna", "90837", "", "", 1, "2026-06-23", "2026-06-25", "2026-08-10", 200, "", -110, 0, "Reversed", "", ""],
  ["C2", "P4", "Cigna", "90837", "", "", 1, "2026-06-23", "2026-08-12", "2026-08-26", 200, 100, 100, 0, "Paid", "CO-59", ""],
  ["C3", "P5", "Cigna", "90834", "", "", 1, "2026-07-07", "2026-07-09", "2026-08-18", 160, 72, 72, 0, "Paid", "CO-45", ""],
  ["C4", "P5", "Cigna", "90853", "", "", 1, "2026-07-14", "2026-07-16", "2026-08-15", 60, 30, 30, 0, "Paid", "CO-45", ""],
  ["C5", "P5", "Cigna", "96137", "", "", 18, "2026-07-21", "2026-07-23", "2026-08-22", 1080, 576, 576, 0, "Paid", "CO-45", ""],
  // C6 is open for 62 days, C7 for 20.
  ["C6", "P5", "Cigna", "90837", "", "", 1, "2026-07-28", "2026-07-30", "", 200, "", "", "", "Pending", "", ""],
  ["C7", "P4", "Cigna", "90837", "", "", 1, "2026-09-03", "2026-09-10", "", 200, "", "", "", "Pending", "", ""],

  // NC Medicaid. M1: two hours of counseling in quarter hours, on authorization A77; M2: the same, denied for good.
  ["M1", "P7", "NC Medicaid", "H0004", "", "", 8, "2026-06-16", "2026-06-18", "2026-06-28", 320, 192, 192, 0, "Paid", "CO-45", "A77"],
  ["M2", "P7", "NC Medicaid", "H0004", "", "", 8, "2026-07-22", "2026-07-24", "2026-08-13", 320, 0, 0, 0, "Denied", "CO-197", "A77"],
  // M3 carries a license modifier: a class of its own. M4 has an add-on (interactive complexity) beside the visit.
  ["M3", "P8", "NC Medicaid", "90834", "HO", "", 1, "2026-02-10", "2026-02-12", "2026-02-24", 160, 70, 70, 0, "Paid", "CO-45", ""],
  ["M4", "P8", "NC Medicaid", "90837", "", "", 1, "2026-04-20", "2026-04-22", "2026-05-06", 200, 105, 105, 0, "Paid", "CO-45", ""],
  ["M4", "P8", "NC Medicaid", "90785", "", "", 1, "2026-04-20", "2026-04-22", "2026-05-06", 20, 5, 5, 0, "Paid", "CO-45", ""],
  // M6 is older than the review period.
  ["M6", "P7", "NC Medicaid", "90837", "", "", 1, "2025-08-11", "2025-08-13", "2025-08-27", 200, 95, 95, 0, "Paid", "CO-45", ""],

  // Not counted: a secondary payment, and the totals that the export adds.
  ["S1", "P4", "Cigna", "90837", "", "", 1, "2026-06-30", "2026-07-02", "2026-07-20", 200, 20, 15, 5, "Paid", "OA-23", ""],
  ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""],
  ["Total", "", "", "", "", "", "", "", "", "", "", "", 2354, "", "", "", ""],
];

const RESULT = score(table(COLUMNS, ROWS), SETTINGS);
const CARD = scorecardOf(table(COLUMNS, ROWS), SETTINGS);

/** Every expected figure agrees to eight decimals; words and nulls exactly. */
function expectFigures(actual: object, expected: Record<string, unknown>) {
  for (const [name, value] of Object.entries(expected)) {
    const found = (actual as Record<string, unknown>)[name];
    if (typeof value === "number") expect(found, name).toBeCloseTo(value, 8);
    else expect(found, name).toEqual(value);
  }
}

describe("the table", () => {
  test("has its windows from the as-of date", () => {
    expect(RESULT).toMatchObject({ asOf: "2026-09-30", period: { from: "2025-10-01", to: "2026-09-30" } });
    expect(CARD.denialWindow).toEqual({ from: day("2026-06-03"), to: day("2026-08-31") });
  });

  test("is accounted for to the cent", () => {
    expect(RESULT.notCounted).toHaveLength(2);
    expect(RESULT.notCounted).toContainEqual({ reason: "secondary", rows: 1, paid: 15 });
    expect(RESULT.notCounted).toContainEqual({ reason: "totals row", rows: 1, paid: 2354 });
    // Aetna 106 + 0 + 126 + 0 + 84 + 48 + 640 = 1,004; Cigna 90 + 110 - 110 + 100 + 72 + 30 + 576 = 868;
    // NC Medicaid 192 + 0 + 70 + 105 + 5 = 372, and M6 95 outside the period; 15 and 2,354 are not counted.
    expectFigures(RESULT.tieOut, {
      paidInTable: 4708,
      paidCounted: 1004 + 868 + 372,
      paidOutsidePeriod: 95,
      paidNotCounted: 2369,
    });
    expect(CARD.rowsRead).toBe(24);
    expect(RESULT.issues).toEqual([]);
  });

  test("costs 91.50 a session", () => {
    expect(CARD.costPerSession).toBeCloseTo(91.5, 10);
  });

  test("has its payers by descending cash", () => {
    expect(RESULT.payers.map(({ payer, type }) => [payer, type])).toEqual([
      ["Aetna", "commercial"],
      ["Cigna", "commercial"],
      ["NC Medicaid", "medicaid"],
    ]);
  });

  test("has Aetna as its best plan", () => {
    // Classes that both commercial payers paid: 90837 (Aetna 3 x 126 + 84 = 462 on 4 units, Cigna 110 + 100 = 210 on 2) and 96137
    // (640 on 16, 576 on 18): 20 units each, just enough. Pooled rates: 672 / 6 = 112 and 1,216 / 34 = 35.7647.
    // Aetna: 1,102 / (4 x 112 + 16 x 35.7647 = 1,020.2353) = 1.0801. Cigna: 786 / (2 x 112 + 18 x 35.7647 = 867.7647) = 0.9058.
    expect(CARD.bestPlan).toBe("Aetna");
  });

  test("has these rates by class", () => {
    const rates = CARD.details.map((detail) =>
      detail.rates.map(({ className, units, allowed, rate }) => [className, units, allowed, rate]).sort(),
    );
    expect(rates).toEqual([
      [
        ["90837", 4, 462, 115.5],
        ["96136", 1, 48, 48],
        ["96137", 16, 640, 40],
      ],
      [
        ["90834", 1, 72, 72],
        ["90837", 2, 210, 105],
        ["90853", 1, 30, 30],
        ["96137", 18, 576, 32],
      ],
      [
        ["90785", 1, 5, 5],
        ["90834-HO", 1, 70, 70],
        ["90837", 1, 105, 105],
        ["H0004", 8, 192, 24],
      ],
    ]);
  });
});

describe("Aetna", () => {
  const aetna = payerOf(RESULT, "Aetna");

  test("section 2: counts and money", () => {
    expectFigures(aetna, {
      lines: 6,
      adjudicated: 6,
      open: 0,
      // A1 to A4 are sessions, A5 is a test; A6 is an add-on and no session.
      sessions: 5,
      paidSessions: 5,
      // 126 (106 + 20) + 126 + 126 (all the patient's) + 84 + 48 + 640
      cash: 1150,
      // allowed 126 + 126 + 126 + 84 + 48 + 640 = 1,150 over 5 sessions
      allowedPerSession: 230,
      // 4 x 120 + 1 x 50 + 16 x 36 = 1,106
      medicareIndex: 1150 / 1106,
      commercialIndex: 1,
      // Break-even with Aetna's own 12 minutes (12 x 28 / 60 = 5.60) in place of the admin part: 90837: 86 + 5.60 = 91.60; 96136: 43 +
      // 5.60 = 48.60; 96137, an add-on, has no admin: 43. 4 x 91.60 + 48.60 + 16 x 43 = 366.40 + 48.60 + 688 = 1,103.
      coverage: 1150 / 1103,
      netPerSession: 230,
      margin: (1150 - 1103) / 5,
      collectedPerSession: 230,
      netCollection: 1,
    });
  });

  test("section 2: denials and rework in the denial window, which holds all 6 lines", () => {
    expectFigures(aetna, {
      // A2
      denialRate: 1 / 6,
      finalDenialRate: 0,
      deniedDollars: 0,
      // A2 and A4
      reworkRate: 2 / 6,
      // A2 is the office's; A4, a downcode without a code, is the payer's. Of all four reworked lines (A2, A4, C2, M2) the cause is known.
      payerReworkRate: 1 / 6,
      // Cigna 1 of 5, NC Medicaid 1 of 5
      baselineRework: 2 / 10,
    });
    expect(CARD.details[0]!.window).toMatchObject({ adjudicated: 6, denied: 1, isReviewPeriod: false });
  });

  test("section 2: days", () => {
    expectFigures(aetna, {
      // A1 20, A2 25 (sent 6 July, paid 31 July), A3 15, A4 20, A5 30, A6 30: 140
      meanDays: 140 / 6,
      // 15 20 20 25 30 30: the third, and the sixth (0.9 x 6 = 5.4)
      medianDays: 20,
      p90Days: 30,
      // A2 took 44 days from its first submission on 17 June: 159
      firstToPaidDays: 159 / 6,
      // 2 + 2 + 1 + 1 + 2 + 2
      billingLag: 10 / 6,
      openOver45: null,
      recoupmentRate: 0,
    });
  });

  test("section 3: effort", () => {
    expectFigures(aetna, {
      adminSource: "set",
      // 12 minutes on each of the 5 lines that are no add-on: 60 minutes
      minutesPerClaim: 12,
      costToServe: 5.6,
      // of 60 + 98 + 113 = 271 minutes; of 1,150 + 888 + 372 = 2,410 dollars; of 5 + 4 + 4 = 13 sessions
      revenueShare: 1150 / 2410,
      volumeShare: 5 / 13,
      effortShare: 60 / 271,
      drag: 60 / 271 / (1150 / 2410),
    });
  });

  test("section 4: scores, points and grade", () => {
    // Rate: 104 % of Medicare on all 21 paid units, the best plan itself, and above break-even: green. Cost: 12 minutes: amber. Rework: 1 of 6
    // is under 0.2 x 6 + 1, but at 16.7 % never green: amber. Days: 23.3, spread 10: green. Share: drag 0.46: green.
    expect(aetna.scores).toEqual({ rate: 2, cost: 1, rework: 1, days: 2, share: 2 });
    // (30 x 2 + 20 x 1 + 20 x 1 + 15 x 2 + 15 x 2) / 2
    expectFigures(aetna, { points: 80, grade: "B", gradeReason: null, provisional: true });
  });

  test("section 5: place in the grid", () => {
    expectFigures(aetna, {
      // 1.0398 / 0.95 = 1.0945 and 1.0426
      payRatio: 1150 / 1103,
      // Minutes 12: 33.3333 + 0.2 x 33.3333 = 40. Rework 0.1667 up to the cut at 0.2: 27.7778. Days 23.3333 up to 27.5: 28.2828.
      friction: (40 + 250 / 9 + 2800 / 99) / 3,
      quadrant: "protect and grow",
      action: "protect and grow",
    });
  });
});

describe("Cigna", () => {
  const cigna = payerOf(RESULT, "Cigna");

  test("section 2: counts and money", () => {
    expectFigures(cigna, {
      lines: 7,
      adjudicated: 5,
      open: 2,
      // C1 to C4; C5 is an add-on
      sessions: 4,
      paidSessions: 4,
      // 110 (90 + 20) + 100 (110 - 110 + 100) + 72 + 30 + 576
      cash: 888,
      // C2 counts what was allowed after its reversal, 100: 110 + 100 + 72 + 30 + 576 = 888
      allowedPerSession: 222,
      // 2 x 120 + 80 + 25 + 18 x 36 = 993
      medicareIndex: 888 / 993,
      // On 90837 and 96137, which Aetna has: 786 / (2 x 115.50 + 18 x 40 = 951)
      commercialIndex: 786 / 951,
      // Its minutes are an estimate, so that break-even takes the admin part, 5.50. 90837: 91.50; 90834: 86 x 45 / 60 + 5.50 = 70; 90853: 86 / 6 +
      // 5.50 = 19.8333; 96137: 43. 2 x 91.50 + 70 + 19.8333 + 18 x 43 = 1,046.8333.
      coverage: 888 / (1047 - 1 / 6),
      netPerSession: 222,
      margin: (888 - (1047 - 1 / 6)) / 4,
      collectedPerSession: 222,
      netCollection: 1,
    });
  });

  test("section 2: denials and rework in the denial window, which holds the 5 adjudicated lines", () => {
    expectFigures(cigna, {
      denialRate: 0,
      finalDenialRate: 0,
      deniedDollars: 0,
      // C2: adjusted, and a payment after a reversal; its cause, bundling, is shared
      reworkRate: 1 / 5,
      payerReworkRate: 1 / 5,
      // Aetna 1 of 6, NC Medicaid 1 of 5
      baselineRework: 2 / 11,
    });
    expect(CARD.details[1]!.window).toMatchObject({ adjudicated: 5, denied: 0, isReviewPeriod: false });
  });

  test("section 2: days", () => {
    expectFigures(cigna, {
      // C1 30, C2 14 (its last payment: sent 12 August, paid 26 August), C3 40, C4 30, C5 30, and C6, open, at its age of 62: 206. C7 is 20 days old and stays out.
      meanDays: 206 / 6,
      // 14 30 30 30 40 62
      medianDays: 30,
      p90Days: 62,
      // 30 + 62 + 40 + 30 + 30
      firstToPaidDays: 192 / 5,
      // 2 for C1 to C6, open or not, and 7 for C7
      billingLag: 19 / 7,
      openOver45: 1 / 2,
      // 110 taken back, 100 paid after it; payments 90 + 110 + 100 + 72 + 30 + 576 = 978
      recoupmentRate: 10 / 978,
    });
  });

  test("section 3: effort", () => {
    expectFigures(cigna, {
      adminSource: "estimate",
      // 6 lines without the add-on x 5 = 30; 1 reworked x 20; 2 patients (P4, P5) in one year x 24 = 48: 98 minutes
      minutesPerClaim: 98 / 6,
      costToServe: ((98 / 6) * 28) / 60,
      revenueShare: 888 / 2410,
      volumeShare: 4 / 13,
      effortShare: 98 / 271,
      drag: 98 / 271 / (888 / 2410),
    });
  });

  test("section 4: scores, points and grade", () => {
    // Rate: 89 % of Medicare, and below break-even: red. Cost: 16.3 minutes: amber. Rework: 1 of 5 is under 2/11 x 5 + 1, but at 20 % never green, and
    // below 1.5 x the baseline: amber. Days: 62 - 30 = 32 is above the spread of 30: red. Share: drag 0.98: green.
    expect(cigna.scores).toEqual({ rate: 0, cost: 1, rework: 1, days: 0, share: 2 });
    // (0 + 20 x 1 + 20 x 1 + 0 + 15 x 2) / 2
    expectFigures(cigna, { points: 35, grade: "D", provisional: true });
  });

  test("section 5: place in the grid", () => {
    expectFigures(cigna, {
      // 0.8943 / 0.95 = 0.9413 and 0.8483
      payRatio: 888 / (1047 - 1 / 6),
      // Minutes 16.3333: 33.3333 + 0.63333 x 33.3333 = 54.4444. Rework 0.2 between 2/11 and 3/11: a fifth of the way: 40.
      // Days 34.3333: 33.3333 + 6.8333 / 15 x 33.3333 = 48.5185.
      friction: (490 / 9 + 40 + 1310 / 27) / 3,
      quadrant: "monitor",
      // 4 of 13 sessions are 30.8 %
      action: "renegotiate; too large to leave in one step",
    });
  });
});

describe("NC Medicaid", () => {
  const medicaid = payerOf(RESULT, "NC Medicaid");

  test("section 2: counts and money", () => {
    expectFigures(medicaid, {
      lines: 5,
      adjudicated: 5,
      open: 0,
      // M1 and M2 are one session each whatever their units, M3, M4; the add-on is none
      sessions: 4,
      paidSessions: 3,
      // 192 + 70 + 105 + 5
      cash: 372,
      allowedPerSession: 124,
      // Shown, not scored: M3 and M4 have a Medicare rate: 175 / (80 + 120)
      medicareIndex: 175 / 200,
      // Aetna has the class of M4 only: 105 / 115.50
      commercialIndex: 105 / 115.5,
      // H0004, a quarter hour: 86 x 15 / 60 + 5.50 / 4 = 22.875; 90834: 70; 90837: 91.50; 90785 has no minutes: 0, and stays out of coverage.
      // (192 + 70 + 105 = 367) / (8 x 22.875 + 70 + 91.50 = 344.50)
      coverage: 367 / 344.5,
      // 372 over 4 sessions, the denied one at 0
      netPerSession: 93,
      // The denied M2 costs what M1 costs, 183: 372 - (344.50 + 183) = -155.50
      margin: -155.5 / 4,
      collectedPerSession: 93,
      netCollection: 1,
    });
  });

  test("section 2: denials and rework in the review period, since the denial window holds 2 lines of the 4 it needs", () => {
    expectFigures(medicaid, {
      denialRate: 1 / 5,
      finalDenialRate: 1 / 5,
      deniedDollars: 320,
      reworkRate: 1 / 5,
      payerReworkRate: 1 / 5,
      // Aetna 1 of 6, Cigna 1 of 5
      baselineRework: 2 / 11,
    });
    expect(CARD.details[2]!.window).toMatchObject({ adjudicated: 5, denied: 1, isReviewPeriod: true });
  });

  test("section 2: days", () => {
    expectFigures(medicaid, {
      // M1 10, M2 20 (a denial is a decision too), M3 12, M4 14, its add-on 14: 70
      meanDays: 14,
      medianDays: 14,
      p90Days: 20,
      firstToPaidDays: 14,
      billingLag: 2,
      openOver45: null,
      recoupmentRate: 0,
    });
  });

  test("section 3: effort", () => {
    expectFigures(medicaid, {
      adminSource: "estimate",
      // 4 lines x 5 = 20; 1 authorization number x 25; 1 reworked x 20; 2 patients (P7, P8) x 24 = 48: 113 minutes
      minutesPerClaim: 113 / 4,
      costToServe: ((113 / 4) * 28) / 60,
      revenueShare: 372 / 2410,
      volumeShare: 4 / 13,
      effortShare: 113 / 271,
      drag: 113 / 271 / (372 / 2410),
    });
  });

  test("section 4: scores, points and grade", () => {
    // Rate: break-even alone applies, on 10 of 11 paid units; 106.5 % is below the 110 % it needs: amber. Cost: 28.25 minutes, but an estimate is never red:
    // amber. Rework: as Cigna's: amber. Days: 14: green. Share: drag 2.70: red.
    expect(medicaid.scores).toEqual({ rate: 1, cost: 1, rework: 1, days: 2, share: 0 });
    // (30 + 20 + 20 + 30 + 0) / 2 = 50 would be a C; the negative margin caps it.
    expectFigures(medicaid, { points: 50, grade: "D", provisional: true });
    expect(medicaid.gradeReason).toMatch(/margin|loses/i);
  });

  test("section 5: place in the grid", () => {
    expectFigures(medicaid, {
      payRatio: 367 / 344.5,
      // Minutes 28.25: 66.6667 + 8.25 / 20 x 33.3333 = 80.4167. Rework: 40. Days 14 up to 27.5: 16.9697.
      friction: (965 / 12 + 40 + 560 / 33) / 3,
      quadrant: "protect and grow",
      action: "public schedule: protect",
    });
  });
});

test("the practice is its payers together", () => {
  expectFigures(RESULT.practice, {
    lines: 18,
    adjudicated: 16,
    open: 2,
    sessions: 13,
    cash: 2410,
    // over 5 + 4 + 3 paid sessions
    allowedPerSession: 2410 / 12,
    // each payer in its own window: 2 + 1 + 1 of 6 + 5 + 5
    reworkRate: 4 / 16,
    payerReworkRate: 3 / 16,
    denialRate: 2 / 16,
    // 140 + 206 + 70 over 6 + 6 + 5
    meanDays: 416 / 17,
    // 10 12 14 14 14 15 20 20 20 ...: the ninth of 17
    medianDays: 20,
  });
});
