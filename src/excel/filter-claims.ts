import type { Cell, Row } from "../core/claims/cell";
import { deriveFactsInSlices } from "../core/claims/claim-facts";
import { findColumns } from "../core/claims/find-columns";
import { inSlices } from "../core/claims/slices-with-pauses";
import type { ClaimsKind } from "../core/scoring/payer-summary";
import { claimsBehindInSlices } from "../core/scoring/rows-behind";
import { scoreClaimsInSlices } from "../core/scoring/scorecard";
import type { Field } from "../core/settings/fields";
import type { Settings } from "../core/settings/settings";
import type { ShownClaims } from "../view/workbook-view";
import { ExcelProblem, unlessRefused } from "./errors";
import type { FoundClaims } from "./find-claims";
import { chooseFilters, type ColumnFilter, type ShownColumn } from "./choose-filters";
import { pauseHeeding, type Pause } from "./pause";
import { readClaimTable } from "./read-claim-table";
import { claimRange, readClaims } from "./read-claims";
import { runExcel } from "./run-excel";

/** By these, claims are told apart in a filter. */
const TELLING = ["claimId", "payer", "serviceDate", "code"] as const satisfies readonly Field[];

export interface FilterWish {
  readonly payer: string;
  readonly kind: ClaimsKind;
  /** A filter that is on the claims, ours or the user's, may be taken away. */
  readonly replace: boolean;
}

/** `ask`: the user hides rows. `none`: no claim stands behind the figure. Nothing was changed by either. */
export type FilterOutcome =
  | {
      readonly outcome: "shown";
      readonly shown: ShownClaims;
      /** Of what was read, as `ContentHash` gives it. */
      readonly content: string;
      /** Rows that are hidden by it. */
      readonly hides: number;
      /** The sheet had no filter before: it came with ours. */
      readonly isAdded: boolean;
    }
  | { readonly outcome: "ask" }
  | { readonly outcome: "none" };

/**
 * Filters the claims to the rows behind a payer's figure and brings them to the front. A filter goes by what columns show: by the claim
 * numbers where they tell, else by payer, date and code; so that rows which share these are shown beside.
 * @param signal heeded until the filter is put on
 * @throws InputError, ExcelProblem; its message says where a filter may have stayed; the signal's reason when it is aborted
 */
export async function showClaims(
  claims: FoundClaims,
  settings: Settings,
  { payer, kind, replace }: FilterWish,
  signal?: AbortSignal,
): Promise<FilterOutcome> {
  const pause = pauseHeeding(signal);
  const { table, content } = await readClaimTable(claims, settings, { pause, signal });
  const facts = await inSlices(deriveFactsInSlices(table, settings), pause);
  // Which claims stand behind a figure does not depend on Medicare's prices.
  const card = await inSlices(scoreClaimsInSlices(facts, settings, null), pause);
  const behind = await inSlices(claimsBehindInSlices(facts, card, payer, kind, settings), pause);
  const rows = new Set(behind.rows);
  if (rows.size === 0) return { outcome: "none" };
  const before = await runExcel((context) => filterState(context, claims));
  if (before.isHiding && !replace) return { outcome: "ask" };
  const below = [...rows].map((row) => row - 2 - claims.heading.row);
  const columns = await readShown(claims, settings, pause);
  const { length: all } = columns.get("payer")!.texts;
  const { filters, shows, by } = chooseFilters(columns, below, all);
  if (filters.length === 0) throw noFilter();
  signal?.throwIfAborted();
  await apply(claims, filters, before.isEnabled);
  const shown = { payer, kind, claims: behind.claims, rows: rows.size, rowsBeside: shows - rows.size, by };
  return { outcome: "shown", shown, content, hides: all - shows, isAdded: !before.isEnabled };
}

/**
 * Takes our filter off the claims.
 * @param isAdded the sheet had no filter before ours: then none stays
 * @throws ExcelProblem
 */
export async function clearFilter(claims: FoundClaims, isAdded: boolean): Promise<void> {
  await runExcel(async (context) => {
    queueClearing(context, claims, isAdded);
    await context.sync();
  });
}

