import type { Row } from "../core/claims/cell";
import type { SheetPlan } from "../core/sheets/plan";
import { ContentHash } from "./content-hash";
import { cellInput } from "./guarded-text";

type Content = Row[number];

/**
 * A mark of a cell: nothing; a formula, of whatever text, for Excel rewrites formulas as it likes; or the digits of a constant. Before that
 * of a cell for the user to fill in stands a sign.
 */
const BLANK = ".";
const FORMULA = "=";
const INPUT = "*";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS_OF_CONSTANT = 3;
const MARKS = /\*?(?:[.=]|[\w-]{3})/g;
const END_OF_ROW = ";";

/** Excel and files keep at least so many digits of a number. */
const DIGITS_OF_NUMBER = 12;
/** How far a number may come back from where it was put: less than those digits tell, and more than the 15 digits that Excel shows. */
const NOISE = 1e-14;
/** What files do not keep, or not as it is: control characters, halves of pairs, and no characters. */
const NOT_KEPT = /[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/gu;

/** The service lines of a payer, thousands of them: the command line writes them, and no build writes them anew. */
const LINES_KEY = "lines:";

/** Whether what a user changes within the sheet is looked for: on reports, which builds write anew. */
export function isMarked({ kind, key }: Pick<SheetPlan, "kind" | "key">): boolean {
  return kind === "report" && !key.startsWith(LINES_KEY);
}

/** About how many bytes the marks of a plan take. */
export function bytesOfMarks(plan: SheetPlan): number {
  return isMarked(plan) ? DIGITS_OF_CONSTANT * cellsOf(plan) : 0;
}

function cellsOf({ blocks }: SheetPlan): number {
  return blocks.reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0);
}

/**
 * A mark for each cell that a plan writes, row by row: by them is known which cells hold something else later. Nobody gets a cell back from
 * them. `typed`: the inputs in which the user's own stands, whatever is planned for them by now.
 */
export function marksOfPlan(plan: SheetPlan, typed: { has(name: string): boolean } = new Set()): string {
  const rows: string[][] = [];
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((line, down) => {
      const marks = (rows[row + down] ??= []);
      line.forEach((cell, across) => {
        const input = cellInput(cell, () => FORMULA);
        // A null leaves what an earlier block has put there.
        if (input !== null) marks[column + across] = markOfInput(input);
      });
    });
  }
  const inputs = new Set(plan.inputs);
  for (const { name, area } of plan.names.filter((one) => inputs.has(one.name))) {
    const marks = (rows[area.row] ??= []);
    marks[area.column] = INPUT + ((typed.has(name) ? null : marks[area.column]) ?? BLANK);
  }
  return Array.from(rows, (marks = []) => Array.from(marks, (mark = BLANK) => mark).join("")).join(END_OF_ROW);
}

/** What marks say that a sheet holds, cell by cell. */
export class WrittenCells {
  private readonly rows: readonly string[];

  constructor(marks: string) {
    this.rows = marks.split(END_OF_ROW);
  }

  /**
   * The columns, from 0, of the cells in a row that hold something else than was written. An emptied cell is none of them: nothing would
   * be lost with it. `cells`: as `Range.formulas` gives them, from the first column on.
   */
  changedIn(row: number, cells: Row): readonly number[] {
    const marks = this.rows[row]?.match(MARKS) ?? [];
    return cells.flatMap((cell, column) => (isChanged(marks[column], cell) ? [column] : []));
  }

  /** The columns, from 0, of the input cells in a row in which somebody has typed what a build keeps. `cells`: as for `changedIn`. */
  typedIn(row: number, cells: Row): readonly number[] {
    const marks = this.rows[row]?.match(MARKS) ?? [];
    return cells.flatMap((cell, column) => {
      const isTyped = marks[column]?.startsWith(INPUT) && isInput(cell) && !this.isUntouched(row, column, cell);
      return isTyped ? [column] : [];
    });
  }

  /** Whether an input cell still holds what was planned for it, so that nobody has typed there. */
  isUntouched(row: number, column: number, cell: Content): boolean {
    const mark = this.rows[row]?.match(MARKS)?.[column];
    return mark !== undefined && mark.startsWith(INPUT) && !isChanged(mark.slice(INPUT.length), cell);
  }
}

/** Whether the content of an input cell, as `Range.formulas` gives it, is kept by a build: a number or a text, and no formula. */
export function isInput(content: unknown): content is number | string {
  return typeof content === "number" || (typeof content === "string" && content !== "" && !content.startsWith("="));
}

function isChanged(mark: string | undefined, cell: Content): boolean {
  if (cell === "" || cell === null || cell === undefined) return false;
  if (mark?.startsWith(INPUT)) return !isInput(cell) && isChanged(mark.slice(INPUT.length), cell);
  if (mark === FORMULA) return typeof cell !== "string" || !cell.startsWith("=");
  if (typeof cell !== "number") return markOfConstant(cell) !== mark;
  return [cell * (1 - NOISE), cell * (1 + NOISE)].every((near) => markOfConstant(near) !== mark);
}

/** Of a cell as `Range.values` takes it. */
function markOfInput(input: string | number | boolean): string {
  if (input === "") return BLANK;
  if (input === FORMULA) return FORMULA;
  return markOfConstant(typeof input === "string" ? input.slice(1) : input);
}

function markOfConstant(constant: string | number | boolean): string {
  const content = new ContentHash();
  content.push([[typeof constant, writtenOut(constant)]]);
  const hash = Number.parseInt(content.text().slice(0, 8), 16);
  return Array.from({ length: DIGITS_OF_CONSTANT }, (_, at) => DIGITS[(hash >>> (6 * at)) & 63]).join("");
}

function writtenOut(constant: string | number | boolean): string {
  if (typeof constant === "string") return constant.replace(NOT_KEPT, "");
  return typeof constant === "number" ? constant.toPrecision(DIGITS_OF_NUMBER) : String(constant);
}
