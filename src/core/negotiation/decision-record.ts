import { dayText } from "../settings/day-text";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import { currentNegotiation, endsNegotiation, sideOf } from "./current-negotiation";
import type { LogKind } from "./log-entry";
import { judgedOffers } from "./offers";
import type { PayerCase } from "./payer-case";

/** What log and settings hold of negotiations with one payer, as far as a decision rests on it. */
export interface NegotiationRecord {
  /** The day on which the last negotiation ended without an agreement; `null`: none did, or an agreement came after it. */
  readonly closedOn: Day | null;
  /** The request that a negotiation began with that has not ended; `null`: none runs. */
  readonly runningSince: Day | null;
  /** The last thing that shows that we have asked; `null`: nothing does. */
  readonly asked: { readonly kind: LogKind; readonly date: Day } | null;
  /**
   * The last offer since our notice: whether it counts, which takes a raise each year or less administration. `null`: no such offer, or
   * no notice.
   */
  readonly offerAfterNotice: { readonly counts: boolean; readonly date: Day } | null;
}

type Records = Pick<PayerCase, "payer" | "log" | "codes" | "settings">;

const OUR_STEPS: ReadonlySet<LogKind> = new Set<LogKind>(["request", "follow-up", "deadline set"]);

/** What is on record of negotiations with a payer: a word of the user's without a date is no record. */
export function negotiationRecord(one: Records): NegotiationRecord {
  const { log } = one;
  const running = currentNegotiation(log);
  const begun = running.find((entry) => entry.kind === "request" && sideOf(entry) === "us");
  return {
    closedOn: closedDay(one),
    runningSince: begun && !running.some(endsNegotiation) ? begun.date : null,
    asked: lastAsked(one),
    offerAfterNotice: lastOfferAfterNotice(one),
  };
}

/** Our last step; where none is written down, an end, which only a negotiation has. */
function lastAsked(one: Records): NegotiationRecord["asked"] {
  const { log } = one;
  const step =
    log.findLast((entry) => OUR_STEPS.has(entry.kind) && sideOf(entry) === "us") ?? log.findLast(endsNegotiation);
  if (step) return { kind: step.kind, date: step.date };
  const closedOn = closedDay(one);
  return closedOn === null ? null : { kind: "closed", date: closedOn };
}

/** The later of the log's and the setting's day; an agreement on or after it takes it back. */
function closedDay({ payer, log, settings }: Records): Day | null {
  const key = nameKey(payer.payer);
  const days = [
    settings.payers.find(({ name }) => nameKey(name) === key)?.negotiationClosed ?? null,
    log.findLast(({ kind }) => kind === "closed")?.date ?? null,
  ].filter((day) => day !== null);
  if (days.length === 0) return null;
  const closed = Math.max(...days);
  const end = log.findLast(endsNegotiation);
  return end?.kind === "agreed" && end.date >= closed ? null : closed;
}

function lastOfferAfterNotice(one: Records): NegotiationRecord["offerAfterNotice"] {
  const notice = one.log.findLastIndex((entry) => entry.kind === "notice given" && sideOf(entry) === "us");
  if (notice < 0) return null;
  const since = new Set(one.log.slice(notice + 1));
  const offer = judgedOffers(one).findLast(({ entry }) => entry.kind === "offer" && since.has(entry));
  return offer ? { counts: offer.counts, date: offer.entry.date } : null;
}

/** `request, Mar 3, 2026`. */
export function askedWords({ kind, date }: NonNullable<NegotiationRecord["asked"]>): string {
  return `${kind}, ${dayText(date)}`;
}
