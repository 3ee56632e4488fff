import { CONTENDERS, type Contender, type Run } from "./contenders";
import type { BenchRow } from "./layout";
import { type Stages, timeStages } from "./scorer";

/**
 * After each collection of garbage everything runs untimed on so many rows, in passes over the first of them: a full collection
 * throws away the code that was compiled for objects of which none is left.
 */
const WARM_UP_ROWS = 120_000;
const PASS_ROWS = 20_000;

/** Best times of several rounds, in milliseconds. */
export interface Times {
  readonly best: Readonly<Record<Contender, number>>;
  readonly stages: Stages;
}

/**
 * Runs everything in turn, round by round, so that a slow moment of the machine falls on all alike; the best of each is kept.
 * Before the rounds everything runs once and is checked. Throws where any result of any round is wrong.
 */
export async function timeRounds(
  runs: Readonly<Record<Contender, Run>>,
  rows: readonly BenchRow[],
  rounds: number,
): Promise<Times> {
  for (const name of CONTENDERS) (await runs[name](rows))();
  const best = Object.fromEntries(CONTENDERS.map((name) => [name, Infinity])) as Record<Contender, number>;
  const stages = { reading: Infinity, deriving: Infinity, scoring: Infinity, tallying: Infinity, pricing: Infinity };
  for (let round = 0; round < rounds; round++) {
    for (const name of CONTENDERS) best[name] = Math.min(best[name], await timeOne(runs[name], rows));
    await prepare(timeStages, rows);
    const times = timeStages(rows);
    for (const stage of Object.keys(stages) as (keyof Stages)[]) stages[stage] = Math.min(stages[stage], times[stage]);
  }
  return { best, stages };
}

async function timeOne(run: Run, rows: readonly BenchRow[]): Promise<number> {
  await prepare(run, rows);
  const start = performance.now();
  const check = await run(rows);
  const time = performance.now() - start;
  check();
  return time;
}

/** Leaves no garbage of the run before, and the code of the next one compiled. */
async function prepare(run: (rows: readonly BenchRow[]) => unknown, rows: readonly BenchRow[]): Promise<void> {
  globalThis.gc?.();
  const sample = rows.slice(0, PASS_ROWS);
  for (let warmed = 0; warmed < WARM_UP_ROWS; warmed += sample.length) await run(sample);
}
