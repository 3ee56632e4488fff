import type { ClaimFacts } from "../claims/claim-facts";
import { UNKNOWN_DAY } from "../claims/days";
import { isExcluded } from "../claims/outcome";
import { type Slices, slicesOf } from "../claims/slices";
import type { Day } from "../settings/settings";

/** The earliest service, else submitted, date of the rows that count: where the claims of a table begin. `null`: no such date. */
export function* firstClaimDay({ table, notCounted, outcomes }: ClaimFacts): Slices<Day | null> {
  let first = Infinity;
  yield* slicesOf(table.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (notCounted[row] !== 0 || isExcluded(outcomes.outcome[row]!)) continue;
      const served = table.serviceDay[row]!;
      const day = served === UNKNOWN_DAY ? table.submittedDay[row]! : served;
      if (day !== UNKNOWN_DAY && day < first) first = day;
    }
  });
  return first === Infinity ? null : first;
}
