import type { LogEntry, LogKind, LogSide } from "./log-entry";

/** What only the payer writes into a log, where the row does not say who did. */
const PAYER_KINDS: ReadonlySet<LogKind> = new Set<LogKind>(["answer", "data asked for", "meeting", "offer", "refusal"]);
const OUR_KINDS: ReadonlySet<LogKind> = new Set<LogKind>(["request", "follow-up", "deadline set", "notice given"]);

/** Who an entry comes from: as its row says, else by its kind; `null`: an end of a negotiation, which is of both. */
export function sideOf({ side, kind }: LogEntry): LogSide | null {
  if (side !== null) return side;
  if (PAYER_KINDS.has(kind)) return "payer";
  return OUR_KINDS.has(kind) ? "us" : null;
}

/** Whether a negotiation ended with the entry: with an agreement, or without one. */
export function endsNegotiation({ kind }: LogEntry): boolean {
  return kind === "agreed" || kind === "closed";
}

/**
 * The negotiations with one payer, the oldest first. A request of ours after an end begins a new one; what else comes after an end (a
 * notice, a late offer) still belongs to the one that ended.
 *
 * @param log of one payer, oldest first
 */
export function negotiationsIn(log: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const negotiations: LogEntry[][] = [];
  let hasEnded = false;
  for (const entry of log) {
    const begins = negotiations.length === 0 || (hasEnded && entry.kind === "request" && sideOf(entry) === "us");
    if (begins) {
      negotiations.push([]);
      hasEnded = false;
    }
    negotiations.at(-1)!.push(entry);
    hasEnded ||= endsNegotiation(entry);
  }
  return negotiations;
}

/**
 * The entries of the last negotiation with one payer, running or ended.
 *
 * @param log of one payer, oldest first
 */
export function currentNegotiation(log: readonly LogEntry[]): readonly LogEntry[] {
  return negotiationsIn(log).at(-1) ?? [];
}
