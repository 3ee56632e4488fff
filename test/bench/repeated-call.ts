import assert from "node:assert/strict";
import { scoreRange, type ScoredClaims } from "../../src/functions/scored-claims";
import { Memo } from "../../src/functions/memo";
import { touchEveryCell } from "./floor";
import { claimRows } from "./generator";
import { AS_OF, AS_OF_DATE, type BenchRow, Column, HEADINGS, SERIAL_OF_DAY_ZERO } from "./layout";

const ROWS = 30_000;
const COLUMNS = 12;
const ROUNDS = 25;
const SETTINGS = [["asOf", AS_OF_DATE]];
const TODAY = AS_OF - SERIAL_OF_DAY_ZERO;

/** Best times in milliseconds. */
export interface CallTimes {
  readonly cells: number;
  /** The first call on these claims: reading, scoring, remembering. */
  readonly first: number;
  /** A later one on the same cells, which come in arrays and texts of their own, as from Excel. */
  readonly repeated: number;
  /** A loop that touches each of the cells once. */
  readonly floor: number;
}

/**
 * What a worksheet function costs on claims that it has seen. Throws unless they were scored once in all, however often they came, and
 * a changed cell was seen.
 */
export function timeCalls(): CallTimes {
  const claims = [HEADINGS, ...claimRows(ROWS)].map((row) => row.slice(0, COLUMNS)) as BenchRow[];
  let runs = 0;
  const memo = new Memo<ScoredClaims>((...given) => (runs++, scoreRange(...given)));
  const [card, first] = timed(() => memo.get(copyOf(claims), SETTINGS, TODAY).card);
  let repeated = Infinity;
  let floor = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const again = copyOf(claims);
    globalThis.gc?.();
    const [same, time] = timed(() => memo.get(again, SETTINGS, TODAY).card);
    assert.equal(same, card, "a repeated call gives another scorecard");
    repeated = Math.min(repeated, time);
    const [sum, touched] = timed(() => touchEveryCell(again));
    assert.ok(sum > 0);
    floor = Math.min(floor, touched);
  }
  assert.equal(runs, 1, "the same claims were scored more than once");
  const changed = copyOf(claims) as (string | number)[][];
  changed[ROWS]![Column.paid] = 1;
  assert.notEqual(memo.get(changed, SETTINGS, TODAY).card, card, "a changed cell was not seen");
  return { cells: claims.length * COLUMNS, first, repeated, floor };
}

/** The same cells in other arrays and texts. */
function copyOf(rows: readonly BenchRow[]): BenchRow[] {
  return JSON.parse(JSON.stringify(rows)) as BenchRow[];
}

function timed<T>(run: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  return [run(), performance.now() - start];
}
