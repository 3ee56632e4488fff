import { describe, expect, test } from "vitest";
import {
  type AfterChange,
  type ChangeCheck,
  daysUntilAnswered,
  isAnswered,
  isMostlyMissing,
  openShare,
} from "../../../src/core/analysis/after-change";
import { afterDay } from "../../../src/core/negotiation/after-day";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { isoDate } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { contentsOf } from "../negotiation/case-of";
import { entry, terms } from "../negotiation/log-fixture";
import { type Claim, claims, day, dayAfter } from "../score";

/** A visit a day from one day to another, paid 20 days after it was sent. */
function daily(from: string, to: string, cells: Claim = {}): Claim[] {
  const visit = { payer: "Acme", code: "90837", allowed: 100, paid: 100, status: "Paid", ...cells };
  return claims(day(to) - day(from) + 1, visit, (n) => ({
    claimId: `${visit.payer} ${dayAfter(from, n)}`,
    serviceDate: dayAfter(from, n),
    submittedDate: dayAfter(from, n),
    paidDate: dayAfter(from, n + 20),
  }));
}

/** Acme ends on March 31, 2026; from then on Birch pays $130 for every second day of what Acme paid $100 for. */
const ROWS = [
  ...daily("2025-09-01", "2026-03-31"),
  ...daily("2026-04-01", "2026-11-30", { payer: "Birch", allowed: 130, paid: 130 }).filter((_, n) => n % 2 === 0),
];

function after(asOf: string, rows: readonly Claim[] = ROWS, settings: object = {}): AfterChange {
  return contentsOf(rows, { asOf, trends: { since: "2026-04-01" }, ...settings }).negotiation.after!;
}

type Scores = NonNullable<ChangeCheck["scores"]>;

/** What became of three months, with these claims instead of those of the same days. */
function threeMonths(instead: readonly Claim[], asOf = "2026-07-30"): Scores {
  const days = new Set(instead.map(({ serviceDate }) => serviceDate));
  return after(asOf, [...ROWS.filter(({ serviceDate }) => !days.has(serviceDate)), ...instead]).checks[0]!.scores!;
}

const UNANSWERED: Claim = { allowed: null, paid: null, status: "Pending", paidDate: null };
/** Birch's last visits up to June 30: there is one every second day. */
const lastOfBirch = (count: number, cells: Claim = UNANSWERED): Claim[] =>
  ROWS.filter(({ serviceDate }) => String(serviceDate) >= "2026-04-01" && String(serviceDate) <= "2026-06-30")
    .slice(-count)
    .map((visit) => ({ ...visit, ...cells }));

