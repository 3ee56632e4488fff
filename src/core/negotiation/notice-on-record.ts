import { sideOf } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import type { Day } from "../settings/settings";

/** The day on which we gave notice, by the log of one payer; `null`: none since the last agreement. */
export function noticeGiven(log: readonly LogEntry[]): Day | null {
  const agreed = log.findLastIndex(({ kind }) => kind === "agreed");
  const given = log.slice(agreed + 1).findLast((entry) => entry.kind === "notice given" && sideOf(entry) === "us");
  return given?.date ?? null;
}
