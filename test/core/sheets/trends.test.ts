import { describe, expect, test } from "vitest";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { planTrends } from "../../../src/core/sheets/trends";
import type { PlanCell } from "../../../src/core/sheets/plan";
import { estimateBytes } from "../../../src/excel/request-size";
import { contentsOf } from "../negotiation/case-of";
import { terms } from "../negotiation/log-fixture";
import { type Claim, claims, day, dayAfter } from "../score";
import { PlanView } from "./plan-view";

const SETTINGS = {
  asOf: "2026-07-31",
  practice: { name: "Larch Street Therapy", medicare: { "90837": 100 } },
  cost: { perSession: 90 },
  payers: [{ name: "Acme", minutesPerClaim: 5 }],
};

function visitsOn(serviceDate: string, count: number, cells: Claim = {}): Claim[] {
  const dates = { serviceDate, submittedDate: dayAfter(serviceDate, 1), paidDate: dayAfter(serviceDate, 21) };
  const visit = { payer: "Acme", code: "90837", ...dates, allowed: 100, paid: 100, resubmissions: 0, ...cells };
  return claims(count, visit, (n) => ({ claimId: `${visit.payer} ${serviceDate} ${n}` }));
}

/** 100 a visit in the first quarter, half of it in the second, three visits in the third. */
const CUT = [
  ...visitsOn("2026-01-05", 60),
  ...visitsOn("2026-04-06", 60, { allowed: 50, paid: 50 }),
  ...visitsOn("2026-07-06", 3, { allowed: 50, paid: 50 }),
];

function viewOf(rows: readonly Claim[], settings: object = {}, changed?: string): PlanView {
  const records = { ...NO_RECORDS, terms: changed ? [terms("Acme", { lastRateChange: day(changed) })] : [] };
  return new PlanView(planTrends(contentsOf(rows, { ...SETTINGS, ...settings }, records)));
}

/** The cells of the first row below a section that begins so. */
function rowOf(view: PlanView, section: string, ...begins: string[]): PlanCell[] {
  const from = view.find(new RegExp(`^${section}`)).row;
  for (let row = from; row < from + 60; row += 1)
    if (begins.every((text, i) => view.at(row, i) === text)) return view.row(row, 0, view.plan.print.area.columns);
  throw new Error(`No row of ${section} begins with ${begins.join(", ")}.`);
}

describe("grades by quarter", () => {
  const view = viewOf(CUT);

  test("stand beside the quarters running below C and what changed", () => {
    // 100 %: all green, an A. 50 % of Medicare and below the cost of 90: at most a D.
    expect(rowOf(view, "Grades", "Payer").slice(2, 5)).toEqual(["Q1 2026", "Q2 2026", "Q3 2026 part"]);
    const acme = rowOf(view, "Grades", "Acme");
    expect(acme.slice(0, 5)).toEqual(["Acme", 1, "A", "D", "–"]);
    expect(acme[7]).toBe("worse: grade, allowed per session, % of Medicare, % of break-even");
  });

  test("are marked from the quarters running on that call for a negotiation", () => {
    const { row } = view.find("Acme");
    expect(view.styleAt(row, 1).numberFormat).toBeUndefined();
    const twice = viewOf([...visitsOn("2026-01-05", 60, { allowed: 50 }), ...CUT.slice(60)]);
    expect(twice.at(twice.find("Acme").row, 1)).toBe(2);
    expect(twice.styleAt(twice.find("Acme").row, 1).numberFormat).toBe('"▼ "0');
    expect(viewOf(CUT, { decision: { renegotiate: 1 } }).styleAt(row, 1).numberFormat).toBe('"▼ "0');
  });

  test("of a quarter that is not complete stand in grey italics", () => {
    const { row } = view.find("Acme");
    expect(view.styleAt(row, 4).italic).toBe(true);
    expect(view.styleAt(row, 3).italic).toBeUndefined();
  });

  test("are never read as a run of none where the latest quarter has no grade", () => {
    expect(rowOf(viewOf([...CUT.slice(0, 60), ...CUT.slice(60, 70)]), "Grades", "Acme")[1]).toBe("–");
  });
});