/** The columns by which claims are told apart, as they are and as they show. */
async function readShown(
  claims: FoundClaims,
  settings: Settings,
  pause: Pause,
): Promise<ReadonlyMap<Field, ShownColumn>> {
  const found = findColumns(claims.headings, settings);
  const indexes = TELLING.flatMap((field) => {
    const index = found.get(field)?.[0]?.index;
    return index === undefined ? [] : [[field, index] as const];
  });
  const shown = new Map(
    indexes.map(([field, index]) => [field, { index, values: [] as Cell[], texts: [] as string[] }]),
  );
  const columns = indexes.map(([, index]) => index);
  for (const as of ["values", "texts"] as const) {
    const take = (rows: readonly Row[]): void => {
      for (const column of shown.values()) for (const row of rows) column[as].push(row[column.index] as string);
    };
    await readClaims(claims.source, take, { columns, pause, as: as === "texts" ? "text" : "values" });
  }
  // The first row of the claims are the headings.
  for (const { values, texts } of shown.values()) [values, texts].forEach((cells) => cells.shift());
  return shown;
}

interface FilterState {
  /** The claims have the arrows of a filter. */
  readonly isEnabled: boolean;
  /** It hides rows, or somebody does. */
  readonly isHiding: boolean;
}

async function filterState(context: Excel.RequestContext, claims: FoundClaims): Promise<FilterState> {
  const { source } = claims;
  const filter = filterOn(context, claims).load("enabled,isDataFiltered");
  const range = claimRange(context, source).load("rowCount");
  await context.sync();
  const oneColumn = range.getCell(0, 0).getResizedRange(range.rowCount - 1, 0);
  const visible = oneColumn.getVisibleView().load("rowCount");
  await context.sync();
  const isHiding = filter.isDataFiltered || visible.rowCount < range.rowCount;
  return { isEnabled: filter.enabled, isHiding };
}

function filterOn(context: Excel.RequestContext, { source, heading }: FoundClaims): Excel.AutoFilter {
  const { tables, worksheets } = context.workbook;
  return "table" in source ? tables.getItem(source.table).autoFilter : worksheets.getItem(heading.sheet).autoFilter;
}

/** Filters and shows the claims in one request; when Excel stops in the midst of it, takes the filter away again. */
async function apply(claims: FoundClaims, filters: readonly ColumnFilter[], isEnabled: boolean): Promise<void> {
  const filter = (): Promise<void> =>
    runExcel(async (context) => {
      if (isEnabled) filterOn(context, claims).clearCriteria();
      for (const one of filters) queueFilter(context, claims, one);
      context.workbook.worksheets.getItem(claims.heading.sheet).activate();
      await context.sync();
    });
  await unlessRefused(filter, async (problem) => {
    throw await withoutFilter(problem, claims, !isEnabled);
  });
}

function queueFilter(context: Excel.RequestContext, { source, heading }: FoundClaims, filter: ColumnFilter): void {
  const { column, values } = filter;
  if ("table" in source) {
    context.workbook.tables.getItem(source.table).columns.getItemAt(column).filter.applyValuesFilter(values);
    return;
  }
  const sheet = context.workbook.worksheets.getItem(heading.sheet);
  sheet.autoFilter.apply(sheet.getRange(source.address), column, { filterOn: "Values", values });
}

function queueClearing(context: Excel.RequestContext, claims: FoundClaims, isAdded: boolean): void {
  const filter = filterOn(context, claims);
  if ("sheet" in claims.source && isAdded) filter.remove();
  else filter.clearCriteria();
}

/** The problem, after what there is of the filter was taken away; where even that fails, it says that a part of it may have stayed. */
function withoutFilter(problem: ExcelProblem, claims: FoundClaims, isAdded: boolean): Promise<ExcelProblem> {
  return unlessRefused(
    async () => {
      const { isHiding } = await runExcel((context) => filterState(context, claims));
      if (isHiding) await clearFilter(claims, isAdded);
      return problem;
    },
    () => problem.adding("A filter may have stayed on the claims: Data > Clear takes it away."),
  );
}

function noFilter(): ExcelProblem {
  const what =
    "The claims behind this figure cannot be told apart by a filter: there are too many, or cells are blank.";
  const next = "A column of claim numbers that is filled in every row helps: choose it under Claims.";
  return new ExcelProblem("NoFilter", what, next);
}
