import { judgeOffer, type OfferVerdict } from "../core/negotiation/offer";
import { costPerSession, type SessionCost } from "../core/scoring/break-even";
import { costToServe } from "../core/scoring/effort";
import { isError } from "../core/claims/cell";
import { parseMoney } from "../core/claims/money";
import { mayBeBlank, oneCell } from "./arguments";
import { problem } from "./messages";

/** What an argument may be: in words that end the sentence "... must be a number ...". */
interface Bound {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

const AT_LEAST_0: Bound = { words: "of at least 0", holds: (value) => value >= 0 };
const ABOVE_0: Bound = { words: "above 0", holds: (value) => value > 0 };
const FRACTION: Bound = { words: "from 0 to 1, such as 0.1", holds: (value) => value >= 0 && value <= 1 };

/** Dollars of staff time. */
export function staffCost(minutes: unknown, hourly: unknown): number {
  return costToServe(amount("minutes", minutes), { staffHourly: amount("hourly", hourly) });
}

/** What an offer is worth; a floor that is left out or 0 is none. */
export function offerVerdict(current: unknown, requested: unknown, offered: unknown, floor: unknown): OfferVerdict {
  const now = amount("current", current, ABOVE_0);
  const asked = amount("requested", requested);
  if (asked <= now) throw problem("not-a-number", "requested", "above the current rate");
  return judgeOffer(now, asked, amount("offered", offered, ABOVE_0), amount("floor", floor) || null);
}

/** Dollars of one session, in the order of the function's arguments (methodology section 6). */
export function sessionCost(
  clinicianHourly: unknown,
  sessionMinutes: unknown,
  documentationMinutes: unknown,
  nonBillableMinutes: unknown,
  adminMinutes: unknown,
  adminHourly: unknown,
  monthlyOverhead: unknown,
  monthlySessions: unknown,
  payrollRate: unknown,
): number {
  const overhead = amount("monthlyOverhead", monthlyOverhead);
  const cost: SessionCost = {
    perSession: null,
    clinicianShare: null,
    clinicianHourly: amount("clinicianHourly", clinicianHourly),
    sessionMinutes: amount("sessionMinutes", sessionMinutes, ABOVE_0),
    documentationMinutes: amount("documentationMinutes", documentationMinutes),
    nonBillableMinutes: amount("nonBillableMinutes", nonBillableMinutes),
    adminMinutes: amount("adminMinutes", adminMinutes),
    adminHourly: amount("adminHourly", adminHourly),
    monthlyOverhead: overhead,
    monthlySessions: amount("monthlySessions", monthlySessions, overhead > 0 ? ABOVE_0 : AT_LEAST_0),
    payrollRate: amount("payrollRate", payrollRate, FRACTION),
  };
  return costPerSession(cost)!;
}

/** A number of dollars, minutes, sessions or a fraction; a blank is 0. @throws Problem */
function amount(name: string, argument: unknown, bound: Bound = AT_LEAST_0): number {
  const cell = oneCell(name, argument);
  if (isError(cell)) throw problem("cell-error", name);
  const value = mayBeBlank(cell) ? 0 : parseMoney(cell);
  if (value === null || !bound.holds(value)) throw problem("not-a-number", name, bound.words);
  return value;
}
