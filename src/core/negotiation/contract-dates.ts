import { counted } from "../settings/counted";
import { dayText } from "../settings/day-text";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { endsNegotiation } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import { noticeGiven } from "./notice-on-record";
import type { NegotiationRecords } from "./records";

/** A day that a contract or a negotiation has ahead, or that has passed without anything on record since. */
export interface ContractDate {
  readonly payer: string;
  /** `null`: a next step of the log without a deadline, or a last day by a notice whose days are not known. */
  readonly date: Day | null;
  /** From today; negative: passed. */
  readonly daysLeft: number | null;
  readonly what: "ask for changes" | "give notice" | "term ends" | "last day" | "deadline" | "next step";
  /** A sentence. */
  readonly words: string;
}

type Undone = Omit<ContractDate, "daysLeft">;

/** Dates of all payers' terms and logs, the earliest first, steps without a date last. */
export function contractDates(
  { terms, log }: Pick<NegotiationRecords, "terms" | "log">,
  today: Day,
): readonly ContractDate[] {
  const notices = noticesOnRecord(log);
  const running = terms.filter(({ payer }) => !notices.has(nameKey(payer)));
  const dates = [
    ...running.flatMap((each) => termDates(each, today)),
    ...[...notices].map(([key, notice]) =>
      lastDay(
        notice,
        terms.find(({ payer }) => nameKey(payer) === key),
      ),
    ),
    ...logDates(log, today),
  ];
  return dates
    .map((each) => ({ ...each, daysLeft: each.date === null ? null : each.date - today }))
    .sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity) || (a.payer < b.payer ? -1 : 1));
}

interface GivenNotice {
  readonly payer: string;
  readonly given: Day;
}

/** By the payer's name as it is compared. */
function noticesOnRecord(log: readonly LogEntry[]): ReadonlyMap<string, GivenNotice> {
  const entries = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const key = nameKey(entry.payer);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const notices = new Map<string, GivenNotice>();
  for (const [key, own] of entries) {
    const given = noticeGiven(own);
    if (given !== null) notices.set(key, { payer: own[0]!.payer, given });
  }
  return notices;
}

/** From a notice of ours on, its term neither renews nor has days to ask for something by. */
function lastDay({ payer, given }: GivenNotice, terms: ContractTerms | undefined): Undone {
  const notice = `The notice was given on ${dayText(given)}`;
  const days = terms?.noticeDays ?? null;
  if (days === null) {
    const words = `${notice}; the days of notice are not filled in, so that the last day is not known.`;
    return { payer, date: null, what: "last day", words };
  }
  const words = `${notice}: the last day by ${counted(days, "day")} of notice. Go by the day that the payer confirms.`;
  return { payer, date: given + days, what: "last day", words };
}

/** Once the term has ended, only that: the days before it are over with it. */
function termDates(
  { payer, termEnds, autoRenews, renewalNoticeDays, noticeDays }: ContractTerms,
  today: Day,
): Undone[] {
  if (termEnds === null) return [];
  const end: Undone = { payer, date: termEnds, what: "term ends", words: endWords(autoRenews, termEnds < today) };
  if (termEnds < today) return [end];
  const before = (what: Undone["what"], days: number | null, words: string): Undone[] =>
    days === null ? [] : [{ payer, date: termEnds - days, what, words }];
  return [
    ...before(
      "ask for changes",
      renewalNoticeDays,
      `Last day to ask for changes: ${renewalNoticeDays} days before the term ends.`,
    ),
    ...before(
      "give notice",
      noticeDays,
      `Last day for a notice that is to take effect when the term ends: ${noticeDays} days before.`,
    ),
    end,
  ];
}

function endWords(autoRenews: boolean | null, hasEnded: boolean): string {
  if (hasEnded) return "The term has ended: put the present term into Contract terms.";
  if (autoRenews === null) return "The term ends; whether it renews by itself is not filled in.";
  return autoRenews ? "The term ends and renews by itself." : "The term ends and does not renew by itself.";
}

/** Deadlines ahead; and of the last entry of each payer one that has passed, or a next step that has none. */
function logDates(log: readonly LogEntry[], today: Day): Undone[] {
  const last = new Map(log.map((entry) => [nameKey(entry.payer), entry]));
  const settled = settledBy(log);
  return log.flatMap((entry): Undone[] => {
    const isLast = last.get(nameKey(entry.payer)) === entry;
    const { payer, deadline, nextStep, kind } = entry;
    if (deadline === null)
      return isLast && nextStep !== null
        ? [{ payer, date: null, what: "next step", words: stepWords(nextStep, kind) }]
        : [];
    const isOpen = isLast || (deadline >= today && !settled.has(entry));
    return isOpen ? [{ payer, date: deadline, what: "deadline", words: stepWords(nextStep, kind) }] : [];
  });
}

/** What was to be done in a negotiation that has ended since: an end has deadlines of its own. */
function settledBy(log: readonly LogEntry[]): ReadonlySet<LogEntry> {
  const lastEnd = new Map<string, number>();
  log.forEach((entry, at) => {
    if (endsNegotiation(entry)) lastEnd.set(nameKey(entry.payer), at);
  });
  return new Set(log.filter(({ payer }, at) => at < (lastEnd.get(nameKey(payer)) ?? -1)));
}

function stepWords(nextStep: string | null, kind: LogEntry["kind"]): string {
  const words = nextStep ?? "No next step is filled in";
  return `${words.replace(/[.\s]+$/, "")} (${kind}).`;
}
