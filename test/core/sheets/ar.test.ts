import { describe, expect, test } from "vitest";
import type { ArAnalysis } from "../../../src/core/analysis/ar";
import type { Owed } from "../../../src/core/analysis/ar-open";
import { planAr } from "../../../src/core/sheets/ar";
import { openLines } from "../../../src/core/sheets/ar-open";
import type { Scorecard } from "../../../src/core/scoring/result";
import { arOf } from "./ar-fixture";
import { ANALYSIS, largeScorecard, scorecard, SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const CARD = scorecard();
const AR = arOf(CARD);

function viewOf(ar: ArAnalysis = AR, card: Scorecard = CARD): PlanView {
  return new PlanView(planAr({ card, analysis: { ...ANALYSIS, ar }, settings: SETTINGS, stamp: STAMP }));
}

const VIEW = viewOf();

interface Table {
  readonly rows: number;
  /** A row's values, by the group and the heading of each column. */
  readonly row: (name: string) => Record<string, unknown>;
}

function tableBelow(view: PlanView, title: string): Table {
  const top = view.find(title).row + 1;
  const names: string[] = [];
  for (let column = 0; view.at(top + 1, column) !== null; column += 1) {
    const merge = view.mergeAt(top, column);
    const group = view.at(top, merge?.column ?? column);
    names.push(`${group === null ? "" : `${String(group)}: `}${String(view.at(top + 1, column))}`);
  }
  let end = top + 2;
  while (view.at(end, 0) !== null) end += 1;
  const row = (name: string): Record<string, unknown> => {
    const at = Array.from({ length: end - top }, (_, i) => top + i).find((each) => view.at(each, 0) === name)!;
    return Object.fromEntries(names.map((each, column) => [each, view.valueAt(at, column)]));
  };
  return { rows: end - top - 2, row };
}

describe("days to pay", () => {
  const table = tableBelow(VIEW, "Days to pay");

  test("leave self-pay out", () => {
    expect(table.rows).toBe(CARD.payers.length - 1 + 1);
  });

  test("stand by buckets with shares of the payer's service lines", () => {
    const row = table.row("Harbor Mutual");
    const { buckets } = AR.payers[0]!.days!;
    const all = buckets.reduce((sum, lines) => sum + lines, 0);
    expect(row["Service lines"]).toBe(all);
    ["0-15", "16-30", "31-45", "46-60", "over 60"].forEach((name, i) => {
      expect(row[`${name} days: Service lines`]).toBe(buckets[i]);
      expect(row[`${name} days: Share`]).toBeCloseTo(buckets[i]! / all, 12);
    });
  });

  test("show the scorecard's mean, median and ninetieth of a hundred", () => {
    CARD.payers
      .filter(({ type }) => type !== "self-pay")
      .forEach(({ payer, meanDays, medianDays, p90Days }) => {
        const row = table.row(payer);
        expect([row["Days to pay: Mean"], row["Days to pay: Median"], row["Days to pay: 90 of 100 within"]]).toEqual([
          meanDays ?? "–",
          medianDays ?? "–",
          p90Days ?? "–",
        ]);
      });
    expect(table.row("All payers")["Days to pay: Mean"]).toBe(CARD.practice.meanDays);
  });

  test("say how many open claims are counted in at their age", () => {
    expect(table.row("Harbor Mutual")["Open over 45 days, counted in"]).toBe(AR.payers[0]!.days!.openAtAge);
  });
});

describe("open claims", () => {
  const table = tableBelow(VIEW, "Open claims by age");

  test("add up by age to what the scorecard says is open", () => {
    CARD.payers
      .filter(({ type }) => type !== "self-pay")
      .forEach(({ payer, open }) => expect(table.row(payer)["Open: Service lines"]).toBe(open));
  });

  test("have dollars billed beside every count, with totals and shares of all that is open", () => {
    const total = table.row("All payers");
    const share = table.row("Share of all that is open");
    const sum = AR.payers.reduce((all, { open }) => all + open.ages[4]!.billed, 0);
    expect(total["over 120 days: Billed"]).toBe(sum);
    expect(share["over 120 days: Billed"]).toBeCloseTo(sum / (total["Open: Billed"] as number), 12);
    const names = ["0-30 days", "31-60 days", "61-90 days", "91-120 days", "over 120 days", "No date"];
    expect(names.reduce((all, name) => all + (share[`${name}: Billed`] as number), 0)).toBeCloseTo(1, 12);
  });

  test("tell the share older than 90 days, of what has a date", () => {
    const { ages } = AR.payers[0]!.open;
    const aged = ages.reduce((all, { billed }) => all + billed, 0);
    expect(table.row("Harbor Mutual")["Share over 90 days"]).toBeCloseTo(
      (ages[3]!.billed + ages[4]!.billed) / aged,
      12,
    );
  });

  test("outside the period, and those with the office, stand apart and in no total of open ones", () => {
    const row = table.row("Harbor Mutual");
    expect(row["Apart: open, service outside the period: Service lines"]).toBe(AR.payers[0]!.open.outside.lines);
    expect(row["Apart: rejected or not sent yet: Billed"]).toBe(AR.payers[0]!.open.atOffice.billed);
  });

  test("of self-pay are a row only where there are any", () => {
    expect(table.rows).toBe(CARD.payers.length - 1 + 2);
    const some: Owed = { lines: 1, billed: 100 };
    const payers = AR.payers.map((one) => (one.days ? one : { ...one, open: { ...one.open, withoutDate: some } }));
    expect(tableBelow(viewOf({ ...AR, payers }), "Open claims by age").rows).toBe(CARD.payers.length + 2);
  });
});

test("the charts show the totals, beside the page and read from the tables", () => {
  const [days, open] = VIEW.plan.charts;
  const values = (at: NonNullable<typeof days>["series"][number]["y"]): unknown[] =>
    Array.from({ length: at.rows }, (_, i) => VIEW.valueAt(at.row + i, at.column));
  const all = AR.practice.buckets.reduce((sum, lines) => sum + lines, 0);
  expect(values(days!.series[0]!.y)).toEqual(AR.practice.buckets.map((lines) => lines / all));
  const billed = [0, 1, 2, 3, 4].map((i) => AR.payers.reduce((sum, { open }) => sum + open.ages[i]!.billed, 0));
  expect(values(open!.series[0]!.y)).toEqual(billed);
  expect(open!.yAxis.maximum).toBeGreaterThanOrEqual(Math.max(...billed));
  expect(open!.series[0]!.y.column).toBeGreaterThanOrEqual(VIEW.plan.print.area.columns);
});

test("a few payers are one page, forty as many as they need, with the headings repeated", () => {
  const few = largeScorecard(8);
  expect(viewOf(arOf(few), few).plan.print.fitTall).toBe(1);
  const card = largeScorecard(40);
  const { print } = viewOf(arOf(card), card).plan;
  expect(print.fitTall).toBeNull();
  expect(print.titleRows?.rows).toBe(2);
});

test("more payers than a build holds are in one row, and the totals hold all", () => {
  const card = largeScorecard(90);
  const ar = arOf(card);
  const view = viewOf(ar, card);
  const decided = ar.payers.filter(({ days }) => days !== null);
  const days = tableBelow(view, `Days to pay (40 of ${decided.length} payers, the others in one row)`);
  const others = days.row(`${decided.length - 40} other payers`);
  const lines = (one: (typeof decided)[number]): number => one.days!.buckets.reduce((sum, each) => sum + each, 0);
  const sum = (payers: typeof decided, of: (one: (typeof decided)[number]) => number): number =>
    payers.reduce((total, one) => total + of(one), 0);
  const rest = decided.slice(40);
  expect(others["Service lines"]).toBe(sum(rest, lines));
  expect(others["Days to pay: Mean"]).toBeCloseTo(
    sum(rest, (one) => one.days!.mean! * lines(one)) / sum(rest, lines),
    9,
  );
  expect(others["Days to pay: Median"]).toBe("–");
  expect(days.row("All payers")["Service lines"]).toBe(sum(decided, lines));
  const open = tableBelow(view, `Open claims by age (40 of ${decided.length} payers, the others in one row)`);
  const all = (one: (typeof decided)[number]): number => openLines(one.open);
  expect(open.row(`${decided.length - 40} other payers`)["Open: Service lines"]).toBe(sum(rest, all));
  expect(open.row("All payers")["Open: Service lines"]).toBe(sum(decided, all));
});

describe("a table that lacks columns", () => {
  const without = (...fields: string[]): PlanView =>
    viewOf({ ...AR, missing: new Set(fields) as ArAnalysis["missing"] });

  test("without a date paid shows no days to pay, and says what would give them", () => {
    const view = without("paidDate");
    expect(view.texts()).toContain("Days to pay need a date paid: the table has none.");
    expect(view.texts()).not.toContain("Days to pay");
    expect(view.plan.charts).toHaveLength(1);
  });

  test.each([
    [["submittedDate", "receivedDate"], "a date submitted (or received by the payer): the table has none."],
    [["submittedDate", "receivedDate", "paidDate"], "and a date paid: the table has neither."],
  ])("without %s says so, and that open claims have no age", (fields, words) => {
    const texts = without(...fields).texts();
    expect(texts.some((text) => text.endsWith(words))).toBe(true);
    expect(texts.some((text) => text.startsWith("The age of an open claim needs"))).toBe(true);
  });

  test("without charges counts service lines only, in table and chart", () => {
    const view = without("billed");
    const row = tableBelow(view, "Open claims by age").row("Harbor Mutual");
    expect(Object.keys(row).some((name) => name.endsWith("Billed"))).toBe(false);
    expect(row["Open: Service lines"]).toBe(CARD.payers[0]!.open);
    expect(view.plan.charts[1]!.series[0]!.name).toBe("Open claims by age, all payers: service lines");
  });
});

test("where nothing is open, the reader is told what kind of list shows it", () => {
  const none: Owed = { lines: 0, billed: 0 };
  const open = { ages: Array<Owed>(5).fill(none), withoutDate: none, outside: none, atOffice: none };
  const view = viewOf({ ...AR, payers: AR.payers.map((one) => ({ ...one, open })) });
  expect(view.texts().some((text) => text.startsWith("No claim in the table is open."))).toBe(true);
  expect(view.plan.charts).toHaveLength(1);
});
