import type { Cell } from "../core/claims/cell";
import { dayOfSerial, isoDate } from "../core/settings/calendar";
import type { Field } from "../core/settings/fields";
import type { FilteredBy } from "../view/workbook-view";

/** More values than Excel's own list of them shows are no help to anybody. */
const MOST_VALUES = 10_000;
/** Tried one after the other: the claim number tells best, and payer, date and code of a line nearly as well. */
const SETS: readonly (readonly Field[])[] = [
  ["claimId", "payer"],
  ["payer", "serviceDate", "code"],
];

/** A column that claims may be told apart by: what each row of it, below the headings, holds and shows. */
export interface ShownColumn {
  /** From 0 within the claims. */
  readonly index: number;
  readonly values: readonly Cell[];
  readonly texts: readonly string[];
}

export interface ColumnFilter {
  readonly column: number;
  readonly values: (string | Excel.FilterDatetime)[];
}

export interface ChosenFilters {
  readonly filters: readonly ColumnFilter[];
  /** How many rows pass them all. */
  readonly shows: number;
  /** What rows share that are shown together. */
  readonly by: FilteredBy;
}

/** What rows of a column have in common, and how a filter asks for it. */
interface Criterion {
  readonly key: string;
  readonly value: string | Excel.FilterDatetime;
}

/**
 * The filters by which the wanted rows, from 0 below the headings, are shown with as few others as can be. A column in which a wanted
 * row shows nothing is left out: not every Excel filters for blanks the same way. No filters: no column tells the rows apart.
 */
export function chooseFilters(
  columns: ReadonlyMap<Field, ShownColumn>,
  wanted: readonly number[],
  rows: number,
): ChosenFilters {
  const bySet = SETS.map((fields) => fields.flatMap((field) => filterOf(columns.get(field), wanted)));
  const isByNumber = bySet[0]!.length === SETS[0]!.length;
  const chosen = isByNumber ? bySet[0]! : bySet[1]!;
  let shows = 0;
  for (let row = 0; row < rows; row++) if (chosen.every(({ passes }) => passes(row))) shows++;
  const by = isByNumber ? "claim number" : "payer, date and code";
  return { filters: chosen.map(({ filter }) => filter), shows, by };
}

function filterOf(
  column: ShownColumn | undefined,
  wanted: readonly number[],
): { readonly filter: ColumnFilter; readonly passes: (row: number) => boolean }[] {
  if (!column) return [];
  const kept = new Map<string, Criterion["value"]>();
  for (const row of wanted) {
    const criterion = criterionOf(column, row);
    if (!criterion) return [];
    kept.set(criterion.key, criterion.value);
  }
  const values = [...kept.values()];
  // Texts and dates do not go into one filter.
  const isMixed = new Set(values.map((value) => typeof value)).size > 1;
  if (isMixed || values.length > MOST_VALUES) return [];
  const passes = (row: number): boolean => kept.has(criterionOf(column, row)?.key ?? "");
  return [{ filter: { column: column.index, values }, passes }];
}

/** Null for a blank. Dates are asked for as days, for their texts depend on the reader's country; case does not count. */
function criterionOf({ values, texts }: ShownColumn, row: number): Criterion | null {
  const [value, text] = [values[row], texts[row]!];
  if (text.trim() === "") return null;
  const day = typeof value === "number" && /\d[-/. ]\w+[-/. ]\d/.test(text) ? dayOfSerial(value) : null;
  if (day === null) return { key: text.toLowerCase(), value: text };
  const date = isoDate(day);
  return { key: `day ${date}`, value: { date, specificity: "Day" } };
}
