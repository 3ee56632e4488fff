import type { Line } from "../claims/line";
import type { Span } from "../claims/windows";
import { medicareGap } from "../scoring/medicare-gap";
import { type SpanScores, SpanTally, uncounted } from "../scoring/span-tally";
import { addMonths } from "../settings/calendar";
import type { Day } from "../settings/settings";
import type { AnalysisContext, Analyst } from "./analyst";
import { type Comparison, compareSpans } from "./directions";

/** The guide: look again three to six months after a change. */
export const BEFORE_AFTER = { leastDays: 90, mostMonths: 6 } as const;
const { leastDays: LEAST_DAYS, mostMonths: MOST_MONTHS } = BEFORE_AFTER;

/** A day from which on something was changed with a payer: its rates, or what was decided about it. */
export interface ChangeDay {
  readonly payer: string;
  readonly since: Day;
}

/** A payer before and after a day. */
export interface BeforeAfter extends ChangeDay {
  /** Equally many days before the day and from it on; `null`: they are too few to compare. */
  readonly spans: { readonly before: Span; readonly after: Span } | null;
  /** Why there are too few: the claims after it, or those before it. Of the first, the as-of date from which on there are enough. */
  readonly missing: { readonly which: "after"; readonly enoughOn: Day } | { readonly which: "before" } | null;
  /** Empty without spans. */
  readonly figures: readonly Comparison[];
}

interface Compared {
  readonly spans: { readonly before: Span; readonly after: Span };
  readonly before: SpanTally;
  readonly after: SpanTally;
}

/**
 * Sets the claims of equally many days before and after the day of a change against each other: up to six months, at least 90 days. The last
 * `denialLagDays` days before the as-of date stay out: payers have not answered them yet.
 */
export class BeforeAfterAnalyst implements Analyst<readonly BeforeAfter[]> {
  private readonly compared = new Map<Day, Compared>();

  /** @param first the first day with claims (`firstClaimDay`); `null`: the table holds no dates, and nothing is compared */
  constructor(
    private readonly context: AnalysisContext,
    private readonly days: readonly ChangeDay[],
    private readonly first: Day | null,
  ) {
    const { facts, settings, pricer } = context;
    const prices = uncounted(pricer);
    for (const since of new Set(days.map((one) => one.since))) {
      const spans = this.spansOf(since);
      if ("which" in spans) continue;
      const tally = (span: Span): SpanTally => new SpanTally(facts.table, settings, { span, denial: span }, prices);
      this.compared.set(since, { spans, before: tally(spans.before), after: tally(spans.after) });
    }
  }

  add(line: Line): void {
    for (const { before, after } of this.compared.values()) {
      before.add(line);
      after.add(line);
    }
  }

  result(): readonly BeforeAfter[] {
    const { settings, pricer } = this.context;
    if (this.first === null || this.asOf === null) return [];
    const gap = medicareGap(settings, pricer);
    const scores = new Map<Day, { readonly before: SpanScores; readonly after: SpanScores }>();
    for (const [since, { before, after }] of this.compared)
      scores.set(since, { before: before.judged(gap), after: after.judged(gap) });
    return this.days.map(({ payer, since }) => {
      const spans = this.spansOf(since);
      if ("which" in spans) return { payer, since, spans: null, missing: spans, figures: [] };
      const { before, after } = scores.get(since)!;
      const figures = compareSpans(before.payers.get(payer) ?? null, after.payers.get(payer) ?? null, settings);
      return { payer, since, spans, missing: null, figures };
    });
  }

  private get asOf(): Day | null {
    return this.context.card.asOf;
  }

  /** The two spans, or what there is too little of. */
  private spansOf(since: Day): Compared["spans"] | NonNullable<BeforeAfter["missing"]> {
    const { filter, denialLagDays } = this.context.settings;
    const last = Math.min((this.asOf ?? 0) - denialLagDays, filter.to ?? Infinity);
    const after = Math.min(last + 1, addMonths(since, MOST_MONTHS)) - since;
    if (after < LEAST_DAYS) return { which: "after", enoughOn: since + LEAST_DAYS - 1 + denialLagDays };
    const before = since - Math.max(this.first ?? since, addMonths(since, -MOST_MONTHS));
    if (before < LEAST_DAYS) return { which: "before" };
    const days = Math.min(before, after);
    return { before: { from: since - days, to: since - 1 }, after: { from: since, to: since + days - 1 } };
  }
}
