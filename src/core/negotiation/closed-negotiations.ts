import { nameKey } from "../settings/names";
import type { Day, PayerSetting, Settings } from "../settings/settings";
import type { LogEntry, LogKind } from "./log-entry";

/** What begins a negotiation anew, or ends it well. */
const REOPENS: ReadonlySet<LogKind> = new Set<LogKind>(["request", "offer", "agreed"]);

/**
 * The day of the latest `closed` entry of each payer that no later request, offer or agreement reopens, by the payer's name in the log.
 * An agreement is no closed negotiation: this day is what lets the scorecard call a payer a candidate to leave, and a practice that has just
 * agreed on new terms first has to see what they bring.
 *
 * @param log in the order of the dates, as `readRecords` gives it
 */
export function closedNegotiations(log: readonly LogEntry[]): ReadonlyMap<string, Day> {
  const closed = new Map<string, { readonly payer: string; readonly date: Day }>();
  for (const { payer, kind, date } of log) {
    if (kind === "closed") closed.set(nameKey(payer), { payer, date });
    else if (REOPENS.has(kind)) closed.delete(nameKey(payer));
  }
  return new Map([...closed.values()].map(({ payer, date }) => [payer, date]));
}

/** The settings with the days of closed negotiations from the log, where the settings do not name a day themselves. */
export function withClosedNegotiations(settings: Settings, log: readonly LogEntry[]): Settings {
  let { payers } = settings;
  for (const [payer, negotiationClosed] of closedNegotiations(log)) {
    const key = nameKey(payer);
    const known = payers.find(({ name, aliases }) => [name, ...aliases].some((one) => nameKey(one) === key));
    if (known === undefined) payers = [...payers, { ...newPayer(payer), negotiationClosed }];
    else if (known.negotiationClosed === null) {
      payers = payers.map((one) => (one === known ? { ...one, negotiationClosed } : one));
    }
  }
  return payers === settings.payers ? settings : { ...settings, payers };
}

/** A payer of which the settings say nothing. */
function newPayer(name: string): PayerSetting {
  return {
    name,
    type: null,
    aliases: [],
    minutesPerClaim: null,
    benchmark: null,
    contract: null,
    negotiationClosed: null,
  };
}
