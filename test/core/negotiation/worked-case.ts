import { type Claim, claims, dayAfter } from "../score";

/** The as-of date; the denial window is Mar 3 to May 31, the last 90 days are Apr 2 to Jun 30. */
const AS_OF = "2026-06-30";
const before = (days: number): string => dayAfter(AS_OF, -days);

const PAID: Claim = { payer: "Acme", code: "90837", billed: 200, status: "Paid", priorAuth: "" };
const on = (serviceDate: string, daysToPay: number): Claim => ({
  serviceDate,
  submittedDate: serviceDate,
  paidDate: dayAfter(serviceDate, daysToPay),
});

/**
 * A year of Acme: 104 units of 90837 at $100, one each third day; 52 of 90834 at $70, one each sixth; 15 denied claims in the denial
 * window. It pays after 50 days; 24 of its claims have an authorization number each. Three others beside it, in the denial window: 120
 * paid claims of 90837 at $130 after 20 days, 6 of them with a reason code for a part that was not paid: reworked, not denied.
 */
export const WORKED_CLAIMS: readonly Claim[] = [
  ...claims(104, { ...PAID, allowed: 100, paid: 80 }, (n) => ({
    ...on(before(3 * n), 50),
    priorAuth: n < 24 ? `A-${100 + n}` : "",
  })),
  ...claims(52, { ...PAID, code: "90834", allowed: 70, paid: 60 }, (n) => on(before(6 * n), 50)),
  ...claims(15, { ...PAID, status: "Denied", allowed: 0, paid: 0 }, (n) => on(before(40 + n), 50)),
  ...["Birch", "Cedar", "Dale"].flatMap((payer) =>
    claims(40, { ...PAID, payer, allowed: 130, paid: 110 }, (n) => ({
      ...on(before(40 + n), 20),
      denialCode: n < 2 ? "CO-16" : "",
    })),
  ),
];

export const WORKED_SETTINGS = {
  asOf: AS_OF,
  practice: { name: "Quill Practice", medicare: { "90837": 120, "90834": 90 } },
  cost: { perSession: 95 },
  payers: [{ name: "Acme", minutesPerClaim: 15 }],
};
