import type { Settings } from "../settings/settings";
import { known } from "./amounts";
import type { ClaimFacts } from "./claim-facts";
import { UNKNOWN_DAY } from "./days";
import { END, groupRows } from "./groups";
import { Line, LineBuilder } from "./line";
import { Outcome } from "./outcome";
import { Mark } from "./outcomes";

/**
 * Hands every service line of the table to `visit`, in the order of their first rows (methodology 1.5). The line is one object
 * that is filled again for the next: keep no reference.
 */
export function visitLines(facts: ClaimFacts, settings: Settings, visit: (line: Line) => void): void {
  const groups = groupRows(facts);
  const builder = new LineBuilder(facts, settings);
  const line = new Line();
  for (let group = 0; group < groups.count; group++) {
    const rows: number[] = [];
    for (let row = groups.first[group]!; row !== END; row = groups.next[row]!) rows.push(row);
    visitGroup(facts, rows, builder, line, visit);
  }
}

function visitGroup(facts: ClaimFacts, rows: number[], builder: LineBuilder, line: Line, visit: (line: Line) => void): void {
  const { outcome } = facts.outcomes;
  const reversed = rows.some((row) => outcome[row] === Outcome.Reversed);
  const emit = (versions: readonly number[], allRows: readonly number[]): void => {
    line.versions.length = 0;
    for (const row of versions) line.versions.push(row);
    line.rowCount = allRows.length;
    line.paidInTable = allRows.reduce((sum, row) => sum + known(facts.table.paid[row]!), 0);
    builder.fill(line, reversed);
    visit(line);
  };
  if (rows.length === 1) return emit(rows, rows);
  const ordered = inOrder(facts, rows);
  const versions = ordered.filter((row) => !isListedTwice(facts, row, ordered));
  const alone = reversed ? [] : versions.filter((row, at) => isServiceOfItsOwn(facts, row, versions.slice(0, at)));
  const rest = versions.filter((row) => !alone.includes(row));
  emit(rest, ordered.filter((row) => !alone.includes(row)));
  for (const row of alone) emit([row], [row]);
}

/** By submitted, else paid date; without either, after the row before it; ties in row order. */
function inOrder({ table }: ClaimFacts, rows: readonly number[]): number[] {
  let key = -Infinity;
  const keyed = rows.map((row) => {
    const day = table.submittedDay[row] !== UNKNOWN_DAY ? table.submittedDay[row]! : table.paidDay[row]!;
    if (day !== UNKNOWN_DAY) key = day;
    return { row, key };
  });
  return keyed.sort((a, b) => a.key - b.key || a.row - b.row).map(({ row }) => row);
}

/** An open or unsent version that was not sent later than a decided one is the same claim, listed twice. */
function isListedTwice({ table, outcomes }: ClaimFacts, row: number, ordered: readonly number[]): boolean {
  const what = outcomes.outcome[row];
  if (what !== Outcome.Open && what !== Outcome.Unsent) return false;
  const day = table.submittedDay[row]!;
  return ordered.some((other) => {
    const decided = outcomes.outcome[other] === Outcome.Paid || outcomes.outcome[other] === Outcome.Denied;
    const otherDay = table.submittedDay[other]!;
    return decided && (day === UNKNOWN_DAY || otherDay === UNKNOWN_DAY || day <= otherDay);
  });
}

/** A paid version with the dates of an earlier paid one, not sent again: two services of a day. */
function isServiceOfItsOwn({ table, outcomes }: ClaimFacts, row: number, earlier: readonly number[]): boolean {
  if (outcomes.outcome[row] !== Outcome.Paid || (outcomes.marks[row]! & Mark.Resubmitted) !== 0) return false;
  return earlier.some(
    (other) =>
      outcomes.outcome[other] === Outcome.Paid &&
      table.submittedDay[other] === table.submittedDay[row] &&
      table.paidDay[other] === table.paidDay[row]
  );
}
