/**
 * The peak memory of scoring a table that is never in memory as a whole: rows are made just before each push and dropped after it.
 * Run as a process of its own (`memory.ts ROWS`); prints one line of JSON.
 */
import assert from "node:assert/strict";
import { claimBlocks } from "./generator";
import { cents } from "./group-by";
import { type BenchRow, Column } from "./layout";
import type { PeakMemory } from "./peak-memory";
import { scoreBlocks } from "./scorer";

function measure(rows: number): PeakMemory {
  const atStart = process.memoryUsage().rss;
  let live = 0;
  let paidCents = 0;
  const look = (): void => {
    const { heapUsed, external } = process.memoryUsage();
    live = Math.max(live, heapUsed + external);
  };
  function* watched(): Generator<readonly BenchRow[], void> {
    for (const block of claimBlocks(rows)) {
      for (const row of block) paidCents += cents(Number(row[Column.paid]));
      yield block;
      look();
    }
  }
  const card = scoreBlocks(watched(), rows);
  look();
  assert.equal(card.rowsRead, rows, "not every row was read");
  assert.equal(cents(card.tieOut.paidInTable), paidCents, "the paid column does not tie out");
  return { rows, resident: largestResidentSet(), atStart, live };
}

/** `maxRSS` is in kilobytes. */
function largestResidentSet(): number {
  return process.resourceUsage().maxRSS * 1024;
}

process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2])))}\n`);
