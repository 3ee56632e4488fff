import type { LogEntry, LogKind } from "../../../src/core/negotiation/log-entry";
import { dayFromIso } from "../../../src/core/settings/calendar";
import type { Day } from "../../../src/core/settings/settings";

export const day = (iso: string): Day => dayFromIso(iso)!;

/** An entry of which nothing is known but its kind and its date, over what a test says. */
export function entryOf(kind: LogKind, date: string, over: Partial<LogEntry> = {}): LogEntry {
  return {
    ...{ payer: "Aetna", side: null, channel: null, what: null, code: null, offeredRate: null, increase: null },
    ...{ isStructural: null, nextStep: null, deadline: null },
    ...{ kind, date: day(date), ...over },
  };
}
