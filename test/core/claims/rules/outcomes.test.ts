import { describe, expect, test } from "vitest";
import { type Claim, claimTable, score } from "../../score";
import { VISIT, outcomeOf, payerBeside, scoreBeside } from "./probe";

type Case = [case_: string, cells: Claim, outcome: string];
const each = (cases: Case[]) =>
  test.each(cases)("%s", (_, cells, outcome) => {
    expect(outcomeOf(cells)).toBe(outcome);
  });

describe("1. secondary claims are set aside", () => {
  each([
    ["by payer order", { payerOrder: "Secondary", paid: 30 }, "excluded: secondary"],
    ["by 2", { payerOrder: 2, paid: 30 }, "excluded: secondary"],
    ["by 3", { payerOrder: "3", paid: 30 }, "excluded: secondary"],
    ["by S", { payerOrder: "s", paid: 30 }, "excluded: secondary"],
    ["by T", { payerOrder: "T", paid: 30 }, "excluded: secondary"],
    ["by tertiary", { payerOrder: "Tertiary insurance", paid: 30 }, "excluded: secondary"],
    ["not the first: P", { payerOrder: "P", paid: 30 }, "paid"],
    ["not the first: primary", { payerOrder: "Primary Ins", paid: 30 }, "paid"],
    ["not an unknown word", { payerOrder: "main", paid: 30 }, "paid"],
    ["not a blank", { payerOrder: "", paid: 30 }, "paid"],
    ["by code 23, whatever was paid", { denialCode: "OA-23, CO-45", paid: 30 }, "excluded: secondary"],
    ["by status without a payment", { status: "Crossover", paid: 0 }, "excluded: secondary"],
    ["not by status with a payment: the amounts decide", { status: "Billed secondary", paid: 30 }, "paid"],
    ["before a reversal", { payerOrder: "2", paid: -30 }, "excluded: secondary"],
  ]);
});

describe("2. reversed", () => {
  each([
    ["a negative payment", { paid: -80 }, "reversed"],
    ["a negative payment under a paid status", { paid: -80, status: "Paid" }, "reversed"],
    ["the status, whatever the amount", { paid: 80, status: "Reversal" }, "reversed"],
    ["the status without an amount", { paid: "", status: "Void" }, "reversed"],
    ["taken back with nothing paid", { paid: 0, status: "Recouped" }, "reversed"],
    ["taken back with an unknown payment", { paid: "", status: "Take back" }, "reversed"],
    ["not taken back with a payment: the amounts decide", { paid: 80, status: "Refund" }, "paid"],
    ["before duplicate", { paid: -80, denialCode: "18" }, "reversed"],
  ]);

  test("by a negative allowed amount where there is no paid column", () => {
    const claim: Claim = { ...VISIT, claimId: "C1" };
    const { payers } = score(
      claimTable([
        { ...claim, submittedDate: "2026-03-03", allowed: 100 },
        { ...claim, submittedDate: "2026-03-20", allowed: -100 },
      ]),
    );
    expect(payers[0]).toMatchObject({ lines: 1, adjudicated: 0, cash: 0 });
  });
});

describe("3. duplicates", () => {
  each([
    ["the only code left is 18", { paid: 0, denialCode: "18" }, "excluded: duplicate"],
    ["codes that deny nothing do not count", { paid: 0, denialCode: "CO-45, OA-18" }, "excluded: duplicate"],
    ["18 beside a denial is a denial", { paid: 0, patientResponsibility: 0, denialCode: "18, 197" }, "denied"],
    ["by status", { paid: 0, status: "Duplicate claim" }, "excluded: duplicate"],
    ["by status, whatever was paid", { paid: 80, status: "Dup" }, "excluded: duplicate"],
    ["dup is a whole word", { paid: 80, status: "Duplex" }, "paid"],
  ]);
});

