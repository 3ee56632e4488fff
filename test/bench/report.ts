import { CONTENDERS, type Contender } from "./contenders";
import type { Peak } from "./memory";
import type { Times } from "./rounds";
import type { Stages } from "./scorer";

const NAMES: Readonly<Record<Contender, string>> = {
  scorecard: "Payer Scorecard: rows in, scorecard out",
  floor: "Floor: touch every cell once",
  arquero: "Arquero: columns, one group-by",
  duckdb: "DuckDB: load, one group-by",
};
const STAGES: Readonly<Record<keyof Stages, string>> = {
  reading: "reading into columns",
  deriving: "deriving outcomes",
  tallying: "consolidating, tallying",
  rest: "the rest",
};
const NAME_WIDTH = 42;
const NUMBER_WIDTH = 12;

/** One table for one size: milliseconds, best of the rounds, and how they compare; then where the scorecard's time goes. */
export function timeReport(rows: number, rounds: number, { best, stages }: Times): string {
  return [
    `${count(rows)} rows, best of ${rounds}, milliseconds`,
    line("", "time", "x floor", "x Arquero"),
    ...CONTENDERS.map((name) =>
      line(NAMES[name], fixed(best[name]), fixed(best[name] / best.floor), fixed(best[name] / best.arquero, 2)),
    ),
    "  of which, in the quickest pass:",
    ...Object.entries(STAGES).map(([stage, name]) => line(`    ${name}`, fixed(stages[stage as keyof Stages]))),
    "",
  ].join("\n");
}

export function memoryReport({ rows, resident, atStart, live }: Peak): string {
  return [
    `Peak memory of a process that is fed ${count(rows)} rows in blocks, megabytes`,
    line("Largest resident set", fixed(megabytes(resident), 0)),
    line("    before the first row", fixed(megabytes(atStart), 0)),
    line("Objects and typed arrays, at most", fixed(megabytes(live), 0)),
    "",
  ].join("\n");
}

export function megabytes(bytes: number): number {
  return bytes / 2 ** 20;
}

function line(name: string, ...numbers: readonly string[]): string {
  return `  ${name.padEnd(NAME_WIDTH)}${numbers.map((number) => number.padStart(NUMBER_WIDTH)).join("")}`;
}

function fixed(number: number, digits = 1): string {
  return number.toFixed(digits);
}

function count(rows: number): string {
  return rows.toLocaleString("en-US");
}
