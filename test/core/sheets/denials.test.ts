import { describe, expect, test } from "vitest";
import type { DenialAnalysis } from "../../../src/core/analysis/denials";
import type { Scorecard } from "../../../src/core/scoring/result";
import { planDenials } from "../../../src/core/sheets/denials";
import { denialsOf } from "./denials-fixture";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const DENIALS = denialsOf(CARD);

function viewOf(card: Scorecard, denials: DenialAnalysis = denialsOf(card)): PlanView {
  return new PlanView(planDenials({ card, analysis: { ...ANALYSIS, denials }, settings: SETTINGS, stamp: STAMP }));
}

/** A table of the sheet: its rows of values by their headings, from the title down to the row of totals. */
function tableBelow(view: PlanView, title: string | RegExp): Record<string, unknown>[] {
  const top = view.find(title).row + 1;
  const isHeading = (row: number): boolean => view.at(row, 1) !== null;
  const heading = isHeading(top) ? top : top + 1;
  const names = view.row(heading, 0, 14);
  const rows: Record<string, unknown>[] = [];
  for (let row = heading + 1; view.at(row, 0) !== null; row += 1)
    rows.push(Object.fromEntries(names.flatMap((name, i) => (name === null ? [] : [[name, view.valueAt(row, i)]]))));
  return rows;
}

const VIEW = viewOf(CARD);

test("every payer but self-pay is listed, with its rates recounted natively", () => {
  const rows = tableBelow(VIEW, /^Payers against each other/);
  expect(rows.map(({ Payer }) => Payer)).toEqual([...DENIALS.payers.map(({ payer }) => payer), "All payers"]);
  expect(rows.map(({ Payer }) => Payer)).not.toContain("Self-pay");
  DENIALS.payers.forEach(({ adjudicated, all }, i) => {
    expect(rows[i]!["Initial denial rate"]).toBeCloseTo(all.initiallyDenied / adjudicated, 12);
    expect(rows[i]!["Final denial rate"]).toBeCloseTo(all.finallyDenied / adjudicated, 12);
    expect(rows[i]!["Billed, finally denied"]).toBe(all.finallyDeniedBilled);
  });
});

test("each payer is held against all the others together, without itself", () => {
  const rows = tableBelow(VIEW, /^Payers against each other/);
  const [first, ...others] = DENIALS.payers;
  const sum = (of: (one: (typeof others)[number]) => number): number =>
    others.reduce((total, one) => total + of(one), 0);
  const rate = sum(({ all }) => all.initiallyDenied) / sum(({ adjudicated }) => adjudicated);
  expect(rows[0]!["All other payers' rate"]).toBeCloseTo(rate, 12);
  const own = first!.all.initiallyDenied / first!.adjudicated;
  expect(rows[0]!["Points above the others"]).toBeCloseTo(Math.round(1000 * (own - rate)) / 10, 12);
});

test("the best payer is named, and the others show the points above it", () => {
  const title = "Payers against each other; best: Great Lakes Administrators, 0% of 27 service lines denied at first";
  const rows = tableBelow(VIEW, title);
  const best = rows.find(({ Payer }) => Payer === DENIALS.best)!;
  expect(best["Points above the best payer"]).toBe("best");
  const worse = rows.find(({ Payer }) => Payer === "Harbor Mutual")!;
  const points = 100 * ((worse["Initial denial rate"] as number) - (best["Initial denial rate"] as number));
  expect(worse["Points above the best payer"]).toBeCloseTo(Math.round(points * 10) / 10, 12);
});

test("payers whose review period stands in are marked", () => {
  const { row } = VIEW.find("Pinnacle EAP");
  expect(VIEW.styleAt(row, 2).numberFormat).toContain("[r]");
  expect(VIEW.styleAt(VIEW.find("Harbor Mutual").row, 2).numberFormat).not.toContain("[r]");
  expect(VIEW.texts().some((text) => text.includes("[r] too few there"))).toBe(true);
});

test.each([
  ["Why claims were denied, and what became of them: all payers", "Reason"],
  ["Whose to fix: all payers", "Whose to fix"],
])("%s: adds up to the payers' totals", (title, first) => {
  const all = tableBelow(VIEW, /^Payers against each other/).at(-1)!;
  const total = tableBelow(VIEW, title).at(-1)!;
  expect(total[first]).toBe("All");
  for (const key of ["Initially denied", "Won back", "Allowed, won back", "Finally denied", "Billed, finally denied"])
    expect(total[key], key).toBeCloseTo(all[key] as number, 6);
  expect(total["Share of initial denials"]).toBe(1);
});

test("reasons of one category stand together, each with its own hands", () => {
  const reasons = tableBelow(VIEW, "Why claims were denied, and what became of them: all payers");
  const names = reasons.map(({ Reason }) => Reason);
  expect(names.indexOf("eligibility")).toBe(names.lastIndexOf("eligibility") - 1);
  const hands = reasons.filter(({ Reason }) => Reason === "eligibility").map((row) => row["Whose to fix"]);
  expect(hands).toEqual(["patient: get coverage details right", "office: correct it, send again"]);
});

