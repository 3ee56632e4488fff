import { describe, expect, test } from "vitest";
import type { AfterChange } from "../../../src/core/analysis/after-change";
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

function after(asOf: string, rows: readonly Claim[] = ROWS): AfterChange {
  return contentsOf(rows, { asOf, trends: { since: "2026-04-01" } }).negotiation.after!;
}

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
    // June 30 + 30 days: July 30; September 30 + 30: October 30.
    const [three, six] = after("2026-07-29").checks;
    expect(three).toMatchObject({ scores: null, missing: { which: "after", enoughOn: day("2026-07-30") } });
    expect(six).toMatchObject({ scores: null, missing: { which: "after", enoughOn: day("2026-10-30") } });
    expect(after("2026-07-30").checks.map(({ scores }) => scores !== null)).toEqual([true, false]);
  });

  test("need claims as far back", () => {
    const rows = ROWS.filter(({ serviceDate }) => String(serviceDate) >= "2026-01-01");
    expect(after("2026-11-30", rows).checks.map(({ missing }) => missing)).toEqual([
      { which: "before" },
      { which: "before" },
    ]);
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

  test("else the first day without a contract that we gave notice of, once it has come", () => {
    expect(afterDay(records, settings(null), day("2026-06-01"))).toBe(day("2026-06-01"));
    expect(afterDay(records, settings(null), day("2026-05-31"))).toBeNull();
    expect(afterDay({ ...records, terms: [] }, settings(null), day("2026-12-31"))).toBeNull();
  });

  test("is not known without either", () => {
    expect(contentsOf(ROWS, { asOf: "2026-11-30" }).negotiation.after).toBeNull();
  });
});
