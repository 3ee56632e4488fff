import type { Settings } from "../settings/settings";
import type { ClaimFacts } from "./claim-facts";
import { UNKNOWN_DAY } from "./days";
import { millionths } from "./exact";
import { END, chainClaims } from "./claim-chains";
import type { ClaimTable } from "./claim-table";
import { Line, LineBuilder } from "./line";
import { Outcome } from "./outcome";
import { Mark } from "./outcomes";

type Visit = (line: Line) => void;

/**
 * Hands every service line of the table to `visit`, claim by claim in the order of their first rows (methodology 1.5). The line is
 * one object that is filled again for the next: keep no reference.
 */
export function visitLines(facts: ClaimFacts, settings: Settings, visit: Visit): void {
  const { begins, next } = chainClaims(facts);
  const builder = new LineBuilder(facts, settings);
  const line = new Line();
  for (let row = 0; row < facts.table.rows; row++) {
    if (!begins(row)) continue;
    // Nearly every claim stands in the table once.
    if (next[row] === END) emit(facts, builder, line, [row], [row], false, visit);
    else for (const group of groupsOf(facts.table, row, next)) visitGroup(facts, group, builder, line, visit);
  }
}

/** The rows of one claim by payer, code, modifiers and service date. */
function groupsOf({ payer, service, serviceDay }: ClaimTable, first: number, next: Int32Array): readonly number[][] {
  const groups: number[][] = [];
  for (let row = first; row !== END; row = next[row]!) {
    const same = groups.find(
      ([other]) =>
        payer[other!] === payer[row] && service[other!] === service[row] && serviceDay[other!] === serviceDay[row],
    );
    if (same) same.push(row);
    else groups.push([row]);
  }
  return groups;
}

function visitGroup(facts: ClaimFacts, rows: readonly number[], builder: LineBuilder, line: Line, visit: Visit): void {
  const reversed = rows.some((row) => facts.outcomes.outcome[row] === Outcome.Reversed);
  const ordered = inOrder(facts, rows);
  const versions = ordered.filter((row) => !isListedTwice(facts, row, ordered));
  const alone = reversed ? [] : versions.filter((row, at) => isServiceOfItsOwn(facts, row, versions.slice(0, at)));
  const rest = versions.filter((row) => !alone.includes(row));
  const allRest = ordered.filter((row) => !alone.includes(row));
  emit(facts, builder, line, rest, allRest, reversed, visit);
  for (const row of alone) emit(facts, builder, line, [row], [row], reversed, visit);
}

/** @param rows the rows of the line with those that are dropped as listed twice: the tie-out counts them. */
function emit(
  { table }: ClaimFacts,
  builder: LineBuilder,
  line: Line,
  versions: readonly number[],
  rows: readonly number[],
  inReversedGroup: boolean,
  visit: Visit,
): void {
  line.versions = versions;
  line.rowCount = rows.length;
  line.paidInTable = 0;
  for (const row of rows) line.paidInTable += millionths(table.paid[row]!);
  builder.fill(line, inReversedGroup);
  visit(line);
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
      table.paidDay[other] === table.paidDay[row],
  );
}
