import type { ClaimTable } from "../claims/claim-table";
import { amountOf, millionths } from "../claims/exact";
import type { Line } from "../claims/line";
import { Outcome } from "../claims/outcome";
import { type Span, isIn, reviewDay } from "../claims/windows";
import { sessionsOf } from "../scoring/class-tally";
import { openAge } from "../scoring/days-to-pay";
import { medicareGap } from "../scoring/medicare-gap";
import type { Figure, PayerResult } from "../scoring/result";
import { type SpanScores, SpanTally, uncounted } from "../scoring/span-tally";
import { addMonths } from "../settings/calendar";
import type { Day, Settings } from "../settings/settings";
import type { AnalysisContext, Analyst } from "./analyst";
import { AGE_BUCKETS } from "./ar-open";

/** The guide: look at the whole practice again three and six months after a change. */
const CHECK_MONTHS = [3, 6] as const;
/** Where more of the insurers' service lines than this are open, what answers decide is not complete. Ours. */
export const MOST_UNANSWERED = 0.05;
/** Days after which a service line without an answer counts as unpaid: the oldest age that A/R tells apart. */
export const LONGEST_WAIT = AGE_BUCKETS[3];
/** The newest date of a table lies some days before the day on which somebody looks at it. Ours. */
const DAYS_TO_TABLE = 7;

/** What was delivered in a span, and how much of it has its answer. */
export interface SpanCounts {
  /** Of all service lines but those taken back: of open ones too, unlike the scorecard's sessions, which are answered ones. */
  readonly sessions: number;
  /** Service lines of insurers: patients who pay for themselves owe no answer. */
  readonly lines: number;
  /** Of those, the ones without an answer (sent, not sent yet, or rejected) that are no older than `LONGEST_WAIT`. */
  readonly open: number;
}

/** Everybody over one span of days, and how much of it has its answer. */
export interface AnsweredScores extends SpanScores {
  readonly counts: { readonly all: SpanCounts; /** By name. */ readonly payers: ReadonlyMap<string, SpanCounts> };
}

/** The whole practice over so many months after a day, and over equally many days before it. */
export interface ChangeCheck {
  readonly months: (typeof CHECK_MONTHS)[number];
  readonly spans: { readonly before: Span; readonly after: Span };
  /** `null`: the claims do not cover both spans. */
  readonly scores: { readonly before: AnsweredScores; readonly after: AnsweredScores } | null;
  /**
   * Why there are none: the filter of the settings cuts a span; or the claims after the day are too young, with the day from which on it is
   * worth looking again (`checkDay`); or the claims begin too late.
   */
  readonly missing:
    | { readonly which: "filter" }
    | { readonly which: "after"; readonly enoughOn: Day }
    | { readonly which: "before" }
    | null;
}

/** A day on which something was changed in the practice, and what became of it. */
export interface AfterChange {
  readonly since: Day;
  readonly checks: readonly ChangeCheck[];
  /** Whether the claims go back to the same months a year earlier, so that a season can be told from the change. */
  readonly showsSeason: boolean;
}

interface Tallied {
  readonly before: AnsweredTally;
  readonly after: AnsweredTally;
}

/**
 * Scores the practice before and after a day: three and six months after it, each against equally many days before, once the as-of date is
 * `denialLagDays` past the last of them. By then what was delivered can be counted, open service lines too; what payers' answers decide
 * (revenue, hours, denials, days) can not while more than `MOST_UNANSWERED` of the insurers' service lines are open (`openShare`): else what
 * is not answered yet would look like a fall.
 */
export class AfterChangeAnalyst implements Analyst<AfterChange | null> {
  private readonly checks: readonly (Omit<ChangeCheck, "scores"> & { readonly tallied: Tallied | null })[];

  /** @param since `null`: no such day is known @param first the first day with claims; `null`: the table holds no dates */
  constructor(
    private readonly context: AnalysisContext,
    private readonly since: Day | null,
    private readonly first: Day | null,
  ) {
    this.checks =
      since === null || first === null
        ? []
        : CHECK_MONTHS.map((months) => {
            const spans = spansOf(since, months);
            const missing = this.missingOf(spans, { since, months, first });
            const tally = (span: Span): AnsweredTally => new AnsweredTally(context, span);
            const tallied = missing === null ? { before: tally(spans.before), after: tally(spans.after) } : null;
            return { months, spans, missing, tallied };
          });
  }

  add(line: Line): void {
    for (const { tallied } of this.checks) {
      tallied?.before.add(line);
      tallied?.after.add(line);
    }
  }

  /** `null`: no day is known, or the table holds no dates. */
  result(): AfterChange | null {
    const { since, first } = this;
    if (since === null || first === null) return null;
    const checks = this.checks.map(({ tallied, ...check }) => ({
      ...check,
      scores: tallied && { before: tallied.before.judged(), after: tallied.after.judged() },
    }));
    const { from } = this.context.settings.filter;
    return { since, checks, showsSeason: Math.max(first, from ?? first) <= addMonths(since, -12) };
  }

  private missingOf(
    { before, after }: ChangeCheck["spans"],
    { since, months, first }: { readonly since: Day; readonly months: number; readonly first: Day },
  ): ChangeCheck["missing"] {
    const { settings, card } = this.context;
    const { filter, denialLagDays } = settings;
    if (after.to > (filter.to ?? Infinity) || before.from < (filter.from ?? -Infinity)) return { which: "filter" };
    if (first > before.from) return { which: "before" };
    return after.to > (card.asOf ?? 0) - denialLagDays
      ? { which: "after", enoughOn: checkDay(since - 1, months, settings, card.payers) }
      : null;
  }
}

