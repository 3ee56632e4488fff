import { describe, expect, test } from "vitest";
import { type Claim, claimTable, onlyPayer, payerOf, score } from "../../score";

/** Cases that random tables found: amounts that are equal in cents and not in binary fractions. */
describe("amounts are compared to the cent", () => {
  test("a reversal of the sum of two payments takes back all of it", () => {
    const versions: Claim[] = [
      { payer: "Aetna", claimId: "C4", paid: 25.05 },
      { payer: "Aetna", claimId: "C4", paid: 28.18 },
      { payer: "Aetna", claimId: "C4", paid: -53.23 },
    ];
    // 25.05 + 28.18 - 53.23 is 7e-15 in binary fractions: as cents it is 0, and the claim is reversed.
    expect(onlyPayer(versions)).toMatchObject({ lines: 1, adjudicated: 0, cash: 0, recoupmentRate: 1 });
  });

  test("of two derived allowed amounts that are equal the last version stands for the claim", () => {
    const versions: Claim[] = [
      { payer: "Aetna", claimId: "C5", units: 2, paid: 70.31, deductible: 5.29 },
      { payer: "Aetna", claimId: "C5", paidDate: "2025-06-19", paid: 45.6, copay: 15, deductible: 15 },
    ];
    // Both allow 75.60; in binary fractions the first allows 75.60000000000001.
    expect(onlyPayer(versions)).toMatchObject({ sessions: 1, allowedPerSession: 75.6 });
  });
});

describe("a table without a paid column", () => {
  test("a partial reversal is held against the allowed amount that stands for cash, derived or not", () => {
    const versions: Claim[] = [
      { payer: "Aetna", claimId: "C36", paidDate: "2026-02-27", billed: 95, contractualAdjustment: 47.5 },
      { payer: "Aetna", claimId: "C36", allowed: -11.88 },
    ];
    // Allowed is 95 - 47.50 = 47.50; 11.88 of it is taken back.
    expect(onlyPayer(versions)).toMatchObject({ adjudicated: 1, cash: 35.62 });
  });
});

describe("the practice", () => {
  test("keeps the money of a payer that pays add-ons only in its allowed amount per session", () => {
    const result = score(
      claimTable([
        { payer: "Aetna", code: "90837", allowed: 105.2 },
        { payer: "Oscar", code: "96137", allowed: 480 },
      ]),
    );
    // (105.20 + 480) over one session.
    expect(result.practice.allowedPerSession).toBeCloseTo(585.2, 9);
    expect(payerOf(result, "Oscar").allowedPerSession).toBeNull();
  });
});

describe("revenue against effort", () => {
  test("goes by effort alone where the practice as a whole collected nothing", () => {
    const result = score(
      claimTable([
        { payer: "Humana Medicare", allowed: "", denialCode: "" },
        { payer: "Zed", allowed: 160, denialCode: "CO-45" },
        { payer: "Patient", allowed: "480.00-" },
      ]),
    );
    expect(payerOf(result, "Zed")).toMatchObject({ revenueShare: null, scores: { share: 2 } });
  });
});

describe("prescribers' codes", () => {
  test("cost the cost per session where one is set, once a prescriber's pay is known", () => {
    const claim: Claim = { payer: "Aetna", code: "90792", allowed: 100 };
    expect(onlyPayer([claim], { cost: { perSession: 110 } }).coverage).toBeNull();
    // 90792 takes 60 minutes, as the reference session does: 100 / 110.
    expect(onlyPayer([claim], { cost: { perSession: 110, prescriberHourly: 150 } }).coverage).toBeCloseTo(
      100 / 110,
      12,
    );
  });
});
