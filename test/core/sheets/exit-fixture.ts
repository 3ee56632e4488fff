import { payerCase, type PayerCase } from "../../../src/core/negotiation/payer-case";
import { planExit } from "../../../src/core/sheets/exit";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { contentsOf } from "../negotiation/case-of";
import { type Claim, claims, dayAfter } from "../score";

const AS_OF = "2026-06-30";
const PAID: Claim = { code: "90837", billed: 200, status: "Paid", priorAuth: "" };
const before = (days: number): Claim => {
  const serviceDate = dayAfter(AS_OF, -days);
  return { serviceDate, submittedDate: serviceDate, paidDate: dayAfter(serviceDate, 45) };
};

/** Sessions of one payer, one in so many days back from the as-of date, of eight patients and two clinicians in turn. */
function payer(name: string, count: number, everyDays: number, allowed: number): Claim[] {
  return claims(count, { ...PAID, payer: name, allowed, paid: allowed }, (n) => ({
    ...before(n * everyDays),
    patientId: `${name} ${n % 8}`,
    provider: n % 2 === 0 ? "Alder, Ada" : "Birch, Ben",
    priorAuth: n < 3 ? `A-${n}` : "",
  }));
}

/** A year of each payer, but for two: Cedar's claims cover eight months, Young's not quite four. Acme and its PPO are one contract. */
const ROWS: readonly Claim[] = [
  ...payer("Acme", 100, 1, 70).map((row, n) => ({ ...row, ...before(Math.floor(n * 3.65)) })),
  ...payer("Acme PPO", 30, 12, 60),
  ...payer("Fir Health", 360, 1, 150),
  ...payer("State Medicaid", 60, 6, 65),
  ...payer("Headway", 45, 8, 110),
  ...payer("Self pay", 45, 8, 140),
  ...payer("Elm Fund", 9, 40, 100),
  ...payer("Cedar", 49, 5, 90),
  ...payer("Young", 57, 2, 90),
];

export const CONTENTS = contentsOf(ROWS, {
  asOf: AS_OF,
  practice: { name: "Quill Practice", medicare: { "90837": 120 } },
  cost: { perSession: 95, clinicianShare: 0.55 },
  payers: [
    { name: "Acme", contract: "Acme", minutesPerClaim: 20 },
    { name: "Acme PPO", contract: "Acme", minutesPerClaim: 20 },
  ],
});

export const PAYERS = CONTENTS.card.payers.map(({ payer: name }) => name);

export function exitCaseOf(name: string): PayerCase {
  return payerCase(name, CONTENTS);
}

export function exitPlanOf(name: string): SheetPlan {
  return planExit(exitCaseOf(name), CONTENTS);
}
