import { CONTENDERS, type Contender, type Run } from "./contenders";
import type { BenchRow } from "./layout";
import { type Stages, timeStages } from "./scorer";

/** Rows on which everything runs once, untimed, after each collection of garbage: a full one throws away compiled code. */
const WARM_UP_ROWS = 20_000;
const WARM_UPS = 3;

/** Best times of several rounds, in milliseconds. */
export interface Times {
  readonly best: Readonly<Record<Contender, number>>;
  /** The stages of the scorecard's quickest pass. */
  readonly stages: Stages;
}

/**
 * Runs everything in turn, round by round, so that a slow moment of the machine falls on all alike; the best of each is kept. The
 * first round is a rehearsal: its results are checked, its times are not used. Throws where any result of any round is wrong.
 */
export async function timeRounds(
  runs: Readonly<Record<Contender, Run>>,
  rows: readonly BenchRow[],
  rounds: number,
): Promise<Times> {
  const best = Object.fromEntries(CONTENDERS.map((name) => [name, Infinity])) as Record<Contender, number>;
  let stages: Stages | null = null;
  for (let round = 0; round <= rounds; round++) {
    for (const name of CONTENDERS) {
      const time = await timeOne(runs[name], rows);
      if (round > 0) best[name] = Math.min(best[name], time);
    }
    collectGarbage();
    warmUp(timeStages, rows);
    const each = timeStages(rows);
    if (stages === null || total(each) < total(stages)) stages = each;
  }
  return { best, stages: stages! };
}

async function timeOne(run: Run, rows: readonly BenchRow[]): Promise<number> {
  collectGarbage();
  const sample = rows.slice(0, WARM_UP_ROWS);
  for (let pass = 0; pass < WARM_UPS; pass++) await run(sample);
  const start = performance.now();
  const check = await run(rows);
  const time = performance.now() - start;
  check();
  return time;
}

function collectGarbage(): void {
  globalThis.gc?.();
}

function warmUp(run: (rows: readonly BenchRow[]) => unknown, rows: readonly BenchRow[]): void {
  const sample = rows.slice(0, WARM_UP_ROWS);
  for (let pass = 0; pass < WARM_UPS; pass++) run(sample);
}

function total(stages: Stages): number {
  return stages.reading + stages.deriving + stages.tallying + stages.rest;
}
