import { describe, expect, test } from "vitest";
import { type Claim, claimTable, score, scorecardOf } from "../../score";
import { VISIT, outcomeOf, payerBeside, scoreBeside } from "./probe";

describe("allowed", () => {
  test.each<[case_: string, cells: Claim, allowed: number]>([
    ["(1) the allowed column", { allowed: 120, paid: 100, patientResponsibility: 20 }, 120],
    ["(1) wins over (2)", { allowed: 120, paid: 100, patientResponsibility: 35 }, 120],
    ["(2) paid + patient responsibility", { allowed: "", paid: 100, patientResponsibility: 20 }, 120],
    ["(2) with a payment of zero", { allowed: "", paid: 0, patientResponsibility: 120 }, 120],
    ["(2) wins over (3)", { paid: 100, patientResponsibility: 20, billed: 200, contractualAdjustment: -50 }, 120],
    [
      "(3) billed - contractual adjustment",
      { paid: 100, patientResponsibility: "", billed: 200, contractualAdjustment: 80 },
      120,
    ],
    [
      "(3) whatever the sign of the adjustment",
      { paid: 100, patientResponsibility: "", billed: 200, contractualAdjustment: -80 },
      120,
    ],
    [
      "(3) with a paid date and no payment",
      { paid: "", paidDate: "2026-03-20", billed: 200, contractualAdjustment: 80 },
      120,
    ],
    [
      "(4) paid, where billed is unknown",
      { paid: 100, patientResponsibility: "", billed: "", contractualAdjustment: 80 },
      100,
    ],
    ["(4) paid, where the adjustment is unknown", { paid: 100, billed: 200, contractualAdjustment: "" }, 100],
    ["patient responsibility may be three columns", { paid: 60, deductible: 40, copay: 15, coinsurance: 5 }, 120],
    ["of the three columns those that are known", { paid: 60, deductible: 60, copay: "", coinsurance: "" }, 120],
  ])("%s", (_, cells, allowed) => {
    expect(payerBeside([{ ...VISIT, ...cells }])).toMatchObject({ allowedPerSession: allowed, paidSessions: 1 });
  });

  test("(3) needs a payment or a paid date: without either the allowed amount is unknown", () => {
    const charge: Claim = { paid: "", billed: 200, contractualAdjustment: 80, status: "Processed" };
    expect(outcomeOf({ ...charge, paidDate: "" })).toBe("excluded: unreadable");
    expect(outcomeOf({ ...charge, paidDate: "2026-03-20" })).toBe("paid");
  });

  test.each<[case_: string, cells: Claim, lowerBound: number]>([
    ["paid alone is a lower bound", { paid: 100 }, 1],
    ["the allowed column is none", { paid: 100, allowed: 120 }, 0],
    ["paid + patient responsibility is none", { paid: 100, patientResponsibility: 0 }, 0],
    ["billed - adjustment is none", { paid: 100, billed: 200, contractualAdjustment: 80 }, 0],
  ])("%s", (_, cells, lowerBound) => {
    const card = scorecardOf(claimTable([{ ...VISIT, ...cells }]));
    expect(card.details[0]!.lowerBoundLines).toBe(lowerBound);
  });

  test.each<[case_: string, cells: Claim, isTold: boolean]>([
    ["differs from paid + patient share is said", { allowed: 120, paid: 100, patientResponsibility: 30 }, true],
    [
      "differs by a cent, which is not more than 0.01, is not",
      { allowed: 120, paid: 100, patientResponsibility: 20.01 },
      false,
    ],
    ["differs by two cents is said", { allowed: 120, paid: 100, patientResponsibility: 20.02 }, true],
    ["agrees is not", { allowed: 120, paid: 100, patientResponsibility: 20 }, false],
    ["has no patient share beside it is not", { allowed: 120, paid: 100, patientResponsibility: "" }, false],
  ])("an allowed amount that %s", (_, cells, isTold) => {
    const { issues } = score(claimTable([{ ...VISIT, patientResponsibility: 0, ...cells }]));
    expect(issues.some(({ message }) => /patient share/i.test(message))).toBe(isTold);
  });
});

describe("cost share decides between denied and paid", () => {
  const unpaid: Claim = { paid: 0, allowed: "" };

  test.each<[case_: string, cells: Claim, outcome: string]>([
    ["deductible, copay and coinsurance columns count with any code", { deductible: 50, denialCode: "197" }, "paid"],
    ["patient responsibility with code 1", { patientResponsibility: 50, denialCode: "197, 1" }, "paid"],
    ["patient responsibility with code 2", { patientResponsibility: 50, denialCode: "2 197" }, "paid"],
    ["patient responsibility with code 3", { patientResponsibility: 50, denialCode: "PR-3, CO-197" }, "paid"],
    [
      "not patient responsibility with other codes alone: it is what the patient owes of a denial",
      { patientResponsibility: 50, denialCode: "197" },
      "denied",
    ],
    ["patient responsibility without any code", { patientResponsibility: 50, denialCode: "" }, "paid"],
  ])("%s", (_, cells, outcome) => {
    expect(outcomeOf({ ...unpaid, ...cells })).toBe(outcome);
  });
});

describe("cash of a paid version", () => {
  const claim: Claim = { ...VISIT, paid: 80, patientResponsibility: 40 };

  test("is the insurer's payment and patient responsibility at the collection rate", () => {
    expect(payerBeside([claim]).cash).toBe(120);
    expect(payerBeside([claim], { patientCollectionRate: 0.5 }).cash).toBe(100);
    expect(payerBeside([claim], { patientCollectionRate: 0 }).cash).toBe(80);
  });

  test("takes what the patient paid where there is such a column, and nothing where that is unknown", () => {
    const settings = { patientCollectionRate: 0.5 };
    expect(payerBeside([{ ...claim, patientPaid: 15 }], settings).cash).toBe(95);
    expect(payerBeside([{ ...claim, patientPaid: "" }], settings).cash).toBe(80);
  });

  test("counts an unknown insurer's payment as nothing", () => {
    expect(
      payerBeside([{ ...VISIT, paid: "", paidDate: "2026-03-20", allowed: 120, patientResponsibility: 30 }]).cash,
    ).toBe(30);
  });

  test("a visit that went wholly to the deductible brings what the patient pays", () => {
    const deductible: Claim = { ...VISIT, paid: 0, allowed: 120, patientResponsibility: 120, denialCode: "PR-1" };
    expect(payerBeside([deductible])).toMatchObject({ paidSessions: 1, denialRate: 0, cash: 120 });
  });

  test("is the allowed amount where the table has no paid column, and that is said", () => {
    const card = scorecardOf(claimTable([{ ...VISIT, allowed: 120, patientResponsibility: 20 }]));
    expect(card.payers[0]).toMatchObject({ cash: 120, collectedPerSession: null, netCollection: null });
    expect(card.notices.some((notice) => /paid column/i.test(notice))).toBe(true);
  });
});

test("the cash of a denied or open version is what the insurer paid: nothing", () => {
  const denied: Claim = {
    ...VISIT,
    claimId: "D",
    paid: 0,
    patientResponsibility: 50,
    denialCode: "197",
    status: "Denied",
  };
  const open: Claim = { ...VISIT, claimId: "O", paid: "", patientResponsibility: 50, status: "Pending" };
  const { payers } = scoreBeside([denied, open]);
  expect(payers.find(({ payer }) => payer === "Aetna")).toMatchObject({ lines: 2, cash: 0 });
});
