import type { Day } from "../settings/settings";
import type { RankedPayer } from "./payer-words";
import type { Quarter } from "./quarters";
import type { Grade } from "./result";

/** One quarter of one payer; `null`: no claims in it. */
export interface ScoredQuarter {
  readonly quarter: Quarter;
  readonly scored: RankedPayer | null;
}

/** Below C: what the guide's rules call poor. */
const POOR: ReadonlySet<Grade> = new Set<Grade>(["D", "F"]);

/**
 * How many complete quarters running, up to the latest complete one, graded the payer D or F. A quarter without claims or without a grade
 * ends the run: unknown is not poor. A quarter that is not complete is passed over.
 *
 * @param quarters of one payer, the oldest first
 */
export function quartersBelow(quarters: readonly ScoredQuarter[]): number {
  const complete = quarters.filter(({ quarter }) => quarter.isComplete);
  return complete.length - 1 - complete.findLastIndex(({ scored }) => !isPoor(scored));
}

/** The same over the quarters that began on or after a day, such as that of a closed negotiation: those before it do not count. */
export function quartersPoorSince(quarters: readonly ScoredQuarter[], since: Day): number {
  return quartersBelow(quarters.filter(({ quarter }) => quarter.from >= since));
}

function isPoor(scored: RankedPayer | null): boolean {
  const grade = scored?.payer.grade ?? null;
  return grade !== null && POOR.has(grade);
}
