import { describe, expect, test } from "vitest";
import type { Scorecard } from "../../../src/core/scoring/result";
import { columnPoints, textWidth, wrappedLines } from "../../../src/core/sheets/text-width";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { planWorkbook } from "../../../src/core/sheets/workbook";
import { arOf } from "./ar-fixture";
import { denialsOf } from "./denials-fixture";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { CHECK } from "./medicare-check-fixture";
import { planText } from "./plan-text";
import { ALLOWED_FUNCTIONS, PlanView, type ViewedCell } from "./plan-view";

const NOTICES = Array.from({ length: 7 }, (_, i) => `Notice ${i + 1} says something that a reader has to know first.`);

/** Names as long as a clearinghouse writes them. */
function withLongNames(card: Scorecard): Scorecard {
  const long = "Consolidated Behavioral Health Network of the Upper Midwestern States and Territories (PPO, HMO) ";
  return { ...card, payers: card.payers.map((payer, i) => ({ ...payer, payer: `${long}${i + 1}` })) };
}

const PRACTICES = [
  {
    name: "12 payers",
    card: scorecard({ notices: ["Check the cost figure: 5 of 9 graded payers are below break-even."] }),
  },
  { name: "25 payers", card: largeScorecard(25) },
  { name: "31 payers", card: largeScorecard(31) },
  { name: "1 payer", card: largeScorecard(1) },
  { name: "12 payers with long names and many notices", card: withLongNames(scorecard({ notices: NOTICES })) },
];
const REQUESTED = new Set(REQUESTED_SHEETS);

/** The sheets of the first click and the requested ones. */
function planned(card: Scorecard): SheetPlan[] {
  const analysis = { ...ANALYSIS, denials: denialsOf(card), ar: arOf(card), medicareCheck: CHECK };
  return planWorkbook({ card, analysis, settings: SETTINGS, stamp: STAMP }, REQUESTED);
}

const SHEETS = PRACTICES.flatMap(({ name, card }) =>
  planned(card).map((plan) => ({
    title: `${plan.name}, ${name}`,
    plan,
    view: new PlanView(plan),
  })),
);
const FONT_SIZE = 10;

test("the tabs stand in the order in which they are read", () => {
  expect(
    planWorkbook({ card: scorecard(), analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }).map(({ name }) => name),
  ).toEqual(["Payer Scorecard", "Rates", "Payer Mix", "Settings", "Data notes", "Method"]);
});

test("requested sheets stand behind the payer mix", () => {
  expect(planned(scorecard()).map(({ name }) => name)).toEqual([
    "Payer Scorecard",
    "Rates",
    "Payer Mix",
    "Denials",
    "A-R",
    "Medicare check",
    "Settings",
    "Data notes",
    "Method",
  ]);
});

test.each(planned(scorecard()).map((plan) => ({ name: plan.name, plan })))(
  "$name is planned as it was looked at",
  ({ plan }) => {
    expect(planText(plan)).toMatchSnapshot();
  },
);

describe.each(SHEETS)("$title", ({ plan, view }) => {
  test("every number has a number format", () => {
    const bare = view
      .cells()
      .filter(({ cell, style }) => typeof view.value(cell) === "number" && style.numberFormat === undefined);
    expect(bare.map(({ row, column, cell }) => ({ row, column, cell }))).toEqual([]);
  });

  test("every formula gives a finite number, from functions that any Excel has", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell !== "object") continue;
      for (const [, name] of cell.formula.matchAll(/([A-Z]+)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
      expect(Number.isFinite(view.value(cell)), cell.formula).toBe(true);
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
          expect(taken.has(`${row + i},${column + j}`), `row ${row + i}, column ${column + j} is written twice`).toBe(
            false,
          );
          taken.add(`${row + i},${column + j}`);
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

  test("it prints one page wide, in Calibri, stamped inside the print area", () => {
    expect(plan.print.fitWide).toBe(1);
    expect(plan.font.name).toBe("Calibri");
    expect(plan.styles.every(({ style }) => style.font === undefined)).toBe(true);
    const stamp = view.find(
      /^Built Apr 9, 2026 by Payer Scorecard 0\.1\.0 from claims\.csv, 6,043 rows; settings 7c41e09b$/,
    );
    expect(stamp.row).toBe(plan.print.area.row + plan.print.area.rows - 1);
  });

  test("nothing refers to add-in functions or to another sheet", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell === "object") expect(cell.formula).not.toMatch(/PAYER\.|!|_xlfn/);
    }
  });
});

test("a whole workbook of 31 payers takes far less than one request", () => {
  const issues = Array.from({ length: 4000 }, (_, i) => ({
    row: i + 2,
    column: `Column ${i % 40}`,
    code: "date",
    message: `Row ${i}: not a date that can be read; treated as unknown.`,
  }));
  const plans = planWorkbook({
    card: { ...largeScorecard(31), issues },
    analysis: ANALYSIS,
    settings: SETTINGS,
    stamp: STAMP,
  });
  expect(JSON.stringify(plans).length).toBeLessThan(600_000);
  expect(plans.reduce((sum, { styles }) => sum + styles.length, 0)).toBeLessThan(1500);
});

test("the sheets say session or service line, never a bare line", () => {
  const words = SHEETS.filter(({ plan }) => plan.key !== "settings").flatMap(({ view }) => view.texts());
  const bare = words.filter((text) => /\blines?\b/i.test(text.replace(/service lines?|dividing lines?|^lines$/gi, "")));
  expect(bare).toEqual([]);
});

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