test("reasons payer by payer add up to each payer's initial denials, the rest in one column", () => {
  const card = largeScorecard(31);
  const view = viewOf(card);
  const { row } = view.find("Reasons payer by payer: service lines initially denied");
  const headings = view.row(row + 1, 0, 14);
  expect(headings[12]).toBe("20 other payers");
  const total = tableBelow(view, "Reasons payer by payer: service lines initially denied").at(-1)!;
  const parts = headings.slice(2, 13).map((heading) => total[heading as string] as number);
  const all = tableBelow(view, /^Payers against each other/).at(-1)!;
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all["Initially denied"]);
  expect(total["All payers"]).toBe(all["Initially denied"]);
});

test("the list holds every reason of every payer, with its share of the payer's denials", () => {
  const rows = tableBelow(VIEW, "Each payer's reasons, and what became of the denials");
  expect(rows).toHaveLength(DENIALS.payers.flatMap(({ reasons }) => reasons).length + 1);
  const own = rows.filter(({ Payer }) => Payer === "Harbor Mutual");
  expect(own.reduce((sum, row) => sum + (row["Share of the payer's"] as number), 0)).toBeCloseTo(1, 12);
});

test("of more than twenty payers with denials, the rest are listed together, and the totals still tie", () => {
  const view = viewOf(largeScorecard(60));
  const rows = tableBelow(view, "Each payer's reasons, and what became of the denials");
  const rest = rows.filter(({ Payer }) => String(Payer).endsWith(" other payers"));
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.reduce((sum, row) => sum + (row["Share of the payer's"] as number), 0)).toBeCloseTo(1, 12);
  const all = tableBelow(view, /^Payers against each other/).at(-1)!;
  expect(rows.at(-1)!["Initially denied"]).toBe(all["Initially denied"]);
  expect(view.find(/^Reason codes .*, the 20 of \d+ with the most denials$/)).toBeDefined();
});

test("one payer has no list of its own beside the reasons of all", () => {
  const texts = viewOf(largeScorecard(1)).texts();
  expect(texts).toContain("Why claims were denied, and what became of them: all payers");
  expect(texts).not.toContain("Each payer's reasons, and what became of the denials");
});

test("the headings of the longest table are repeated on the pages that it runs over", () => {
  const { row } = VIEW.find("Each payer's reasons, and what became of the denials");
  expect(VIEW.plan.print.titleRows).toEqual({ row: row + 1, rows: 1 });
});

test("at most three codes of a payer are listed, in the product's own words", () => {
  const rows = tableBelow(VIEW, "Reason codes (CARC) met most: up to 3 of each payer");
  const own = rows.filter(({ Payer }) => Payer === "Harbor Mutual");
  expect(own).toHaveLength(3);
  expect(own[0]!["Code, what it means, whose to fix"]).toBe("197: authorization or notification absent (shared)");
});

describe("a table that lacks columns", () => {
  const without = (...fields: string[]): PlanView =>
    viewOf(CARD, { ...DENIALS, missing: new Set(fields) as DenialAnalysis["missing"] });

  test("without anything that shows a denial gets words in place of tables", () => {
    const view = without("status", "denialCode", "paid");
    expect(view.find(/^Denials cannot be told from this table: it has no claim status/).row).toBe(3);
    expect(view.texts().some((text) => text.startsWith("Payers against"))).toBe(false);
  });

  test("without charges gets dashes for dollars, and is told what would give them", () => {
    const view = without("billed");
    expect(view.texts()).toContain(
      "No charge column: denials are counted, but not in dollars. The billed amount would give them.",
    );
    const rows = tableBelow(view, /^Payers against each other/);
    expect(new Set(rows.map((row) => row["Billed, finally denied"]))).toEqual(new Set(["–"]));
  });

  test("without claim numbers is told that nothing is seen to be won back", () => {
    expect(
      without("claimId")
        .texts()
        .some((text) => text.includes("nothing is seen to be won back")),
    ).toBe(true);
  });

  test("without a status, code or resubmission column shows no rework", () => {
    const view = without("status", "denialCode", "resubmissions", "submissions", "frequencyCode");
    expect(view.texts()).not.toContain("Rework with and without a denial");
    expect(VIEW.texts()).toContain("Rework with and without a denial");
  });
});

test("where nothing was denied, the rates are 0 and the reasons are left out", () => {
  const details = CARD.details.map((detail) => ({ ...detail, window: { ...detail.window, denied: 0 } }));
  const view = viewOf({ ...CARD, details });
  expect(tableBelow(view, /^Payers against each other/).at(-1)!["Initial denial rate"]).toBe(0);
  expect(view.texts()).toContain("No claim was denied here: there are no reasons to show.");
  expect(view.texts()).not.toContain("Whose to fix: all payers");
});

test("a table without dates is measured as a whole, and says so", () => {
  const view = viewOf({ ...CARD, period: null, denialWindow: null });
  expect(view.at(1, 0)).toBe("All service lines: the table holds no service and no submitted dates");
});

test("a payer without a decided claim gets dashes, no division by 0", () => {
  const details = CARD.details.map((detail, i) =>
    i === 0 ? { ...detail, window: { ...detail.window, adjudicated: 0, denied: 0 } } : detail,
  );
  const [row] = tableBelow(viewOf({ ...CARD, details }), /^Payers against each other/);
  for (const key of ["Initial denial rate", "Points above the others", "Points above the best payer"])
    expect(row![key]).toBe("–");
});

test("a practice of self-pay alone is told that nobody denies", () => {
  const view = viewOf(CARD, { ...DENIALS, payers: [], best: null });
  expect(view.texts()).toContain("No payer but self-pay: nobody here denies a claim.");
});
