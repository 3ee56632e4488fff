import type { ClaimFacts } from "./claim-facts";
import { NO_ID, finish } from "./id-table";
import { isExcluded } from "./outcome";

/** The last row of a chain. */
export const END = -1;

/** Rows of one claim, payer, code, modifiers and service date (methodology 1.5), as chains in row order. */
export interface Groups {
  readonly count: number;
  /** The first row of each group, in the order in which the groups begin. */
  readonly first: Int32Array;
  /** The next row of the same group, or `END`. */
  readonly next: Int32Array;
}

/** Groups the rows that count; excluded rows leave first, and rows without a claim id stand alone. */
export function groupRows({ table, notCounted, outcomes }: ClaimFacts): Groups {
  const { claim, payer, service, serviceDay, rows } = table;
  const first = new Int32Array(rows);
  const last = new Int32Array(rows);
  const next = new Int32Array(rows).fill(END);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * rows + 2))).fill(END);
  const mask = slots.length - 1;
  let count = 0;

  const sameGroup = (a: number, b: number): boolean =>
    claim[a] === claim[b] && payer[a] === payer[b] && service[a] === service[b] && serviceDay[a] === serviceDay[b];

  for (let row = 0; row < rows; row++) {
    if (notCounted[row] !== 0 || isExcluded(outcomes.outcome[row]!)) continue;
    if (claim[row] !== NO_ID) {
      const hash = finish(Math.imul(claim[row]!, 31) ^ Math.imul(payer[row]!, 0x9e3779b1) ^ Math.imul(service[row]! + 1, 0x85ebca6b) ^ serviceDay[row]!);
      let slot = hash & mask;
      while (slots[slot] !== END && !sameGroup(first[slots[slot]!]!, row)) slot = (slot + 1) & mask;
      const group = slots[slot]!;
      if (group !== END) {
        next[last[group]!] = row;
        last[group] = row;
        continue;
      }
      slots[slot] = count;
    }
    first[count] = row;
    last[count] = row;
    count++;
  }
  return { count, first, next };
}
