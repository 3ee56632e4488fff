import type { CodeAsk } from "../../../src/core/negotiation/code-ask";
import type { ContractTerms } from "../../../src/core/negotiation/contract-terms";
import type { LogEntry, LogKind } from "../../../src/core/negotiation/log-entry";
import { day } from "../score";

/** A row of the log of which nothing but date and kind is filled in. */
export function entry(date: string, kind: LogKind, more: Partial<LogEntry> = {}): LogEntry {
  const blank = { side: null, channel: null, what: null, code: null, offeredRate: null, increase: null };
  const open = { isStructural: null, nextStep: null, deadline: null };
  return { ...blank, ...open, date: day(date), payer: "Aetna", kind, ...more };
}

/** What is asked for one code, paid since January 2025. */
export function ask(
  code: string,
  unitsAYear: number,
  current: number,
  target: number,
  more: Partial<CodeAsk> = {},
): CodeAsk {
  return {
    className: code,
    code: code.slice(0, 5),
    units: unitsAYear,
    unitsAYear,
    current: { rate: current, from: "recent", units: 20, since: day("2025-01-02") },
    medicare: null,
    bestPlan: null,
    breakEven: null,
    target,
    steps: [target],
    ...more,
  };
}

/** A row of Contract terms of which nothing but the payer is filled in. */
export function terms(payer: string, more: Partial<ContractTerms> = {}): ContractTerms {
  return {
    payer,
    contractNumber: null,
    providerNumber: null,
    products: null,
    contact: null,
    contactDetails: null,
    inNetworkSince: null,
    effective: null,
    termEnds: null,
    autoRenews: null,
    renewalNoticeDays: null,
    lastRateChange: null,
    escalator: null,
    noticeDays: null,
    timelyFilingDays: null,
    cleanClaimDays: null,
    lateInterest: null,
    priorAuthorization: null,
    appealDays: null,
    recoupmentDays: null,
    allProducts: null,
    amendsByNotice: null,
    carveOuts: null,
    outOfNetwork: null,
    reviewClause: null,
    ...more,
  };
}
