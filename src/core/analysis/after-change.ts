import type { Line } from "../claims/line";
import type { Span } from "../claims/windows";
import { medicareGap } from "../scoring/medicare-gap";
import { type SpanScores, SpanTally, uncounted } from "../scoring/span-tally";
import { addMonths } from "../settings/calendar";
import type { Day } from "../settings/settings";
import type { AnalysisContext, Analyst } from "./analyst";

/** The guide: look at the whole practice again three and six months after a change. */
export const CHECK_MONTHS = [3, 6] as const;

/** The whole practice over so many months after a day, and over equally many days before it. */
export interface ChangeCheck {
  readonly months: (typeof CHECK_MONTHS)[number];
  readonly spans: { readonly before: Span; readonly after: Span };
  /** `null`: the claims do not cover both spans. */
  readonly scores: { readonly before: SpanScores; readonly after: SpanScores } | null;
  /** Why there are none: the claims after the day, with the as-of date from which on there are enough, or those before it. */
  readonly missing: { readonly which: "after"; readonly enoughOn: Day } | { readonly which: "before" } | null;
}

/** A day on which something was changed in the practice, and what became of it. */
export interface AfterChange {
  readonly since: Day;
  readonly checks: readonly ChangeCheck[];
}

interface Tallied {
  readonly before: SpanTally;
  readonly after: SpanTally;
}

/**
 * Scores the practice before and after a day: three and six months after it, each against equally many days before. The last
 * `denialLagDays` days before the as-of date stay out: payers have not answered them yet.
 */
export class AfterChangeAnalyst implements Analyst<AfterChange | null> {
  private readonly checks: readonly (Omit<ChangeCheck, "scores"> & { readonly tallied: Tallied | null })[];

  /** @param since `null`: no such day is known @param first the first day with claims; `null`: the table holds no dates */
  constructor(
    private readonly context: AnalysisContext,
    private readonly since: Day | null,
    private readonly first: Day | null,
  ) {
    const { facts, settings, pricer } = context;
    const prices = uncounted(pricer);
    const tally = (span: Span): SpanTally => new SpanTally(facts.table, settings, { span, denial: span }, prices);
    this.checks =
      since === null || first === null
        ? []
        : CHECK_MONTHS.map((months) => {
            const spans = spansOf(since, months);
            const missing = this.missingOf(spans, first);
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
    if (this.since === null || this.first === null) return null;
    const { settings, pricer } = this.context;
    const gap = medicareGap(settings, pricer);
    const checks = this.checks.map(({ tallied, ...check }) => ({
      ...check,
      scores: tallied && { before: tallied.before.judged(gap), after: tallied.after.judged(gap) },
    }));
    return { since: this.since, checks };
  }

  private missingOf({ before, after }: ChangeCheck["spans"], first: Day): ChangeCheck["missing"] {
    const { settings, card } = this.context;
    const { filter, denialLagDays } = settings;
    const last = Math.min((card.asOf ?? 0) - denialLagDays, filter.to ?? Infinity);
    if (after.to > last) return { which: "after", enoughOn: after.to + denialLagDays };
    return Math.max(first, filter.from ?? first) > before.from ? { which: "before" } : null;
  }
}

function spansOf(since: Day, months: number): ChangeCheck["spans"] {
  const end = addMonths(since, months);
  return { before: { from: since - (end - since), to: since - 1 }, after: { from: since, to: end - 1 } };
}
