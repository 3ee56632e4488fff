import { describe, expect, test } from "vitest";
import type { ScoreName } from "../../../../src/core/scoring/result";
import { type Claim, claimTable, dayAfter, payerOf, score } from "../../score";
import { MEDICARE, denied, minutes, resultOf, visits } from "../visits";

type Wanted = Record<ScoreName, 0 | 1 | 2>;
const NAMES: readonly ScoreName[] = ["rate", "cost", "rework", "days", "share"];

const ALLOWED = { 0: 90, 1: 98, 2: 120 };
const MINUTES = { 0: 24, 1: 15, 2: 6 };
const REWORKED = { 0: 3, 1: 2, 2: 0 };
const DAYS = { 0: 50, 1: 35, 2: 20 };
/** Minutes of each of Medicaid's 90 claims, in those of Aetna's 30: the fewer, the larger Aetna's part of the effort. */
const OTHERS_EFFORT = { 0: 1 / 6, 1: 1 / 2, 2: 1 };

/** Aetna with the five scores that are wanted, beside a Medicaid plan that no score of Aetna's is compared with. */
function graded(digits: string, extra: { settings?: object; count?: number } = {}) {
  const wanted = Object.fromEntries(NAMES.map((name, n) => [name, Number(digits[n])])) as unknown as Wanted;
  const perClaim = MINUTES[wanted.cost];
  const aetna = visits(
    "Aetna",
    extra.count ?? 30,
    { allowed: ALLOWED[wanted.rate], paid: ALLOWED[wanted.rate] },
    (n) => ({
      paidDate: dayAfter("2026-07-02", DAYS[wanted.days]),
      resubmissions: n < REWORKED[wanted.rework] ? 1 : 0,
    }),
  );
  const rows = [...aetna, ...visits("NC Medicaid", 90, { resubmissions: 0 })];
  const effort = minutes({ Aetna: perClaim, "NC Medicaid": perClaim * OTHERS_EFFORT[wanted.share] });
  const payer = payerOf(score(claimTable(rows), { ...MEDICARE, ...effort, ...extra.settings }), "Aetna");
  expect(payer.scores).toEqual(wanted);
  return payer;
}

describe("points", () => {
  test.each<[scores: string, points: number]>([
    ["22222", 100],
    ["12222", 85],
    ["21222", 90],
    ["22122", 90],
    ["22212", 92.5],
    ["22221", 92.5],
    ["11111", 50],
    ["12111", 60],
    ["00000", 0],
  ])("of the scores %s are %d", (scores, points) => {
    expect(graded(scores).points).toBeCloseTo(points, 10);
  });

  test("weigh by the settings", () => {
    const weights = { rate: 50, cost: 10, rework: 10, days: 10, share: 20 };
    expect(graded("21001", { settings: { weights } }).points).toBeCloseTo(50 + 5 + 0 + 0 + 10, 10);
  });

  test("weigh the available scores only", () => {
    // No days: 30 + 20 + 20 + 15 = 85 of the weights remain.
    const rows = [
      ...visits("Aetna", 30, { paidDate: "", resubmissions: 0 }),
      ...visits("NC Medicaid", 90, { paidDate: "" }),
    ];
    const payer = resultOf("Aetna", rows, { ...MEDICARE, ...minutes({ Aetna: 15, "NC Medicaid": 15 }) });
    expect(payer.scores).toEqual({ rate: 2, cost: 1, rework: 2, days: null, share: 2 });
    expect(payer.points).toBeCloseTo((100 * (30 + 10 + 20 + 15)) / 85, 10);
  });
});

describe("the grade by points", () => {
  test.each<[scores: string, points: number, grade: string]>([
    ["12222", 85, "A"],
    ["21221", 82.5, "B"],
    ["12211", 70, "B"],
    ["12121", 67.5, "C"],
    ["11111", 50, "C"],
    ["11101", 42.5, "D"],
    ["11110", 42.5, "D"],
    ["10111", 40, "D"],
  ])("%s: %d points are %s, and no cap is named", (scores, points, grade) => {
    const payer = graded(scores);
    expect(payer.points).toBeCloseTo(points, 10);
    expect(payer).toMatchObject({ grade, gradeReason: null });
  });

  test("below 30 is F", () => {
    expect(graded("10100")).toMatchObject({ points: 25, grade: "F" });
  });

  test("is taken from unrounded points", () => {
    // 100 x (15.001 + 70) / 100.002 = 84.9993 points, which a page would show as 85.
    const payer = graded("12222", { settings: { weights: { rate: 30.002 } } });
    expect(Math.round(payer.points!)).toBe(85);
    expect(payer).toMatchObject({ grade: "B" });
  });
});

