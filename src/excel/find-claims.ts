import { isBlank, type Row } from "../core/claims/cell";
import {
  areClaims,
  findColumns,
  findHeaderRow,
  HEADING_SEARCH_ROWS,
  isHeaderRow,
  type FoundColumns,
} from "../core/claims/find-columns";
import { InputError } from "../core/settings/issue";
import type { Settings } from "../core/settings/settings";
import { rangeAddress } from "../core/sheets/cell-address";
import type { ClaimSource } from "./read-claims";

interface HeadingCell {
  /** The tab. */
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** A table, or the part of a sheet from its headings down. */
export interface FoundClaims {
  /** The table's name, or the sheet's. */
  readonly name: string;
  readonly source: ClaimSource;
  /** The first cell of the headings. */
  readonly heading: HeadingCell;
  /** The whole row of headings, as wide as the source. */
  readonly headings: Row;
  /** The columns that have to be read, from 0 within the source. */
  readonly columns: readonly number[];
}

/** What may hold claims: the name of a table, or of the sheet itself, and the tab. */
export interface NamedClaims {
  readonly name: string;
  readonly sheet: string;
}

export type ClaimSearch =
  | { readonly outcome: "found"; readonly claims: FoundClaims }
  | { readonly outcome: "several"; readonly names: readonly string[] }
  | { readonly outcome: "none" };

/** What has a row of headings, and may hold claims. */
type Candidate = Omit<FoundClaims, "columns">;

/**
 * Finds the claims of the workbook: in its tables; where none holds claims, on the sheet in front; where that holds none, on the
 * other sheets. Of several tables the one named `chosen` is taken, else the one with the selected cell; a sheet named `chosen` is
 * taken before any table. Where nothing has headings of claims, what is named `chosen` is taken as it is, for the user to say which
 * column holds what. `own`: the ids of our sheets that hold no claims. The names and ids of all sheets have to be loaded.
 */
export async function findClaims(
  context: Excel.RequestContext,
  own: ReadonlySet<string>,
  settings: Settings,
  chosen: string | null,
): Promise<ClaimSearch> {
  const sheets = context.workbook.worksheets.items.filter(({ id }) => !own.has(id));
  const headed = await tablesOn(context, sheets);
  const tables = headed.flatMap((table) => withClaims(table, settings));
  if (tables.length === 0) {
    const search = await findOnSheets(context, sheets, settings, chosen);
    return search.outcome === "none" && chosen !== null ? unrecognised(context, sheets, headed, chosen) : search;
  }
  const wanted = named(tables, chosen) ?? (await onChosenSheet(context, sheets, settings, chosen));
  return wanted ?? only(tables) ?? (await selected(context, tables)) ?? several(tables);
}

/**
 * All that may hold claims: tables, and sheets with headings of claims that are no table's; where there is nothing of the kind, all that
 * has headings at all. Two trips to four; the names and ids of all sheets have to be loaded.
 */
export async function listCandidates(
  context: Excel.RequestContext,
  own: ReadonlySet<string>,
  settings: Settings,
): Promise<readonly NamedClaims[]> {
  const sheets = context.workbook.worksheets.items.filter(({ id }) => !own.has(id));
  const all = await tablesOn(context, sheets);
  const ranges = (await headedRangesOn(context, sheets, rowOfClaimHeadings(settings))).flatMap((range) =>
    withClaims(range, settings),
  );
  const tables = all.flatMap((table) => withClaims(table, settings));
  const loose = ranges.filter(({ heading }) => !all.some((table) => sameCell(table.heading, heading)));
  const named = new Set(tables.map(({ name }) => name));
  const both = [...tables, ...loose.filter(({ name }) => !named.has(name))];
  const found = both.length > 0 ? both : await withHeadings(context, sheets, all);
  return found.map(({ name, heading }) => ({ name, sheet: heading.sheet }));
}

/** What the user chose though its headings are not known as those of claims. */
async function unrecognised(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Candidate[],
  chosen: string,
): Promise<ClaimSearch> {
  const wanted = (await withHeadings(context, sheets, tables)).filter(({ name }) => name === chosen);
  return only(wanted.slice(0, 1).map(toBeMapped)) ?? { outcome: "none" };
}

/** Tables, and sheets with a row of texts that is no table's, whatever the headings say. One trip. */
async function withHeadings(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const ranges = await headedRangesOn(context, sheets, rowOfTexts);
  return [...tables, ...ranges.filter(({ heading }) => !tables.some((table) => table.heading.sheet === heading.sheet))];
}

/** Reading below such headings makes the core say what they lack. */
function toBeMapped(candidate: Candidate): FoundClaims {
  return { ...candidate, columns: [0] };
}

/** The tables of some sheets with their headings, in two trips. */
async function tablesOn(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Candidate[]> {
  const onSheets = sheets.map((sheet) => ({
    sheet: sheet.name,
    tables: sheet.tables.load("items/name,items/showHeaders"),
  }));
  await context.sync();
  const tables = onSheets.flatMap(({ sheet, tables: { items } }) =>
    items.filter(({ showHeaders }) => showHeaders).map((table) => ({ sheet, table })),
  );
  if (tables.length === 0) return [];
  const read = tables.map(({ table }) => table.getHeaderRowRange().load("values,rowIndex,columnIndex"));
  await context.sync();
  return tables.map(({ sheet, table: { name } }, index) => {
    const { values, rowIndex: row, columnIndex: column } = read[index]!;
    return { name, source: { table: name }, heading: { sheet, row, column }, headings: values[0] as Row };
  });
}

/** The claims on the sheet that the user chose, where tables hold claims as well. */
async function onChosenSheet(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  settings: Settings,
  chosen: string | null,
): Promise<ClaimSearch | null> {
  const ranges = await headedRangesOn(
    context,
    sheets.filter(({ name }) => name === chosen),
    rowOfClaimHeadings(settings),
  );
  return only(ranges.flatMap((range) => withClaims(range, settings)));
}

/** The table that holds the selected cell; null where none does, or no cell is selected, such as on a chart sheet. */
async function selected(context: Excel.RequestContext, tables: readonly FoundClaims[]): Promise<ClaimSearch | null> {
  const atCell = context.workbook.getActiveCell().getTables(false).load("items/name");
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null;
    throw error;
  }
  return only(tables.filter(({ name }) => atCell.items.some((table) => table.name === name)));
}

/** The sheet in front is asked alone first: mostly it is the one, and then nothing is read of the others. */
async function findOnSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  settings: Settings,
  chosen: string | null,
): Promise<ClaimSearch> {
  const front = context.workbook.worksheets.getActiveWorksheet().load("id");
  await context.sync();
  const isInFront = ({ id }: Excel.Worksheet): boolean => id === front.id;
  const headings = rowOfClaimHeadings(settings);
  const inFront = await headedRangesOn(context, sheets.filter(isInFront), headings);
  const claims = inFront.flatMap((range) => withClaims(range, settings));
  if (claims.length > 0 && chosen === null) return only(claims)!;
  const behind = await headedRangesOn(
    context,
    sheets.filter((sheet) => !isInFront(sheet)),
    headings,
  );
  const all = [...claims, ...behind.flatMap((range) => withClaims(range, settings))];
  if (all.length > 0) return only(all) ?? named(all, chosen) ?? several(all);
  return only(inFront.map(toBeMapped)) ?? { outcome: "none" };
}