const words = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${isoDate(from)} ${isoDate(to)}`;

describe("three and six months after a change", () => {
  test("are set against equally many days before it", () => {
    // April to June are 91 days, April to September 183: the claims go back to September 30, 2025 and further.
    const { checks } = after("2026-11-30");
    expect(checks.map(({ months, spans }) => [months, words(spans.before), words(spans.after)])).toEqual([
      [3, "2025-12-31 2026-03-31", "2026-04-01 2026-06-30"],
      [6, "2025-09-30 2026-03-31", "2026-04-01 2026-09-30"],
    ]);
  });

  test("show revenue, sessions and payers of the whole practice", () => {
    // 91 days of Acme at $100: $9,100; 46 visits of Birch (every second of 91 days from the first on) at $130: $5,980.
    const { before, after: then } = after("2026-11-30").checks[0]!.scores!;
    expect(before.practice).toMatchObject({ sessions: 91, cash: 9100 });
    expect(then.practice).toMatchObject({ sessions: 46, cash: 5980 });
    expect([...before.payers.keys()]).toEqual(["Acme"]);
    expect([...then.payers.keys()]).toEqual(["Birch"]);
  });

  test("are too early until payers have had 30 days to answer the last claims", () => {
    // June 30 + 30 days: July 30; September 30 + 30: October 30. To be sure, a week later: August 6 and November 6.
    const [three, six] = after("2026-07-29").checks;
    expect(three).toMatchObject({ scores: null, missing: { which: "after", enoughOn: day("2026-08-06") } });
    expect(six).toMatchObject({ scores: null, missing: { which: "after", enoughOn: day("2026-11-06") } });
    expect(after("2026-07-30").checks.map(({ scores }) => scores !== null)).toEqual([true, false]);
  });

  test("need claims as far back", () => {
    const rows = ROWS.filter(({ serviceDate }) => String(serviceDate) >= "2026-01-01");
    expect(after("2026-11-30", rows).checks.map(({ missing }) => missing)).toEqual([
      { which: "before" },
      { which: "before" },
    ]);
  });

  test("need days that no filter cuts, however long one waits", () => {
    // Three months are over on June 30 and begin on December 31; six begin on September 30.
    const missing = (filter: object) =>
      after("2026-07-10", ROWS, { filter }).checks.map((check) => check.missing?.which);
    expect(missing({ to: "2026-06-29" })).toEqual(["filter", "filter"]);
    expect(missing({ to: "2026-06-30" })).toEqual(["after", "filter"]);
    expect(missing({ from: "2025-12-31" })).toEqual(["after", "filter"]);
    expect(missing({ from: "2026-01-01" })).toEqual(["filter", "filter"]);
  });

  test("can be told from a season where the claims go back a year before the change", () => {
    const years = (from: string) => after("2026-11-30", [...ROWS, ...daily(from, "2025-08-31")]).showsSeason;
    expect(years("2025-04-01")).toBe(true);
    expect(years("2025-04-02")).toBe(false);
  });
});

describe("service lines without an answer", () => {
  test("count as sessions that were delivered, unlike the scorecard's", () => {
    // 46 visits, the last three of which (June 26, 28 and 30) are open: 43 x $130 = $5,590.
    const { after: then } = threeMonths(lastOfBirch(3));
    expect(then.counts.all).toEqual({ sessions: 46, lines: 46, open: 3 });
    expect(then.counts.payers.get("Birch")).toEqual({ sessions: 46, lines: 46, open: 3 });
    expect(then.practice).toMatchObject({ sessions: 43, cash: 5590 });
  });

  test("keep what answers decide from being shown where they are more than 5%", () => {
    // 3 of 46: 6.5%; 2 of 46: 4.3%.
    expect([2, 3].map((count) => isAnswered(threeMonths(lastOfBirch(count)).after.counts.all))).toEqual([true, false]);
    expect(openShare({ sessions: 20, lines: 20, open: 1 })).toBe(0.05);
    expect(isAnswered({ sessions: 20, lines: 20, open: 1 })).toBe(true);
    expect(isAnswered({ sessions: 19, lines: 19, open: 1 })).toBe(false);
  });

  test("are those not sent yet and those rejected, too, but not those taken back", () => {
    const open = (status: string): unknown => threeMonths(lastOfBirch(1, { ...UNANSWERED, status })).after.counts.all;
    expect(open("Unbilled")).toEqual({ sessions: 46, lines: 46, open: 1 });
    expect(open("Rejected")).toEqual({ sessions: 46, lines: 46, open: 1 });
    expect(open("Voided")).toEqual({ sessions: 45, lines: 46, open: 0 });
  });

  test("count as unpaid after 120 days", () => {
    // June 26 + 120 days: October 24; June 30 + 120: October 28.
    const open = (asOf: string): number => threeMonths(lastOfBirch(3), asOf).after.counts.all.open;
    expect(["2026-10-24", "2026-10-25", "2026-10-28", "2026-10-29"].map(open)).toEqual([3, 2, 1, 0]);
  });

  test("are none of patients who pay for themselves", () => {
    const paid = daily("2026-04-02", "2026-04-02", { payer: "Self-pay", allowed: 90, paid: null, patientPaid: 90 });
    const { counts } = threeMonths(paid).after;
    expect(counts.all).toEqual({ sessions: 47, lines: 46, open: 0 });
    expect(counts.payers.get("Self-pay")).toEqual({ sessions: 1, lines: 0, open: 0 });
    expect(openShare(counts.payers.get("Self-pay")!)).toBe(0);
  });

  test("make a fall of revenue unclear that they would undo for the greater part", () => {
    // 91 visits at $100 before: $9,100. After it 91 visits, 3 of them open, which the others' average would fill up.
    const daysOfApril = (rate: number): Scores =>
      threeMonths([
        ...daily("2026-04-01", "2026-06-27", { payer: "Birch", allowed: rate, paid: rate }),
        ...daily("2026-06-28", "2026-06-30", { payer: "Birch" }).map((visit) => ({ ...visit, ...UNANSWERED })),
      ]);
    // $100: 88 x 100 = 8,800, 300 less; the open ones bring 300. $90: 7,920, 1,180 less; they bring 270 of it.
    // $110: 9,680, 580 more; they bring 330 more still. $97: 8,536, 564 less; they bring 291. $96: 8,448, 652 less; 288.
    const unclear = [100, 90, 110, 97, 96].map((rate) => isMostlyMissing(daysOfApril(rate)));
    expect(unclear).toEqual([true, false, false, true, false]);
  });
});

describe("the day of a check", () => {
  const payers = [
    { type: "commercial", adjudicated: 300, p90Days: 50 },
    { type: "medicaid", adjudicated: 100, p90Days: 20 },
    { type: "self-pay", adjudicated: 1000, p90Days: 0 },
    { type: "commercial", adjudicated: 9, p90Days: null },
  ] as const;

  test("is the end of its months, and the time in which payers answer, and a week", () => {
    // Payers of ROWS answer in 20 days, so 30 of the settings: June 30 + 30 + 7 = August 6; September 30 + 37 = November 6.
    const due = after("2026-04-30").checks.map(
      ({ missing }) => missing?.which === "after" && isoDate(missing.enoughOn),
    );
    expect(due).toEqual(["2026-08-06", "2026-11-06"]);
    // (300 x 50 + 100 x 20) / 400 = 42.5 days, so 43, and 7.
    expect(daysUntilAnswered({ denialLagDays: 30 }, payers)).toBe(50);
    expect(daysUntilAnswered({ denialLagDays: 60 }, payers)).toBe(67);
  });

  test("goes by the settings alone where no days are known", () => {
    // 30 + 7.
    expect(daysUntilAnswered({ denialLagDays: 30 }, [])).toBe(37);
  });

  test("is one on which there are figures, from a table that ends up to a week earlier, too", () => {
    const [{ missing }] = after("2026-04-30").checks as [ChangeCheck];
    const due = missing?.which === "after" ? missing.enoughOn : 0;
    for (const late of [0, 7]) expect(after(isoDate(due - late)).checks[0]!.scores).not.toBeNull();
  });
});

describe("the day of the change", () => {
  const settings = (since: string | null) => parseSettings({ trends: { since } }, day("2026-12-31"));
  // March 2 + 90 days of notice: May 31 is the last day, June 1 the first one after it.
  const records = {
    ...NO_RECORDS,
    terms: [terms("Acme", { noticeDays: 90 }), terms("Birch", { noticeDays: 30 })],
    log: [entry("2026-03-02", "notice given", { payer: "acme" })],
  };

  test("is the settings' own", () => {
    expect(afterDay(records, settings("2026-02-01"), day("2026-12-31"))).toBe(day("2026-02-01"));
  });

  test("else the first day without a contract that we gave notice of: the latest that has come, else the next", () => {
    // Birch: April 10 + 30 days end on May 10, so May 11.
    const both = { ...records, log: [...records.log, entry("2026-04-10", "notice given", { payer: "Birch" })] };
    expect(afterDay(both, settings(null), day("2026-06-01"))).toBe(day("2026-06-01"));
    expect(afterDay(both, settings(null), day("2026-05-31"))).toBe(day("2026-05-11"));
    expect(afterDay(both, settings(null), day("2026-05-10"))).toBe(day("2026-05-11"));
    expect(afterDay(records, settings(null), day("2026-05-10"))).toBe(day("2026-06-01"));
    expect(afterDay({ ...records, terms: [] }, settings(null), day("2026-12-31"))).toBeNull();
  });

  test("is not known without either", () => {
    expect(contentsOf(ROWS, { asOf: "2026-11-30" }).negotiation.after).toBeNull();
  });
});
