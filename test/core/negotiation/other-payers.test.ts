import { describe, expect, test } from "vitest";
import { type Claim, claims, dayAfter } from "../score";
import { caseOf } from "./case-of";

const PAID: Claim = {
  code: "90837",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-22",
  billed: 200,
  allowed: 100,
  paid: 80,
  status: "Paid",
  adminMinutes: 6,
};
const of = (payer: string, count: number, denied: number, days: number): Claim[] =>
  claims(count, { ...PAID, payer, paidDate: dayAfter("2026-06-02", days) }, (n) =>
    n < denied ? { status: "Denied", allowed: "", paid: 0 } : {},
  );

describe("all other payers together", () => {
  const rows = [
    ...of("Acme", 40, 8, 50),
    ...of("Birch", 60, 3, 20),
    ...of("Cedar", 20, 1, 40),
    ...of("Self pay", 30, 0, 0),
  ];

  test("are pooled over their claims, without the payer itself and without self-pay", () => {
    // Denials (3 + 1) / (60 + 20); days (60 x 20 + 20 x 40) / 80 = 25; minutes 6 a claim.
    expect(caseOf("Acme", rows).others).toEqual({
      payers: 2,
      denialRate: 0.05,
      adjudicated: 80,
      reworkRate: 0.05,
      reworkClaims: 80,
      meanDays: 25,
      daysLines: 80,
      minutesPerClaim: 6,
      minutesClaims: 80,
    });
  });

  test("are as many as stand behind each figure: a payer without decided claims is none of them", () => {
    const open = claims(5, { ...PAID, payer: "Dale", allowed: "", paid: "", paidDate: "", status: "Open" });
    expect(caseOf("Acme", [...rows, ...open]).others).toMatchObject({ payers: 2, denialRate: 0.05 });
  });

  test("are nobody where there is one payer, and tell nothing", () => {
    expect(caseOf("Acme", of("Acme", 40, 8, 50)).others).toMatchObject({
      payers: 0,
      denialRate: null,
      reworkRate: null,
      meanDays: null,
      minutesPerClaim: null,
    });
  });
});
