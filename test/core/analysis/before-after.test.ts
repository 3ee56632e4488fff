import { expect, test } from "vitest";
import type { BeforeAfter } from "../../../src/core/analysis/before-after";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { isoDate } from "../../../src/core/settings/calendar";
import { contentsOf } from "../negotiation/case-of";
import { terms } from "../negotiation/log-fixture";
import { type Claim, claims, day, dayAfter } from "../score";

const SETTINGS = { asOf: "2026-09-30", practice: { medicare: { "90837": 100 } } };

/** A visit a day from one day to another, paid 20 days after it was sent. */
function daily(from: string, to: string, cells: Claim = {}): Claim[] {
  const visit = { payer: "Acme", code: "90837", allowed: 100, paid: 100, ...cells };
  return claims(day(to) - day(from) + 1, visit, (n) => ({
    claimId: `${visit.payer} ${dayAfter(from, n)}`,
    serviceDate: dayAfter(from, n),
    submittedDate: dayAfter(from, n),
    paidDate: dayAfter(from, n + 20),
  }));
}

function changesOf(rows: readonly Claim[], settings: object, changed?: string): readonly BeforeAfter[] {
  const records = { ...NO_RECORDS, terms: changed ? [terms("Acme", { lastRateChange: day(changed) })] : [] };
  return contentsOf(rows, { ...SETTINGS, ...settings }, records).negotiation.changes!;
}

const spansOf = ({ spans }: BeforeAfter): string[] =>
  [spans!.before, spans!.after].map(({ from, to }) => `${isoDate(from)} ${isoDate(to)}`);

test("a raise on record is seen in the claims before and after it", () => {
  // The claims begin 120 days before May 1; after it, those up to August 31 have had 30 days to be answered: 123. 120 days on either side.
  const rows = [
    ...daily("2026-01-01", "2026-04-30"),
    ...daily("2026-05-01", "2026-09-30", { allowed: 108, paid: 108 }),
  ];
  const [acme] = changesOf(rows, {}, "2026-05-01");
  expect(spansOf(acme!)).toEqual(["2026-01-01 2026-04-30", "2026-05-01 2026-08-28"]);
  const index = acme!.figures.find(({ figure }) => figure === "medicareIndex")!;
  expect(index).toMatchObject({ before: 1, after: 1.08, counts: { before: 120, after: 120 }, verdict: "better" });
});

test("no more than six months are looked at on either side", () => {
  const rows = daily("2025-01-01", "2026-09-30");
  // From December 1 on, six months are 182 days.
  expect(spansOf(changesOf(rows, {}, "2025-12-01")[0]!)).toEqual(["2025-06-02 2025-11-30", "2025-12-01 2026-05-31"]);
});

test("a change is too early to judge until 90 days of claims have had time to be answered", () => {
  const rows = daily("2026-01-01", "2026-09-30");
  // From June 4 on, August 31 is the 89th day; from June 3 on, the 90th.
  expect(changesOf(rows, {}, "2026-06-04")[0]).toMatchObject({
    spans: null,
    missing: { which: "after", enoughOn: day("2026-10-01") },
    figures: [],
  });
  expect(spansOf(changesOf(rows, {}, "2026-06-03")[0]!)[1]).toBe("2026-06-03 2026-08-31");
});

test("claims that begin shortly before a change are nothing to compare with", () => {
  const rows = daily("2026-02-01", "2026-09-30");
  expect(changesOf(rows, {}, "2026-05-01")[0]).toMatchObject({ spans: null, missing: { which: "before" } });
});

test("a change outside the claims is left out", () => {
  const rows = daily("2026-02-01", "2026-09-30");
  expect(changesOf(rows, {}, "2025-12-01")).toEqual([]);
  expect(changesOf(rows, {}, "2026-10-15")).toEqual([]);
});

test("the day of the settings stands for all payers, whatever the contracts say", () => {
  const rows = [
    ...daily("2026-01-01", "2026-09-30"),
    ...daily("2026-01-01", "2026-09-30", { payer: "Birch", paid: 90 }),
  ];
  const changes = changesOf(rows, { trends: { since: "2026-05-11" } }, "2026-04-15");
  expect(changes.map(({ payer, since }) => [payer, isoDate(since)])).toEqual([
    ["Acme", "2026-05-11"],
    ["Birch", "2026-05-11"],
  ]);
});
