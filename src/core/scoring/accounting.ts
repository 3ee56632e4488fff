import type { ClaimFacts } from "../claims/claim-facts";
import { amountOf, millionths } from "../claims/exact";
import { leftOutReason } from "../claims/left-out";
import { type Slices, slicesOf } from "../claims/slices";
import type { PayerScores } from "./result";
import type { Tally } from "./tally";

type Accounts = Pick<
  PayerScores,
  "rowsRead" | "rowsCounted" | "rowsOutsidePeriod" | "rowsWithoutDate" | "notCounted" | "tieOut"
>;

/** Rows that are named of one reason; more would fill a sheet. */
const LISTED_ROWS = 200;

interface Sums {
  rows: number;
  paid: number;
  readonly listed: number[];
}

/**
 * Accounts for every row and every dollar of the paid column (methodology 1.2, 1.4, 10). The table's own sum and the parts are
 * added up apart from each other, so that the tie-out can fail.
 */
export function* accountFor(facts: ClaimFacts, tally: Tally): Slices<Accounts> {
  const { table } = facts;
  const reasons = new Map<string, Sums>();
  let paidInTable = 0;
  let paidNotCounted = 0;
  yield* slicesOf(table.rows, (from, to) => {
    let paidInSlice = 0;
    for (let row = from; row < to; row++) {
      const paid = millionths(table.paid[row]!);
      paidInSlice += paid;
      const reason = leftOutReason(row, facts);
      if (reason === null) continue;
      paidNotCounted += paid;
      const sums = reasons.get(reason) ?? { rows: 0, paid: 0, listed: [] };
      sums.rows++;
      sums.paid += paid;
      if (sums.listed.length < LISTED_ROWS) sums.listed.push(table.sheetRow[row]!);
      reasons.set(reason, sums);
    }
    paidInTable += paidInSlice;
  });
  return {
    rowsRead: table.rows,
    rowsCounted: tally.rowsCounted,
    rowsOutsidePeriod: tally.rowsOutside,
    rowsWithoutDate: tally.rowsWithoutDate,
    notCounted: [...reasons].map(([reason, { rows, paid, listed }]) => ({
      reason,
      rows,
      paid: amountOf(paid),
      listed,
    })),
    tieOut: {
      paidInTable: amountOf(paidInTable),
      paidCounted: amountOf(tally.paidCounted),
      paidOutsidePeriod: amountOf(tally.paidOutside),
      paidNotCounted: amountOf(paidNotCounted),
    },
  };
}
