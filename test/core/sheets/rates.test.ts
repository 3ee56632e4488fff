import { expect, test } from "vitest";
import { planRates } from "../../../src/core/sheets/rates";
import { longestWord, roomPoints } from "../../../src/core/sheets/text-width";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const VIEW = new PlanView(planRates({ card: CARD, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }));
const SIDE_BY_SIDE = VIEW.find("Highest");

/** The first row that holds this text in its first column, from a row on. */
function rowWith(text: string, from = 0): number {
  return VIEW.cells()
    .filter(({ cell, row, column }) => cell === text && column === 0 && row >= from)
    .sort((a, b) => a.row - b.row)[0]!.row;
}

test("codes stand by descending units, with what they are", () => {
  const first = SIDE_BY_SIDE.row + 1;
  expect([VIEW.at(first, 0), VIEW.at(first, 1)]).toEqual(["90837", "individual therapy 60"]);
  expect(VIEW.at(first, 2)).toBeGreaterThan(VIEW.at(first + 1, 2) as number);
  expect(VIEW.at(rowWith("90834-HO"), 1)).toBe("individual therapy 45");
});

test("the gap is the highest less the lowest rate of insurers on five units or more", () => {
  const row = rowWith("90791");
  const rates = CARD.details.flatMap(({ rates }, i) =>
    CARD.payers[i]!.type === "self-pay"
      ? []
      : rates.filter(({ className, units }) => className === "90791" && units >= 5),
  );
  const dollars = rates.map(({ rate }) => rate);
  expect(rates.length).toBeLessThan(CARD.payers.length - 1);
  expect(VIEW.valueAt(row, SIDE_BY_SIDE.column)).toBe(Math.max(...dollars));
  expect(VIEW.valueAt(row, SIDE_BY_SIDE.column + 2)).toBeCloseTo(Math.max(...dollars) - Math.min(...dollars), 10);
});

test("self-pay stands last in each list and out of every gap", () => {
  const list = VIEW.find(/^Each rate against/).row;
  const rows = VIEW.cells().filter(({ cell, column, row }) => column === 0 && row > list + 1 && cell === "90837");
  const last = Math.max(...rows.map(({ row }) => row));
  expect(VIEW.at(last, 1)).toBe("Self-pay");
  expect(VIEW.at(last, 10)).toBe("–");
});

test("each rate is set against Medicare, best plan and break-even by a native formula", () => {
  const list = VIEW.find(/^Each rate against/).row;
  const row = list + 2;
  const payer = CARD.payers.findIndex(({ payer }) => payer === VIEW.at(row, 1));
  const rate = CARD.details[payer]!.rates.find(({ className }) => className === VIEW.at(row, 0))!;
  expect(VIEW.at(row, 3)).toBe(rate.rate);
  expect(VIEW.valueAt(row, 5)).toBeCloseTo(rate.rate / rate.medicare!, 12);
  expect(VIEW.valueAt(row, 7)).toBeCloseTo(rate.rate / rate.bestPlan!, 12);
  expect(VIEW.valueAt(row, 9)).toBeCloseTo(rate.rate / rate.breakEven!, 12);
});

test("a rate with nothing to compare with has dashes, no formula", () => {
  const details = CARD.details.map((detail) => ({
    ...detail,
    rates: detail.rates.map((rate) => ({ ...rate, medicare: null, bestPlan: null, breakEven: null })),
  }));
  const view = new PlanView(
    planRates({ card: { ...CARD, details }, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  );
  const row = view.find(/^Each rate against/).row + 2;
  expect(view.row(row, 4, 6)).toEqual(["–", "–", "–", "–", "–", "–"]);
});

test("of many payers the largest stand side by side, and all are listed", () => {
  const card = largeScorecard(25);
  const view = new PlanView(planRates({ card, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }));
  expect(view.texts()).toContain("Side by side, dollars per unit (12 of 25 payers; the list below has all)");
  for (const { payer } of card.payers)
    expect(view.cells().some(({ cell, column }) => cell === payer && column === 1)).toBe(true);
});

test("the list's headings are repeated on every page", () => {
  const list = VIEW.find(/^Each rate against/).row;
  expect(VIEW.plan.print.titleRows).toEqual({ row: list + 1, rows: 1 });
});

test("rows without a code are named so", () => {
  const details = CARD.details.map((detail) => ({
    ...detail,
    rates: detail.rates.map((rate) => (rate.code === "99214" ? { ...rate, className: "", code: "" } : rate)),
  }));
  const view = new PlanView(
    planRates({ card: { ...CARD, details }, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  );
  expect(view.texts()).toContain("service lines without a code");
});

test("no heading breaks a word of a payer's name", () => {
  const payers = CARD.payers.map((payer, i) =>
    i === 0
      ? { ...payer, payer: "UnitedHealthcare (Optum) of the Greater Northwestern Counties and Lakes Region" }
      : payer,
  );
  const view = new PlanView(
    planRates({ card: { ...CARD, payers }, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  );
  const { row } = view.find("Highest");
  const heading = view.at(row, 3) as string;
  expect(heading).toMatch(/^UnitedHealthcare \(Optum\) .*…$/);
  const face = { size: 9, bold: true };
  expect(longestWord(heading, face)).toBeLessThanOrEqual(roomPoints(view.width(3)));
});

test("a rate that the table tells too low is marked, and explained", () => {
  const details = CARD.details.map((detail) => ({ ...detail, lowerBoundLines: detail.paidLines }));
  const view = new PlanView(
    planRates({ card: { ...CARD, details }, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  );
  expect(view.styleAt(view.find(/^Each rate against/).row + 2, 3).numberFormat).toContain('" [<]"');
  expect(view.texts().some((text) => text.includes("[<]: the table does not tell the allowed amount"))).toBe(true);
});
