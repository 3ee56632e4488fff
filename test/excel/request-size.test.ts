import { expect, test } from "vitest";
import { planWorkbook } from "../../src/core/sheets/workbook";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { REQUESTED_SHEETS } from "../../src/core/sheets/requested-sheets";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { estimateBytes } from "../../src/excel/request-size";
import { openExcel } from "../../workbench/standin/open-excel";
import { NO_NEGOTIATION } from "../core/negotiation/no-negotiation";
import { arOf } from "../core/sheets/ar-fixture";
import { denialsOf } from "../core/sheets/denials-fixture";
import { checkOf, clinicianOf, codeOf, NURSE } from "../core/sheets/medicare-check-fixture";
import { badlyPaid, exitPages } from "./exit-pages";
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

/** All sheets, those made on request too, of a practice with as many clinicians as payers. */
function plansWithAll(payers: number): SheetPlan[] {
  const card = largeScorecard(payers);
  const clinicians = Array.from({ length: payers }, (_, i) =>
    clinicianOf({ lines: 41, matched: 1 }, NURSE, {
      name: `Brinkerhoff-Castellanos, Wilhelmina ${i}`,
      codes: Array.from({ length: 6 }, (_code, at) => codeOf(41, 162.1, 137.79, { code: `9083${at}` })),
    }),
  );
  const analysis = { ...ANALYSIS, ar: arOf(card), denials: denialsOf(card), medicareCheck: checkOf(clinicians) };
  return planWorkbook(
    { card, analysis, settings: SETTINGS, stamp: STAMP, negotiation: NO_NEGOTIATION },
    new Set(REQUESTED_SHEETS),
  );
}

test.each([100, 250])("each request for %s payers with all sheets made on request is under 2 MB", async (payers) => {
  const excel = await openExcel();
  const plans = plansWithAll(payers);
  expect((await buildScorecard(plans)).outcome).toBe("built");
  const sizes = excel.requests.filter(({ changed }) => changed).map(({ bytes }) => bytes);
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  expect(plans.reduce((sum, plan) => sum + estimateBytes(plan), 0) / bytes).toBeLessThan(1.25);
});

/** A row for each payer, whatever their number. */
const LISTS_OF_PAYERS: readonly string[] = ["terms", "log", "history"];

test.each(LISTS_OF_PAYERS)("of 250 payers, %s leaves room for the sheets of every build", (key) => {
  const plan = plansWithAll(250).find((one) => one.key === key)!;
  expect(estimateBytes(plan)).toBeLessThan(400_000);
});

test.each(REQUESTED_SHEETS.filter((key) => !LISTS_OF_PAYERS.includes(key)))(
  "of 250 payers, %s takes little more than of 100",
  (key) => {
    const bytesOf = (payers: number): number => estimateBytes(plansWithAll(payers).find((plan) => plan.key === key)!);
    expect(bytesOf(250)).toBeLessThan(300_000);
    expect(bytesOf(250) / bytesOf(100)).toBeLessThan(1.3);
  },
);

test("the pages that lead out of 17 contracts go in several requests, none of them near what Excel takes at once, and so does a rebuild", async () => {
  const excel = await openExcel();
  const contents = badlyPaid(17);
  const plans = planWorkbook(contents, new Set([...exitPages(contents), "after", "network"]));
  expect(plans.reduce((sum, { inputs }) => sum + inputs.length, 0)).toBeGreaterThan(1_000);
  for (const round of ["first", "second"]) {
    excel.requests.length = 0;
    expect((await buildScorecard(plans)).outcome, round).toBe("built");
    const sizes = excel.requests.filter(({ changed }) => changed).map(({ bytes }) => bytes);
    expect(sizes.length, round).toBeGreaterThan(2);
    // Those that look up names and read yellow cells, too: there are thousands of them.
    for (const { bytes } of excel.requests) expect(bytes, round).toBeLessThan(2_000_000);
    const estimate = plans.reduce((sum, plan) => sum + estimateBytes(plan), 0);
    expect(estimate / sizes.reduce((sum, size) => sum + size, 0), round).toBeGreaterThan(0.95);
  }
});

test("more payers than the sheets hold are refused with what to do", () => {
  expect(() =>
    planWorkbook({ card: largeScorecard(251), analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP }),
  ).toThrow(/251 payers; the sheets hold 250.*aliases/);
});
