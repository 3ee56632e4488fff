import { plainPayer } from "../settings/assemble-settings";
import { nameKey } from "../settings/names";
import type { Day, Settings } from "../settings/settings";
import { entriesAfterNotice, offerCounts } from "./after-notice";
import type { LogEntry } from "./log-entry";

/** Whether the negotiation with a payer stands closed, without an agreement. */
export interface ClosedNegotiation {
  /** The day on which it was closed; `null`: none was, or it has been opened again. */
  readonly closedOn: Day | null;
  /** The first entry that opened a closed one again; `null`: none did since the last end. */
  readonly reopenedBy: LogEntry | null;
}

/**
 * How the last negotiation with one payer stands, by its log and by `payers.<name>.negotiationClosed`: the later of the two days, unless a
 * request, an offer or an agreement came on or after it. An agreement is no closed negotiation: this day is what lets the scorecard call a
 * payer a candidate to leave, and a practice that has just agreed on new terms, or has an offer on the table, first has to see what it brings.
 *
 * @param log of one payer, in the order of the dates, as `readRecords` gives it
 */
export function closedNegotiation(log: readonly LogEntry[], bySetting: Day | null): ClosedNegotiation {
  const afterNotice = entriesAfterNotice(log);
  let closedOn: Day | null = null;
  let reopenedBy: LogEntry | null = null;
  const close = (day: Day): void => {
    closedOn = day;
    reopenedBy = null;
  };
  let setting = bySetting;
  for (const entry of log) {
    if (setting !== null && setting <= entry.date) {
      close(setting);
      setting = null;
    }
    if (entry.kind === "closed") close(entry.date);
    else if (closedOn !== null && opens(entry, afterNotice.has(entry))) {
      closedOn = null;
      reopenedBy = entry;
    }
  }
  if (setting !== null) close(setting);
  return { closedOn, reopenedBy };
}

/** What begins a negotiation anew, or ends it well. An offer that does not count changes nothing. */
function opens(entry: LogEntry, isAfterNotice: boolean): boolean {
  if (entry.kind === "offer") return offerCounts(entry, isAfterNotice);
  return entry.kind === "request" || entry.kind === "agreed";
}

/** The settings with the days of closed negotiations as log and settings together have them (`closedNegotiation`). */
export function withClosedNegotiations(settings: Settings, log: readonly LogEntry[]): Settings {
  const known = new Set<string>();
  const payers = settings.payers.map((one) => {
    const keys = new Set([one.name, ...one.aliases].map(nameKey));
    keys.forEach((key) => known.add(key));
    const own = log.filter(({ payer }) => keys.has(nameKey(payer)));
    const { closedOn } = closedNegotiation(own, one.negotiationClosed);
    return closedOn === one.negotiationClosed ? one : { ...one, negotiationClosed: closedOn };
  });
  const unknown = new Map(log.map(({ payer }) => [nameKey(payer), payer] as const).filter(([key]) => !known.has(key)));
  const added = [...unknown].flatMap(([key, name]) => {
    const own = log.filter(({ payer }) => nameKey(payer) === key);
    const { closedOn } = closedNegotiation(own, null);
    return closedOn === null ? [] : [{ ...plainPayer(name), negotiationClosed: closedOn }];
  });
  const isSame = added.length === 0 && payers.every((one, i) => one === settings.payers[i]);
  return isSame ? settings : { ...settings, payers: [...payers, ...added] };
}
