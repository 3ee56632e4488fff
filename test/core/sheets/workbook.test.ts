import { describe, expect, test } from "vitest";
import type { Scorecard } from "../../../src/core/scoring/result";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { needsNegotiation, planWorkbook } from "../../../src/core/sheets/workbook";
import { arOf } from "./ar-fixture";
import { denialsOf } from "./denials-fixture";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { CHECK } from "./medicare-check-fixture";
import { planText } from "./plan-text";
import { PlanView } from "./plan-view";
import { bareLines, checkSheets } from "./sheet-checks";

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
/** Those that rest on the scorecard alone; the others have tests of their own. */
const REQUESTED = new Set(REQUESTED_SHEETS.filter((sheet) => !needsNegotiation([sheet])));

/** The sheets of the first click and the requested ones. */
function planned(card: Scorecard): SheetPlan[] {
  const analysis = { ...ANALYSIS, denials: denialsOf(card), ar: arOf(card), medicareCheck: CHECK };
  return planWorkbook({ card, analysis, settings: SETTINGS, stamp: STAMP }, REQUESTED);
}

const SHEETS = PRACTICES.flatMap(({ name, card }) =>
  planned(card).map((plan) => ({ title: `${plan.name}, ${name}`, plan })),
);

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
    "In or out of network",
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

checkSheets(SHEETS);

describe.each(SHEETS)("$title", ({ plan }) => {
  test("prints one page wide, stamped inside the print area", () => {
    expect(plan.print.fitWide).toBe(1);
    const stamp = new PlanView(plan).find(
      /^Built Apr 9, 2026 by Payer Scorecard 0\.1\.0 from claims\.csv, 6,043 rows; settings 7c41e09b$/,
    );
    expect(stamp.row).toBe(plan.print.area.row + plan.print.area.rows - 1);
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
  expect(bareLines(SHEETS)).toEqual([]);
});
