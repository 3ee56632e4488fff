import type { PayerResult, Scorecard } from "../../../src/core/scoring/result";
import { UNKNOWN } from "../../core/sheets/fixture";

/** A payer of which nothing is known but what `changes` say. */
export function payerResult(changes: Partial<PayerResult>): PayerResult {
  return {
    ...UNKNOWN,
    payer: "Aetna",
    type: "commercial",
    lines: 100,
    adjudicated: 90,
    open: 10,
    sessions: 90,
    paidSessions: 85,
    cash: 9_000,
    scores: { rate: null, cost: null, rework: null, days: null, share: null },
    points: null,
    grade: null,
    provisional: false,
    gradeReason: null,
    payRatio: null,
    friction: null,
    quadrant: null,
    action: null,
    redFlags: [],
    ...changes,
  };
}

/** A scorecard of April 2025 to March 2026 with the payers given. Days are days since 1970-01-01. */
export function scorecardOf(payers: readonly PayerResult[], changes: Partial<Scorecard> = {}): Scorecard {
  return {
    asOf: 20_543,
    period: { from: 20_179, to: 20_543 },
    denialWindow: null,
    practice: {
      lines: 200,
      adjudicated: 180,
      open: 20,
      sessions: 180,
      cash: 18_000,
      allowedPerSession: null,
      reworkRate: null,
      payerReworkRate: null,
      denialRate: null,
      meanDays: null,
      medianDays: null,
    },
    payers,
    details: [],
    bestPlan: null,
    costPerSession: null,
    notices: [],
    filter: { providers: null, places: null, from: null, to: null },
    rowsRead: 6_012,
    rowsCounted: 5_800,
    rowsOutsidePeriod: 120,
    rowsWithoutDate: 0,
    columns: [],
    notCounted: [
      { reason: "secondary", rows: 80, paid: 1_200, listed: [] },
      { reason: "no payer", rows: 12, paid: 0, listed: [] },
    ],
    tieOut: { paidInTable: 0, paidCounted: 0, paidOutsidePeriod: 0, paidNotCounted: 0 },
    issues: [],
    ...changes,
  };
}
