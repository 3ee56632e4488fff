import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import type { HistoryEntry } from "../../../src/core/negotiation/history-entry";
import { gradeChanges, historyWith } from "../../../src/core/negotiation/history-rows";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import type { Grade } from "../../../src/core/scoring/result";
import { MOST_HISTORY_ROWS, planHistory } from "../../../src/core/sheets/history";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { recordsOf } from "../negotiation/records-fixture";
import { ANALYSIS, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const PAYERS = CARD.payers.length;

/** History with these earlier rows, as built on the day of the stamp. */
function planned(history: readonly HistoryEntry[]): SheetPlan {
  const records = { ...NO_RECORDS, history };
  const negotiation = {
    records,
    quarters: { quarters: [], payers: new Map() },
    currentRates: new Map(),
    expiring: { claims: [], undated: [] },
  };
  // The sheet is made of the records and the scorecard alone.
  const contents = { card: CARD, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP, negotiation };
  return planHistory(contents as unknown as Parameters<typeof planHistory>[0]);
}

/** The sheet as Excel would give its values. */
function rowsOf(plan: SheetPlan): Row[] {
  const view = new PlanView(plan);
  const { rows, columns } = plan.print.area;
  return Array.from({ length: rows }, (_, row) => view.row(row, 0, columns) as Row);
}

/** What the payers of the fixture were said to be on an earlier day. */
function earlier(days: number, change: Partial<HistoryEntry> = {}): HistoryEntry[] {
  return historyWith([], CARD, STAMP.date - days).map((entry) => ({ ...entry, ...change }));
}

describe("History", () => {
  test("reads back as it was: the rows of earlier builds and those of this one", () => {
    const before = earlier(30, { grade: "B", provisional: true });
    const { history, problems } = recordsOf({ history: rowsOf(planned(before)) });
    expect(problems).toEqual([]);
    expect(history).toEqual([...before, ...historyWith([], CARD, STAMP.date)]);
  });

  test("loses nothing when a build reads what the build before has written", () => {
    const first = recordsOf({ history: rowsOf(planned(earlier(60))) }).history;
    const second = recordsOf({ history: rowsOf(planned(first)) }).history;
    expect(second).toEqual(first);
  });

  test("has one row a payer for a day, however often it was built on it", () => {
    const { history } = recordsOf({ history: rowsOf(planned([...earlier(30), ...earlier(0, { cash: 1 })])) });
    expect(history).toHaveLength(2 * PAYERS);
    expect(history.filter(({ cash }) => cash === 1)).toEqual([]);
  });

  test("keeps payers that have no claims any more", () => {
    const gone = { ...earlier(30)[0]!, payer: "Closed Plan" };
    expect(recordsOf({ history: rowsOf(planned([gone])) }).history[0]).toEqual(gone);
  });

  test("leaves out the oldest builds, whole, where rows do not fit, and says so", () => {
    const builds = Math.floor(MOST_HISTORY_ROWS / PAYERS);
    // With this one there are two builds more than fit.
    const before = Array.from({ length: builds + 1 }, (_, i) => earlier(builds + 1 - i)).flat();
    const plan = planned(before);
    const { history } = recordsOf({ history: rowsOf(plan) });
    expect(history).toHaveLength(builds * PAYERS);
    expect(history[0]!.built).toBe(STAMP.date - builds + 1);
    const note = new PlanView(plan).texts().find((text) => text.includes("were left out"));
    expect(note).toContain(`The sheet holds 2,000 rows at most: ${2 * PAYERS} rows of builds up to `);
  });

  test("says in words which grades have changed since the build before", () => {
    const view = new PlanView(planned(earlier(30, { grade: "B", provisional: false })));
    const harbor = view.find("Harbor Mutual");
    // It is a C now.
    expect(view.row(harbor.row, harbor.column, 3)).toEqual(["Harbor Mutual", "C", "down from B"]);
  });
});

describe("a grade", () => {
  const of = (built: number, grade: Grade | null): HistoryEntry => ({ ...earlier(0)[0]!, built, grade });

  test.each<[Grade | null, Grade | null, string | null]>([
    ["D", "B", "up from D"],
    ["B", "F", "down from B"],
    ["C", "C", null],
    [null, "C", "graded now"],
    ["C", null, "no grade now, was C"],
    [null, null, null],
  ])("of %s that becomes %s is %s", (before, now, words) => {
    const history = [of(1, before), of(2, now)];
    expect([...gradeChanges(history).values()]).toEqual([null, words]);
  });
});

test("points without a grade and what self-pay has none of are left out", () => {
  const rows = historyWith([], CARD, STAMP.date);
  for (const { payer, type, grade } of CARD.payers) {
    const row = rows.find((one) => one.payer === payer)!;
    if (grade === null) expect(row.points).toBeNull();
    if (type === "self-pay") expect([row.reworkRate, row.meanDays, row.coverage]).toEqual([null, null, null]);
  }
  expect(rows.some(({ points }) => points === null)).toBe(true);
});