describe("4. capitated", () => {
  each([
    ["a code is 24", { paid: 0, denialCode: "CO-24" }, "excluded: capitated"],
    ["a code is 24, beside others and with a payment", { paid: 10, denialCode: "CO-45, CO-24" }, "excluded: capitated"],
    [
      "after duplicate: 24 denies nothing, so that 18 is the only code left",
      { paid: 0, denialCode: "18, 24" },
      "excluded: duplicate",
    ],
    ["before rejected", { paid: 0, status: "Rejected", denialCode: "24" }, "excluded: capitated"],
  ]);
});

describe("5. rejected by the clearinghouse", () => {
  each([
    ["the status with nothing paid", { paid: 0, status: "Rejected" }, "rejected"],
    ["the status with an unknown payment", { paid: "", status: "Clearinghouse rejection" }, "rejected"],
    [
      "never a denial, whatever the code",
      { paid: 0, patientResponsibility: 0, status: "Rejected", denialCode: "197" },
      "rejected",
    ],
    ["not with a payment: the amounts decide", { paid: 80, status: "Rejected" }, "paid"],
  ]);
});

describe("6. unsent", () => {
  each([
    ["the status with nothing paid", { paid: 0, status: "On hold" }, "unsent"],
    ["the status with an unknown payment", { paid: "", status: "Ready to submit" }, "unsent"],
    ["not with a payment: the amounts decide", { paid: 80, status: "Draft" }, "paid"],
  ]);
});

describe("7. self-pay with an allowed amount is paid", () => {
  each([
    ["before open", { payer: "Self pay", paid: "", billed: 150, status: "Open" }, "paid"],
    ["before denied", { payer: "Self pay", paid: 0, billed: 150, status: "Denied" }, "paid"],
    ["not before unsent", { payer: "Self pay", paid: "", billed: 150, status: "Draft" }, "unsent"],
    ["not without an amount", { payer: "Self pay", paid: "", billed: "", status: "Open" }, "open"],
  ]);
});

describe("8. open", () => {
  each([
    ["the status with nothing paid", { paid: 0, status: "Pending" }, "open"],
    ["the status with an unknown payment", { paid: "", status: "Submitted" }, "open"],
    ["not with a payment: the amounts decide", { paid: 80, status: "Pending" }, "paid"],
    ["the only code left is 133", { paid: 0, allowed: 120, denialCode: "133" }, "open"],
    ["the only code left is 133, whatever was paid", { paid: 80, denialCode: "133" }, "open"],
    ["133 beside codes that deny nothing", { paid: 0, allowed: 120, denialCode: "45 133" }, "open"],
    ["133 beside a denial is a denial", { paid: 0, patientResponsibility: 0, denialCode: "133, 197" }, "denied"],
    ["nothing recognised, no payment, no paid date, no known code", { paid: "", paidDate: "" }, "open"],
    ["an unrecognised status is none", { paid: "", paidDate: "", status: "Xyzzy" }, "open"],
    ["an unknown code is none", { paid: "", paidDate: "", denialCode: "N130" }, "open"],
    ["even with an allowed amount", { paid: "", paidDate: "", allowed: 120 }, "open"],
    ["not with a known denial code", { paid: "", paidDate: "", denialCode: "197" }, "denied"],
    ["not with a paid date", { paid: "", paidDate: "2026-03-20", allowed: 120 }, "paid"],
    ["not with a payment of zero", { paid: 0, paidDate: "", allowed: 120 }, "paid"],
    ["not with a recognised status", { paid: "", paidDate: "", allowed: 120, status: "Processed" }, "paid"],
  ]);

  test("without a paid and a paid-date column it also takes that there is no allowed amount", () => {
    const { payers } = score(
      claimTable([
        { ...VISIT, allowed: 120 },
        { ...VISIT, allowed: "" },
      ]),
    );
    expect(payers[0]).toMatchObject({ lines: 2, open: 1, paidSessions: 1 });
  });
});

