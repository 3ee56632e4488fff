import type { Area, CellStyle, PlanCell, SheetPlan } from "../../../src/core/sheets/plan";

export interface ViewedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Exclude<PlanCell, null>;
  readonly style: CellStyle;
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** A plan as a reader of the sheet finds it: cells with the styles that came to lie on them. */
export class PlanView {
  private readonly byPlace = new Map<string, Exclude<PlanCell, null>>();

  constructor(readonly plan: SheetPlan) {
    for (const { row, column, cells } of plan.blocks) {
      cells.forEach((line, i) =>
        line.forEach((cell, j) => {
          if (cell !== null) this.byPlace.set(`${row + i},${column + j}`, cell);
        }),
      );
    }
  }

  at(row: number, column: number): PlanCell {
    return this.byPlace.get(`${row},${column}`) ?? null;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.plan.styles.reduce<CellStyle>(
      (style, { area, style: next }) => (holds(area, row, column) ? { ...style, ...next } : style),
      {},
    );
  }

  mergeAt(row: number, column: number): Area | null {
    return this.plan.merges.find((area) => holds(area, row, column)) ?? null;
  }

  width(column: number): number {
    const run = this.plan.columnWidths.find((each) => column >= each.column && column < each.column + each.columns);
    return run?.width ?? 8.43;
  }

  height(row: number): number {
    const run = this.plan.rowHeights.find((each) => row >= each.row && row < each.row + each.rows);
    return run?.height ?? 15;
  }

  cells(): ViewedCell[] {
    return [...this.byPlace].map(([place, cell]) => {
      const [row, column] = place.split(",").map(Number) as [number, number];
      return { row, column, cell, style: this.styleAt(row, column) };
    });
  }

  texts(): string[] {
    return [...this.byPlace.values()].filter((cell): cell is string => typeof cell === "string");
  }

  /** Where a text stands; the first cell that matches. */
  find(text: string | RegExp): { row: number; column: number } {
    const found = this.cells().find(
      ({ cell }) => typeof cell === "string" && (typeof text === "string" ? cell === text : text.test(cell)),
    );
    if (!found) throw new Error(`No cell of ${this.plan.name} holds ${String(text)}`);
    return found;
  }

  /** The cells of a row from a column on, as far as there are any. */
  row(row: number, from = 0, columns = 30): PlanCell[] {
    return Array.from({ length: columns }, (_, i) => this.at(row, from + i));
  }

  /** What a native formula of the allow-list gives here; throws on any other. */
  value(cell: PlanCell): unknown {
    if (typeof cell !== "object" || cell === null) return cell;
    return evaluate(cell.formula.slice(1), (row, column) => this.value(this.at(row, column)));
  }

  valueAt(row: number, column: number): unknown {
    return this.value(this.at(row, column));
  }
}

const FUNCTIONS = {
  SUM: (...lists: unknown[]): number => numbers(lists).reduce((sum, value) => sum + value, 0),
  MAX: (...lists: unknown[]): number => Math.max(...numbers(lists)),
  MIN: (...lists: unknown[]): number => Math.min(...numbers(lists)),
  ROUND: (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits,
  COUNT: (...lists: unknown[]): number => numbers(lists).length,
  IF: (test: boolean, yes: unknown, no: unknown): unknown => (test ? yes : no),
  SUMIF: (range: unknown[], criterion: string | number, sums: unknown[]): number =>
    numbers(sums.filter((_, i) => matches(range[i], criterion))).reduce((sum, value) => sum + value, 0),
  COUNTIFS: (...pairs: unknown[]): number => {
    const first = pairs[0] as unknown[];
    return first.filter((_, i) =>
      pairs.every((range, at) => at % 2 === 1 || matches((range as unknown[])[i], pairs[at + 1] as string)),
    ).length;
  },
};
export const ALLOWED_FUNCTIONS = Object.keys(FUNCTIONS);

function numbers(lists: readonly unknown[]): number[] {
  return lists.flat().filter((value): value is number => typeof value === "number");
}

function matches(value: unknown, criterion: string | number): boolean {
  if (criterion === "<>") return (value ?? "") !== "";
  return typeof criterion === "string" && criterion.startsWith("<>")
    ? value !== criterion.slice(2)
    : value === criterion;
}

/** Turns a formula of plain arithmetic, ranges and `FUNCTIONS` into its value. */
function evaluate(formula: string, at: (row: number, column: number) => unknown): unknown {
  const cell = (text: string): { row: number; column: number } => {
    const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text)!;
    const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(digits) - 1, column };
  };
  const read = (text: string): unknown => {
    const { row, column } = cell(text);
    return at(row, column);
  };
  const range = (from: string, to: string): unknown[] => {
    const a = cell(from);
    const b = cell(to);
    const rows = Array.from({ length: b.row - a.row + 1 }, (_, i) => a.row + i);
    return rows.flatMap((row) => Array.from({ length: b.column - a.column + 1 }, (_, j) => at(row, a.column + j)));
  };
  const parts = formula.split(/("[^"]*")/);
  const code = parts.map((part, i) => (i % 2 === 1 ? part : translate(part))).join("");
  return new Function("read", "range", ...ALLOWED_FUNCTIONS, `return ${code}`)(
    read,
    range,
    ...Object.values(FUNCTIONS),
  );
}

function translate(part: string): string {
  return (
    part
      .replace(/(\$?[A-Z]{1,3}\$?\d+):(\$?[A-Z]{1,3}\$?\d+)/g, (_, from, to) => `range(@${from}@,@${to}@)`)
      .replace(/(?<![@A-Z$\d])(\$?[A-Z]{1,3}\$?\d+)(?![@\d(])/g, (_, one) => `read(@${one}@)`)
      // Joined to a text, an empty cell is an empty text.
      .replace(/(?<=&)read\(@[^@]*@\)|read\(@[^@]*@\)(?=&)/g, (one) => `(${one}??@@)`)
      .replace(/&/g, "+@@+")
      .replace(/@/g, '"')
      .replace(/(?<![<>=])=(?!=)/g, "===")
  );
}
