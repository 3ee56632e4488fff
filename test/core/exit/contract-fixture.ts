import type { ContractTerms } from "../../../src/core/negotiation/contract-terms";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { payerCase, type PayerCase } from "../../../src/core/negotiation/payer-case";
import type { NegotiationContents } from "../../../src/core/sheets/workbook-contents";
import { contentsOf } from "../negotiation/case-of";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { type Claim, claims, day, dayAfter } from "../score";

const AS_OF = "2026-12-31";
const PAID: Claim = { code: "90837", billed: 200, status: "Paid", priorAuth: "" };

/** Sessions spread evenly over the year up to the as-of date. */
function payer(name: string, count: number, allowed: number): Claim[] {
  return claims(count, { ...PAID, payer: name, allowed, paid: allowed }, (n) => {
    const serviceDate = dayAfter(AS_OF, -Math.floor((n * 360) / count));
    return {
      ...{ serviceDate, submittedDate: serviceDate, paidDate: dayAfter(serviceDate, 20) },
      patientId: `${name} ${n % 8}`,
      provider: n % 2 === 0 ? "Alder, Ada" : "Birch, Ben",
    };
  });
}

/**
 * One contract of three plans, 132 of 532 sessions: the HMO pays $70, 58 % of Medicare's $120 and under the cost of $95; the PPO $150; of
 * the third one there are nine claims. Beside it another insurer.
 */
const ROWS: readonly Claim[] = [
  ...payer("Acme HMO", 63, 70),
  ...payer("Acme PPO", 60, 150),
  ...payer("Acme Tiny", 9, 70),
  ...payer("Fir Health", 400, 150),
];

const plan = (name: string): object => ({ name, contract: "Acme", minutesPerClaim: 10 });

interface Given {
  readonly terms?: readonly ContractTerms[];
  readonly log?: readonly LogEntry[];
  readonly plans?: readonly string[];
  readonly rows?: readonly Claim[];
  readonly settings?: object;
}

export const PLANS = ["Acme HMO", "Acme PPO", "Acme Tiny"] as const;

/** The practice, of which these plans are one contract. */
export function contract({
  terms = [],
  log = [],
  plans = PLANS,
  rows = ROWS,
  settings = {},
}: Given = {}): NegotiationContents {
  const given = {
    ...{ asOf: AS_OF, practice: { name: "Quill Practice", medicare: { "90837": 120 } }, cost: { perSession: 95 } },
    payers: plans.map(plan),
    ...settings,
  };
  return contentsOf(rows, given, { ...NO_RECORDS, terms, log });
}

/** The cases of all plans of the contract. */
export function casesOf(given: Given = {}): PayerCase[] {
  const contents = contract(given);
  return (given.plans ?? PLANS).map((name) => payerCase(name, contents));
}

/** Claims of Acme in a whole year, as long as a model of an exit wants them. */
export const A_YEAR_OF_ACME: PayerCase["contracts"] = {
  last: day("2026-12-31"),
  payers: new Map([
    ["Acme", { first: day("2026-01-01"), sessions: 40, patients: 40, named: 1, authorized: null, clinicians: [] }],
  ]),
  practice: null,
};
