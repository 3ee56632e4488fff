import { type Claim, claimTable, payerOf, score } from "../../score";

/** A visit whose amounts and words the probes fill in. */
export const VISIT: Claim = { payer: "Aetna", code: "90837", serviceDate: "2026-03-02" };

/**
 * A claim of another payer that holds a value in every field that an outcome can depend on. It keeps the columns of a
 * probed row from counting as absent, and changes nothing for the payer that is looked at.
 */
const ANCHOR: Claim = {
  payer: "Anchor Health",
  claimId: "anchor",
  code: "90837",
  serviceDate: "2026-03-02",
  submittedDate: "2026-03-03",
  paidDate: "2026-03-13",
  billed: 200,
  allowed: 100,
  paid: 80,
  patientResponsibility: 20,
  deductible: 20,
  copay: 0,
  coinsurance: 0,
  contractualAdjustment: 100,
  adjudicatedCode: "90837",
  payerOrder: "primary",
  patientPaid: 20,
  status: "Paid",
  denialCode: "45",
};

function anchorFor(claims: readonly Claim[]): Claim {
  const fields = new Set(["paid", "paidDate", ...claims.flatMap((claim) => Object.keys(claim))]);
  return Object.fromEntries(Object.entries(ANCHOR).filter(([field]) => fields.has(field)));
}

/** Scores the claims of one payer in a table that holds a paid and a paid-date column. */
export function scoreBeside(claims: readonly Claim[], settings: object = {}) {
  return score(claimTable([anchorFor(claims), ...claims]), settings);
}

/** The payer of `claims`, scored as above. */
export function payerBeside(claims: readonly Claim[], settings: object = {}) {
  return payerOf(scoreBeside(claims, settings), String(claims[0]!.payer));
}

/**
 * The outcome of one row by methodology 1.4, found from outside: by what it does as the only row of its claim, and,
 * where that is nothing at all, by what it does to an earlier payment of the same claim.
 */
export function outcomeOf(cells: Claim, settings: object = {}): string {
  const row: Claim = { ...VISIT, claimId: "C1", submittedDate: "2026-03-05", ...cells };
  const result = scoreBeside([row], settings);
  const excluded = result.notCounted[0];
  if (excluded) return `excluded: ${excluded.reason}`;
  const payer = payerOf(result, String(row.payer));
  if (payer.open === 1) return "open";
  if (payer.adjudicated === 1) return payer.finalDenialRate === 1 ? "denied" : "paid";
  return outcomeAfterPayment(row, settings);
}

function outcomeAfterPayment(row: Claim, settings: object): "reversed" | "rejected" | "unsent" {
  const payment: Claim = {
    ...row,
    ...blankOutcome(row),
    submittedDate: "2026-03-03",
    allowed: 1000,
    paid: 1000,
    paidDate: "2026-03-04",
  };
  const payer = payerBeside([payment, row], settings);
  if (payer.cash < 1000) return "reversed";
  return payer.reworkRate === 1 ? "rejected" : "unsent";
}

function blankOutcome(row: Claim): Claim {
  const kept = ["payer", "claimId", "code", "serviceDate"];
  return Object.fromEntries(
    Object.keys(row)
      .filter((field) => !kept.includes(field))
      .map((field) => [field, ""]),
  );
}

/**
 * Whose to fix a row is, by methodology 1.4, found from outside: beside three claims that the office must fix, the
 * payer's rework rate is 0 (office or patient), 1/4 (known, and neither), 3/4 of all (not reworked) or 1 (unknown: fewer than 80 % of
 * the causes are known, so that all rework counts).
 */
export function causeOf(cells: Claim): "office or patient" | "payer, shared or plan" | "unknown" | "not reworked" {
  const office = [1, 2, 3].map((n) => ({
    ...VISIT,
    claimId: `O${n}`,
    denialCode: "16",
    paid: 0,
    patientResponsibility: 0,
  }));
  const payer = payerBeside([...office, { ...VISIT, claimId: "C1", ...cells }]);
  if (payer.reworkRate === 0.75) return "not reworked";
  if (payer.payerReworkRate === 0) return "office or patient";
  return payer.payerReworkRate === 0.25 ? "payer, shared or plan" : "unknown";
}
