import type { Day } from "../../settings/settings";
import { currentNegotiation, endsNegotiation, sideOf } from "../current-negotiation";
import type { LogEntry } from "../log-entry";
import type { PayerCase } from "../payer-case";
import { DAYS_TO_REPLY } from "./letter-dates";

/** What the log says of the request that is running. */
export interface RequestOnRecord {
  /** `null`: no request is on record. */
  readonly sent: Day | null;
  /** By when an answer was asked for: as the log has it, else three weeks after the request; `null`: no request. */
  readonly due: Day | null;
  /** Days on which the practice wrote again. */
  readonly followUps: readonly Day[];
  /** What the payer last said since; `null`: nothing. */
  readonly answer: LogEntry | null;
  /** The latest deadline that the practice has set and that is still ahead; `null`: none. */
  readonly deadline: Day | null;
  /** The entry that ended the negotiation; `null`: it goes on. */
  readonly ended: LogEntry | null;
}

export function requestOnRecord({ log, settings }: Pick<PayerCase, "log" | "settings">): RequestOnRecord {
  const running = currentNegotiation(log);
  const request = running.findLast((entry) => entry.kind === "request" && sideOf(entry) === "us");
  const since = request ? running.slice(running.indexOf(request) + 1) : [];
  const ahead = since.filter(
    ({ kind, deadline }) => kind === "deadline set" && deadline !== null && deadline > settings.today,
  );
  return {
    sent: request?.date ?? null,
    due: request ? (request.deadline ?? request.date + DAYS_TO_REPLY) : null,
    followUps: since.filter((entry) => entry.kind === "follow-up" && sideOf(entry) === "us").map(({ date }) => date),
    answer: since.findLast((entry) => sideOf(entry) === "payer") ?? null,
    deadline: ahead.at(-1)?.deadline ?? null,
    ended: running.find(endsNegotiation) ?? null,
  };
}
