import { type Claim, type PayerJson, claimTable, claims, dayAfter, payerOf, score } from "../score";

export const AS_OF = "2026-09-30";
/** Medicare pays 100 for the visit of every test, so that an allowed amount reads as a percentage of Medicare. */
export const MEDICARE = { asOf: AS_OF, practice: { medicare: { "90837": 100 } } };

/**
 * `count` paid visits of one payer, 100 dollars each, in the denial window of `AS_OF`, paid 20 days after submission;
 * `cells` change all of them, `differ` the n-th, counted from 0.
 */
export function visits(payer: string, count: number, cells: Claim = {}, differ?: (n: number) => Claim): Claim[] {
  const visit: Claim = {
    payer,
    code: "90837",
    serviceDate: "2026-07-01",
    submittedDate: "2026-07-02",
    paidDate: "2026-07-22",
    allowed: 100,
    paid: 100,
    ...cells,
  };
  return claims(count, visit, (n) => ({ claimId: `${payer} ${n}`, ...differ?.(n) }));
}

/** Marks the first `count` claims as resubmitted: rework, of no known cause. */
export function resubmitted(count: number): (n: number) => Claim {
  return (n) => ({ resubmissions: n < count ? 1 : 0 });
}

/** Marks the first `count` claims as denied for good, for a reason that is the payer's. */
export function denied(count: number): (n: number) => Claim {
  return (n) => (n < count ? { paid: 0, allowed: 0, status: "Denied", denialCode: "50" } : {});
}

/** Paid dates by which the n-th claim took `days(n)` days. */
export function takes(days: (n: number) => number): (n: number) => Claim {
  return (n) => ({ paidDate: dayAfter("2026-07-02", days(n)) });
}

/** Settings with staff minutes per claim for the named payers. */
export function minutes(perClaim: Record<string, number>): { payers: object[] } {
  return { payers: Object.entries(perClaim).map(([name, minutesPerClaim]) => ({ name, minutesPerClaim })) };
}

/** The result of one payer of the table. */
export function resultOf(name: string, rows: readonly Claim[], settings: object = MEDICARE): PayerJson {
  return payerOf(score(claimTable(rows), settings), name);
}
