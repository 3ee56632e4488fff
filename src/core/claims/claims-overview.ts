import { countText } from "../settings/counted";
import type { Issue } from "../settings/issue";
import type { Day, Settings } from "../settings/settings";
import type { ClaimFacts } from "./claim-facts";
import type { ClaimTable } from "./claim-table";
import { NO_WORD } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { filterKey } from "./filter-key";
import { issueCauses } from "./issue-groups";
import { leftOutReason } from "./left-out";
import { LEFT_OUT_MEANINGS } from "./left-out-meanings";
import { rowIssues } from "./row-issues";
import { type Slices, atOnce, slicesOf } from "./slices";

/** A name or code of a column with how many rows hold it. */
export interface NamedRows {
  /** As first met, or as in settings. */
  readonly name: string;
  readonly rows: number;
}

/** Issues of one cause: the message of the first, how many rows have it, and where the first stands. */
export interface ClaimProblem {
  readonly message: string;
  readonly rows: number;
  /** The first row in the user's sheet, from 1; `null`: about the table as a whole, and `rows` is 0. */
  readonly row: number | null;
  /** The heading of the column as the user wrote it; `null`: about the whole row. */
  readonly heading: string | null;
}

/** What a claim table holds, before anything is scored. Nothing about patients. */
export interface ClaimsOverview {
  /** Rows read: without those that are wholly blank. */
  readonly rows: number;
  /** Most rows first. */
  readonly payers: readonly NamedRows[];
  /** Most rows first, as the places. Rows that a filter leaves out are listed too. */
  readonly clinicians: readonly NamedRows[];
  readonly places: readonly NamedRows[];
  /** The first and the last service date, else submitted date. */
  readonly dates: { readonly from: Day; readonly to: Day } | null;
  /** Rows that do not count, by reason in words. */
  readonly notCounted: readonly { readonly reason: string; readonly rows: number }[];
  /** Most rows first. */
  readonly problems: readonly ClaimProblem[];
}

export function claimsOverview(facts: ClaimFacts, settings: Settings): ClaimsOverview {
  return atOnce(claimsOverviewInSlices(facts, settings));
}

export function* claimsOverviewInSlices(facts: ClaimFacts, settings: Settings): Slices<ClaimsOverview> {
  const { table } = facts;
  const { payer, provider, place } = table;
  const [payerRows, providerRows, placeRows] = [
    new Uint32Array(table.payers.length),
    new Uint32Array(table.names.length),
    new Uint32Array(table.names.length),
  ];
  const notCounted = new Map<string, number>();
  const dates = { from: Infinity, to: -Infinity };
  yield* slicesOf(table.rows, (begin, end) => {
    for (let row = begin; row < end; row++) {
      if (payer[row] !== NO_WORD) payerRows[payer[row]!]!++;
      if (provider[row] !== NO_WORD) providerRows[provider[row]!]!++;
      if (place[row] !== NO_WORD) placeRows[place[row]!]!++;
      const reason = leftOutReason(row, facts);
      if (reason !== null) notCounted.set(reason, (notCounted.get(reason) ?? 0) + 1);
      const day = table.serviceDay[row] !== UNKNOWN_DAY ? table.serviceDay[row]! : table.submittedDay[row]!;
      if (day === UNKNOWN_DAY) continue;
      dates.from = Math.min(dates.from, day);
      dates.to = Math.max(dates.to, day);
    }
  });
  return {
    rows: table.rows,
    payers: mostFirst(table.payers.map(({ name }, number) => ({ name, rows: payerRows[number]! }))),
    clinicians: namedRows(table, providerRows, settings.filter.providers),
    places: namedRows(table, placeRows, settings.filter.places),
    dates: dates.from <= dates.to ? dates : null,
    notCounted: [...notCounted]
      .map(([reason, rows]) => ({ reason: LEFT_OUT_MEANINGS[reason] ?? reason, rows }))
      .sort((a, b) => b.rows - a.rows),
    problems: problemsOf([...table.issues.all(), ...(yield* rowIssues(facts))]),
  };
}

/** @param kept the names that a filter keeps, in whose spelling they are shown; `null`: no filter */
function namedRows({ names }: ClaimTable, rows: Uint32Array, kept: readonly string[] | null): readonly NamedRows[] {
  const spelling = new Map((kept ?? []).map((name) => [filterKey(name), name]));
  return mostFirst(names.map((name, number) => ({ name: spelling.get(filterKey(name)) ?? name, rows: rows[number]! })));
}

/** Those that any row holds; equally frequent ones by name. */
function mostFirst<T extends NamedRows>(named: readonly T[]): readonly T[] {
  return named.filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

function problemsOf(issues: readonly Issue[]): readonly ClaimProblem[] {
  return issueCauses(issues)
    .map(({ message, column, rows, more, ofTable }): ClaimProblem => {
      const others = ofTable > 1 ? ` And ${countText(ofTable - 1)} more of this kind.` : "";
      return { message: `${message}${others}`, rows: rows.length + more, row: rows[0] ?? null, heading: column };
    })
    .sort((a, b) => b.rows - a.rows);
}
