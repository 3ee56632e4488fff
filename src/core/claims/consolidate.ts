import type { Settings } from "../settings/settings";
import type { ClaimFacts } from "./claim-facts";
import { UNKNOWN_DAY } from "./days";
import { millionths } from "./exact";
import { END, chainClaims } from "./claim-chains";
import type { ClaimTable } from "./claim-table";
import { Line, LineBuilder } from "./line";
import { Outcome } from "./outcome";
import { Mark } from "./outcomes";
import { SLICE_ROWS, type Slices, atOnce } from "./slices";

type Visit = (line: Line) => void;

/**
 * Hands every service line of the table to `visit`, claim by claim in the order of their first rows (methodology 1.5). The line is
 * one object that is filled again for the next: keep no reference.
 */
export function visitLines(facts: ClaimFacts, settings: Settings, visit: Visit): void {
  atOnce(visitLinesInSlices(facts, settings, visit));
}

/** The same in slices. A claim is never cut: one of more rows than a slice has is a slice of its own. */
export function* visitLinesInSlices(facts: ClaimFacts, settings: Settings, visit: Visit): Slices<void> {
  const { rows } = facts.table;
  const { begins, next } = yield* chainClaims(facts);
  const builder = new LineBuilder(facts, settings);
  const line = new Line();
  let begin = 0;
  /** Returns the rows that it took: those that begin no claim too. */
  const visitSlice = (): number => {
    let taken = 0;
    let row = begin;
    for (; row < rows && taken < SLICE_ROWS; row++) {
      const length = begins(row) ? lengthOf(row, next) : 0;
      if (taken > 0 && taken + length > SLICE_ROWS) break;
      taken += length || 1;
      if (length === 0) continue;
      // Nearly every claim stands in the table once.
      if (length === 1) emit(facts, builder, line, [row], [row], false, visit);
      else for (const group of groupsOf(facts.table, row, next)) visitGroup(facts, group, builder, line, visit);
    }
    begin = row;
    return taken;
  };
  while (begin < rows) yield visitSlice();
}

/** How many rows of a claim there are from one of them on. */
function lengthOf(row: number, next: Int32Array): number {
  let length = 1;
  for (let at = next[row]!; at !== END; at = next[at]!) length++;
  return length;
}

/** The rows of one claim by payer, code, modifiers and service date. */
function groupsOf({ payer, service, serviceDay }: ClaimTable, first: number, next: Int32Array): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (let row = first; row !== END; row = next[row]!) {
    const key = `${payer[row]} ${service[row]} ${serviceDay[row]}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups.values();
}

function visitGroup(facts: ClaimFacts, rows: readonly number[], builder: LineBuilder, line: Line, visit: Visit): void {
  const reversed = rows.some((row) => facts.outcomes.outcome[row] === Outcome.Reversed);
  const ordered = inOrder(facts, rows);
  const alone = reversed ? new Set<number>() : servicesOfTheirOwn(facts, ordered);
  const together = ordered.filter((row) => !alone.has(row));
  emit(facts, builder, line, withoutListedTwice(facts, ordered, together), together, reversed, visit);
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

/**
 * Without the open and unsent versions that were not sent later than a decided one of the group: the same claim, listed twice. Where a
 * day is unknown on either side, it was not later.
 */
function withoutListedTwice(
  { table, outcomes }: ClaimFacts,
  group: readonly number[],
  versions: readonly number[],
): readonly number[] {
  const decided = group
    .filter((row) => outcomes.outcome[row] === Outcome.Paid || outcomes.outcome[row] === Outcome.Denied)
    .map((row) => table.submittedDay[row]!);
  if (decided.length === 0) return versions;
  const latest = decided.includes(UNKNOWN_DAY) ? Infinity : decided.reduce((a, b) => Math.max(a, b));
  return versions.filter((row) => {
    const undecided = outcomes.outcome[row] === Outcome.Open || outcomes.outcome[row] === Outcome.Unsent;
    return !undecided || (table.submittedDay[row] !== UNKNOWN_DAY && table.submittedDay[row]! > latest);
  });
}

/** Paid versions with the dates of an earlier paid one, not sent again: two services of a day. */
function servicesOfTheirOwn({ table, outcomes }: ClaimFacts, ordered: readonly number[]): ReadonlySet<number> {
  const dates = new Set<string>();
  const alone = new Set<number>();
  for (const row of ordered) {
    if (outcomes.outcome[row] !== Outcome.Paid) continue;
    const key = `${table.submittedDay[row]} ${table.paidDay[row]}`;
    if (dates.has(key) && (outcomes.marks[row]! & Mark.Resubmitted) === 0) alone.add(row);
    dates.add(key);
  }
  return alone;
}