describe("figures by quarter", () => {
  const view = viewOf(CUT);
  const row = (figure: string): PlanCell[] => rowOf(view, "Figures by quarter", "Acme", figure).slice(2);

  test("stand with their direction in an arrow and a word, and the change from which it counts", () => {
    // 2 % of 100 dollars; 2 % of 100 % of Medicare.
    expect(row("Allowed per session")).toEqual([100, 50, 50, null, null, "↓ worse", "$2.00"]);
    expect(row("% of Medicare")).toEqual([1, 0.5, 0.5, null, null, "↓ worse", "2.0 points"]);
    expect(row("Days to pay")).toEqual([20, 20, 20, null, null, "→ no clear change", "3.0 days"]);
    expect(row("Decided service lines").slice(0, 3)).toEqual([60, 60, 3]);
  });

  test("begin with the practice's, and repeat their headings on each page", () => {
    expect(rowOf(view, "Figures by quarter", "The practice", "Collected").slice(2, 5)).toEqual([6000, 3000, 150]);
    expect(view.plan.print.titleRows).toEqual({ row: view.find("Figures by quarter").row + 1, rows: 1 });
  });

  test("leave out what no quarter has", () => {
    const withoutCost = viewOf(CUT, { cost: {} });
    expect(() => rowOf(withoutCost, "Figures by quarter", "Acme", "% of break-even")).toThrow("No row");
  });

  test("are held against the same quarter a year earlier where there is one", () => {
    const older = viewOf([...visitsOn("2025-04-01", 60), ...CUT]);
    expect(rowOf(older, "Figures by quarter", "Acme", "% of Medicare").slice(2)).toEqual([
      ...[1, "–", "–", 1, 0.5, 0.5],
      ...["↓ worse", "2.0 points", "↓ worse", "2.0 points"],
    ]);
  });
});

describe("before and after", () => {
  const daily = claims(200, { payer: "Acme", code: "90837", allowed: 100, paid: 100, resubmissions: 0 }, (n) => {
    const date = dayAfter("2025-12-13", n);
    const allowed = n < 100 ? 100 : 110;
    return {
      claimId: `a${n}`,
      serviceDate: date,
      submittedDate: date,
      paidDate: dayAfter(date, 20),
      allowed,
      paid: allowed,
    };
  });

  test("stand with both counts, and what the change means", () => {
    // 100 days before March 23, 2026, and 100 days from it on, up to June 30.
    const view = viewOf(daily, {}, "2026-03-23");
    expect(view.texts().join("\n")).toContain(
      "Since Mar 23, 2026: the 100 days from Mar 23, 2026 to Jun 30, 2026 against the 100 days from Dec 13, 2025 to Mar 22, 2026",
    );
    expect(rowOf(view, "Before and after", "Acme", "Allowed per session").slice(2)).toEqual([
      ...[100, 100, 110, 100, "+$10.00"],
      ...["↑ better", "$2.00"],
    ]);
  });

  test("are written as a rectangle, as Excel wants cells", () => {
    for (const { cells } of viewOf(daily, {}, "2026-03-23").plan.blocks)
      expect(new Set(cells.map((line) => line.length)).size).toBe(1);
  });

  test("say when it is too early to tell", () => {
    // 90 days from June 1 on end on August 29; 30 days later payers have had time to answer.
    expect(viewOf(daily, {}, "2026-06-01").texts().join("\n")).toContain(
      "too early to tell. It takes 90 days of claims that payers have had time to answer: look again from Sep 28, 2026 on.",
    );
  });

  test("say what to fill in where no change is on record", () => {
    expect(viewOf(daily).texts().join("\n")).toContain("fill in a payer's last rate change on Contract terms");
  });
});

test("a table without dates has no quarters, and the sheet says what it needs", () => {
  const undated = claims(3, { payer: "Acme", code: "90837", allowed: 100, paid: 100 });
  expect(viewOf(undated).texts().join("\n")).toContain("Add a service date or a date submitted.");
});

test("of 60 payers and two years the sheet stays within its share of the one request", () => {
  const rows = Array.from({ length: 60 }, (_, payer) =>
    Array.from({ length: 8 }, (_quarter, i) =>
      visitsOn(dayAfter("2024-10-05", i * 91), 20, { payer: `A payer with a long name ${payer}`, allowed: 60 + 5 * i }),
    ).flat(),
  ).flat();
  const { plan } = viewOf(rows, { trends: { since: "2026-01-15" } });
  expect(estimateBytes(plan)).toBeLessThan(320_000);
});

test("the sheet is marked as confidential", () => {
  expect(viewOf(CUT).plan.print.footer.left).toBe("Confidential: holds rates of several payers");
});
