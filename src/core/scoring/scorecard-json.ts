import { isoDate } from "../settings/calendar";
import type { Scorecard } from "./result";

/** The object of methodology section 10, which `--json` prints: dates as ISO text, fractions, US dollars, whole days. */
export function scorecardToJson({ asOf, period, practice, payers, notCounted, tieOut, issues }: Scorecard) {
  return {
    asOf: asOf === null ? null : isoDate(asOf),
    period: period && { from: isoDate(period.from), to: isoDate(period.to) },
    practice,
    payers,
    notCounted: notCounted.map(({ reason, rows, paid }) => ({ reason, rows, paid })),
    tieOut,
    issues,
  };
}
