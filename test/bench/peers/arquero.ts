import { op, table } from "arquero";
import { type Groups, cents, groupKey } from "../group-by";
import { type BenchCell, type BenchRow, HEADINGS } from "../layout";

interface Answer {
  readonly payer: string;
  readonly code: number;
  readonly rows: number;
  readonly units: number;
  /** No sum at all where a group has not one amount. */
  readonly allowed: number | undefined;
  readonly paid: number | undefined;
}

/** The query by Arquero: all columns from the rows, then one group-by of payer and code. */
export function queryWithArquero(rows: readonly BenchRow[]): Groups {
  const answer = table(columnsOf(rows))
    .groupby("Payer", "CPT")
    .rollup({ rows: op.count(), units: op.sum("Units"), allowed: op.sum("Allowed"), paid: op.sum("Paid") })
    .rename({ Payer: "payer", CPT: "code" })
    .objects() as Answer[];
  return new Map(
    answer.map(({ payer, code, rows: count, units, allowed, paid }) => [
      groupKey(payer, code),
      { rows: count, units, allowedCents: cents(allowed ?? 0), paidCents: cents(paid ?? 0) },
    ]),
  );
}

/** One array a heading. Blank cells become null, which Arquero leaves out of sums. */
function columnsOf(rows: readonly BenchRow[]): Record<string, (BenchCell | null)[]> {
  const columns = HEADINGS.map(() => new Array<BenchCell | null>(rows.length));
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    for (let column = 0; column < columns.length; column++) {
      const cell = row[column]!;
      columns[column]![at] = cell === "" ? null : cell;
    }
  }
  return Object.fromEntries(HEADINGS.map((heading, column) => [heading, columns[column]!]));
}