/** Where the headings stand among the first rows of a sheet; -1: nowhere. */
type HeadingSearch = (rows: readonly Row[]) => number;

const rowOfClaimHeadings =
  (settings: Settings): HeadingSearch =>
  (rows) =>
    findHeaderRow(rows, settings);

/** The first row of two texts or more and nothing else, above which and below which no row has more cells. */
const rowOfTexts: HeadingSearch = (rows) => {
  const filled = rows.map((row) => row.filter((cell) => !isBlank(cell)));
  const most = Math.max(2, ...filled.map(({ length }) => length));
  return filled.findIndex((cells) => cells.length === most && cells.every((cell) => typeof cell === "string"));
};

/** The parts of some sheets that lie below a row of headings, in one trip. */
async function headedRangesOn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  headings: HeadingSearch,
): Promise<Candidate[]> {
  if (sheets.length === 0) return [];
  const read = sheets.map((sheet) => ({
    sheet: sheet.name,
    top: sheet.getRange(`1:${HEADING_SEARCH_ROWS}`).getUsedRangeOrNullObject(true).load("values,rowIndex,columnIndex"),
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
  }));
  await context.sync();
  return read.flatMap(({ sheet, top, used }) => {
    if (top.isNullObject) return [];
    const { rowIndex, columnIndex } = top;
    const rows = top.values as Row[];
    const at = headings(rows);
    if (at < 0) return [];
    // From the first heading to the last: what stands beside them has no heading and is no part of the claims.
    const first = rows[at]!.findIndex((cell) => !isBlank(cell));
    const last = rows[at]!.findLastIndex((cell) => !isBlank(cell));
    const [row, column] = [rowIndex + at, columnIndex + first];
    const below = { row, column, rows: used.rowIndex + used.rowCount - row, columns: last - first + 1 };
    const source = { sheet, address: rangeAddress(below) };
    return [{ name: sheet, source, heading: { sheet, row, column }, headings: rows[at]!.slice(first, last + 1) }];
  });
}

/** The candidate with the columns to read when its headings are those of claims: the payer, and an amount. */
function withClaims(candidate: Candidate, settings: Settings): FoundClaims[] {
  const { headings } = candidate;
  const columns = isHeaderRow(headings, settings) ? columnsOf(headings, settings) : null;
  if (!columns || !areClaims(columns)) return [];
  const mapped = [...columns.values()].flat().map(({ index }) => index);
  // The first column as well: there stands the word by which a row of totals is known.
  return [{ ...candidate, columns: [0, ...mapped] }];
}

/** The columns by their headings; null where settings name a heading that is not among them: made for another table. */
function columnsOf(headings: Row, settings: Settings): FoundColumns | null {
  try {
    return findColumns(headings, settings);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function sameCell(one: HeadingCell, other: HeadingCell): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function only(found: readonly FoundClaims[]): ClaimSearch | null {
  return found.length === 1 ? { outcome: "found", claims: found[0]! } : null;
}

function named(found: readonly FoundClaims[], chosen: string | null): ClaimSearch | null {
  return only(found.filter(({ name }) => name === chosen));
}

function several(found: readonly FoundClaims[]): ClaimSearch {
  return { outcome: "several", names: found.map(({ name }) => name) };
}
