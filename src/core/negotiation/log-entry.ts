import type { Day } from "../settings/settings";

/** Who an entry of the Negotiation log comes from. */
export const LOG_SIDES = ["us", "payer"] as const;
export type LogSide = (typeof LOG_SIDES)[number];

export const LOG_CHANNELS = ["letter", "email", "phone", "portal", "meeting", "other"] as const;
export type LogChannel = (typeof LOG_CHANNELS)[number];

/**
 * What happened. From us: request, follow-up, deadline set, notice given. From the payer: answer, data asked for, meeting, offer, refusal.
 * `agreed` and `closed` end a negotiation: with an agreement, and without one.
 */
export const LOG_KINDS = [
  "request",
  "follow-up",
  "deadline set",
  "answer",
  "data asked for",
  "meeting",
  "offer",
  "refusal",
  "notice given",
  "agreed",
  "closed",
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** A row of the sheet Negotiation log. `null`: not filled in. */
export interface LogEntry {
  readonly date: Day;
  /** An alias of the settings has been put into the payer's own name. */
  readonly payer: string;
  readonly side: LogSide | null;
  readonly channel: LogChannel | null;
  readonly kind: LogKind;
  readonly what: string | null;
  /** Of an offer or an agreement: the class of service that it is for, `90837` or `90834-HO`; `null`: all codes. */
  readonly code: string | null;
  /** Offered dollars per unit of `code`. Given by this or by `increase`. */
  readonly offeredRate: number | null;
  /** Offered raise of the current rate, as a fraction. */
  readonly increase: number | null;
  /** Whether the offer comes with a raise each year or with less administration. */
  readonly isStructural: boolean | null;
  readonly nextStep: string | null;
  readonly deadline: Day | null;
}
