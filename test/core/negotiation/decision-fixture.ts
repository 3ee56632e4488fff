import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { NO_RECORDS } from "./no-negotiation";
import type { NegotiationContents } from "../../../src/core/sheets/workbook-contents";
import { payerCase } from "../../../src/core/negotiation/payer-case";
import type { Grade } from "../../../src/core/scoring/result";
import { type Claim, claims, day } from "../score";
import { contentsOf } from "./case-of";

/** A session of Acme's at $100. */
export const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  patientId: "1",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  billed: 200,
  allowed: 100,
  paid: 80,
  patientResponsibility: 20,
  status: "Paid",
};

/**
 * Acme pays 40 sessions at $100, Birch 160 at $150; Medicare is $120, a session costs $95. Acme: 83 % of Medicare, 67 % of the best
 * plan, 105 % of cost, margin $5; 40 of 200 sessions are 20 %, $4,000 of $28,000 cash are 14.3 %.
 */
export function acme(settings: object = {}): NegotiationContents {
  const rows = [
    ...claims(40, PAID, (n) => ({ patientId: `a${n}` })),
    ...claims(160, { ...PAID, payer: "Birch", allowed: 150, paid: 130 }, (n) => ({ patientId: `b${n}` })),
  ];
  const given = { practice: { medicare: { "90837": 120 } }, cost: { perSession: 95 }, asOf: "2026-12-31", ...settings };
  return contentsOf(rows, given, NO_RECORDS);
}

type Changed = Partial<Omit<PayerCase, "payer">> & { readonly payer?: Partial<PayerCase["payer"]> };

/** A payer's case of which some things are otherwise. */
export function changedCase(one: PayerCase, { payer, ...rest }: Changed): PayerCase {
  return { ...one, ...rest, payer: { ...one.payer, ...payer } };
}

export function acmeCase(changes: Changed = {}, contents = acme()): PayerCase {
  return changedCase(payerCase("Acme", contents), changes);
}

/** Complete quarters from the first one of 2026 on, with these grades. */
export function gradedQuarters(one: PayerCase, grades: readonly (Grade | null)[]): PayerCase["quarters"] {
  return grades.map((grade, i) => ({
    quarter: {
      year: 2026,
      quarter: (i + 1) as 1 | 2 | 3 | 4,
      from: day(`2026-${String(i * 3 + 1).padStart(2, "0")}-01`),
      to: day(`2026-${String(i * 3 + 3).padStart(2, "0")}-28`),
      isComplete: true,
    },
    scored: changedCase(one, { payer: { grade } }),
  }));
}