describe("caps, each named in the reason", () => {
  test.each<[case_: string, scores: string, points: number, grade: string]>([
    ["a red rate alone: at most C", "02222", 70, "C"],
    ["two reds without the rate: at most C", "22200", 70, "C"],
    ["a red rate and red cost: at most D", "00222", 50, "D"],
    ["a red rate and red rework: at most D", "02022", 50, "D"],
    ["a red rate and red days: at most D", "02202", 55, "D"],
    ["three reds: at most D", "22000", 50, "D"],
  ])("%s", (_, scores, points, grade) => {
    const payer = graded(scores);
    expect(payer.points).toBeCloseTo(points, 10);
    expect(payer.grade).toBe(grade);
    expect(payer.gradeReason).toEqual(expect.stringMatching(/./));
  });

  test("a red rate and a red share are no more than two reds", () => {
    expect(graded("02220")).toMatchObject({ points: 55, grade: "C" });
  });

  test("one red that is not the rate caps nothing", () => {
    expect(graded("20222")).toMatchObject({ points: 80, grade: "B", gradeReason: null });
    expect(graded("22022")).toMatchObject({ points: 80, grade: "B", gradeReason: null });
    expect(graded("22202")).toMatchObject({ points: 85, grade: "A", gradeReason: null });
    expect(graded("22220")).toMatchObject({ points: 85, grade: "A", gradeReason: null });
  });

  test("a red rate below break-even: at most D", () => {
    const covered = graded("02222", { settings: { cost: { perSession: 90 } } });
    expect(covered).toMatchObject({ coverage: 1, margin: 0, points: 70, grade: "C" });
    const below = graded("02222", { settings: { cost: { perSession: 90.01 } } });
    expect(below).toMatchObject({ points: 70, grade: "D" });
    expect(below.gradeReason).toEqual(expect.stringMatching(/./));
  });

  test("a negative margin: at most D, although the paid claims cover their cost", () => {
    const rows = [
      ...visits("Aetna", 30, { allowed: 105, paid: 105, status: "Paid", denialCode: "" }, denied(2)),
      ...visits("NC Medicaid", 90, { status: "Paid" }),
    ];
    // 28 x 105 / 30 = 98 a session.
    const at = (perSession: number) =>
      resultOf("Aetna", rows, { ...MEDICARE, cost: { perSession }, ...minutes({ Aetna: 6, "NC Medicaid": 6 }) });
    expect(at(98)).toMatchObject({ margin: 0, grade: "A", gradeReason: null });
    const below = at(98.5);
    expect(below.margin).toBeCloseTo(-0.5, 10);
    expect(below).toMatchObject({ scores: { rate: 2 }, grade: "D" });
    expect(below.gradeReason).toEqual(expect.stringMatching(/./));
  });

  test("none paid: F, whatever the points", () => {
    const rows = [
      ...visits("Aetna", 20, {}, denied(20)),
      ...visits("Cigna", 90, { status: "Paid", denialCode: "" }, denied(80)),
    ];
    const settings = { ...MEDICARE, ...minutes({ Aetna: 1, Cigna: 1 }) };
    const payer = resultOf("Aetna", rows, settings);
    expect(payer).toMatchObject({ paidSessions: 0, scores: { rate: 0, cost: 2, days: 2 }, grade: "F" });
    expect(payer.points).toBeGreaterThanOrEqual(30);
    expect(payer.gradeReason).toEqual(expect.stringMatching(/./));
  });
});

describe("no grade, with the reason", () => {
  test("fewer than 20 adjudicated lines: too few, and how many", () => {
    const payer = graded("22222", { count: 19 });
    expect(payer).toMatchObject({ grade: null, provisional: false });
    expect(payer.gradeReason).toMatch(/too few: 19/i);
    expect(graded("22222", { count: 20 }).grade).toBe("A");
  });

  test("open lines are not adjudicated", () => {
    const open = visits("Aetna", 5, { paid: "", paidDate: "", allowed: "", status: "Pending" }, (n) => ({
      claimId: `open ${n}`,
    }));
    const payer = resultOf("Aetna", [
      ...visits("Aetna", 19, { status: "Paid" }),
      ...open,
      ...visits("NC Medicaid", 90),
    ]);
    expect(payer).toMatchObject({ lines: 24, adjudicated: 19, grade: null });
    expect(payer.gradeReason).toMatch(/too few: 19/i);
  });

  test("no rate score", () => {
    const rows = [...visits("Aetna", 30, { resubmissions: 0 }), ...visits("NC Medicaid", 90)];
    const payer = resultOf("Aetna", rows, { asOf: MEDICARE.asOf, ...minutes({ Aetna: 6, "NC Medicaid": 6 }) });
    expect(payer).toMatchObject({ scores: { rate: null, cost: 2 }, grade: null, provisional: false });
    expect(payer.gradeReason).toMatch(/rate/i);
  });

  test.each<[rework: number, grade: string | null]>([
    [10, "A"],
    [10.5, null],
  ])("scores of less than 60 percent of the weights: 60 beside 40, with %d for rework", (rework, grade) => {
    // No status, denial code, resubmission or authorization column: rate and days are all there is.
    const rows = [...visits("Aetna", 30), ...visits("NC Medicaid", 30)];
    const weights = { rate: 30, cost: 20, rework, days: 30, share: 10 };
    const payer = resultOf("Aetna", rows, { ...MEDICARE, weights });
    expect(payer.scores).toEqual({ rate: 2, cost: null, rework: null, days: 2, share: null });
    expect(payer.grade).toBe(grade);
    expect(payer.gradeReason === null).toBe(grade !== null);
  });

  test("self-pay", () => {
    const payer = resultOf("Self pay", [...visits("Self pay", 60), ...visits("Aetna", 60)]);
    expect(payer).toMatchObject({ grade: null, points: null, provisional: false });
    expect(payer.gradeReason).toMatch(/self.?pay/i);
  });
});

describe("provisional", () => {
  test.each<[count: number, isProvisional: boolean]>([
    [20, true],
    [49, true],
    [50, false],
  ])("whether a grade is on %d adjudicated lines: %s", (count, isProvisional) => {
    expect(graded("22222", { count })).toMatchObject({ grade: "A", provisional: isProvisional });
  });

  test("counts adjudicated lines, not open ones", () => {
    const open: Claim[] = visits("Aetna", 5, { paid: "", paidDate: "", allowed: "", status: "Pending" }, (n) => ({
      claimId: `open ${n}`,
    }));
    const rows = [...visits("Aetna", 49, { status: "Paid" }), ...open, ...visits("NC Medicaid", 90)];
    expect(resultOf("Aetna", rows)).toMatchObject({ lines: 54, adjudicated: 49, provisional: true });
  });
});
