/**
 * `npm run bench [-- --rows N]`: the scorecard's time and memory beside the floor, Arquero and DuckDB, in one run on the same rows.
 * Every result is checked before its time counts. Exits 1 where a result is wrong or a bound is broken.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders, expect } from "./contenders";
import { claimRows } from "./generator";
import { SHEET_ROWS } from "./layout";
import type { Peak } from "./memory";
import { megabytes, memoryReport, timeReport } from "./report";
import { type Times, timeRounds } from "./rounds";

/** The bounds of a full sheet. */
const MOST_TIMES_ARQUERO = 2;
const MOST_MEGABYTES = 600;

/** Sizes, each with rounds enough for a quiet one among them. */
const SIZES: readonly (readonly [rows: number, rounds: number])[] = [
  [10_000, 15],
  [100_000, 9],
  [SHEET_ROWS, 5],
];

async function timeSize(size: number, rounds: number): Promise<Times> {
  const rows = claimRows(size);
  const times = await timeRounds(await contenders(expect(rows)), rows, rounds);
  print(timeReport(size, rounds, times));
  return times;
}

/** Measured in a fresh process, where nothing else has been in memory before. */
function peakMemory(rows: number): Peak {
  const script = fileURLToPath(new URL("./memory.ts", import.meta.url));
  const peak = JSON.parse(
    execFileSync(process.execPath, ["--import", "tsx", script, String(rows)], { encoding: "utf8" }),
  ) as Peak;
  print(memoryReport(peak));
  return peak;
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
let last: Times | null = null;
for (const [rows, rounds] of sizes) last = await timeSize(rows, rounds);
const largest = sizes.at(-1)![0];
if (last && largest === SHEET_ROWS)
  hold("Scorecard's time in Arquero's", last.best.scorecard / last.best.arquero, MOST_TIMES_ARQUERO);
hold("Peak memory in megabytes", megabytes(peakMemory(largest).resident), MOST_MEGABYTES);