/** One span of days: its scores, and what was delivered in it. */
class AnsweredTally {
  private readonly scores: SpanTally;
  private readonly all = new CountTally();
  /** By payer number. */
  private readonly payers: (CountTally | undefined)[] = [];

  constructor(
    private readonly context: AnalysisContext,
    private readonly span: Span,
  ) {
    const { facts, settings, pricer } = context;
    this.scores = new SpanTally(facts.table, settings, { span, denial: span }, uncounted(pricer));
  }

  add(line: Line): void {
    this.scores.add(line);
    if (!isIn(this.span, reviewDay(line))) return;
    const { facts, card } = this.context;
    this.all.add(line, facts.table, card.asOf);
    (this.payers[line.payer] ??= new CountTally()).add(line, facts.table, card.asOf);
  }

  judged(): AnsweredScores {
    const { settings, pricer, facts } = this.context;
    const payers = [...this.payers.entries()].flatMap(([number, tally]): [string, SpanCounts][] =>
      tally ? [[facts.table.payers[number]!.name, tally.counts()]] : [],
    );
    const counts = { all: this.all.counts(), payers: new Map(payers) };
    return { ...this.scores.judged(medicareGap(settings, pricer)), counts };
  }
}

const UNANSWERED: ReadonlySet<number> = new Set([Outcome.Open, Outcome.Unsent, Outcome.Rejected]);

class CountTally {
  /** Millionths. */
  private sessions = 0;
  private lines = 0;
  private open = 0;

  add(line: Line, table: ClaimTable, asOf: Day | null): void {
    const isUnanswered = UNANSWERED.has(line.final);
    const { kind } = table.services[line.service]!.procedure;
    if (line.adjudicated || isUnanswered) this.sessions += millionths(sessionsOf(kind, line.units));
    if (table.payers[line.payer]!.type === "self-pay") return;
    this.lines++;
    const age = openAge(line, table, asOf) ?? (asOf ?? 0) - reviewDay(line);
    if (isUnanswered && age <= LONGEST_WAIT) this.open++;
  }

  counts(): SpanCounts {
    return { sessions: amountOf(this.sessions), lines: this.lines, open: this.open };
  }
}

function spansOf(since: Day, months: number): ChangeCheck["spans"] {
  const end = addMonths(since, months);
  return { before: { from: since - (end - since), to: since - 1 }, after: { from: since, to: end - 1 } };
}

/** The share of the insurers' service lines that wait for an answer; 0 where there are none. */
export function openShare({ open, lines }: SpanCounts): number {
  return lines === 0 ? 0 : open / lines;
}

/** Whether enough is answered to show what answers decide. */
export function isAnswered(counts: SpanCounts): boolean {
  return openShare(counts) <= MOST_UNANSWERED;
}

/**
 * Whether a change of revenue is for the greater part missing answers: the open service lines, at what an answered one of the insurers
 * brought on average, would undo more than half of it.
 */
export function isMostlyMissing({ before, after }: NonNullable<ChangeCheck["scores"]>): boolean {
  const change = after.practice.cash - before.practice.cash;
  const missing = stillToCome(after) - stillToCome(before);
  return change * missing < 0 && Math.abs(missing) > Math.abs(change) / 2;
}

/** Dollars that the open service lines would bring. */
function stillToCome({ payers, counts: { all } }: AnsweredScores): number {
  const insurers = [...payers.values()].filter(({ payer }) => payer.type !== "self-pay");
  const cash = insurers.reduce((sum, { payer }) => sum + payer.cash, 0);
  return all.open === all.lines ? 0 : (cash / (all.lines - all.open)) * all.open;
}

/**
 * Days until the claims of a span are answered, and in the table: the longer of `denialLagDays` and the days in which nine of ten are
 * (`daysToAnswer`), and a week, for the newest claims of a table are some days old.
 *
 * @param payers those of the scorecard
 */
export function daysUntilAnswered(
  { denialLagDays }: Pick<Settings, "denialLagDays">,
  payers: readonly AnsweringPayer[],
): number {
  return Math.max(denialLagDays, Math.ceil(daysToAnswer(payers) ?? 0)) + DAYS_TO_TABLE;
}

/**
 * The first day on which the check of so many months after a contract's last day can be made: the months have passed, and their claims are
 * answered (`daysUntilAnswered`). From then on the sheet "After a change" has figures.
 *
 * @param lastDay the last day of what was before: the last in-network day
 * @param payers those of the scorecard
 */
function checkDay(
  lastDay: Day,
  months: number,
  settings: Pick<Settings, "denialLagDays">,
  payers: readonly AnsweringPayer[],
): Day {
  return spansOf(lastDay + 1, months).after.to + daysUntilAnswered(settings, payers);
}

type AnsweringPayer = Pick<PayerResult, "type" | "adjudicated" | "p90Days">;

/** The insurers' 90th percentiles of days to pay, on average over their answered service lines; `null`: none is known. */
function daysToAnswer(payers: readonly AnsweringPayer[]): Figure {
  let days = 0;
  let lines = 0;
  for (const { type, adjudicated, p90Days } of payers) {
    if (type === "self-pay" || p90Days === null) continue;
    days += p90Days * adjudicated;
    lines += adjudicated;
  }
  return lines === 0 ? null : days / lines;
}
