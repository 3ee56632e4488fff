import type { ClaimTable } from "../claims/claim-table";
import { UNKNOWN_DAY } from "../claims/days";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import type { Day } from "../settings/settings";

/** Open lines older than this count with their age (methodology section 2). */
export const OLD_OPEN_DAYS = 45;

/** Whether the table has the dates for days to pay: without them the ages of open claims alone would pass for it. */
export function tellsDaysToPay({ present }: ClaimTable): boolean {
  return (present.has("submittedDate") || present.has("receivedDate")) && present.has("paidDate");
}

/** The day a version was sent, else the day the payer received it; `UNKNOWN_DAY` where neither is known. */
export function sentDay(table: ClaimTable, row: number): Day {
  return table.submittedDay[row] !== UNKNOWN_DAY ? table.submittedDay[row]! : table.receivedDay[row]!;
}

/** Days from the submission that was decided to its decision; `null` for undecided lines, unknown days and a decision before it. */
function decisionDays(line: Line, table: ClaimTable): number | null {
  if (line.final !== Outcome.Paid && line.final !== Outcome.Denied) return null;
  const paid = table.paidDay[line.decision]!;
  const sent = sentDay(table, line.decision);
  return paid === UNKNOWN_DAY || sent === UNKNOWN_DAY || paid < sent ? null : paid - sent;
}

/** The age of an open line on the as-of date, from its last submission; `null` for other lines and unknown days. */
export function openAge(line: Line, table: ClaimTable, asOf: Day | null): number | null {
  if (line.final !== Outcome.Open || asOf === null) return null;
  const sent = sentDay(table, line.lastRow);
  return sent === UNKNOWN_DAY ? null : asOf - sent;
}

/** What a line adds to days to pay: its days to the decision, or the age of an old open line; `null`: nothing. */
export function daysToPay(line: Line, table: ClaimTable, asOf: Day | null): number | null {
  const age = openAge(line, table, asOf);
  return age !== null && age > OLD_OPEN_DAYS ? age : decisionDays(line, table);
}

/** Days from the service to the first submission; `null` for unknown days and a submission before the service. */
export function lagToBilling({ firstSubmitted, serviceDay }: Line): number | null {
  const isKnown = firstSubmitted !== UNKNOWN_DAY && serviceDay !== UNKNOWN_DAY && firstSubmitted >= serviceDay;
  return isKnown ? firstSubmitted - serviceDay : null;
}

/** Days from the first submission to the decision: shown beside days to pay, never scored; `null` as for `daysToPay`. */
export function firstToDecision(line: Line, table: ClaimTable): number | null {
  if (line.final !== Outcome.Paid && line.final !== Outcome.Denied) return null;
  const paid = table.paidDay[line.decision]!;
  const first = line.firstSubmitted;
  return paid !== UNKNOWN_DAY && first !== UNKNOWN_DAY && paid >= first ? paid - first : null;
}
