import type { Day } from "../settings/settings";
import { currentNegotiation, endsNegotiation } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import type { PayerCase } from "./payer-case";

/** A day by which something has to be settled with a payer. */
export interface NextDeadline {
  readonly entry: LogEntry;
  readonly deadline: Day;
  /** From today; negative: passed. */
  readonly daysLeft: number;
}

/**
 * The deadline of the negotiation that runs: the last that was set ("deadline set"), else the last that any entry names. `null`: none, or
 * the negotiation has ended.
 */
export function nextDeadline({ log }: Pick<PayerCase, "log">, today: Day): NextDeadline | null {
  const running = currentNegotiation(log);
  if (running.some(endsNegotiation)) return null;
  const dated = running.filter(({ deadline }) => deadline !== null);
  const entry = dated.findLast(({ kind }) => kind === "deadline set") ?? dated.at(-1);
  return entry === undefined ? null : { entry, deadline: entry.deadline!, daysLeft: entry.deadline! - today };
}
