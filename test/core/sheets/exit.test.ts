import { describe, expect, test } from "vitest";
import { inputName } from "../../../src/core/sheets/input-names";
import { exitPlanOf, PAYERS } from "./exit-fixture";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const shown = (payer: string): string => new PlanView(exitPlanOf(payer)).texts().join("\n");
const MODELLED = ["Acme", "Fir Health", "State Medicaid", "Headway", "Cedar"];
const UNMODELLED = ["Self pay", "Elm Fund", "Young"];

describe.each(PAYERS)("the sheet Exit of %s", (payer) => {
  const plan = exitPlanOf(payer);
  const view = new PlanView(plan);

  test("prints in landscape on two pages at most, and says that it is internal", () => {
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 1 });
    expect(plan.print.fitTall).toBeLessThanOrEqual(2);
    expect(plan.print.footer.left).toBe("Confidential: holds rates of several payers");
    expect(plan.name).toMatch(/^Exit - .*\(internal\)$/);
    expect(plan.name.length).toBeLessThanOrEqual(31);
  });

  test("uses functions alone that every Excel has, and no text longer than a formula may hold", () => {
    for (const { cell } of view.cells()) {
      if (typeof cell !== "object") continue;
      const code = cell.formula.replace(/"[^"]*"/g, "");
      for (const [, name] of code.matchAll(/([A-Z][A-Z.]*)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
      for (const [text] of cell.formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(257);
      expect(cell.formula).not.toMatch(/PAYER\.|!|_xlfn/);
    }
  });

  test("writes each cell once, with a format for each number", () => {
    const taken = new Set<string>();
    for (const { row, column, cells } of plan.blocks) {
      cells.forEach((line, i) => {
        expect(line).toHaveLength(cells[0]!.length);
        line.forEach((cell, j) => {
          if (cell === null) return;
          const place = `${row + i},${column + j}`;
          expect(taken, place).not.toContain(place);
          taken.add(place);
        });
      });
    }
    const bare = view
      .cells()
      .filter(({ cell, style }) => (typeof cell === "number" || isFigure(cell)) && style.numberFormat === undefined);
    expect(bare).toEqual([]);
  });

  test("keeps its workings out of what is printed, and its chart and yellow cells in it", () => {
    const { columns } = plan.print.area;
    expect(plan.inputs).toHaveLength(plan.names.length);
    for (const { area } of plan.names) expect(area.column).toBeLessThan(columns);
    for (const { area, series } of plan.charts) {
      expect(area.column + area.columns).toBeLessThanOrEqual(columns);
      for (const { x, y } of series) expect(Math.min(x.column, y.column)).toBeGreaterThan(columns);
    }
  });
});

/** Formulas that give numbers: all but those that give words. */
function isFigure(cell: unknown): boolean {
  return typeof cell === "object" && !/CHECK|^=""&/.test((cell as { formula: string }).formula);
}

describe("what the sheet says first", () => {
  test.each(MODELLED)("of %s: low, base and high side by side, and a yellow cell of each for every input", (payer) => {
    const plan = exitPlanOf(payer);
    const view = new PlanView(plan);
    const { row } = view.find("Cash of the first year");
    expect(view.row(row - 1, 2, 9)).toEqual(["Low", "Base", "High", "Low", "Base", "High", "Low", "Base", "High"]);
    const inputs = view.find("Input").row;
    expect(plan.inputs).toHaveLength(25 * 3);
    expect(plan.inputs).toContain(inputName(payer, "exit.low.notice"));
    expect(view.at(inputs + 1, 0)).toMatch(/^How clinicians are paid/);
    expect(plan.charts[0]!.series.map(({ name }) => name)).toEqual(["Low", "Base", "High"]);
  });

  test("a contract too large for one step is looked at in a first part, and the steps are named", () => {
    const text = shown("Fir Health");
    expect(text).toMatch(/^Exit in steps: Fir Health/);
    expect(text).toMatch(
      /Too large to leave in one step: [\d.]+% of your sessions and [\d.]+% of your cash \(mark: 30% of either\)\. “Leave a first part” below is a quarter of it \(an input\); a cap is of all of it, and runs it down as its patients leave\./,
    );
    expect(text).toContain("Leave a first part");
    expect(text).not.toMatch(/^Leave$/m);
    expect(shown("Acme")).toMatch(/^Leave$/m);
  });

  test("a public program is kept, limited or left", () => {
    const text = shown("State Medicaid");
    expect(text).toMatch(/^Keep, limit or leave: State Medicaid/);
    for (const way of ["Leave", "Limit (no new patients)", "Keep"]) expect(text.split("\n")).toContain(way);
  });

  test("a platform's contract is the platform's", () => {
    expect(shown("Headway")).toMatch(/the contract is the platform's/i);
  });

  test("all plans of one contract are named, and end together", () => {
    expect(shown("Acme PPO")).toContain("One contract, which would end as a whole: Acme, Acme PPO.");
    expect(shown("Cedar")).not.toContain("One contract");
  });

  test("eight months of claims are marked, a year is not", () => {
    expect(shown("Cedar")).toContain("Marked: the claims cover 8 of 12 months.");
    expect(shown("Acme")).not.toContain("Marked");
  });

  test.each(UNMODELLED)("of %s there is no model, and the page says why", (payer) => {
    const plan = exitPlanOf(payer);
    expect(plan.inputs).toEqual([]);
    expect(plan.charts).toEqual([]);
    expect(shown(payer)).toMatch(/No model of an exit\. (Its claims cover 3 of the 6|Not enough data|Self-pay)/);
  });

  test("patients stand with authorizations and clinicians, and none by name or number", () => {
    // Of each plan 8; seen in 90 days: all of Acme's, and all of the PPO's (one in 12 days: 8 visits). Three visits of each have an authorization.
    expect(shown("Acme")).toContain(
      "16 patients seen in the last 90 days, 6 with a prior authorization in these days (it may be open: check each). By clinician (patients): Alder, Ada 8; Birch, Ben 8.",
    );
    expect(shown("Acme")).not.toMatch(/Acme \d/);
  });
});

test("a case that is worse than one below it is told", () => {
  const warning = (payer: string): unknown => {
    const view = new PlanView(exitPlanOf(payer));
    return view.valueAt(view.find("Who would be affected").row - 1, 0);
  };
  // Nobody is turned away: whoever keeps more of a contract that pays for itself longest loses least.
  expect(warning("Acme")).toBe("");
});

test("the chart's scale follows what is typed, and its months stand below all curves", () => {
  const { xAxis, yAxis, series } = exitPlanOf("Acme").charts[0]!;
  expect(series).toHaveLength(3);
  expect(yAxis.scale).toBe("automatic");
  expect(xAxis).toMatchObject({ minimum: 0, maximum: 18, figures: "low", title: "Months from the notice" });
  const view = new PlanView(exitPlanOf("Acme"));
  const months = view.find(/^Month by month/).row + 1;
  expect(view.row(months, 1, 18)).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
});

test("what the year changes is the cash, the pay that falls away, and the rest, to the cent", () => {
  const view = new PlanView(exitPlanOf("Acme"));
  const figures = (label: RegExp | string): number[] => {
    const { row } = view.find(label);
    return [2, 3, 4, 5, 6, 7].map((column) => view.valueAt(row, column) as number);
  };
  const parts = ["Cash against keeping it", "Pay and billing fees avoided", /^Freed hours/].map(figures);
  figures(/^Change against keeping it/).forEach((change, i) =>
    expect(parts.reduce((sum, part) => sum + part[i]!, 0)).toBeCloseTo(change, 6),
  );
  // A split of 55 %: of each dollar lost, 55 cents were the clinicians'.
  parts[0]!.forEach((cash, i) => expect(parts[1]![i]).toBeCloseTo(-0.55 * cash, 6));
});