describe("9. denied", () => {
  each([
    ["the status with nothing paid", { paid: 0, allowed: 120, status: "Denied" }, "denied"],
    ["the status with an unknown payment", { paid: "", status: "Denial received" }, "denied"],
    [
      "the status, whatever patient responsibility says",
      { paid: 0, patientResponsibility: 120, status: "Denied" },
      "denied",
    ],
    ["an appeal follows a denial", { paid: 0, status: "In appeal" }, "denied"],
    ["not the status with a payment", { paid: 80, status: "Denied" }, "paid"],
    [
      "a code that denies, patient responsibility 0",
      { paid: 0, allowed: 120, patientResponsibility: 0, denialCode: "197" },
      "denied",
    ],
    [
      "the same with an unknown payment",
      { paid: "", paidDate: "2026-03-20", allowed: 120, patientResponsibility: 0, denialCode: "197" },
      "denied",
    ],
    [
      "a downcode code denies too where nothing was paid",
      { paid: 0, allowed: 120, patientResponsibility: 0, denialCode: "150" },
      "denied",
    ],
    [
      "a code that denies, patient responsibility unknown",
      { paid: 0, allowed: 120, patientResponsibility: "", denialCode: "197" },
      "denied",
    ],
    [
      "not where it is unknown and a code says patient share",
      { paid: 0, allowed: 120, patientResponsibility: "", denialCode: "197, 1" },
      "paid",
    ],
    [
      "a code that denies, allowed 0, whatever the patient owes",
      { paid: 0, allowed: 0, patientResponsibility: 50, denialCode: "197, 1" },
      "denied",
    ],
    [
      "allowed unknown and the payment unknown, although the cost share is known",
      { paid: "", paidDate: "2026-03-20", allowed: "", patientResponsibility: 50, denialCode: "197, 1" },
      "denied",
    ],
    [
      "not where paid + cost share is above 0",
      { paid: 0, allowed: "", patientResponsibility: 50, denialCode: "197, 1" },
      "paid",
    ],
    [
      "not where the patient owes what is allowed",
      { paid: 0, allowed: 120, patientResponsibility: 120, denialCode: "197" },
      "paid",
    ],
    ["not with a payment", { paid: 80, allowed: 120, patientResponsibility: 0, denialCode: "197" }, "paid"],
    ["paid 0 and allowed 0, without any code", { paid: 0, allowed: 0 }, "denied"],
    ["paid 0, allowed unknown, patient responsibility 0", { paid: 0, allowed: "", patientResponsibility: 0 }, "denied"],
    [
      "not paid 0, allowed unknown, patient responsibility above 0",
      { paid: 0, allowed: "", patientResponsibility: 20 },
      "paid",
    ],
    [
      "not paid 0 with an allowed amount and a code that denies nothing",
      { paid: 0, allowed: 120, patientResponsibility: 0, denialCode: "45" },
      "paid",
    ],
  ]);
});

describe("10. paid", () => {
  each([
    ["an insurer's payment", { paid: 80 }, "paid"],
    [
      "a visit that went wholly to the deductible",
      { paid: 0, allowed: 120, patientResponsibility: 120, denialCode: "PR-1" },
      "paid",
    ],
    [
      "the same known from the patient's share alone",
      { paid: 0, allowed: "", patientResponsibility: 120, denialCode: "PR-1" },
      "paid",
    ],
    ["a paid status with an allowed amount and no payment", { paid: "", allowed: 120, status: "Paid" }, "paid"],
  ]);
});

describe("11. the rest is excluded", () => {
  each([
    ["paid 0 and nothing else known", { paid: 0 }, "excluded: zero paid, reason unknown"],
    ["paid 0 under a paid status", { paid: 0, status: "Processed" }, "excluded: zero paid, reason unknown"],
    ["a paid status without any amount", { paid: "", status: "Paid" }, "excluded: unreadable"],
    ["a paid date without any amount", { paid: "", paidDate: "2026-03-20" }, "excluded: unreadable"],
  ]);

  test("an unreadable row is a data issue", () => {
    const { issues } = scoreBeside([{ ...VISIT, paid: "", paidDate: "2026-03-20" }]);
    expect(issues).toContainEqual(expect.objectContaining({ row: 3 }));
  });
});

test("the status of the payment is the insurer's: what the patient paid does not pay an open claim", () => {
  expect(payerBeside([{ ...VISIT, paid: 0, patientPaid: 20, status: "Pending" }])).toMatchObject({ open: 1 });
});
