import { describe, expect, test } from "vitest";
import type { ChartPlan, SheetPlan } from "../../../src/core/sheets/plan";
import { planPayerScorecard } from "../../../src/core/sheets/payer-scorecard";
import { largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const pageOf = (card = scorecard()): PlanView => new PlanView(planPayerScorecard(card, SETTINGS, STAMP));
const PAGE = pageOf();
const COLUMN = {
  grade: 2,
  action: 3,
  sessions: 4,
  share: 5,
  medicare: 7,
  rate: 12,
  cost: 14,
  rework: 16,
  days: 18,
  effort: 20,
};

/** The row of a payer in the table. */
function rowOf(view: PlanView, payer: string): number {
  return view.cells().find(({ cell, column }) => cell === payer && column === 1)!.row;
}

function chartOf(plan: SheetPlan): ChartPlan {
  return plan.charts[0]!;
}

/** Cells that lie on paper. */
function printed(view: PlanView): ReturnType<PlanView["cells"]> {
  const { area } = view.plan.print;
  return view.cells().filter(({ row, column }) => row < area.rows && column < area.columns);
}

describe("scores", () => {
  const harbor = rowOf(PAGE, "Harbor Mutual");
  const northwind = rowOf(PAGE, "Northwind Behavioral Network of the Upper Midwest");
  const lantern = rowOf(PAGE, "Lantern Care PPO");

  test("stay numbers behind their symbol", () => {
    expect(PAGE.at(northwind, COLUMN.rework)).toBe(0.24);
    expect(PAGE.styleAt(northwind, COLUMN.rework).numberFormat).toBe('"▼ "0.0%');
    expect(PAGE.styleAt(harbor, COLUMN.days).numberFormat).toBe('"■ "0.0');
    expect(PAGE.styleAt(rowOf(PAGE, "Medicare"), COLUMN.effort).numberFormat).toBe('"▲ "0.00');
  });

  test("have fills that differ by score and never stand without a symbol", () => {
    const fills = printed(PAGE)
      .filter(
        ({ column, row, cell }) =>
          column >= COLUMN.rate && column % 2 === 0 && row >= harbor && typeof cell === "number",
      )
      .filter(({ style }) => style.fill !== undefined && /^"[▲■▼] "/.test(style.numberFormat ?? ""));
    expect(new Set(fills.map(({ style }) => `${style.numberFormat!.charAt(1)} ${style.fill}`)).size).toBe(3);
  });

  test("carry how much stands behind them", () => {
    expect(PAGE.at(northwind, COLUMN.rework + 1)).toBe(129);
    expect(PAGE.styleAt(rowOf(PAGE, "Pinnacle EAP"), COLUMN.rework + 1).numberFormat).toBe('#,##0" [r]"');
  });

  test("of cost say that an estimate is one", () => {
    expect(PAGE.styleAt(lantern, COLUMN.cost).numberFormat).toBe('"▼ "0.0" [e]"');
    // Room as wide as the mark keeps the decimals below each other.
    expect(PAGE.styleAt(northwind, COLUMN.cost).numberFormat).toBe('"▼ "0.0_ _[_e_]');
  });

  test("of the rate show the comparison that decided", () => {
    // 72 % of Medicare is further below 95 % than 82 % of break-even is below 100 %.
    expect(PAGE.styleAt(lantern, COLUMN.rate).numberFormat).toBe('"▼ "0%" M"');
    expect(PAGE.at(lantern, COLUMN.rate)).toBeCloseTo(85.2 / 118, 10);
    // Amber: 96 % of Medicare misses 100 % by less than 80 % of the best plan misses 90 %.
    expect(PAGE.styleAt(harbor, COLUMN.rate).numberFormat).toBe('"■ "0%" P"');
    expect(PAGE.styleAt(rowOf(PAGE, "Medicare"), COLUMN.rate).numberFormat).toBe('"▲ "0%" B"');
  });

  test("of self-pay are not shown, though its figures are known", () => {
    const row = rowOf(PAGE, "Self-pay");
    for (const column of [COLUMN.rate, COLUMN.cost, COLUMN.rework, COLUMN.days, COLUMN.effort]) {
      expect(PAGE.at(row, column)).toBe("– [1]");
      expect(PAGE.at(row, column + 1)).toBeNull();
    }
    expect(PAGE.texts().join("\n")).toContain("[1] self-pay is not scored");
  });
});

describe("the table", () => {
  test("lists the payers from the largest, and sums them natively", () => {
    const total = rowOf(PAGE, "All payers");
    const card = scorecard();
    expect(PAGE.valueAt(total, COLUMN.sessions)).toBe(card.practice.sessions);
    expect(PAGE.valueAt(total, COLUMN.share)).toBeCloseTo(1, 12);
    expect(PAGE.at(total, COLUMN.sessions)).toEqual({ formula: "=SUM(E11:E22)" });
  });

  test("marks a provisional grade and says why there is none", () => {
    expect(PAGE.at(rowOf(PAGE, "Orchard Street Platform"), COLUMN.grade)).toBe("B prov.");
    expect(PAGE.at(rowOf(PAGE, "Tri-County Trust"), COLUMN.grade)).toBe("–");
    expect(PAGE.at(rowOf(PAGE, "Tri-County Trust"), COLUMN.action)).toBe("not graded (too few: 9)");
  });

  test("says consider leaving only with negotiate first", () => {
    expect(PAGE.at(rowOf(PAGE, "Lantern Care PPO"), COLUMN.action)).toBe("consider leaving (negotiate first)");
  });

  test("shows a dash with its reason for a missing figure, never 0", () => {
    const row = rowOf(PAGE, "Great Lakes Administrators");
    expect(PAGE.at(row, COLUMN.medicare)).toMatch(/^– \[\d]$/);
    expect(PAGE.texts().join("\n")).toMatch(/\[\d] needs Medicare amounts for its codes in the settings/);
  });

  test("sets figures apart that are shown but not scored", () => {
    expect(PAGE.styleAt(rowOf(PAGE, "Medicare"), COLUMN.medicare).italic).toBe(true);
    expect(PAGE.styleAt(rowOf(PAGE, "Harbor Mutual"), COLUMN.medicare).italic).toBeUndefined();
  });

  test("marks a schedule of the payer's own in Medicare's place", () => {
    const card = scorecard();
    const details = card.details.map((detail) => ({ ...detail, ownBenchmark: true }));
    const view = pageOf({ ...card, details });
    expect(view.styleAt(rowOf(view, "Harbor Mutual"), COLUMN.medicare).numberFormat).toBe('0%" [s]"');
  });

  test("marks figures that are built on too few allowed amounts, and only those", () => {
    const card = scorecard();
    const details = card.details.map((detail, i) => ({
      ...detail,
      lowerBoundLines: Math.ceil(detail.paidLines * (i === 0 ? 0.11 : 0.1) - 1e-9) - (i === 0 ? 0 : 1),
    }));
    const view = pageOf({ ...card, details });
    const formats = (payer: string): unknown[] =>
      [6, 7, 8, 9, 10, 11].map((column) => view.styleAt(rowOf(view, payer), column).numberFormat!.includes('" [<]"'));
    expect(formats("Harbor Mutual")).toEqual([true, true, true, true, true, true]);
    expect(formats("Cedar Ridge Health Plan")).toEqual([false, false, false, false, false, false]);
    expect(view.texts().join("\n")).toContain("[<] the table does not tell the allowed amount");
  });

  test("shows a payer that paid nothing as red, with the reason", () => {
    const card = scorecard();
    const payers = card.payers.map((payer, i) =>
      i === 1
        ? {
            ...payer,
            medicareIndex: null,
            commercialIndex: null,
            coverage: null,
            scores: { ...payer.scores, rate: 0 as const },
          }
        : payer,
    );
    const details = card.details.map((detail, i) => (i === 1 ? { ...detail, decidedBy: null } : detail));
    const view = pageOf({ ...card, payers, details });
    expect(view.at(rowOf(view, "Cedar Ridge Health Plan"), COLUMN.rate)).toMatch(/^▼ \[\d]$/);
    expect(view.texts().join("\n")).toMatch(/none of its service lines was paid/);
  });
});

describe("the page", () => {
  test("is one landscape page, which 25 payers fit in readable print", () => {
    const { plan } = pageOf(largeScorecard(25));
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
    const width = plan.columnWidths
      .filter(({ column }) => column < plan.print.area.columns)
      .reduce((sum, run) => sum + run.columns * (run.width * 7 + 5) * 0.75, 0);
    const view = new PlanView(plan);
    const height = Array.from({ length: plan.print.area.rows }, (_, row) => view.height(row)).reduce(
      (a, b) => a + b,
      0,
    );
    // Letter paper less the margins, in points; the smallest print of the table is 8 points.
    const scale = Math.min((10.4 * 72) / width, (7.6 * 72) / height);
    expect(scale * 10).toBeGreaterThan(6.4);
  });

  test("gives payers beyond 25 one row, and loses none of their sessions", () => {
    const card = largeScorecard(31);
    const view = pageOf(card);
    const rest = view.find("6 smaller payers, each on Payer Mix").row;
    expect(view.at(rest - 1, 0)).toBe(25);
    expect(view.valueAt(rest + 1, COLUMN.sessions)).toBe(card.practice.sessions);
    expect(view.valueAt(rest + 1, COLUMN.share)).toBeCloseTo(1, 12);
  });

  test("says notices before any figure, the first one first", () => {
    const notices = [
      "Check the cost figure: 5 of 9 graded payers are below break-even.",
      "There is no insurer paid column.",
    ];
    const view = pageOf(scorecard({ notices }));
    const first = view.find(`Please note: ${notices[0]}`).row;
    expect(view.find(`Please note: ${notices[1]}`).row).toBe(first + 1);
    expect(view.find("Collected").row).toBeGreaterThan(first + 1);
  });

  test("has room for four notices, and says how many more stand on Data notes", () => {
    const notices = Array.from({ length: 7 }, (_, i) => `Notice ${i + 1}.`);
    const texts = pageOf(scorecard({ notices })).texts();
    expect(texts.filter((text) => text.startsWith("Please note: "))).toHaveLength(4);
    expect(texts).toContain("Please note: Notice 4. (3 more on Data notes)");
  });

  test("does not call rows without a readable date too old", () => {
    expect(
      pageOf(scorecard({ rowsOutsidePeriod: 60, rowsWithoutDate: 50 }))
        .texts()
        .join("\n"),
    ).toContain("Outside the period: 60, 50 of them without a date that can be read.");
  });

  test("explains only the marks that it holds", () => {
    const foot = PAGE.texts().join("\n");
    expect(foot).toContain("[e] minutes are an estimate");
    expect(foot).not.toContain("[s] ");
    expect(foot).not.toContain("[<] ");
  });

  test("keeps points and friction for the Method sheet and the chart's numbers", () => {
    const card = scorecard();
    const payers = card.payers.map((payer, i) => ({ ...payer, points: 61.0317 + i, friction: 37.0719 + i }));
    const view = pageOf({ ...card, payers });
    const telling = (cell: unknown): boolean => typeof cell === "number" && /\.(0317|0719)/.test(cell.toFixed(4));
    expect(printed(view).filter(({ cell }) => telling(cell))).toEqual([]);
    expect(view.cells().filter(({ cell }) => telling(cell)).length).toBeGreaterThan(0);
  });

  test("names what could not be told for want of a period", () => {
    const view = pageOf(scorecard({ period: null, denialWindow: null, asOf: null }));
    expect(view.texts()).toContain("All service lines: the table holds no service and no submitted dates");
  });

  test("is confidential", () => {
    expect(PAGE.plan.print.footer.left).toBe("Confidential: holds rates of several payers");
  });
});

describe("the grid", () => {
  const labels = (plan: SheetPlan): string[] =>
    chartOf(plan)
      .series.filter(({ marker }) => marker?.style === "circle")
      .flatMap((series) => series.labels!);

  test("numbers every dot, and names the ten largest payers where there is room", () => {
    const names = labels(pageOf(largeScorecard(25)).plan);
    const ranks = names.map((label) => Number.parseInt(label, 10));
    expect([...ranks].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    const named = names.filter((label) => /^\d+ \S/.test(label));
    expect(named.length).toBeGreaterThan(2);
    for (const label of named) expect(Number.parseInt(label, 10)).toBeLessThanOrEqual(10);
  });

  test.each([3, 12, 25])("has a tick at the dividing line and another above every dot, with %i payers", (count) => {
    const card = largeScorecard(count);
    const { yAxis } = chartOf(pageOf(card).plan);
    const ticks = (value: number): number => (value - yAxis.minimum) / yAxis.majorUnit!;
    expect(ticks(1)).toBeCloseTo(Math.round(ticks(1)), 9);
    expect(ticks(yAxis.maximum)).toBeCloseTo(Math.round(ticks(yAxis.maximum)), 9);
    expect(Math.max(...card.payers.map(({ payRatio }) => payRatio!))).toBeLessThan(yAxis.maximum);
  });

  test("draws each dot from labelled numbers outside the print area", () => {
    const { plan } = PAGE;
    for (const { x, y } of chartOf(plan).series) {
      expect(x.column).toBeGreaterThanOrEqual(plan.print.area.columns);
      expect(y.rows).toBe(x.rows);
      for (let i = 0; i < x.rows; i += 1) {
        expect(typeof PAGE.at(x.row + i, x.column)).toBe("number");
        expect(typeof PAGE.at(y.row + i, y.column)).toBe("number");
      }
    }
    expect(PAGE.texts()).toContain("Numbers behind the chart (not printed)");
  });

  test("holds every dot and the dividing lines within its axes", () => {
    const { xAxis, yAxis, series } = chartOf(PAGE.plan);
    for (const { x, y } of series) {
      for (let i = 0; i < x.rows; i += 1) {
        expect(PAGE.at(x.row + i, x.column)).toBeGreaterThanOrEqual(xAxis.minimum);
        expect(PAGE.at(x.row + i, x.column)).toBeLessThanOrEqual(xAxis.maximum);
        expect(PAGE.at(y.row + i, y.column)).toBeGreaterThanOrEqual(yAxis.minimum);
        expect(PAGE.at(y.row + i, y.column)).toBeLessThanOrEqual(yAxis.maximum);
      }
    }
  });

  test("says who has no dot and why", () => {
    const text = PAGE.texts().find((one) => one.startsWith("Not on the grid"));
    expect(text).toBe(
      "Not on the grid: 3 Self-pay (self-pay); 10 Great Lakes Administrators (no rate score); 12 Tri-County Trust (too few: 9)",
    );
  });

  test("names payers without a dot by reason", () => {
    const card = scorecard();
    const payers = card.payers.map((payer) => ({ ...payer, payRatio: null, grade: "B" as const, gradeReason: null }));
    expect(
      pageOf({ ...card, payers })
        .texts()
        .join("\n"),
    ).toMatch(
      /1 Harbor Mutual, 2 Cedar Ridge Health Plan, 4 .* \(no Medicare amount or cost to place it by\); 3 Self-pay \(self-pay\)/,
    );
  });

  test("says what is missing where a payer has a rate score and no place", () => {
    const card = scorecard();
    const payers = card.payers.map((payer, i) => (i === 0 ? { ...payer, payRatio: null, gradeReason: null } : payer));
    expect(
      pageOf({ ...card, payers })
        .texts()
        .join("\n"),
    ).toContain("Not on the grid: 1 Harbor Mutual (no Medicare amount or cost to place it by);");
  });

  test("gives way to a sentence where no payer has a dot", () => {
    const card = scorecard();
    const view = pageOf({ ...card, payers: card.payers.map((payer) => ({ ...payer, quadrant: null })) });
    expect(view.plan.charts).toEqual([]);
    expect(view.texts().some((text) => text.startsWith("No grid, because no payer can be placed on it: "))).toBe(true);
    expect(view.find("Red flags, and what held a grade down").column).toBe(0);
  });
});

describe("red flags", () => {
  test("stand in sentences beside the payer, with what held the grade down", () => {
    const texts = PAGE.texts();
    expect(texts).toContain("6 Summit Valley Medicaid");
    expect(texts).toContain(
      "Pays 76% of break-even: $24.87 short of cost on each session. Grade at most D: rate red, below break-even.",
    );
  });

  test("that do not fit are counted", () => {
    const card = largeScorecard(25);
    const redFlags = Array.from({ length: 9 }, (_, i) => ({
      code: "slow",
      text: `Flag ${i} ${"that is long ".repeat(12)}`,
    }));
    const view = pageOf({ ...card, payers: card.payers.map((payer) => ({ ...payer, redFlags })) });
    expect(view.texts().some((text) => /^and \d+ more payers with red flags: see Payer Mix$/.test(text))).toBe(true);
  });

  test("say so when there are none", () => {
    const card = scorecard();
    const payers = card.payers.map((payer) => ({ ...payer, redFlags: [], gradeReason: null }));
    expect(pageOf({ ...card, payers }).texts()).toContain("None: no payer meets the rules of a red flag.");
  });
});

test("the row of smaller payers shows a dash, and no 0, where no share of revenue is known", () => {
  const card = largeScorecard(30);
  const payers = card.payers.map((payer) => ({ ...payer, revenueShare: null }));
  const view = pageOf({ ...card, payers });
  const row = view.find(/smaller payers, each on Payer Mix/).row;
  expect(view.at(row, view.find("Share of revenue").column)).toBe("–");
});
