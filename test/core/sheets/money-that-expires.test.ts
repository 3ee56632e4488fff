/** Two payers; today is 8 April 2026 (day 20551), so that the first week ends on 14 April and the eighth on 2 June. */
import { describe, expect, test } from "vitest";
import type { DatedWork, ExpiringClaim, ExpiringClaims } from "../../../src/core/negotiation/expiring-claims";
import type { Stake } from "../../../src/core/negotiation/expiring-money";
import { serialOf } from "../../../src/core/settings/calendar";
import { planMoneyThatExpires } from "../../../src/core/sheets/money-that-expires";
import { NO_NEGOTIATION } from "../negotiation/no-negotiation";
import { day } from "../score";
import { ANALYSIS, scorecard, SETTINGS, STAMP } from "./fixture";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const TODAY = day("2026-04-08");
const NONE: Stake = { lines: 0, dollars: 0 };

function stake(dollars: number): Stake {
  return { lines: 1, dollars };
}

function work(
  payer: string,
  kind: DatedWork["work"],
  weeks: readonly Stake[],
  more: Partial<DatedWork> = {},
): DatedWork {
  const all = Array.from({ length: 8 }, (_, i) => weeks[i] ?? NONE);
  return { payer, work: kind, tooLate: NONE, weeks: all, later: NONE, ...more };
}

function claim(deadline: string, dollars: number, more: Partial<ExpiringClaim> = {}): ExpiringClaim {
  const rest = { payer: "Harbor Mutual", row: 12, file: null, code: "90837", serviceDate: day("2026-01-05") };
  return { ...rest, work: "appeal", deadline: day(deadline), dollars, ...more };
}

/**
 * Ahead: appeals of $100.10 in the first week and $50 in the third, a claim of $80 to send later. Too late: $70 by a week, $60 by more than
 * 30 days.
 */
const EXPIRING: ExpiringClaims = {
  claims: [
    claim("2026-04-01", 70),
    claim("2026-04-08", 100.1),
    claim("2026-04-22", 50, { payer: "Lantern Care PPO", code: "", serviceDate: null }),
  ],
  notListed: stake(80),
  dated: [
    work("Harbor Mutual", "file", [], { later: stake(80) }),
    work("Harbor Mutual", "appeal", [stake(100.1)], { tooLate: { lines: 2, dollars: 130 } }),
    work("Lantern Care PPO", "appeal", [NONE, NONE, stake(50)]),
  ],
  undated: [
    { payer: "Lantern Care PPO", work: "resubmit", missing: "term", lines: 3, dollars: 300 },
    { payer: "Lantern Care PPO", work: "dispute", missing: "date", lines: 1, dollars: 20.5 },
  ],
  recoupments: {
    months: [
      { month: day("2026-04-01"), lines: 2, dollars: 150 },
      { month: day("2027-01-01"), lines: 1, dollars: 90 },
    ],
    unknown: ["Lantern Care PPO"],
  },
};

function viewOf(expiring: ExpiringClaims): PlanView {
  const settings = { ...SETTINGS, today: TODAY };
  const negotiation = { ...NO_NEGOTIATION, expiring };
  return new PlanView(
    planMoneyThatExpires({ card: scorecard(), analysis: ANALYSIS, settings, stamp: STAMP, negotiation }),
  );
}

const VIEW = viewOf(EXPIRING);

/** The values of the row that begins with a text, from the first of that text below `from` on. */
function rowOf(view: PlanView, name: string, from = 0, columns = 14): unknown[] {
  const found = view.cells().filter(({ row, column, cell }) => row >= from && column === 0 && cell === name);
  const { row } = found[0]!;
  return Array.from({ length: columns }, (_, column) => view.valueAt(row, column));
}

describe("the tables of what is dated", () => {
  test("have a column for each week by its last day", () => {
    const { row } = VIEW.find("What to do");
    expect(VIEW.row(row, 3, 9)).toEqual([
      "Apr 14, 2026",
      "Apr 21, 2026",
      "Apr 28, 2026",
      "May 5, 2026",
      "May 12, 2026",
      "May 19, 2026",
      "May 26, 2026",
      "Jun 2, 2026",
      "later",
    ]);
  });

  test("add up by kind of work, with what is too late apart", () => {
    expect(rowOf(VIEW, "Send: not sent yet, or rejected").slice(1)).toEqual([1, 80, 0, 0, 0, 0, 0, 0, 0, 0, 80, 0, 0]);
    const appeals = rowOf(VIEW, "Appeal: finally denied").slice(1);
    expect(appeals).toEqual([2, 150.1, 100.1, 0, 50, 0, 0, 0, 0, 0, 0, 2, 130]);
    expect(rowOf(VIEW, "All work").slice(1)).toEqual([3, 230.1, 100.1, 0, 50, 0, 0, 0, 0, 0, 80, 2, 130]);
  });

  test("add up to the same by payer", () => {
    const { row } = VIEW.find("By payer");
    expect(rowOf(VIEW, "Harbor Mutual", row).slice(1, 4)).toEqual([2, 180.1, 100.1]);
    expect(rowOf(VIEW, "All payers").slice(1)).toEqual(rowOf(VIEW, "All work").slice(1));
  });

  test("hold their totals as native formulas of the allowed functions", () => {
    const formulas = VIEW.cells().flatMap(({ cell }) => (typeof cell === "object" ? [cell.formula] : []));
    const used = formulas.flatMap((text) => [...text.matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name));
    expect(ALLOWED_FUNCTIONS).toEqual(expect.arrayContaining(used));
    expect(formulas.filter((text) => text.startsWith("=SUM(")).length).toBeGreaterThan(30);
  });

  test("hold more payers than fit in one row of others, and all of them in the totals", () => {
    const payers = Array.from({ length: 45 }, (_, i) => work(`Payer ${i}`, "file", [stake(10)]));
    const view = viewOf({ ...EXPIRING, dated: payers });
    expect(rowOf(view, "5 other payers").slice(1, 3)).toEqual([5, 50]);
    expect(rowOf(view, "All payers").slice(1, 3)).toEqual([45, 450]);
  });
});

