import type { ArAnalysis } from "../analysis/ar";
import { AGE_BUCKETS } from "../analysis/ar-open";
import { DAYS_BUCKETS } from "../analysis/ar-days";

/** `0-15`, `16-30`, ..., `over 60`. */
function bucketNames(ends: readonly number[]): string[] {
  const between = ends.map((end, i) => `${i === 0 ? 0 : ends[i - 1]! + 1}-${end}`);
  return [...between, `over ${ends.at(-1)}`];
}

export const DAYS_NAMES: readonly string[] = bucketNames(DAYS_BUCKETS);
export const AGE_NAMES: readonly string[] = bucketNames(AGE_BUCKETS);

function hasSentDate({ missing }: ArAnalysis): boolean {
  return !missing.has("submittedDate") || !missing.has("receivedDate");
}

/** Whether the table tells days to pay: as the scorecard's mean. */
export function showsDays(ar: ArAnalysis): boolean {
  return hasSentDate(ar) && !ar.missing.has("paidDate");
}

/** What the table cannot tell, and the column that would. */
export function missingWords(ar: ArAnalysis): string[] {
  const sent = "a date submitted (or received by the payer)";
  const words: string[] = [];
  if (!hasSentDate(ar) && ar.missing.has("paidDate"))
    words.push(`Days to pay need ${sent} and a date paid: the table has neither.`);
  else if (!showsDays(ar))
    words.push(`Days to pay need ${hasSentDate(ar) ? "a date paid" : sent}: the table has none.`);
  if (!hasSentDate(ar)) words.push(`The age of an open claim needs ${sent}: all open claims stand under “no date”.`);
  else if (ar.missing.has("serviceDate") || ar.missing.has("submittedDate"))
    words.push("The days from a service to its first submission need a service date and a date submitted.");
  if (ar.missing.has("billed"))
    words.push("No charge column: open claims are counted, but not in dollars. The billed amount would give them.");
  return words;
}
