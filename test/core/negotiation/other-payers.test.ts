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
      denialPayers: 2,
      theirDenialRate: 0.05,
      reworkRate: 0.05,
      reworkClaims: 80,
      reworkPayers: 2,
      meanDays: 25,
      daysLines: 80,
      daysPayers: 2,
      minutesPerClaim: 6,
      minutesClaims: 80,
    });
  });

  test("are as many as stand behind each figure, whatever the others tell", () => {
    const open = claims(5, { ...PAID, payer: "Dale", allowed: "", paid: "", paidDate: "", status: "Open" });
    const undated = of("Elm", 20, 4, 0).map((claim) => ({ ...claim, paidDate: "" }));
    // Dale has no decided claim, Elm no days: (3 + 1 + 4) / (60 + 20 + 20); days of Birch and Cedar alone.
    expect(caseOf("Acme", [...rows, ...open, ...undated]).others).toMatchObject({
      payers: 4,
      denialRate: 0.08,
      denialPayers: 3,
      reworkPayers: 3,
      meanDays: 25,
      daysPayers: 2,
    });
  });

  test("are told without the denials that the practice or its patients can mend", () => {
    // CO-29, filed late, is the office's to mend; CO-50 the payer's: of Birch's 3 denials 2 are the office's, of Acme's 8 all.
    const coded = rows.map((claim, i) =>
      claim.status === "Denied"
        ? { ...claim, denialCode: claim.payer === "Birch" && i % 3 === 1 ? "CO-50" : "CO-29" }
        : claim,
    );
    const one = caseOf("Acme", coded);
    expect(one.detail.window.denied).toBe(8);
    expect(one.theirDenials).toBe(0);
    // (1 + 0) / 80.
    expect(one.others).toMatchObject({ denialRate: 0.05, theirDenialRate: 1 / 80 });
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
