import { type ClaimFacts, deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import type { ClaimTable } from "../../src/core/claims/claim-table";
import { dayOrNull } from "../../src/core/claims/days";
import { visitLines } from "../../src/core/claims/consolidate";
import { findWindows } from "../../src/core/claims/windows";
import { TallyContext } from "../../src/core/scoring/payer-tally";
import type { Scorecard } from "../../src/core/scoring/result";
import { scoreClaims } from "../../src/core/scoring/scorecard";
import { Tally } from "../../src/core/scoring/tally";
import { Line } from "../../src/core/claims/line";
import { findPlace, medicareRate, priceLines } from "../../src/core/scoring/medicare";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { AS_OF, AS_OF_DATE, BLOCK_ROWS, type BenchRow, HEADINGS, SERIAL_OF_DAY_ZERO } from "./layout";

const PRACTICE = { zip: "43215", credential: "clinical-social-worker" } as const;
const SETTINGS = parseSettings({ asOf: AS_OF_DATE, practice: PRACTICE }, AS_OF - SERIAL_OF_DAY_ZERO);

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
  /** The part of tallying that finds Medicare's amount for as many lines as there are rows. */
  readonly pricing: number;
}

/** Scores so many rows, which come in blocks and are not kept here. A sheet tells how many there are before it is read. */
export function scoreBlocks(blocks: Iterable<readonly BenchRow[]>, rows: number): Scorecard {
  const table = readBlocks(blocks, rows);
  return scoreClaims(deriveFacts(table, SETTINGS), SETTINGS, priceLines(table, SETTINGS));
}

/** The scorecard of a table that lies in memory, read in blocks as the add-in reads a sheet. */
export function scoreRows(rows: readonly BenchRow[]): Scorecard {
  return scoreBlocks(cut(rows), rows.length);
}

/** The table that the scorecard is made from. */
export function readRows(rows: readonly BenchRow[]): ClaimTable {
  return readBlocks(cut(rows), rows.length);
}

/**
 * Where the time of `scoreRows` goes. Claims are tallied by themselves too, to tell that from the rest of scoring: before and after
 * it, because a collection of garbage may fall on either.
 */
export function timeStages(rows: readonly BenchRow[]): Stages {
  const [table, reading] = timed(() => readRows(rows));
  const [facts, deriving] = timed(() => deriveFacts(table, SETTINGS));
  const [, before] = timed(() => tallyLines(facts));
  const [, scoring] = timed(() => scoreClaims(facts, SETTINGS, priceLines(table, SETTINGS)));
  const [, after] = timed(() => tallyLines(facts));
  const [cents, pricing] = timed(() => priceRows(table));
  if (cents !== expectedCents(table)) throw new Error("the pricer's amounts are wrong");
  return { reading, deriving, scoring, tallying: Math.min(before, after), pricing };
}

function readBlocks(blocks: Iterable<readonly BenchRow[]>, rows: number): ClaimTable {
  const reader = new ClaimReader(SETTINGS);
  reader.startTable({ name: "claims", firstRow: 1, rows });
  reader.push([HEADINGS]);
  for (const block of blocks) reader.push(block);
  return reader.finish();
}

function tallyLines(facts: ClaimFacts): Tally {
  const tally = new Tally(
    new TallyContext(facts.table, findWindows(facts, SETTINGS), SETTINGS, priceLines(facts.table, SETTINGS)),
  );
  visitLines(facts, SETTINGS, (line) => tally.add(line));
  return tally;
}

/** Medicare's amounts for a line of every row, added up: whole cents. */
export function priceRows(table: ClaimTable): number {
  const pricer = priceLines(table, SETTINGS)!;
  const line = new Line();
  let cents = 0;
  for (let row = 0; row < table.rows; row++) {
    line.row = row;
    line.payer = table.payer[row]!;
    line.service = table.service[row]!;
    line.serviceDay = table.serviceDay[row]!;
    const rate = pricer.rateOf(line);
    pricer.note(line);
    if (!Number.isNaN(rate)) cents += Math.round(rate * 100);
  }
  return cents;
}

/** The same, one question after the other, asked once for each code and day. */
export function expectedCents(table: ClaimTable): number {
  const locality = findPlace(SETTINGS.practice)!.locality!;
  const answers = new Map<string, number>();
  let cents = 0;
  for (let row = 0; row < table.rows; row++) {
    const { code } = table.services[table.service[row]!]!;
    const day = dayOrNull(table.serviceDay[row]!);
    const key = `${code} ${day}`;
    if (!answers.has(key)) {
      const { credential } = PRACTICE;
      const question = { code, locality, credential, day, facility: false, conversionFactor: "standard" } as const;
      answers.set(key, Math.round((medicareRate(question).dollars ?? 0) * 100));
    }
    cents += answers.get(key)!;
  }
  return cents;
}

function* cut(rows: readonly BenchRow[]): Generator<readonly BenchRow[], void> {
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) yield rows.slice(start, start + BLOCK_ROWS);
}

function timed<T>(run: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  return [run(), performance.now() - start];
}
