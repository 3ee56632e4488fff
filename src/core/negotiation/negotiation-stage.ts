import { currentNegotiation, endsNegotiation, sideOf } from "./current-negotiation";
import { ANSWER_DAYS } from "./good-faith";
import type { LogEntry, LogKind } from "./log-entry";
import { nextDeadline } from "./next-deadline";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";

/**
 * How far a negotiation is, by its log: not asked yet; waiting for an answer; waiting longer than was set or than is usual; an answer to go
 * on with; an offer; a refusal; notice given; and ended, with an agreement or without one.
 */
export type StageName =
  "not asked" | "waiting" | "late" | "answered" | "offered" | "refused" | "notice given" | "agreed" | "closed";

export interface NegotiationStage {
  readonly name: StageName;
  /** Of the entry that says so; `null`: there is none. */
  readonly since: Day | null;
  /** By when something is due, as the log says; `null`: it does not. */
  readonly due: Day | null;
  /** The payer was reminded since it was asked. */
  readonly isReminded: boolean;
}

const STAGES: Readonly<Record<LogKind, StageName>> = {
  request: "waiting",
  "follow-up": "waiting",
  "deadline set": "waiting",
  answer: "answered",
  "data asked for": "answered",
  meeting: "answered",
  offer: "offered",
  refusal: "refused",
  "notice given": "notice given",
  agreed: "agreed",
  closed: "closed",
};

const NOT_ASKED: NegotiationStage = { name: "not asked", since: null, due: null, isReminded: false };

/** The entries about one payer, oldest first. */
export function logOf(log: readonly LogEntry[], payer: string): readonly LogEntry[] {
  const key = nameKey(payer);
  return log.filter((entry) => nameKey(entry.payer) === key);
}

/** How far the last negotiation of a payer's log is. */
export function stageOf(log: readonly LogEntry[], today: Day): NegotiationStage {
  const entries = currentNegotiation(log);
  const end = entries.find(endsNegotiation);
  if (end) return { ...NOT_ASKED, name: STAGES[end.kind], since: end.date };
  if (!entries.some((entry) => STAGES[entry.kind] === "waiting" && sideOf(entry) === "us")) return NOT_ASKED;
  const last = entries.at(-1)!;
  const { date } = last;
  // Our own counteroffer waits for an answer, as a request does.
  const kind = last.kind === "offer" && sideOf(last) === "us" ? "request" : last.kind;
  const due = nextDeadline({ log }, today)?.deadline ?? null;
  const isReminded = entries.some((entry) => entry.kind === "follow-up" || entry.kind === "deadline set");
  const isLate = STAGES[kind] === "waiting" && (due === null ? today - date > ANSWER_DAYS : today > due);
  return { name: isLate ? "late" : STAGES[kind], since: date, due, isReminded };
}
