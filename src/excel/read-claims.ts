import type { Row } from "../core/claims/cell";
import { SLICE_ROWS } from "../core/claims/slices";
import { asProblem, ExcelProblem, problemFor } from "./errors";
import { pauseHeeding, type Pause } from "./pause";
import { runExcel } from "./run-excel";

/** Where the claims stand: a table by its name, or cells of a sheet. Whole columns such as `A:M` are cut to what is used. */
export type ClaimSource = { readonly table: string } | { readonly sheet: string; readonly address: string };

/** The cells that were read. */
export interface ClaimRange {
  /** The address, with the sheet's name; an empty string when there was nothing. */
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
}

export interface ReadOptions {
  /** Columns to read, from 0 within the source; the others stay out of memory and come as null. All when left out. */
  readonly columns?: readonly number[];
  /** `text`: what the cells show instead of what they hold. */
  readonly as?: "values" | "text";
  /** How many cells are asked for at once to begin with. */
  readonly cellsPerBlock?: number;
  readonly signal?: AbortSignal;
  /** Lets the page breathe between two slices; heeds the signal by itself where it is left out. */
  readonly pause?: Pause;
  /** Called after each slice. */
  readonly onProgress?: (rowsRead: number, rowsInAll: number) => void;
}

/** The sheet's number of the first row of a block counts from 1. Rows are only lent: they are not kept after the call. */
export type TakeRows = (rows: readonly Row[], firstRow: number) => void;

/** About half a megabyte of claims: small beside the 5 MB that Excel on the web gives at once. */
const CELLS_PER_BLOCK = 60_000;
/** Codes that say "less at once"; the same can come as null values without an error. */
const TOO_MUCH: ReadonlySet<string> = new Set([
  "MemoryLimitReached",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "ResponsePayloadSizeLimitExceeded",
]);

/** Whether Excel refused to give so much at once, and may give less. */
export function isTooMuch({ code }: ExcelProblem): boolean {
  return TOO_MUCH.has(code);
}

interface Run {
  readonly first: number;
  readonly count: number;
}

/**
 * Reads the claims in blocks of rows and hands them on in slices of at most `SLICE_ROWS`, so that the whole table is never in memory
 * twice. Lets the page breathe between slices: Excel takes an add-in that is silent for five seconds for hung.
 * @throws ExcelProblem; the signal's reason when it is aborted
 */
export async function readClaims(source: ClaimSource, take: TakeRows, options: ReadOptions = {}): Promise<ClaimRange> {
  return runExcel(async (context) => {
    const range = claimRange(context, source);
    range.load("address,rowIndex,rowCount,columnCount");
    await context.sync();
    if (range.isNullObject) return { address: "", rows: 0, columns: 0 };
    const { address, rowIndex, rowCount: rows, columnCount: columns } = range;
    const runs = columnRuns(options.columns, columns);
    const width = Math.max(
      1,
      runs.reduce((sum, run) => sum + run.count, 0),
    );
    const pause = options.pause ?? pauseHeeding(options.signal);
    let step = Math.max(1, Math.floor((options.cellsPerBlock ?? CELLS_PER_BLOCK) / width));
    for (let row = 0; row < rows;) {
      options.signal?.throwIfAborted();
      const count = Math.min(step, rows - row);
      const parts = await readBlock(context, range, row, count, runs, options.as);
      if (!parts) {
        if (count === 1) throw problemFor("ResponsePayloadSizeLimitExceeded");
        step = Math.floor(count / 2);
        continue;
      }
      for (let from = 0; from < count; from += SLICE_ROWS) {
        const slice = parts.map((part) => part.slice(from, from + SLICE_ROWS));
        const sliceRows = Math.min(SLICE_ROWS, count - from);
        take(joinParts(slice, runs, sliceRows, columns), rowIndex + row + from + 1);
        options.onProgress?.(row + from + sliceRows, rows);
        await pause(sliceRows);
      }
      row += count;
    }
    return { address, rows, columns };
  });
}

/** The cells of the claims as they are now; a null object where there is nothing. */
export function claimRange(context: Excel.RequestContext, source: ClaimSource): Excel.Range {
  if ("table" in source) return context.workbook.tables.getItem(source.table).getRange();
  return context.workbook.worksheets.getItem(source.sheet).getRange(source.address).getUsedRangeOrNullObject(true);
}

/** The wanted columns as runs of neighbours, each of which is one range to read. */
function columnRuns(wanted: readonly number[] | undefined, columns: number): Run[] {
  if (!wanted) return [{ first: 0, count: columns }];
  const runs: Run[] = [];
  for (const column of [...new Set(wanted)].filter((one) => one >= 0 && one < columns).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column)
      runs[runs.length - 1] = { first: last.first, count: last.count + 1 };
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** The values of some rows, a table for each run of columns; null when Excel finds them too many. */
async function readBlock(
  context: Excel.RequestContext,
  range: Excel.Range,
  row: number,
  count: number,
  runs: readonly Run[],
  as: "values" | "text" = "values",
): Promise<Row[][] | null> {
  const blocks = runs.map((run) =>
    range
      .getCell(row, run.first)
      .getResizedRange(count - 1, run.count - 1)
      .load(as),
  );
  try {
    await context.sync();
  } catch (error) {
    const problem = asProblem(error);
    if (problem instanceof ExcelProblem && isTooMuch(problem)) return null;
    throw error;
  }
  const parts = blocks.map((block) => block[as] as Row[] | null);
  blocks.forEach((block) => block.untrack());
  return parts.some((part) => part === null) ? null : (parts as Row[][]);
}

/** Rows as wide as the source, with null in the columns that were not read. */
function joinParts(
  parts: readonly (readonly Row[])[],
  runs: readonly Run[],
  count: number,
  columns: number,
): readonly Row[] {
  if (runs.length === 1 && runs[0]!.count === columns) return parts[0]!;
  return Array.from({ length: count }, (_, index) => {
    const row: Row[number][] = new Array<Row[number]>(columns).fill(null);
    runs.forEach((run, part) => parts[part]![index]!.forEach((cell, offset) => (row[run.first + offset] = cell)));
    return row;
  });
}
