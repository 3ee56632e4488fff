import type { Day } from "../../settings/settings";
import { currentNegotiation, endsNegotiation, sideOf } from "../current-negotiation";
import type { LogEntry } from "../log-entry";
import type { PayerCase } from "../payer-case";
import { DAYS_TO_REPLY, LEAST_DAYS_OF_NOTICE, letterDay } from "./letter-dates";

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
  /** The day on which the payer asked for figures that nothing from the practice has followed; `null`: it waits for none. */
  readonly figuresAsked: Day | null;
  /**
   * The deadline that was set for the payer, else that of the request, where it is a week ahead or more; `null`: none. A day that another
   * row names may be the practice's own and is not for the payer.
   */
  readonly deadline: Day | null;
  /** The entry that ended the negotiation; `null`: it goes on. */
  readonly ended: LogEntry | null;
}

export function requestOnRecord({ log, settings }: Pick<PayerCase, "log" | "settings">): RequestOnRecord {
  const running = currentNegotiation(log);
  const request = running.findLast((entry) => entry.kind === "request" && sideOf(entry) === "us");
  const since = request ? running.slice(running.indexOf(request) + 1) : [];
  const set = running.findLast(
    (entry) => entry.kind === "deadline set" && entry.deadline !== null && sideOf(entry) === "us",
  );
  const deadline = set?.deadline ?? request?.deadline ?? null;
  return {
    sent: request?.date ?? null,
    due: request ? (request.deadline ?? request.date + DAYS_TO_REPLY) : null,
    followUps: since.filter((entry) => entry.kind === "follow-up" && sideOf(entry) === "us").map(({ date }) => date),
    answer: since.findLast((entry) => sideOf(entry) === "payer") ?? null,
    figuresAsked: figuresAsked(since),
    deadline: deadline !== null && deadline - settings.today >= LEAST_DAYS_OF_NOTICE ? deadline : null,
    ended: running.find(endsNegotiation) ?? null,
  };
}

function figuresAsked(since: readonly LogEntry[]): Day | null {
  const ours = since.findLastIndex((entry) => sideOf(entry) === "us");
  return since.slice(ours + 1).findLast(({ kind }) => kind === "data asked for")?.date ?? null;
}

/** What the payer has said so far, and that the request is not settled: one sentence or two. */
export function answerSoFar({ answer, figuresAsked: asked }: RequestOnRecord): string {
  if (answer === null) return "We have not had your answer yet.";
  const figures =
    asked === null || answer.kind === "data asked for"
      ? ""
      : ` What you asked for on ${letterDay(asked)} comes with this letter.`;
  return `${saidLast(answer)}${figures}`;
}

function saidLast(answer: LogEntry): string {
  const on = letterDay(answer.date);
  switch (answer.kind) {
    case "offer":
      return `Thank you for your offer of ${on}. It answers a part of our request; the rest is still open.`;
    case "refusal":
      return `Thank you for your answer of ${on}. We ask you to look at the request once more, with the figures by code.`;
    case "data asked for":
      return `Thank you for your message of ${on}. What you asked for comes with this letter.`;
    case "meeting":
      return `Thank you for our meeting of ${on}. The request is still open.`;
    default:
      return `Thank you for your message of ${on}. The request is still open.`;
  }
}
