import { FIELDS, type Field } from "../settings/fields";
import { ALIKE, similarity } from "../settings/edit-distance";
import { InputError } from "../settings/issue";
import type { Settings } from "../settings/settings";
import { type Row, isBlank, normalise, textOf } from "./cell";
import { AMBIGUOUS, HEADINGS, MANY_COLUMNS } from "./headings";
import { exportColumns } from "./known-exports";

/** A column of the user's table that a field is read from. */
export interface FoundColumn {
  readonly index: number;
  /** As the user wrote it; a repeated heading by its position: `Charge (2)`. */
  readonly heading: string;
  /** `settings`: named there; `exact`: in the list; `similar`: like one in the list, to be looked at. */
  readonly match: "settings" | "exact" | "similar";
}

export type FoundColumns = ReadonlyMap<Field, readonly FoundColumn[]>;

const SIMILAR_ENOUGH = 0.85;
const COST_SHARES = ["deductible", "copay", "coinsurance"] as const satisfies readonly Field[];

/** The headings of a row, repeated ones told apart by position. Blank cells give `""`. */
export function headingsOf(row: Row): readonly string[] {
  const seen = new Map<string, number>();
  return row.map((cell) => {
    const heading = textOf(cell);
    if (heading === "") return "";
    const times = (seen.get(normalise(heading)) ?? 0) + 1;
    seen.set(normalise(heading), times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

/** Rows that may stand above the headings: a title, a period, an address. Blank ones do not count. */
export const HEADING_SEARCH_ROWS = 100;

/** Where the headings stand among rows that begin at the top; -1: nowhere. */
export function findHeaderRow(rows: Iterable<Row>, settings: Settings): number {
  let at = 0;
  let above = 0;
  for (const row of rows) {
    if (isHeaderRow(row, settings)) return at;
    if (!row.every(isBlank)) above++;
    if (above > HEADING_SEARCH_ROWS) return -1;
    at++;
  }
  return -1;
}

/** Whether the columns are those of claims: the payer, and an amount. */
export function areClaims(columns: FoundColumns): boolean {
  return columns.has("payer") && (columns.has("allowed") || columns.has("paid"));
}

/** The header is the first row in which two headings match exactly, or one does and it is the payer's (claim-fields). */
export function isHeaderRow(row: Row, settings: Settings): boolean {
  const named = namedHeadings(settings);
  let matches = 0;
  for (const heading of new Set(headingsOf(row).map(normalise))) {
    const field = named.get(heading) ?? EXACT.get(heading);
    if (field === undefined) continue;
    if (field === "payer") return true;
    matches++;
  }
  return matches >= 2;
}

/**
 * The columns of each field that is found: those that settings name, then exact matches, then similar ones; a heading goes to one
 * field, a field takes its leftmost best match.
 *
 * Throws `InputError` for a heading in settings that the table does not have.
 */
export function findColumns(row: Row, settings: Settings): FoundColumns {
  const headings = headingsOf(row);
  const found = new Map<Field, FoundColumn[]>();
  const taken = new Set<number>();
  const take = (field: Field, index: number, match: FoundColumn["match"]): void => {
    taken.add(index);
    found.set(field, [...(found.get(field) ?? []), { index, heading: headings[index]!, match }]);
  };
  for (const field of FIELDS) {
    for (const heading of settings.columns[field] ?? [])
      take(field, indexOfHeading(headings, heading, field), "settings");
  }
  const open = FIELDS.filter((field) => settings.columns[field] === undefined);
  for (const [field, index] of exportColumns(headings))
    if (open.includes(field) && !taken.has(index)) take(field, index, "exact");
  takeExact(headings, stillOpen(open, found), taken, take);
  takeSimilar(headings, stillOpen(open, found), taken, take);
  dropDoubleShare(found);
  return found;
}

function stillOpen(open: readonly Field[], found: FoundColumns): readonly Field[] {
  return open.filter((field) => !found.has(field));
}

/** The patient's share in one column wins over its parts, unless settings name the parts and not the whole. */
function dropDoubleShare(found: Map<Field, FoundColumn[]>): void {
  const whole = found.get("patientResponsibility");
  if (!whole) return;
  const named = (columns: readonly FoundColumn[] | undefined): boolean => columns?.[0]?.match === "settings";
  const partsWin = !named(whole) && COST_SHARES.some((field) => named(found.get(field)));
  if (partsWin) found.delete("patientResponsibility");
  else COST_SHARES.forEach((field) => found.delete(field));
}

/**
 * Whether the patient's share is mapped as deductible, copay and coinsurance, be it by heading or by settings (methodology 1.3). Several
 * columns that settings name for the one field are its parts, whatever they are headed.
 */
export function isCostShare(columns: readonly FoundColumn[]): boolean {
  const parts: readonly string[] = COST_SHARES.flatMap((field) => HEADINGS[field]);
  return columns.length > 1 || columns.every((column) => parts.includes(normalise(column.heading)));
}

type Take = (field: Field, index: number, match: FoundColumn["match"]) => void;

const EXACT: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [heading, field] as const)),
);

function takeExact(headings: readonly string[], open: readonly Field[], taken: ReadonlySet<number>, take: Take): void {
  const filled = new Set<Field>();
  headings.forEach((heading, index) => {
    const field = EXACT.get(normalise(heading));
    if (field === undefined || taken.has(index) || !open.includes(field)) return;
    if (filled.has(field) && !MANY_COLUMNS.has(field)) return;
    filled.add(field);
    take(field, index, "exact");
  });
}

function takeSimilar(
  headings: readonly string[],
  missing: readonly Field[],
  taken: ReadonlySet<number>,
  take: Take,
): void {
  const candidates = headings.flatMap((heading, index) => {
    const words = normalise(heading);
    if (words === "" || taken.has(index) || AMBIGUOUS.has(words) || EXACT.has(words)) return [];
    return missing.map((field) => ({ field, index, similarity: bestSimilarity(words, field) }));
  });
  candidates.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
  const filled = new Set<Field>();
  for (const { field, index, similarity } of candidates) {
    if (similarity < SIMILAR_ENOUGH || filled.has(field) || taken.has(index)) continue;
    filled.add(field);
    take(field, index, "similar");
  }
}

function namedHeadings(settings: Settings): ReadonlyMap<string, Field> {
  const named = new Map<string, Field>();
  for (const field of FIELDS) {
    for (const heading of settings.columns[field] ?? []) named.set(normalise(heading), field);
  }
  return named;
}

function indexOfHeading(headings: readonly string[], wanted: string, field: Field): number {
  const same = headings.findIndex((heading) => heading === wanted.trim());
  const index =
    same >= 0 ? same : headings.findIndex((heading) => heading !== "" && normalise(heading) === normalise(wanted));
  if (index >= 0) return index;
  throw new InputError(
    "missing-heading",
    `The setting columns.${field} names the heading "${wanted}", which the table does not have.${suggestion(headings, wanted)}`,
  );
}

/** The heading that was likely meant. Others are not quoted: a row taken for the headings by mistake could name a patient. */
function suggestion(headings: readonly string[], wanted: string): string {
  const near = headings.filter((heading) => similarity(normalise(heading), normalise(wanted)) >= ALIKE);
  return near.length > 0 ? ` Did you mean "${near[0]}"?` : " Copy it from the table's row of headings.";
}

/** The names of a field with their words sorted, as they are compared. */
const SORTED_NAMES: ReadonlyMap<Field, readonly string[]> = new Map(
  FIELDS.map((field) => [field, HEADINGS[field].map(sortWords)]),
);

function bestSimilarity(words: string, field: Field): number {
  const sorted = sortWords(words);
  return SORTED_NAMES.get(field)!.reduce((best, name) => Math.max(best, similarity(sorted, name)), 0);
}

function sortWords(words: string): string {
  return words.split(" ").sort().join(" ");
}
