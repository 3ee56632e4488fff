import type { Row } from "../core/claims/cell";
import { asProblem, ExcelProblem, problemFor } from "./errors";
import type { Extent } from "./plan-extent";
import { isTooMuch } from "./read-claims";
import { WrittenCells } from "./written-cells";

/** A cell, counted from A1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A sheet whose cells are compared with the marks of what was written, as far as it reaches. */
export interface ComparedSheet {
  readonly id: string;
  readonly marks: string;
  readonly reach: Extent;
}

/** Rows of one sheet that are read at once. */
interface Block {
  readonly sheet: ComparedSheet;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** In one answer: far below the 5 MB that Excel on the web gives, for most cells are short. */
const CELLS_PER_TRIP = 40_000;

/** What a user has put into cells of a sheet that were written, row by row. */
export interface UserCells {
  /** Those that hold something else than was written there. */
  readonly changed: readonly CellPosition[];
  /** The cells to fill in that are filled in. */
  readonly typed: readonly CellPosition[];
}

/** The cells of users, by the sheets' ids. One trip for sheets of the usual size, none where there are none. */
export async function findUserCells(
  context: Excel.RequestContext,
  sheets: readonly ComparedSheet[],
): Promise<ReadonlyMap<string, UserCells>> {
  const written = new Map(sheets.map(({ id, marks }) => [id, new WrittenCells(marks)]));
  const found = new Map(
    sheets.map(({ id }) => [id, { changed: [] as CellPosition[], typed: [] as CellPosition[] }] as const),
  );
  const take = ({ sheet: { id }, row: first }: Block, rows: readonly Row[]): void =>
    rows.forEach((cells, down) => {
      const row = first + down;
      const [marks, own] = [written.get(id)!, found.get(id)!];
      own.changed.push(...marks.changedIn(row, cells).map((column) => ({ row, column })));
      own.typed.push(...marks.typedIn(row, cells).map((column) => ({ row, column })));
    });
  for (const trip of tripsOf(sheets.flatMap(blocksOf))) await readBlocks(context, trip, take);
  return found;
}

function blocksOf(sheet: ComparedSheet): Block[] {
  const { rows, columns } = sheet.reach;
  if (columns === 0) return [];
  const step = Math.max(1, Math.floor(CELLS_PER_TRIP / columns));
  const starts = Array.from({ length: Math.ceil(rows / step) }, (_, index) => index * step);
  return starts.map((row) => ({ sheet, row, rows: Math.min(step, rows - row), columns }));
}

function tripsOf(blocks: readonly Block[]): Block[][] {
  const trips: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = block.rows * block.columns;
    if (cells > room) {
      trips.push([]);
      room = Math.max(CELLS_PER_TRIP, cells);
    }
    trips.at(-1)!.push(block);
    room -= cells;
  }
  return trips;
}

/** Reads blocks at once; where Excel finds them too many, one half after the other. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  take: (block: Block, rows: readonly Row[]) => void,
): Promise<void> {
  // Constants come as they are, texts without their apostrophe (`Range.formulas`, reference).
  const ranges = blocks.map(({ sheet, row, rows, columns }) =>
    context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(row, 0, rows, columns).load("formulas"),
  );
  const isRead = await context.sync().then(
    () => true,
    (error: unknown) => {
      const problem = asProblem(error);
      if (problem instanceof ExcelProblem && isTooMuch(problem)) return false;
      throw error;
    },
  );
  const read = isRead ? ranges.map((range) => range.formulas as Row[] | null) : [];
  if (isRead && !read.includes(null)) return blocks.forEach((block, index) => take(block, read[index]!));
  for (const half of halvesOf(blocks)) await readBlocks(context, half, take);
}

/** @throws ExcelProblem for a single row */
function halvesOf(blocks: readonly Block[]): Block[][] {
  const middle = Math.ceil(blocks.length / 2);
  if (blocks.length > 1) return [blocks.slice(0, middle), blocks.slice(middle)];
  const [block] = blocks;
  const rows = Math.floor(block!.rows / 2);
  if (rows === 0) throw problemFor("ResponsePayloadSizeLimitExceeded");
  return [[{ ...block!, rows }], [{ ...block!, row: block!.row + rows, rows: block!.rows - rows }]];
}
