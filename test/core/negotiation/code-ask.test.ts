import { describe, expect, test } from "vitest";
import { codeAsks, stepsOf, targetOf } from "../../../src/core/negotiation/code-ask";
import { type Claim, claims } from "../score";
import { caseOf } from "./case-of";

const FACTORS = { medicareFactor: 1.1, breakEvenFactor: 1.1 };

describe("the target is", () => {
  test.each([
    // 120 x 1.1 = 132; 100 x 1.1 = 110
    { why: "Medicare by its factor", current: 100, medicare: 120, bestPlan: null, breakEven: 100, target: 132 },
    {
      why: "break-even by its factor where that is more",
      current: 100,
      medicare: 90,
      bestPlan: null,
      breakEven: 118,
      target: 129.8,
    },
    {
      why: "lowered to the best plan's rate",
      current: 100,
      medicare: 120,
      bestPlan: 125.5,
      breakEven: 100,
      target: 125.5,
    },
    {
      why: "lowered to it where it just covers break-even",
      current: 100,
      medicare: 120,
      bestPlan: 118,
      breakEven: 118,
      target: 118,
    },
    {
      // A care cost of 99.9 dollars for 53 of 60 minutes: 88.245, held as 88.24500000000002; 200 x 1.1 = 220 is lowered to 88.245.
      why: "lowered to it where only binary fractions set it below break-even",
      current: 60,
      medicare: 200,
      bestPlan: 88.245,
      breakEven: (99.9 * 53) / 60,
      target: 88.25,
    },
    { why: "not lowered below break-even", current: 100, medicare: 90, bestPlan: 115, breakEven: 118, target: 129.8 },
    { why: "never below the current rate", current: 140, medicare: 120, bestPlan: 125, breakEven: 100, target: 140 },
    {
      why: "the current rate where only the best plan is known",
      current: 100,
      medicare: null,
      bestPlan: 150,
      breakEven: null,
      target: 100,
    },
    {
      why: "the current rate where nothing is known",
      current: 100,
      medicare: null,
      bestPlan: null,
      breakEven: null,
      target: 100,
    },
    // 104.65 x 1.1 = 115.115, which binary fractions hold as a little more or less
    { why: "to the cent, halves up", current: 100, medicare: 104.65, bestPlan: null, breakEven: null, target: 115.12 },
  ])("$why", ({ current, target, ...prices }) => {
    expect(targetOf(current, prices, FACTORS)).toBe(target);
  });
});

describe("a raise is offered", () => {
  test("in one step up to the setting", () => {
    expect(stepsOf(100, 125, 0.25)).toEqual([125]);
  });

  test("in two above it, the first half the way", () => {
    expect(stepsOf(100, 140, 0.25)).toEqual([120, 140]);
  });

  test("in two of which the first is no raise above the setting itself", () => {
    expect(stepsOf(100, 180, 0.25)).toEqual([125, 180]);
    // 90.33 x 1.25 = 112.9125: to the cent, but not above it
    expect(stepsOf(90.33, 180, 0.25)).toEqual([112.91, 180]);
  });
});

const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  allowed: 100,
  paid: 80,
};
const SETTINGS = { practice: { medicare: { "90837": 120, "90834": 90 } }, cost: { perSession: 95 } };

describe("the codes that a payer is asked for", () => {
  test("are those with most units, at most ten, none without a code; a license counts as a code of its own", () => {
    const codes = ["90791", "90832", "90834", "90846", "90847", "90853", "96130", "96131", "96136", "96137", "H0031"];
    const rows = [
      ...codes.flatMap((code, i) => claims(20 + i, { ...PAID, code })),
      ...claims(50, { ...PAID, modifier1: "HO" }),
      ...claims(60, { ...PAID, code: "" }),
    ];
    const asked = caseOf("Acme", rows, SETTINGS).codes;
    expect(asked).toHaveLength(10);
    expect(asked.map(({ className, units }) => `${className} ${units}`).slice(0, 3)).toEqual([
      "90837-HO 50",
      "H0031 30",
      "96137 29",
    ]);
    expect(asked[0]).toMatchObject({ code: "90837", medicare: 120, breakEven: 95, target: 132, steps: [116, 132] });
  });

  test("are asked for nothing where the table tells too few allowed amounts", () => {
    // 3 of 23 paid lines are known by their payment alone: more than 10 %.
    const rows = [...claims(20, PAID), ...claims(3, { ...PAID, allowed: "" })];
    const [ask] = caseOf("Acme", rows, SETTINGS).codes;
    expect(ask).toMatchObject({ target: 100, steps: [100] });
  });

  test("stand at the period's mean where no current rate is known", () => {
    const one = caseOf("Acme", [...claims(20, PAID), { ...PAID, allowed: 100.5 }], SETTINGS);
    const [ask] = codeAsks(one, new Map(), one.card, one.settings);
    // 2,100.50 / 21 = 100.0238
    expect(ask!.current).toEqual({ rate: 100.02, from: "period", units: 21, since: null });
  });

  test("are told by units a year: those of 6 months, twice", () => {
    const [ask] = caseOf("Acme", claims(20, PAID), { ...SETTINGS, reviewMonths: 6 }).codes;
    expect(ask!.unitsAYear).toBe(40);
  });
});
