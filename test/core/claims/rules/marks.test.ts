import { describe, expect, test } from "vitest";
import { type Claim, claimTable, payerOf, score } from "../../score";
import { VISIT, causeOf, payerBeside } from "./probe";

const PAID: Claim = { ...VISIT, paid: 80, allowed: 100, patientResponsibility: 20, status: "Paid" };

describe("marks on a paid row make rework", () => {
  test.each<[case_: string, cells: Claim, reworked: number]>([
    ["downcoded by status", { status: "Downcoded" }, 1],
    ["downcoded: another code was paid", { adjudicatedCode: "90834" }, 1],
    ["not: the same code was paid", { adjudicatedCode: "90837" }, 0],
    ["not: the paid code is unknown", { adjudicatedCode: "" }, 0],
    ["not: the billed code is unknown", { code: "", adjudicatedCode: "90834" }, 0],
    ["downcoded by code 150", { denialCode: "CO-150" }, 1],
    ["downcoded by code 186", { denialCode: "CO-45, CO-186" }, 1],
    ["adjusted by status: partial", { status: "Partially paid" }, 1],
    ["adjusted: denied, yet paid", { status: "Denied" }, 1],
    ["adjusted by a code that denies", { denialCode: "CO-59" }, 1],
    ["not: a contractual write-off", { denialCode: "CO-45" }, 0],
    ["not: the patient's share", { denialCode: "PR-1, PR-2, PR-3" }, 0],
    ["not: sequestration", { denialCode: "CO-253" }, 0],
    ["not: a status by which the amounts decide", { status: "Adjusted" }, 0],
    ["not: an unknown code", { denialCode: "N130" }, 0],
  ])("%s", (_, cells, reworked) => {
    expect(payerBeside([{ ...PAID, ...cells }])).toMatchObject({
      paidSessions: 1,
      denialRate: 0,
      reworkRate: reworked,
    });
  });

  test("the same code with another modifier is no downcode", () => {
    expect(payerBeside([{ ...PAID, code: "90837-95", adjudicatedCode: "90837" }]).reworkRate).toBe(0);
  });
});

describe("the cause of a row", () => {
  const denied: Claim = { paid: 0, patientResponsibility: 0 };

  test.each<[case_: string, cells: Claim, cause: string]>([
    ["office: missing information", { ...denied, denialCode: "16" }, "office or patient"],
    ["patient: coverage ended", { ...denied, denialCode: "27" }, "office or patient"],
    ["payer: medical necessity", { ...denied, denialCode: "50" }, "payer, shared or plan"],
    ["shared: authorization absent", { ...denied, denialCode: "197" }, "payer, shared or plan"],
    ["plan: benefit maximum", { ...denied, denialCode: "119" }, "payer, shared or plan"],
    ["the first code that denies decides: office", { ...denied, denialCode: "45, 16, 50" }, "office or patient"],
    ["the first code that denies decides: payer", { ...denied, denialCode: "45, 50, 16" }, "payer, shared or plan"],
    ["a downcode code counts as the first too", { ...denied, denialCode: "150, 16" }, "payer, shared or plan"],
    ["denied without a code", { ...denied, status: "Denied" }, "unknown"],
    ["denied with an unknown code", { ...denied, status: "Denied", denialCode: "N130" }, "unknown"],
    ["a patient-share code is no cause", { ...denied, status: "Denied", denialCode: "PR-1" }, "unknown"],
    ["downcoded without a code: payer", { paid: 80, adjudicatedCode: "90834" }, "payer, shared or plan"],
    ["downcoded by status without a code: payer", { paid: 80, status: "Downcoded" }, "payer, shared or plan"],
    [
      "downcoded with a code: the code's",
      { paid: 80, adjudicatedCode: "90834", denialCode: "16" },
      "office or patient",
    ],
    ["adjusted by an office code", { paid: 80, denialCode: "16" }, "office or patient"],
    ["adjusted by status alone", { paid: 80, status: "Partial" }, "unknown"],
    ["paid as billed", { paid: 80 }, "not reworked"],
  ])("%s", (_, cells, cause) => {
    expect(causeOf(cells)).toBe(cause);
  });

  test("a claim that the clearinghouse rejected is the office's, whatever its code", () => {
    // Nine claims paid as billed, one paid after a rejection: the rejection is all the rework there is, and its cause is known.
    const rejected: Claim = {
      ...VISIT,
      claimId: "R",
      submittedDate: "2026-03-03",
      paid: 0,
      status: "Rejected",
      denialCode: "50",
    };
    const after: Claim = { ...VISIT, claimId: "R", submittedDate: "2026-03-09", paid: 80, status: "Paid" };
    expect(payerBeside([rejected, after])).toMatchObject({
      lines: 1,
      reworkRate: 1,
      payerReworkRate: 0,
      denialRate: 0,
    });
  });
});

describe("the payer's own rework", () => {
  const denied = (payer: string, id: number, denialCode: string): Claim => ({
    ...VISIT,
    payer,
    claimId: `${payer}${id}`,
    paid: 0,
    patientResponsibility: 0,
    status: "Denied",
    denialCode,
  });
  const paid = (payer: string): Claim => ({ ...VISIT, payer, claimId: `${payer}-paid`, paid: 80 });

  test("leaves out what office or patient have to fix: the lines leave the count, not the total", () => {
    const rows = [denied("Aetna", 1, "16"), denied("Aetna", 2, "27"), denied("Aetna", 3, "50"), paid("Aetna")];
    expect(payerOf(score(claimTable(rows)), "Aetna")).toMatchObject({ reworkRate: 0.75, payerReworkRate: 0.25 });
  });

  test("takes 80 % of known causes over all payers together", () => {
    // Aetna: 3 of 3 causes known; Cigna: 1 of 2. Together 4 of 5: just enough.
    const rows = [
      ...[1, 2, 3].map((n) => denied("Aetna", n, "16")),
      paid("Aetna"),
      denied("Cigna", 1, "16"),
      denied("Cigna", 2, ""),
    ];
    const enough = score(claimTable(rows));
    expect(payerOf(enough, "Aetna")).toMatchObject({ reworkRate: 0.75, payerReworkRate: 0 });
    expect(payerOf(enough, "Cigna")).toMatchObject({ reworkRate: 1, payerReworkRate: 0.5 });

    // One more unknown: 4 of 6. Now all rework counts, for every payer.
    const tooFew = score(claimTable([...rows, denied("Cigna", 3, "")]));
    expect(payerOf(tooFew, "Aetna")).toMatchObject({ reworkRate: 0.75, payerReworkRate: 0.75 });
    expect(payerOf(tooFew, "Cigna")).toMatchObject({ reworkRate: 1, payerReworkRate: 1 });
  });

  test("self-pay has no part in the 80 %", () => {
    const selfPay: Claim[] = [1, 2].map((n) => ({ ...paid("Self pay"), claimId: `S${n}`, status: "Partial" }));
    const rows = [denied("Aetna", 1, "16"), paid("Aetna"), ...selfPay];
    expect(payerOf(score(claimTable(rows)), "Aetna")).toMatchObject({ reworkRate: 0.5, payerReworkRate: 0 });
  });
});
