import { describe, expect, test } from "vitest";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { columnPoints, textWidth, wrappedLines } from "../../../src/core/sheets/text-width";
import { ALLOWED_FUNCTIONS, PlanView, type ViewedCell } from "./plan-view";

/** A sheet of some practice, and what its tests are called by. */
export interface CheckedSheet {
  readonly title: string;
  readonly plan: SheetPlan;
}

/** What holds for each sheet, whatever it shows: a test for each rule and sheet. */
export function checkSheets(sheets: readonly CheckedSheet[]): void {
  describe.each(sheets.map(({ title, plan }) => ({ title, plan, view: new PlanView(plan) })))(
    "$title",
    ({ plan, view }) => {
      test("every number has a number format", () => {
        const bare = view
          .cells()
          .filter(({ cell, style }) => typeof view.value(cell) === "number" && style.numberFormat === undefined);
        expect(bare.map(({ row, column, cell }) => ({ row, column, cell }))).toEqual([]);
      });

      test("every formula gives a text or a finite number, from functions that any Excel has", () => {
        for (const { cell } of view.cells()) {
          if (typeof cell !== "object") continue;
          const code = cell.formula.replace(/"[^"]*"/g, '""');
          for (const [, name] of code.matchAll(/([A-Z][A-Z.]*)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
          const value = view.value(cell);
          expect(typeof value === "string" || Number.isFinite(value), cell.formula).toBe(true);
        }
      });

      test("no text is cut by its neighbour, its row or the page's edge", () => {
        const clipped = view.cells().filter((cell) => typeof cell.cell === "string" && isClipped(view, cell));
        expect(clipped.map(({ row, column, cell }) => ({ row, column, cell }))).toEqual([]);
      });

      test("blocks are rectangles and lie beside each other", () => {
        const taken = new Set<string>();
        for (const { row, column, cells } of plan.blocks) {
          cells.forEach((line, i) => {
            expect(line).toHaveLength(cells[0]!.length);
            line.forEach((cell, j) => {
              if (cell === null) return;
              const place = `${row + i},${column + j}`;
              expect(taken.has(place), `row ${row + i}, column ${column + j} is written twice`).toBe(false);
              taken.add(place);
            });
          });
        }
      });

      test("merged areas do not overlap, and hold text in their first cell only", () => {
        const seen = new Set<string>();
        for (const { row, column, rows, columns } of plan.merges) {
          for (let i = row; i < row + rows; i += 1) {
            for (let j = column; j < column + columns; j += 1) {
              expect(seen.has(`${i},${j}`)).toBe(false);
              seen.add(`${i},${j}`);
              if (i !== row || j !== column) expect(view.at(i, j)).toBeNull();
            }
          }
        }
      });

      test("it is in Calibri", () => {
        expect(plan.font.name).toBe("Calibri");
        expect(plan.styles.every(({ style }) => style.font === undefined)).toBe(true);
      });

      test("nothing refers to add-in functions or to another sheet", () => {
        for (const { cell } of view.cells()) {
          if (typeof cell === "object") expect(cell.formula).not.toMatch(/PAYER\.|!|_xlfn/);
        }
      });
    },
  );
}

/** Texts in which "line" stands for itself: a reader of claims takes it for a claim. */
export function bareLines(sheets: readonly CheckedSheet[]): string[] {
  const words = sheets.filter(({ plan }) => plan.key !== "settings").flatMap(({ plan }) => new PlanView(plan).texts());
  return words.filter((text) =>
    /\blines?\b/i.test(text.replace(/service lines?|dividing lines?|bottom lines?|^lines$/gi, "")),
  );
}

const FONT_SIZE = 10;

/** Text may run over empty neighbours unless it is wrapped; wrapped text needs a row high enough. */
function isClipped(view: PlanView, { row, column, cell, style }: ViewedCell): boolean {
  const text = cell as string;
  const merge = view.mergeAt(row, column);
  const columns = merge?.columns ?? 1;
  const face = { size: style.size ?? FONT_SIZE, bold: style.bold };
  const points = (from: number, count: number): number =>
    Array.from({ length: count }, (_, i) => columnPoints(view.width(from + i))).reduce((sum, width) => sum + width, 0);
  const room = points(column, columns) - 3.75;
  if (style.wrap) {
    const rows = merge?.rows ?? 1;
    const height = Array.from({ length: rows }, (_, i) => view.height(row + i)).reduce((sum, each) => sum + each, 0);
    return wrappedLines(text, room, face) * face.size * 1.2 > height + 0.5;
  }
  const width = textWidth(text, face);
  if (width <= room) return false;
  if (merge || style.horizontal === "right" || style.horizontal === "center") return true;
  const edge = view.plan.print.area.column + view.plan.print.area.columns;
  let end = column + 1;
  while (end < edge && view.at(row, end) === null) end += 1;
  return column < edge && width > points(column, end - column);
}
