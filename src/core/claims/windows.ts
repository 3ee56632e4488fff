import type { Day, Settings } from "../settings/settings";
import type { ClaimFacts } from "./claim-facts";
import { addMonths } from "../settings/calendar";
import { UNKNOWN_DAY } from "./days";
import type { Line } from "./line";
import { isExcluded } from "./outcome";
import { type Slices, atOnce, slicesOf } from "./slices";

/** Both ends belong to it. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The windows of methodology 1.7. `null`: the table has no service and no submitted column, and every line is in both. */
export interface Windows {
  readonly asOf: Day | null;
  readonly review: Span | null;
  readonly denial: Span | null;
}

export function findWindows(facts: ClaimFacts, settings: Settings): Windows {
  return atOnce(findWindowsInSlices(facts, settings));
}

export function* findWindowsInSlices(facts: ClaimFacts, settings: Settings): Slices<Windows> {
  const asOf = settings.asOf ?? (yield* latestDay(facts));
  const { present } = facts.table;
  if (asOf === null || !(present.has("serviceDate") || present.has("submittedDate")))
    return { asOf, review: null, denial: null };
  const lastDenialDay = asOf - settings.denialLagDays;
  return {
    asOf,
    review: { from: addMonths(asOf, -settings.reviewMonths) + 1, to: asOf },
    denial: { from: lastDenialDay - settings.denialDays + 1, to: lastDenialDay },
  };
}

/** The day by which a line belongs to the review period: service, else submitted. */
export function reviewDay(line: Line): Day {
  return line.serviceDay !== UNKNOWN_DAY ? line.serviceDay : line.firstSubmitted;
}

/** The day by which a line belongs to the denial window: submitted, else service. */
export function denialDay(line: Line): Day {
  return line.firstSubmitted !== UNKNOWN_DAY ? line.firstSubmitted : line.serviceDay;
}

/** Whether a day is in the span; where there is no span, every day is, an unknown one too. */
export function isIn(span: Span | null, day: Day): boolean {
  return span === null || (day !== UNKNOWN_DAY && day >= span.from && day <= span.to);
}

/** The later of the latest submitted and the latest service date, else the latest paid date, of counted rows. */
function* latestDay({ table, notCounted, outcomes }: ClaimFacts): Slices<Day | null> {
  let worked = UNKNOWN_DAY;
  let paid = UNKNOWN_DAY;
  yield* slicesOf(table.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (notCounted[row] !== 0 || isExcluded(outcomes.outcome[row]!)) continue;
      worked = Math.max(worked, table.serviceDay[row]!, table.submittedDay[row]!);
      paid = Math.max(paid, table.paidDay[row]!);
    }
  });
  if (worked !== UNKNOWN_DAY) return worked;
  return paid === UNKNOWN_DAY ? null : paid;
}
