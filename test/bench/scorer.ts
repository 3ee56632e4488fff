import { type ClaimFacts, deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import type { ClaimTable } from "../../src/core/claims/claim-table";
import { visitLines } from "../../src/core/claims/consolidate";
import { findWindows } from "../../src/core/claims/windows";
import { TallyContext } from "../../src/core/scoring/payer-tally";
import type { Scorecard } from "../../src/core/scoring/result";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { Tally } from "../../src/core/scoring/tally";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { AS_OF, AS_OF_DATE, BLOCK_ROWS, type BenchRow, HEADINGS, SERIAL_OF_DAY_ZERO } from "./layout";

const SETTINGS = parseSettings({ asOf: AS_OF_DATE }, AS_OF - SERIAL_OF_DAY_ZERO);

/** Milliseconds of the stages of one scorecard. */
export interface Stages {
  /** Rows into typed columns. */
  readonly reading: number;
  /** Amounts, reasons and outcomes row by row. */
  readonly deriving: number;
  /** All of scoring: tallying, then metrics, scores and grades, the tie-out, data issues. */
  readonly scoring: number;
  /** The part of scoring that joins versions into claims and adds claims up. */
  readonly tallying: number;
}

/** Scores so many rows, which come in blocks and are not kept here. A sheet tells how many there are before it is read. */
export function scoreBlocks(blocks: Iterable<readonly BenchRow[]>, rows: number): Scorecard {
  return scoreClaims(deriveFacts(readBlocks(blocks, rows), SETTINGS), SETTINGS, null);
}

/** The scorecard of a table that lies in memory, read in blocks as the add-in reads a sheet. */
export function scoreRows(rows: readonly BenchRow[]): Scorecard {
  return scoreBlocks(cut(rows), rows.length);
}

/**
 * Where the time of `scoreRows` goes. Claims are tallied by themselves too, to tell that from the rest of scoring: before and after
 * it, because a collection of garbage may fall on either.
 */
export function timeStages(rows: readonly BenchRow[]): Stages {
  const [table, reading] = timed(() => readBlocks(cut(rows), rows.length));
  const [facts, deriving] = timed(() => deriveFacts(table, SETTINGS));
  const [, before] = timed(() => tallyLines(facts));
  const [, scoring] = timed(() => scoreClaims(facts, SETTINGS, null));
  const [, after] = timed(() => tallyLines(facts));
  return { reading, deriving, scoring, tallying: Math.min(before, after) };
}

function readBlocks(blocks: Iterable<readonly BenchRow[]>, rows: number): ClaimTable {
  const reader = new ClaimReader(SETTINGS);
  reader.startTable({ name: "claims", firstRow: 1, rows });
  reader.push([HEADINGS]);
  for (const block of blocks) reader.push(block);
  return reader.finish();
}

function tallyLines(facts: ClaimFacts): Tally {
  const tally = new Tally(new TallyContext(facts.table, findWindows(facts, SETTINGS), SETTINGS, null));
  visitLines(facts, SETTINGS, (line) => tally.add(line));
  return tally;
}

function* cut(rows: readonly BenchRow[]): Generator<readonly BenchRow[], void> {
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) yield rows.slice(start, start + BLOCK_ROWS);
}

function timed<T>(run: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  return [run(), performance.now() - start];
}
