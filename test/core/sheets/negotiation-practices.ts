import { NO_RECORDS } from "../negotiation/no-negotiation";
import { type NegotiationRecords } from "../../../src/core/negotiation/records";
import type { NegotiationContents } from "../../../src/core/sheets/workbook-contents";
import { contentsOf } from "../negotiation/case-of";
import { entry, terms } from "../negotiation/log-fixture";
import { WORKED_CLAIMS, WORKED_SETTINGS } from "../negotiation/worked-case";
import { type Claim, claims, day, dayAfter } from "../score";

/** Begins names as a clearinghouse writes them: no tab has room for more than a part of it. */
const LONG = "Consolidated Behavioral Health Network of the Upper Midwestern States and Territories (PPO, HMO) ";

const like = (payer: string, count: number, differ: Claim = {}): Claim[] =>
  claims(count, { ...WORKED_CLAIMS[0], payer, ...differ });

/** The worked case, and beside its commercial payers one of each other kind of page. */
const STANCES: readonly Claim[] = [
  ...WORKED_CLAIMS,
  ...like("State Medicaid", 40),
  ...like("Headway", 40),
  ...like("Self pay", 40),
  ...like("Elm Fund", 9),
  ...like("Fir Health", 60, { allowed: 160 }),
  ...like("Hazel Plan", 40, { status: "Denied", allowed: 0, paid: 0 }),
  ...like("Gum Benefit", 40, { allowed: "" }),
  ...claims(12, { ...WORKED_CLAIMS[0], status: "Submitted", allowed: "", paid: "", paidDate: "" }, (n) => ({
    serviceDate: dayAfter("2026-06-20", -9 * n),
    submittedDate: dayAfter("2026-06-21", -9 * n),
  })),
];
const TYPES = { "State Medicaid": "medicaid", Headway: "platform", "Self pay": "self-pay" } as const;

/** A contract with most terms known, a poor one, and a negotiation with every kind of entry up to its end. */
function recordsFor(payer: string): NegotiationRecords {
  const of = { payer, side: "payer" as const };
  const when = (date: string): number => day(date);
  return {
    ...NO_RECORDS,
    terms: [
      terms(payer, {
        ...{ contractNumber: "K-1", contact: "Ana Reed, contracting", effective: when("2022-01-01") },
        ...{
          termEnds: when("2026-12-31"),
          autoRenews: true,
          renewalNoticeDays: 90,
          lastRateChange: when("2022-01-01"),
        },
        ...{
          escalator: 0,
          noticeDays: 120,
          timelyFilingDays: 90,
          cleanClaimDays: 45,
          appealDays: 60,
          recoupmentDays: 730,
        },
        ...{ allProducts: true, amendsByNotice: true, reviewClause: false },
      }),
    ],
    log: [
      entry("2026-02-02", "request", {
        payer,
        side: "us",
        deadline: when("2026-02-23"),
        what: "Rates of 90837 and 90834",
      }),
      entry("2026-03-02", "follow-up", { payer, side: "us", channel: "email" }),
      entry("2026-03-20", "offer", { ...of, increase: 0.02, what: "Two percent on all codes, take it or leave it" }),
      entry("2026-04-10", "offer", { ...of, code: "90837", offeredRate: 118, isStructural: true }),
      entry("2026-05-04", "closed", of),
    ],
    proposed: [
      { payer: `${payer} Plus`, code: "90837", rate: 118, modifier: null },
      { payer: `${payer} Plus`, code: "90834-HO", rate: 84.5, modifier: "HO, 95" },
      { payer: `${payer} Plus`, code: "96130", rate: 102, modifier: null },
    ],
  };
}

function renamed(rows: readonly Claim[], prefix: string): Claim[] {
  return rows.map((row) => ({ ...row, payer: `${prefix}${String(row.payer)}` }));
}

/** All kinds of payers with names that begin with `prefix`. */
function ofAllStances(prefix: string): NegotiationContents {
  const types = Object.entries(TYPES).map(([name, type]) => ({ name: `${prefix}${name}`, type }));
  const payers = [...types, { name: `${prefix}Acme`, minutesPerClaim: 15 }];
  return contentsOf(renamed(STANCES, prefix), { ...WORKED_SETTINGS, payers }, recordsFor(`${prefix}Acme`));
}

/** So many payers whose names differ in the number at their end alone, at as many rates. */
export function manyPayers(count: number): NegotiationContents {
  const rows = Array.from({ length: count }, (_, i) => like(`${LONG}${i + 1}`, 24, { allowed: 80 + i, paid: 70 + i }));
  return contentsOf(rows.flat(), { ...WORKED_SETTINGS, payers: [] }, recordsFor(`${LONG}1`));
}

export interface Practice {
  readonly name: string;
  readonly contents: NegotiationContents;
  /** Of so many payers the pages are looked at one by one; left out: of all. */
  readonly payers?: number;
}

/** What the sheets of negotiations have to be fit for. */
export const PRACTICES: readonly Practice[] = [
  { name: "payers of all kinds", contents: ofAllStances("") },
  { name: "payers of all kinds with long names", contents: ofAllStances(LONG) },
  { name: "40 payers with one beginning", contents: manyPayers(40), payers: 2 },
  { name: "1 payer without dates, Medicare and cost", contents: contentsOf(undated()) },
];

function undated(): Claim[] {
  return claims(30, { payer: "Acme", code: "90837", billed: 200, allowed: 100, paid: 80, status: "Paid" });
}
