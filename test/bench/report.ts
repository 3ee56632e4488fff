import { CONTENDERS, type Contender } from "./contenders";
import type { PeakMemory } from "./peak-memory";
import type { CallTimes } from "./repeated-call";
import type { Times } from "./rounds";
import type { Stages } from "./scorer";

const NAMES: Readonly<Record<Contender, string>> = {
  scorecard: "Payer Scorecard: rows in, scorecard out",
  floor: "Floor: touch every cell once",
  arquero: "Arquero: columns, one group-by",
  duckdb: "DuckDB: load, one group-by",
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
    ...stagesReport(stages),
    "",
  ].join("\n");
}

/** The best of each stage by itself: together they may come to a little less than the whole. */
function stagesReport({ reading, deriving, scoring, tallying, pricing }: Stages): string[] {
  return [
    "  Where the scorecard's time goes, best of each (Medicare's rates beside all of scoring):",
    line("    reading into columns", fixed(reading)),
    line("    deriving outcomes", fixed(deriving)),
    line("    consolidating, tallying", fixed(tallying)),
    line("        Medicare's rates among it", fixed(pricing), percent(pricing / scoring)),
    line("    the rest", fixed(Math.max(0, scoring - tallying))),
  ];
}

export function callReport({ cells, first, repeated, floor }: CallTimes): string {
  return [
    `A worksheet function on ${count(cells)} cells, milliseconds`,
    line("", "time", "x floor"),
    line("First call: reads, scores, remembers", fixed(first), fixed(first / floor)),
    line("Repeated call on the same cells", fixed(repeated, 2), fixed(repeated / floor)),
    line("Floor: touch every cell once", fixed(floor, 2), fixed(1)),
    "",
  ].join("\n");
}

export function memoryReport({ rows, resident, atStart, live }: PeakMemory): string {
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

function percent(share: number): string {
  return `${fixed(share * 100)}%`;
}

function count(rows: number): string {
  return rows.toLocaleString("en-US");
}
