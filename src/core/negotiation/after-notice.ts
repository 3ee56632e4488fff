import { negotiationsIn, sideOf } from "./current-negotiation";
import type { LogEntry } from "./log-entry";

/**
 * The entries of a log that came after a notice of ours in the same negotiation, up to an agreement: with that the notice is off the table,
 * and a new negotiation begins without it.
 *
 * @param log of one payer, oldest first
 */
export function entriesAfterNotice(log: readonly LogEntry[]): ReadonlySet<LogEntry> {
  const after = new Set<LogEntry>();
  for (const negotiation of negotiationsIn(log)) {
    let isGiven = false;
    for (const entry of negotiation) {
      if (isGiven) after.add(entry);
      if (entry.kind === "notice given" && sideOf(entry) === "us") isGiven = true;
      if (entry.kind === "agreed") isGiven = false;
    }
  }
  return after;
}

/** Whether an offer counts: after our notice only with a raise each year or less administration (the guide: a bump of the last minute). */
export function offerCounts({ isStructural }: LogEntry, isAfterNotice: boolean): boolean {
  return !isAfterNotice || isStructural === true;
}
