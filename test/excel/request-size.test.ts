import { expect, test } from "vitest";
import { planWorkbook } from "../../src/core/sheets/workbook";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { estimateBytes } from "../../src/excel/request-size";
import { openExcel } from "../../workbench/standin/open-excel";
import { ANALYSIS, largeScorecard, SETTINGS, STAMP } from "../core/sheets/fixture";

test.each([5, 25, 100, 250])(
  "the request for %s payers is under 2 MB and about as large as estimated",
  async (payers) => {
    const excel = await openExcel();
    const plans = planWorkbook({ card: largeScorecard(payers), analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP });
    await buildScorecard(plans);
    const { bytes } = excel.requests.find(({ changed }) => changed)!;
    const estimate = plans.reduce((sum, plan) => sum + estimateBytes(plan), 0);
    expect(bytes).toBeLessThan(2_000_000);
    expect(estimate / bytes).toBeGreaterThan(0.95);
    expect(estimate / bytes).toBeLessThan(1.25);
  },
);

test("more payers than the sheets hold are refused with what to do", () => {
  expect(() =>
    planWorkbook({ card: largeScorecard(251), analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  ).toThrow(/251 payers; the sheets hold 250.*aliases/);
});
