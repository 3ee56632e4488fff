import { type BenchRow, Column } from "./layout";

/** The rows of one payer and code, as the group-by query of all engines counts them. Money in whole cents. */
export interface Group {
  readonly rows: number;
  readonly units: number;
  readonly allowedCents: number;
  readonly paidCents: number;
}

/** By `groupKey`. */
export type Groups = ReadonlyMap<string, Group>;

export function groupKey(payer: unknown, code: unknown): string {
  return `${payer} | ${code}`;
}

/** Dollars as whole cents: sums of a million binary fractions are far less than half a cent off. */
export function cents(dollars: number): number {
  return Math.round(dollars * 100);
}

/** The answer to the query, reckoned row by row in whole numbers; a blank amount adds nothing. */
export function groupRows(rows: readonly BenchRow[]): Groups {
  const groups = new Map<string, { -readonly [K in keyof Group]: number }>();
  for (const row of rows) {
    const key = groupKey(row[Column.payer], row[Column.code]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { rows: 0, units: 0, allowedCents: 0, paidCents: 0 }));
    group.rows++;
    group.units += Number(row[Column.units]);
    group.allowedCents += cents(Number(row[Column.allowed]));
    group.paidCents += cents(Number(row[Column.paid]));
  }
  return groups;
}
