import type { ClaimFacts } from "../claims/claim-facts";
import { visitLinesInSlices } from "../claims/consolidate";
import type { Slices } from "../claims/slices";
import { calendarOf, dayOf } from "../settings/calendar";
import type { Day, Settings } from "../settings/settings";
import { firstClaimDay } from "./first-claim-day";
import type { LinePricer } from "./line-pricer";
import { medicareGap } from "./medicare-gap";
import type { PayerScores, PracticeResult } from "./result";
import { type SpanPayer, SpanTally, uncounted } from "./span-tally";

/** Two years: each quarter has the same one a year earlier beside it. */
const MOST_QUARTERS = 8;
const QUARTERS_A_YEAR = 4;
const MONTHS_A_QUARTER = 3;
/** Claims may begin so many days into a quarter that still counts as whole: a practice rests over New Year. */
const LATE_START_DAYS = 14;

/** A calendar quarter; both days belong to it. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly from: number;
  readonly to: number;
  /**
   * Whether it has ended, payers have had time to answer its last claims (`denialLagDays`), and the claims of the table, and of its
   * filter, are those of the whole quarter: not of one that they begin over two weeks into.
   */
  readonly isComplete: boolean;
}

/** Every payer scored by calendar quarter, each as if it were the whole review period. */
export interface QuarterScores {
  /**
   * The oldest first, at most eight, up to the one that holds the as-of date. Empty: the table holds no dates. One without claims between
   * others stays in: they are no neighbours.
   */
  readonly quarters: readonly Quarter[];
  /** The practice as a whole, in the order of `quarters`. */
  readonly practice: readonly PracticeResult[];
  /** By the payers of the scorecard: in the order of `quarters`; `null`: no claims in that quarter. Ranks are those of the quarter. */
  readonly payers: ReadonlyMap<string, readonly (SpanPayer | null)[]>;
}

/**
 * Scores each quarter by itself: figures, scores and grades by the same rules and settings as the scorecard's, in one pass. Review period:
 * the quarter's days up to the as-of date, on the last of which the ages of open claims are taken. Denial window: the quarter's days up to
 * `denialLagDays` before the as-of date; where it holds fewer than `minimumLines` of a payer, its lines of the quarter, as always.
 * Outcomes are those known today.
 */
export function* scoreQuartersInSlices(
  facts: ClaimFacts,
  settings: Settings,
  card: PayerScores,
  pricer: LinePricer | null,
): Slices<QuarterScores> {
  const { asOf, period } = card;
  const first = asOf === null || period === null ? null : yield* firstClaimDay(facts);
  const quarters = asOf === null || first === null ? [] : quartersBetween(first, asOf, settings);
  const prices = uncounted(pricer);
  const tallies = quarters.map((quarter) => {
    const span = { from: quarter.from, to: Math.min(quarter.to, asOf!) };
    const denial = { from: quarter.from, to: Math.min(quarter.to, asOf! - settings.denialLagDays) };
    return new SpanTally(facts.table, settings, { span, denial }, prices);
  });
  if (tallies.length > 0)
    yield* visitLinesInSlices(facts, settings, (line) => {
      for (const tally of tallies) tally.add(line);
    });
  const gap = medicareGap(settings, pricer);
  const scored = tallies.map((tally) => tally.judged(gap));
  return {
    quarters,
    practice: scored.map(({ practice }) => practice),
    payers: new Map(card.payers.map(({ payer }) => [payer, scored.map((each) => each.payers.get(payer) ?? null)])),
  };
}

/** The last eight calendar quarters from that of the first claim to that of the as-of date. */
export function quartersBetween(first: Day, asOf: Day, settings: Settings): Quarter[] {
  const last = quarterNumber(asOf);
  const begin = Math.max(quarterNumber(first), last - MOST_QUARTERS + 1);
  return Array.from({ length: Math.max(0, last - begin + 1) }, (_, i) => {
    const from = firstDay(begin + i);
    const to = firstDay(begin + i + 1) - 1;
    const { filter, denialLagDays } = settings;
    const isWhole = first <= from + LATE_START_DAYS && (filter.from ?? from) <= from && (filter.to ?? to) >= to;
    return {
      year: Math.floor((begin + i) / QUARTERS_A_YEAR),
      quarter: (((begin + i) % QUARTERS_A_YEAR) + 1) as Quarter["quarter"],
      from,
      to,
      isComplete: isWhole && to + denialLagDays <= asOf,
    };
  });
}

/** Quarters since the year 0. */
function quarterNumber(day: Day): number {
  const { year, month } = calendarOf(day);
  return year * QUARTERS_A_YEAR + Math.floor((month - 1) / MONTHS_A_QUARTER);
}

function firstDay(quarter: number): Day {
  const month = (quarter % QUARTERS_A_YEAR) * MONTHS_A_QUARTER + 1;
  return dayOf(Math.floor(quarter / QUARTERS_A_YEAR), month, 1)!;
}
