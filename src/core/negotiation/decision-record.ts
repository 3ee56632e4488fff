import { dayText } from "../settings/day-text";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import { type ClosedNegotiation, closedNegotiation } from "./closed-negotiations";
import { currentNegotiation, endsNegotiation, sideOf } from "./current-negotiation";
import type { LogKind } from "./log-entry";
import { judgedOffers } from "./offers";
import type { PayerCase } from "./payer-case";

/** What log and settings hold of negotiations with one payer, as far as a decision rests on it. */
export interface NegotiationRecord {
  /** The day since which the last negotiation stands closed, by the rule of the scorecard's own action (`closedNegotiation`); `null`: none. */
  readonly closedOn: Day | null;
  /** The request that a negotiation began with that has not ended, or the offer that opened a closed one again; `null`: none runs. */
  readonly runningSince: Day | null;
  /** The last thing that shows that we have asked; `null`: nothing does. */
  readonly asked: { readonly kind: LogKind; readonly date: Day } | null;
  /**
   * The last offer since our notice in the last negotiation: whether it counts, which takes a raise each year or less administration.
   * `null`: no such offer, or no notice.
   */
  readonly offerAfterNotice: { readonly counts: boolean; readonly date: Day } | null;
}

type Records = Pick<PayerCase, "payer" | "log" | "codes" | "settings">;

const OUR_STEPS: ReadonlySet<LogKind> = new Set<LogKind>(["request", "follow-up", "deadline set"]);

/** What is on record of negotiations with a payer: a word of the user's without a date is no record. */
export function negotiationRecord(one: Records): NegotiationRecord {
  const closed = closedNegotiationOf(one);
  return {
    closedOn: closed.closedOn,
    runningSince: runningSince(one, closed),
    asked: lastAsked(one, closed),
    offerAfterNotice: lastOfferAfterNotice(one),
  };
}

function closedNegotiationOf({ payer, log, settings }: Records): ClosedNegotiation {
  const key = nameKey(payer.payer);
  const setting = settings.payers.find(({ name }) => nameKey(name) === key);
  return closedNegotiation(log, setting?.negotiationClosed ?? null);
}

function runningSince({ log }: Records, { reopenedBy }: ClosedNegotiation): Day | null {
  const running = currentNegotiation(log);
  const begun = running.find((entry) => entry.kind === "request" && sideOf(entry) === "us");
  if (begun && !running.some(endsNegotiation)) return begun.date;
  const hasAgreed = running.findLast(endsNegotiation)?.kind === "agreed";
  return hasAgreed ? null : (reopenedBy?.date ?? null);
}

/** Our last step; where none is written down, an end, which only a negotiation has. */
function lastAsked({ log }: Records, { closedOn }: ClosedNegotiation): NegotiationRecord["asked"] {
  const step =
    log.findLast((entry) => OUR_STEPS.has(entry.kind) && sideOf(entry) === "us") ?? log.findLast(endsNegotiation);
  if (step) return { kind: step.kind, date: step.date };
  return closedOn === null ? null : { kind: "closed", date: closedOn };
}

function lastOfferAfterNotice(one: Records): NegotiationRecord["offerAfterNotice"] {
  const current = new Set(currentNegotiation(one.log));
  const offer = judgedOffers(one).findLast(
    ({ entry, isAfterNotice }) => entry.kind === "offer" && isAfterNotice && current.has(entry),
  );
  return offer ? { counts: offer.counts, date: offer.entry.date } : null;
}

/** `request, Mar 3, 2026`. */
export function askedWords({ kind, date }: NonNullable<NegotiationRecord["asked"]>): string {
  return `${kind}, ${dayText(date)}`;
}
