import { expect, test } from "vitest";
import { planPayerMix } from "../../../src/core/sheets/payer-mix";
import { largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const VIEW = new PlanView(planPayerMix(CARD, SETTINGS, STAMP));
const FIRST = VIEW.find("Sessions").row + 1;
const COLUMN = { volume: 4, revenue: 6, effort: 8, ratio: 9 };

test("shares recount natively to the scorecard's figures", () => {
  CARD.payers.forEach((payer, i) => {
    expect(VIEW.valueAt(FIRST + i, COLUMN.volume)).toBeCloseTo(payer.volumeShare!, 12);
    expect(VIEW.valueAt(FIRST + i, COLUMN.revenue)).toBeCloseTo(payer.revenueShare!, 12);
    if (payer.effortShare === null) return expect(VIEW.at(FIRST + i, COLUMN.effort)).toBe("–");
    expect(VIEW.valueAt(FIRST + i, COLUMN.effort)).toBeCloseTo(payer.effortShare, 12);
    expect(VIEW.valueAt(FIRST + i, COLUMN.ratio)).toBeCloseTo(payer.drag!, 12);
  });
});

test("totals are sums, and shares add up to the whole", () => {
  const total = FIRST + CARD.payers.length;
  expect(VIEW.at(total, 1)).toBe("All payers");
  for (const column of [COLUMN.volume, COLUMN.revenue, COLUMN.effort])
    expect(VIEW.valueAt(total, column)).toBeCloseTo(1, 12);
});

test("a practice that collected nothing gets dashes, no division by 0", () => {
  const payers = CARD.payers.map((payer) => ({ ...payer, cash: 0, revenueShare: null, drag: null }));
  const view = new PlanView(planPayerMix({ ...CARD, payers }, SETTINGS, STAMP));
  expect(view.at(FIRST, COLUMN.revenue)).toBe("–");
  expect(view.at(FIRST, COLUMN.ratio)).toBe("–");
});

test("the bars show the three shares of the largest payers, read from the table", () => {
  const { plan } = new PlanView(planPayerMix(largeScorecard(31), SETTINGS, STAMP));
  const chart = plan.charts[0]!;
  expect(chart.series.map(({ name }) => name)).toEqual(["Share of sessions", "Share of revenue", "Share of effort"]);
  for (const { x, y } of chart.series) expect([x.rows, y.rows]).toEqual([15, 15]);
});

test("the axis of the bars ends above the largest share", () => {
  const largest = Math.max(...CARD.payers.flatMap((p) => [p.volumeShare!, p.revenueShare!, p.effortShare ?? 0]));
  expect(VIEW.plan.charts[0]!.yAxis.maximum).toBeGreaterThan(largest);
});

test("every payer has its grade, action and red flags here, those beyond the page too", () => {
  const card = largeScorecard(31);
  const view = new PlanView(planPayerMix(card, SETTINGS, STAMP));
  const first = view.find("Grades, actions, denials and red flags").row + 2;
  card.payers.forEach(({ payer, grade }, i) => {
    expect(view.at(first + i, 1)).toBe(payer);
    expect(view.at(first + i, 2)).toMatch(new RegExp(`^${grade}`));
  });
});

test("each payer has its denial and rework rates, self-pay none", () => {
  const first = VIEW.find("Grades, actions, denials and red flags").row + 2;
  CARD.payers.forEach(({ type, denialRate, finalDenialRate, reworkRate, payerReworkRate }, i) => {
    const rates =
      type === "self-pay" ? ["–", "–", "–", "–"] : [denialRate, finalDenialRate, reworkRate, payerReworkRate];
    expect(VIEW.row(first + i, 3, 4)).toEqual(rates);
  });
});

test("rework that the office or the patients caused is said, though its score is good", () => {
  const payers = CARD.payers.map((payer) => ({ ...payer, reworkRate: 0.25, payerReworkRate: 0.026, redFlags: [] }));
  const view = new PlanView(planPayerMix({ ...CARD, payers }, SETTINGS, STAMP));
  expect(view.texts()).toContain(
    "25% of its service lines were reworked, but only 3% for the payer's own reasons: most of it is for the office or the patients to mend.",
  );
  expect(VIEW.texts().some((text) => text.includes("for the payer's own reasons"))).toBe(false);
});

test("the chart stands above the tables, where no page break can cut it", () => {
  const { area } = VIEW.plan.charts[0]!;
  expect(area.row).toBeLessThan(6);
  expect(area.row + area.rows).toBeLessThan(FIRST - 1);
});

test("a difference of shares is in points, and nothing rounds to minus 0", () => {
  const payers = CARD.payers.map((payer) => ({ ...payer, cash: payer.sessions + 1e-4 }));
  const view = new PlanView(planPayerMix({ ...CARD, payers }, SETTINGS, STAMP));
  payers.forEach((_, i) => expect(view.valueAt(FIRST + i, 10)).toBeCloseTo(0, 12));
});
