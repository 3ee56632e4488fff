/**
 * Days to pay and open claims of seventeen claims of two payers, worked by hand from the rows.
 *
 * As of 30 September 2026: the review period is 1 October 2025 to 30 September 2026.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseClaims } from "../../../src/core/analysis/analysis";
import type { ArAnalysis, PayerAr } from "../../../src/core/analysis/ar";
import type { Row } from "../../../src/core/claims/cell";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import type { Scorecard } from "../../../src/core/scoring/result";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { showsDays } from "../../../src/core/sheets/ar-words";
import { messyTables } from "../messy-tables";
import { TODAY, day, table } from "../score";

const SETTINGS = { asOf: "2026-09-30" };
const COLUMNS = "claimId, payer, code, serviceDate, submittedDate, paidDate, billed, allowed, paid, status";

// prettier-ignore
const ROWS: Row[] = [
  // Aetna. 15 days is in the first bucket, 16 in the second.
  ["A1", "Aetna", "90837", "2026-05-30", "2026-06-01", "2026-06-16", 150, 100, 100, "Paid"],
  ["A2", "Aetna", "90837", "2026-05-31", "2026-06-01", "2026-06-17", 150, 100, 100, "Paid"],
  // A3: denied on 10 July, sent again on 20 July, paid 45 days later: 64 days after it was first sent.
  ["A3", "Aetna", "90837", "2026-06-28", "2026-07-01", "2026-07-10", 150, "", 0, "Denied"],
  ["A3", "Aetna", "90837", "2026-06-28", "2026-07-20", "2026-09-03", 150, 100, 100, "Paid"],
  // A4: denied for good after 61 days.
  ["A4", "Aetna", "90837", "2026-05-28", "2026-06-01", "2026-08-01", 150, "", 0, "Denied"],
  // A5 is open for 60 days and in the days to pay, A6 for 30 and is not. A7 has no date from which to count.
  ["A5", "Aetna", "90837", "2026-07-30", "2026-08-01", "", 155, "", "", "Pending"],
  ["A6", "Aetna", "90837", "2026-08-31", "2026-08-31", "", 165, "", "", "Pending"],
  ["A7", "Aetna", "90837", "2026-08-20", "", "", 175, "", "", "Pending"],
  // A8 was paid before it was sent: a data issue, and in no bucket.
  ["A8", "Aetna", "90837", "2026-07-01", "2026-07-10", "2026-07-05", 150, 100, 100, "Paid"],
  // A9 is open for a service before the review period. A10 was rejected, A11 is not sent yet.
  ["A9", "Aetna", "90837", "2025-08-01", "2025-08-05", "", 185, "", "", "Pending"],
  ["A10", "Aetna", "90837", "2026-09-01", "2026-09-02", "", 70, "", "", "Rejected"],
  ["A11", "Aetna", "90837", "2026-09-20", "", "", 75, "", "", "Unbilled"],

  // Cigna: open for 90, 91, 120 and 121 days, all of them in the days to pay, and one paid after 30.
  ["C1", "Cigna", "90837", "2026-07-01", "2026-07-02", "", 10, "", "", "Pending"],
  ["C2", "Cigna", "90837", "2026-07-01", "2026-07-01", "", 20, "", "", "Pending"],
  ["C3", "Cigna", "90837", "2026-06-01", "2026-06-02", "", 40, "", "", "Pending"],
  ["C4", "Cigna", "90837", "2026-06-01", "2026-06-01", "", 80, "", "", "Pending"],
  ["C5", "Cigna", "90837", "2026-06-01", "2026-06-01", "2026-07-01", 150, 90, 90, "Paid"],

  // Self-pay is in no days to pay.
  ["S1", "Self pay", "90837", "2026-06-01", "2026-06-01", "2026-08-30", 120, 120, 120, "Paid"],
];

function analysed(rows: readonly Row[], settingsJson: object = SETTINGS): { ar: ArAnalysis; card: Scorecard } {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(rows);
  const facts = deriveFacts(reader.finish(), settings);
  const card = scoreClaims(facts, settings, null);
  return { ar: analyseClaims({ facts, settings, card, pricer: null }).ar, card };
}

function payerNamed({ payers }: ArAnalysis, name: string): PayerAr {
  return payers.find(({ payer }) => payer === name)!;
}

describe("the hand-worked days to pay", () => {
  const { ar } = analysed(table(COLUMNS, ROWS));

  test("Aetna: 15, 16, 45 and 61 days, and 60 days of the claim that is still open", () => {
    expect(payerNamed(ar, "Aetna").days).toEqual({
      buckets: [1, 1, 1, 1, 1],
      openAtAge: 1,
      withoutDays: 1,
      mean: (15 + 16 + 45 + 61 + 60) / 5,
      median: 45,
      // The fifth of five: 0.9 x 5 = 4.5.
      p90: 61,
      // A1 2, A2 1, A3 3, A4 4, A5 2, A6 0, A8 9, A10 1; A7 and A11 have no submission, A9 is outside the period.
      billingLag: (2 + 1 + 3 + 4 + 2 + 0 + 9 + 1) / 8,
      firstToPaid: (15 + 16 + 64 + 61) / 4,
    });
  });

  test("Cigna: 30 days, and four open claims at their age", () => {
    expect(payerNamed(ar, "Cigna").days).toMatchObject({
      buckets: [0, 1, 0, 0, 4],
      openAtAge: 4,
      withoutDays: 0,
      mean: (30 + 90 + 91 + 120 + 121) / 5,
      median: 91,
      p90: 121,
      firstToPaid: 30,
    });
  });

  test("all payers together, without self-pay: 15 16 30 45 60 61 90 91 120 121", () => {
    expect(payerNamed(ar, "Self pay").days).toBeNull();
    expect(ar.practice).toMatchObject({
      buckets: [1, 2, 1, 1, 5],
      openAtAge: 5,
      mean: 64.9,
      median: 60,
      p90: 120,
      firstToPaid: (15 + 16 + 64 + 61 + 30) / 5,
    });
  });
});

describe("the hand-worked open claims", () => {
  const { ar } = analysed(table(COLUMNS, ROWS));

  test("stand in the bucket of their age, in service lines and dollars billed", () => {
    expect(payerNamed(ar, "Aetna").open).toEqual({
      ages: [
        { lines: 1, billed: 165 },
        { lines: 1, billed: 155 },
        { lines: 0, billed: 0 },
        { lines: 0, billed: 0 },
        { lines: 0, billed: 0 },
      ],
      withoutDate: { lines: 1, billed: 175 },
      outside: { lines: 1, billed: 185 },
      // A10 and A11: 70 + 75.
      atOffice: { lines: 2, billed: 145 },
    });
  });

  test("of 90 and 91, 120 and 121 days are in buckets of their own", () => {
    expect(payerNamed(ar, "Cigna").open.ages).toEqual([
      { lines: 0, billed: 0 },
      { lines: 0, billed: 0 },
      { lines: 1, billed: 10 },
      { lines: 2, billed: 60 },
      { lines: 1, billed: 80 },
    ]);
  });
});

test("ages of open claims alone are no days to pay", () => {
  const undecided = table(
    "claimId, payer, code, submittedDate, allowed, status",
    ROWS.map(([id, payer, code, , sent, , , allowed, , status]) => [id, payer, code, sent, allowed, status]),
  );
  const { ar } = analysed(undecided);
  expect([...ar.missing]).toEqual(["receivedDate", "paidDate", "serviceDate", "billed"]);
  expect(ar.practice).toMatchObject({ buckets: [0, 0, 0, 0, 0], openAtAge: 0, mean: null, median: null, p90: null });
  expect(payerNamed(ar, "Cigna").open.ages.map(({ lines }) => lines)).toEqual([0, 0, 1, 2, 1]);
});

test("on every generated table, days and open claims tie to the scorecard", () => {
  fc.assert(
    fc.property(messyTables, ({ rows }) => {
      const { ar, card } = analysed(rows, { minimumLines: 3 });
      expect(ar.payers.map(({ payer }) => payer)).toEqual(card.payers.map(({ payer }) => payer));
      const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
      ar.payers.forEach(({ days, open }, i) => {
        const figures = card.payers[i]!;
        const aged = sum(open.ages.map(({ lines }) => lines));
        expect(aged).toBe(card.details[i]!.agedOpen);
        expect(aged + open.withoutDate.lines).toBe(figures.open);
        if (figures.type === "self-pay") return expect(days).toBeNull();
        expect(sum(days!.buckets)).toBe(showsDays(ar) ? card.details[i]!.daysLines : 0);
        const { mean, median, p90, billingLag, firstToPaid } = days!;
        expect({ mean, median, p90, billingLag, firstToPaid }).toEqual({
          mean: figures.meanDays,
          median: figures.medianDays,
          p90: figures.p90Days,
          billingLag: figures.billingLag,
          firstToPaid: figures.firstToPaidDays,
        });
      });
      expect([ar.practice.mean, ar.practice.median]).toEqual([card.practice.meanDays, card.practice.medianDays]);
      const all = ar.payers.flatMap(({ days }) => (days ? [days] : []));
      expect(ar.practice.buckets).toEqual([0, 1, 2, 3, 4].map((at) => sum(all.map(({ buckets }) => buckets[at]!))));
    }),
    { seed: 20260930, numRuns: 200 },
  );
});
