import assert from "node:assert/strict";
import type { DuckDBConnection } from "@duckdb/node-api";
import { checkGroups, checkScorecard } from "./checks";
import { touchEveryCell } from "./floor";
import { type Groups, groupRows } from "./group-by";
import { type BenchRow, Column } from "./layout";
import { queryWithArquero } from "./peers/arquero";
import { queryWithDuckdb } from "./peers/duckdb";
import { type Reckoning, reckon } from "./reckoning";
import { scoreRows } from "./scorer";

export const CONTENDERS = ["scorecard", "floor", "arquero", "duckdb"] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Runs on some rows, and comes back with the check of its result against what was expected of the whole table. */
export type Run = (rows: readonly BenchRow[]) => Promise<Check> | Check;
/** Throws where the result is wrong. */
export type Check = () => void;

/** What is known of a table before any engine has seen it. */
export interface Expected {
  readonly groups: Groups;
  readonly reckoning: Reckoning;
  readonly touched: number;
}

export function expectationsOf(rows: readonly BenchRow[]): Expected {
  return { groups: groupRows(rows), reckoning: reckon(rows), touched: touchedByColumns(rows) };
}

/** Every contender, ready to run; each result is checked before its time is used. */
export function contenders(expected: Expected, duckdb: DuckDBConnection): Readonly<Record<Contender, Run>> {
  const { groups, reckoning, touched } = expected;
  return {
    scorecard: (rows) => {
      const card = scoreRows(rows);
      return () => checkScorecard(card, reckoning, groups);
    },
    floor: (rows) => {
      const sum = touchEveryCell(rows);
      return () => assert.equal(sum, touched, "the floor did not touch every cell once");
    },
    arquero: (rows) => {
      const answer = queryWithArquero(rows);
      return () => checkGroups("Arquero", answer, groups);
    },
    duckdb: async (rows) => {
      const answer = await queryWithDuckdb(duckdb, rows);
      return () => checkGroups("DuckDB", answer, groups);
    },
  };
}

/** The sum of `touchEveryCell`, reckoned column by column. */
function touchedByColumns(rows: readonly BenchRow[]): number {
  let total = 0;
  for (const column of Object.values(Column)) {
    total += rows.reduce(
      (sum, { [column]: cell }) => sum + (typeof cell === "string" ? cell.length : Math.trunc(cell!)),
      0,
    );
  }
  return total;
}
