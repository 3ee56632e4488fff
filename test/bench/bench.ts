/**
 * `npm run bench [-- --rows N]`: the scorecard's time and memory beside the floor, Arquero and DuckDB, in one run on the same rows.
 * Every result is checked before its time counts. Exits 1 where a result is wrong or a bound is broken.
 */
import { parseArgs } from "node:util";
import type { DuckDBConnection } from "@duckdb/node-api";
import { contenders, expectationsOf } from "./contenders";
import { claimRows } from "./generator";
import { SHEET_ROWS } from "./layout";
import { openDuckdb } from "./peers/duckdb";
import { peakMemory } from "./peak-memory";
import { timeCalls } from "./repeated-call";
import { callReport, megabytes, memoryReport, timeReport } from "./report";
import { type Times, timeRounds } from "./rounds";

/** The bound of a function's call on claims that it has seen. */
const MOST_TIMES_FLOOR = 5;
/** The bounds of a full sheet. */
const MOST_TIMES_ARQUERO = 2;
const MOST_MEGABYTES = 600;
/** Of the time that scoring takes, Medicare's rates among it. */
const MOST_OF_SCORING = 0.25;

/** Sizes, each with rounds enough for a quiet one among them. */
const SIZES: readonly (readonly [rows: number, rounds: number])[] = [
  [10_000, 15],
  [100_000, 9],
  [SHEET_ROWS, 5],
];

async function timeSize(duckdb: DuckDBConnection, size: number, rounds: number): Promise<Times> {
  const rows = claimRows(size);
  const times = await timeRounds(contenders(expectationsOf(rows), duckdb), rows, rounds);
  print(timeReport(size, rounds, times));
  return times;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function hold(bound: string, value: number, most: number): void {
  if (value <= most) return;
  process.exitCode = 1;
  process.stderr.write(`${bound}: ${value.toFixed(2)}, at most ${most} is allowed\n`);
}

function sizesAsked(): typeof SIZES {
  const { rows } = parseArgs({ options: { rows: { type: "string" } } }).values;
  if (rows === undefined) return SIZES;
  const asked = Number(rows);
  if (!Number.isInteger(asked) || asked < 1 || asked > SHEET_ROWS) {
    throw new RangeError(`--rows takes a whole number from 1 to ${SHEET_ROWS}, not ${rows}`);
  }
  return [[asked, SIZES.find(([size]) => size >= asked)![1]]];
}

const sizes = sizesAsked();
const largest = sizes.at(-1)![0];
// First of all, while this process is small: a new process begins with the memory of the one that it was split from.
const peak = peakMemory(largest);
print(memoryReport(peak));
hold("Peak memory in megabytes", megabytes(peak.resident), MOST_MEGABYTES);

const calls = timeCalls();
print(callReport(calls));
hold("A repeated call's time in the floor's", calls.repeated / calls.floor, MOST_TIMES_FLOOR);

const duckdb = await openDuckdb();
let times: Times | null = null;
for (const [rows, rounds] of sizes) times = await timeSize(duckdb, rows, rounds);
if (times && largest === SHEET_ROWS) {
  hold("The scorecard's time in Arquero's", times.best.scorecard / times.best.arquero, MOST_TIMES_ARQUERO);
  hold("Medicare's rates in the time of scoring", times.stages.pricing / times.stages.scoring, MOST_OF_SCORING);
}
