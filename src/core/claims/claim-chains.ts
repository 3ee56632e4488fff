import type { ClaimFacts } from "./claim-facts";
import { NO_ID } from "./id-table";
import { isExcluded } from "./outcome";
import { type Slices, slicesOf } from "./slices";

/** The end of a chain. */
export const END = -1;

/** The rows of each claim id, as chains in row order. */
export interface ClaimChains {
  /** Whether a claim's rows, or a row without a claim id, begin here. */
  readonly begins: (row: number) => boolean;
  /** The next row of the same claim, or `END`. */
  readonly next: Int32Array;
}

/** Chains the rows that count; excluded rows leave first, and rows without a claim id stand alone (methodology 1.5). */
export function* chainClaims({ table, notCounted, outcomes }: ClaimFacts): Slices<ClaimChains> {
  const { claim, rows } = table;
  const next = new Int32Array(rows);
  // Claim ids are numbered without gaps, and there are no more of them than rows.
  const first = new Int32Array(rows).fill(END);
  // From the last row to the first, so that each finds the one after it.
  yield* slicesOf(rows, (from, to) => {
    for (let row = rows - 1 - from; row >= rows - to; row--) {
      if (notCounted[row] !== 0 || isExcluded(outcomes.outcome[row]!)) {
        next[row] = row;
        continue;
      }
      const id = claim[row]!;
      next[row] = id === NO_ID ? END : first[id]!;
      if (id !== NO_ID) first[id] = row;
    }
  });
  // A row that does not count is its own successor; no chain leads to it.
  return { next, begins: (row) => next[row] !== row && (claim[row] === NO_ID || first[claim[row]!] === row) };
}