describe("what could not be dated", () => {
  test("says what to fill in, or what the claim table lacks", () => {
    const { row } = VIEW.find(/^Not dated/);
    expect(VIEW.row(row + 2, 0, 5)).toEqual([
      "Lantern Care PPO",
      "send again",
      3,
      300,
      "Fill in “Days to file a claim” in Contract terms.",
    ]);
    expect(VIEW.at(row + 3, 4)).toMatch(/^These service lines have no paid date/);
    expect(rowOf(VIEW, "All that could not be dated", 0, 4)).toEqual(["All that could not be dated", null, 4, 320.5]);
  });

  test("is said at the top where nothing else is known", () => {
    const view = viewOf({ ...EXPIRING, dated: [], claims: [], notListed: NONE });
    expect(view.texts().some((text) => text.startsWith("No deadline is known yet."))).toBe(true);
    expect(view.texts().some((text) => text.startsWith("Worklist"))).toBe(false);
  });
});

test("what may still be taken back stands by month, with the payers of which that is not known", () => {
  const { row } = VIEW.find("Can be taken back until");
  expect(VIEW.row(row, 1, 3)).toEqual(["All", "Apr 2026", "Jan 2027"]);
  expect(rowOf(VIEW, "Service lines", 0, 4)).toEqual(["Service lines", 3, 2, 1]);
  expect(rowOf(VIEW, "Paid by the insurer", 0, 4)).toEqual(["Paid by the insurer", 240, 150, 90]);
  expect(VIEW.texts()).toContain(
    "Not known how far back they may go (“Days to take payments back” in Contract terms): Lantern Care PPO.",
  );
});

describe("the worklist", () => {
  const { row } = VIEW.find(/^Worklist/);

  test("names rows of the table, days left and what to do, and no claim", () => {
    expect(VIEW.row(row + 2, 0, 8)).toEqual([
      "Harbor Mutual",
      "appeal",
      "90837",
      serialOf(day("2026-04-01")),
      -7,
      serialOf(day("2026-01-05")),
      70,
      12,
    ]);
    expect(VIEW.row(row + 4, 2, 4)).toEqual(["no code", serialOf(day("2026-04-22")), 14, null]);
  });

  test("ties out with the table by week", () => {
    // 220.10 listed, of which 70 late; 80 not listed; 230.10 ahead.
    const rows = ["Listed", "- late, by 30 days at most", "+ not listed for want of room", "Difference"];
    expect(rows.map((name) => rowOf(VIEW, name, row, 3).slice(1))).toEqual([
      [3, 220.1],
      [1, 70],
      [1, 80],
      [0, 0],
    ]);
    expect(rowOf(VIEW, "= ahead, as in the table by week", row, 3).slice(1)).toEqual([3, 230.1]);
  });

  test("shows a difference where a claim is missing from it", () => {
    const view = viewOf({ ...EXPIRING, claims: EXPIRING.claims.slice(0, 2) });
    expect(rowOf(view, "Difference", 0, 3).slice(1)).toEqual([-1, -50]);
  });

  test("names the file where several were read", () => {
    const view = viewOf({ ...EXPIRING, claims: EXPIRING.claims.map((one) => ({ ...one, file: "june.csv" })) });
    const at = view.find(/^Worklist/).row;
    expect([view.at(at + 1, 7), view.at(at + 1, 8), view.at(at + 2, 8)]).toEqual([
      "Row of the file",
      "File",
      "june.csv",
    ]);
  });

  test("repeats its title and headings on every page", () => {
    expect(VIEW.plan.print.titleRows).toEqual({ row, rows: 2 });
  });
});

test("with nothing to do the sheet says so", () => {
  const nothing = { claims: [], notListed: NONE, dated: [], undated: [], recoupments: { months: [], unknown: [] } };
  expect(viewOf(nothing).texts()).toContain("Nothing in the claim table has to be sent, appealed or disputed.");
});
