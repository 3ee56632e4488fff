import { describe, expect, test } from "vitest";
import { claimTable, scorecardOf } from "../../score";
import { MEDICARE, minutes, resultOf, visits } from "../visits";

/** Break-even of one code, per unit, as the rate table shows it. */
function breakEvenOf(code: string, cost: object, settings: object = {}): number | null {
  const card = scorecardOf(claimTable(visits("Aetna", 1, { code })), { ...MEDICARE, cost, ...settings });
  return card.details[0]!.rates[0]!.breakEven;
}

/** 50 x 1.1 x (53 + 10 + 9) / 60 = 66 for the clinician, 20 x 1.1 x 15 / 60 = 5.50 for admin, 2,400 / 120 = 20 overhead. */
const BUILT_UP = {
  clinicianHourly: 50,
  payrollRate: 0.1,
  sessionMinutes: 53,
  documentationMinutes: 10,
  nonBillableMinutes: 9,
  adminHourly: 20,
  adminMinutes: 15,
  monthlyOverhead: 2400,
  monthlySessions: 120,
};

describe("break-even by kind of code, from a cost of 90 a session of 60 minutes", () => {
  test.each<[code: string, why: string, dollars: number | null]>([
    ["90837", "60 minutes", 90],
    ["90834", "45 minutes", 67.5],
    ["90832", "30 minutes", 45],
    ["90853", "a group of 6", 15],
    ["96136", "a test of 30 minutes", 45],
    ["H0004", "a quarter hour", 22.5],
    ["96158", "a timed half hour", 45],
    ["96137", "an add-on of 30 minutes", 45],
    ["90785", "an add-on without minutes", 0],
    ["90867", "a session without minutes: those of the reference", 90],
    ["97110", "an unknown code: those of the reference", 90],
    ["", "no code: those of the reference", 90],
    ["H0015", "a day", null],
    ["99492", "a month", null],
    ["J2315", "a drug", null],
    ["99214", "a prescriber's", null],
    ["90792", "a prescriber's", null],
    ["99354", "a prescriber's, not in the table", null],
  ])("%j, %s: %s", (code, _, dollars) => {
    const found = breakEvenOf(code, { perSession: 90 });
    // An add-on without minutes costs nothing more: the rate table may show that as nothing to cover.
    if (dollars === 0) expect(found ?? 0).toBe(0);
    else if (dollars === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(dollars, 6);
  });

  test("the size of a group and the minutes of the reference are settings", () => {
    expect(breakEvenOf("90853", { perSession: 90, groupSize: 4 })).toBeCloseTo(22.5, 6);
    expect(breakEvenOf("90834", { perSession: 90, referenceMinutes: 45 })).toBeCloseTo(90, 6);
  });
});

describe("break-even of a cost that is built up: care 86, admin 5.50", () => {
  test.each<[code: string, dollars: number]>([
    ["90837", 86 + 5.5],
    ["90834", 64.5 + 5.5],
    ["90853", 86 / 6 + 5.5],
    ["H0004", 21.5 + 5.5 / 4],
    ["96137", 43],
  ])("%s: %d", (code, dollars) => {
    expect(breakEvenOf(code, BUILT_UP)).toBeCloseTo(dollars, 6);
  });

  test("set minutes of the payer take the place of the admin part", () => {
    // 12 x 28 / 60 = 5.60
    expect(breakEvenOf("90837", BUILT_UP, minutes({ Aetna: 12 }))).toBeCloseTo(86 + 5.6, 6);
    expect(breakEvenOf("H0004", BUILT_UP, minutes({ Aetna: 12 }))).toBeCloseTo(21.5 + 5.6 / 4, 6);
  });

  test("not those of a cost per session that is set, which holds its admin", () => {
    expect(breakEvenOf("90837", { ...BUILT_UP, perSession: 90 }, minutes({ Aetna: 12 }))).toBeCloseTo(90, 6);
  });

  test("a billing fee is a share of collections: the result is divided by the rest", () => {
    expect(breakEvenOf("90837", { ...BUILT_UP, billingFee: 0.08 })).toBeCloseTo(91.5 / 0.92, 6);
    expect(breakEvenOf("90837", { perSession: 90, billingFee: 0.1 })).toBeCloseTo(100, 6);
  });

  test("so is a clinician's share, in place of the clinician's hours", () => {
    const split = { ...BUILT_UP, clinicianHourly: null, clinicianShare: 0.6 };
    expect(breakEvenOf("90837", split)).toBeCloseTo((20 + 5.5) / 0.4, 6);
    expect(breakEvenOf("90837", { ...split, billingFee: 0.1 })).toBeCloseTo((20 + 5.5) / 0.4 / 0.9, 6);
    expect(breakEvenOf("90837", { ...BUILT_UP, clinicianShare: 0.6 })).toBeCloseTo(91.5, 6);
  });

  test("a prescriber's hour takes the clinician's place, in the prescriber's codes only", () => {
    // 120 x 1.1 x 72 / 60 = 158.40 and 20 overhead
    const cost = { ...BUILT_UP, prescriberHourly: 120 };
    expect(breakEvenOf("90792", cost)).toBeCloseTo(178.4 + 5.5, 6);
    expect(breakEvenOf("99214", cost)).toBeCloseTo(178.4 / 2 + 5.5, 6);
    expect(breakEvenOf("90837", cost)).toBeCloseTo(91.5, 6);
  });

  test.each<[case_: string, cost: object]>([
    ["nothing", {}],
    ["admin alone", { adminHourly: 20, adminMinutes: 10 }],
    ["a billing fee alone", { billingFee: 0.05 }],
    ["overhead alone: the clinician's cost is missing", { monthlyOverhead: 2400, monthlySessions: 120 }],
  ])("from %s there is none", (_, cost) => {
    expect(breakEvenOf("90837", cost)).toBeNull();
    expect(resultOf("Aetna", visits("Aetna", 30), { ...MEDICARE, cost })).toMatchObject({
      coverage: null,
      margin: null,
    });
  });
});

describe("coverage and margin", () => {
  test("leave out codes without break-even", () => {
    const rows = [
      ...visits("Aetna", 20),
      ...visits("Aetna", 10, { code: "99214", allowed: 500 }, (n) => ({ claimId: `visit ${n}` })),
    ];
    expect(resultOf("Aetna", rows, { ...MEDICARE, cost: { perSession: 80 } })).toMatchObject({
      coverage: 1.25,
      margin: 20,
    });
  });

  test("margin takes denied claims at nothing, and their cost in full", () => {
    const rows = visits("Aetna", 30, {}, (n) => (n < 6 ? { paid: 0, allowed: 0, status: "Denied" } : {}));
    // (24 x 100 - 30 x 80) / 30
    expect(resultOf("Aetna", rows, { ...MEDICARE, cost: { perSession: 80 } })).toMatchObject({
      coverage: 1.25,
      margin: 0,
      netPerSession: 80,
    });
  });
});
