import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";
import { endsNegotiation } from "./current-negotiation";
import type { LogEntry } from "./log-entry";
import type { NegotiationRecords } from "./records";

/** A day that a contract or a negotiation has ahead, or that has passed without anything on record since. */
export interface ContractDate {
  readonly payer: string;
  /** `null`: a next step of the log without a deadline. */
  readonly date: Day | null;
  /** From today; negative: passed. */
  readonly daysLeft: number | null;
  readonly what: "ask for changes" | "give notice" | "term ends" | "deadline" | "next step";
  /** A sentence. */
  readonly words: string;
}

type Undone = Omit<ContractDate, "daysLeft">;

/** Dates of all payers' terms and logs, the earliest first, steps without a date last. */
export function contractDates(
  { terms, log }: Pick<NegotiationRecords, "terms" | "log">,
  today: Day,
): readonly ContractDate[] {
  const dates = [...terms.flatMap((each) => termDates(each, today)), ...logDates(log, today)];
  return dates
    .map((each) => ({ ...each, daysLeft: each.date === null ? null : each.date - today }))
    .sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity) || (a.payer < b.payer ? -1 : 1));
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
