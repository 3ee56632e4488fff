/**
 * Denials of eighteen claims of three payers, worked by hand from the rows.
 *
 * As of 30 September 2026: the denial window is 3 June to 31 August 2026, the review period 1 October 2025 to 30 September 2026.
 * `minimumLines` is 4: Oscar Health has 2 decided service lines in the window, and is measured over the review period.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyseClaims } from "../../../src/core/analysis/analysis";
import type { DenialAnalysis, PayerDenials } from "../../../src/core/analysis/denials";
import type { DenialCounts } from "../../../src/core/analysis/denials-tally";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import type { Row } from "../../../src/core/claims/cell";
import type { Scorecard } from "../../../src/core/scoring/result";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { showsRework } from "../../../src/core/sheets/denials-words";
import { messyTables } from "../messy-tables";
import { TODAY, day, table } from "../score";

const SETTINGS = { asOf: "2026-09-30", minimumLines: 4 };
const COLUMNS =
  "claimId, payer, code, serviceDate, submittedDate, paidDate, billed, allowed, paid, patientResponsibility, status, denialCode";

// prettier-ignore
const ROWS: Row[] = [
  // Aetna: six decided service lines in the window, three of them denied at first.
  ["A1", "Aetna", "90837", "2026-06-08", "2026-06-10", "2026-06-30", 200, 126, 126, 0, "Paid", "CO-45"],
  // A2 lacks information, which the office mends: won back, 126 allowed.
  ["A2", "Aetna", "90837", "2026-06-15", "2026-06-17", "2026-07-01", 200, "", 0, 0, "Denied", "CO-16"],
  ["A2", "Aetna", "90837", "2026-06-15", "2026-07-06", "2026-07-31", 200, 126, 126, 0, "Paid", "CO-45"],
  // A3 lacks an authorization, and stays denied: 210 billed.
  ["A3", "Aetna", "90837", "2026-07-01", "2026-07-02", "2026-07-17", 210, "", 0, 0, "Denied", "CO-197"],
  // A4 is denied with no more than a write-off code, sent again and open: undecided, 160 billed.
  ["A4", "Aetna", "90834", "2026-07-08", "2026-07-09", "2026-07-29", 160, "", 0, 0, "Denied", "CO-45"],
  ["A4", "Aetna", "90834", "2026-07-08", "2026-09-10", "", 160, "", "", "", "Pending", ""],
  // A5 is paid as a lower service, A6 only on its second way through the clearinghouse.
  ["A5", "Aetna", "90837", "2026-07-15", "2026-07-16", "2026-08-10", 200, 84, 84, 0, "Paid", "CO-150"],
  ["A6", "Aetna", "90837", "2026-07-20", "2026-07-21", "", 200, "", "", "", "Rejected", ""],
  ["A6", "Aetna", "90837", "2026-07-20", "2026-07-28", "2026-08-20", 200, 126, 126, 0, "Paid", "CO-45"],
  // A7 was rejected, too, and waits for the office: 80 billed. Never decided.
  ["A7", "Aetna", "90853", "2026-08-03", "2026-08-04", "", 80, "", "", "", "Rejected", ""],

  // Cigna: four decided. C2 is paid in part for a bundling reason.
  ["C1", "Cigna", "90837", "2026-06-09", "2026-06-11", "2026-07-11", 200, 110, 110, 0, "Paid", "CO-45"],
  ["C2", "Cigna", "90837", "2026-06-16", "2026-06-18", "2026-07-18", 200, 90, 90, 0, "Paid", "CO-59"],
  // C3 is paid, taken back and then denied as not necessary: finally denied, though not at first. 190 billed.
  ["C3", "Cigna", "90837", "2026-06-23", "2026-06-25", "2026-07-15", 190, 110, 110, 0, "Paid", "CO-45"],
  ["C3", "Cigna", "90837", "2026-06-23", "2026-07-20", "2026-07-25", 190, "", -110, 0, "Reversed", ""],
  ["C3", "Cigna", "90837", "2026-06-23", "2026-07-28", "2026-08-10", 190, "", 0, 0, "Denied", "CO-50"],
  // C4: the first code that denies is 27, coverage that had ended; 50 behind it decides nothing. 160 billed.
  ["C4", "Cigna", "90834", "2026-07-07", "2026-07-09", "2026-08-18", 160, "", 0, 0, "Denied", "CO-45, PR-27, CO-50"],

  // Oscar Health: O1 and O2 in the window, O3 and O4 earlier in the review period; O5 is older than that.
  ["O1", "Oscar Health", "90837", "2026-07-01", "2026-07-02", "2026-07-20", 150, "", 0, 0, "Denied", "CO-29"],
  ["O2", "Oscar Health", "90837", "2026-07-08", "2026-07-09", "2026-07-28", 150, 100, 100, 0, "Paid", ""],
  ["O3", "Oscar Health", "90837", "2026-02-02", "2026-02-03", "2026-02-20", 150, 100, 100, 0, "Paid", ""],
  ["O4", "Oscar Health", "90837", "2026-03-02", "2026-03-03", "2026-03-20", 150, "", 0, 0, "Denied", "CO-29"],
  ["O4", "Oscar Health", "90837", "2026-03-02", "2026-04-03", "2026-04-20", 150, 100, 100, 0, "Paid", ""],
  ["O5", "Oscar Health", "90837", "2025-08-02", "2025-08-03", "2025-08-20", 150, "", 0, 0, "Denied", "CO-29"],

  // Self-pay never denies; what its status says is left out.
  ["S1", "Self pay", "90837", "2026-07-01", "2026-07-02", "2026-07-02", "", "", 0, 0, "Denied", "CO-16"],
  ["S2", "Self pay", "90837", "2026-07-08", "2026-07-08", "2026-07-08", 120, 120, 0, 120, "Paid", ""],
];

interface Analysed {
  readonly denials: DenialAnalysis;
  readonly card: Scorecard;
}

function analysed(rows: readonly Row[], settingsJson: object = SETTINGS): Analysed {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(rows);
  const facts = deriveFacts(reader.finish(), settings);
  const card = scoreClaims(facts, settings, null);
  return { denials: analyseClaims({ facts, settings, card, pricer: null }).denials, card };
}

function payerNamed({ payers }: DenialAnalysis, name: string): PayerDenials {
  return payers.find(({ payer }) => payer === name)!;
}

const NONE: DenialCounts = {
  initiallyDenied: 0,
  initiallyDeniedBilled: 0,
  wonBack: 0,
  wonBackAllowed: 0,
  undecided: 0,
  finallyDenied: 0,
  finallyDeniedBilled: 0,
};

describe("the hand-worked denials", () => {
  const { denials, card } = analysed(table(COLUMNS, ROWS));

  test("leave self-pay out, in the order of the scorecard", () => {
    expect(card.payers.map(({ payer }) => payer)).toContain("Self pay");
    // By cash: Aetna 462, Oscar Health 100 + 100 + 100, Cigna 110 + 90.
    expect(denials.payers.map(({ payer }) => payer)).toEqual(["Aetna", "Oscar Health", "Cigna"]);
  });

  test("Aetna: 3 of 6 denied at first, one of each fate", () => {
    const { adjudicated, isReviewPeriod, all } = payerNamed(denials, "Aetna");
    expect([adjudicated, isReviewPeriod]).toEqual([6, false]);
    // Billed at first 200 + 210 + 160.
    expect(all).toEqual({
      initiallyDenied: 3,
      initiallyDeniedBilled: 570,
      wonBack: 1,
      wonBackAllowed: 126,
      undecided: 1,
      finallyDenied: 1,
      finallyDeniedBilled: 210,
    });
  });

  test("a denial's reason is the first code that denies, of its first denial; without one none was given", () => {
    // One each: most dollars first.
    expect(payerNamed(denials, "Aetna").reasons).toEqual([
      {
        ...NONE,
        category: "authorization",
        fixer: "shared",
        initiallyDenied: 1,
        initiallyDeniedBilled: 210,
        finallyDenied: 1,
        finallyDeniedBilled: 210,
      },
      {
        ...NONE,
        category: "missing information",
        fixer: "office",
        initiallyDenied: 1,
        initiallyDeniedBilled: 200,
        wonBack: 1,
        wonBackAllowed: 126,
      },
      {
        ...NONE,
        category: "no reason given",
        fixer: "unknown",
        initiallyDenied: 1,
        initiallyDeniedBilled: 160,
        undecided: 1,
      },
    ]);
    expect(payerNamed(denials, "Aetna").codes.map(({ code }) => code)).toEqual(["197", "16"]);
  });

  test("Cigna: what was paid, taken back and then denied is a final denial, and no initial one", () => {
    const { adjudicated, all, reasons, codes } = payerNamed(denials, "Cigna");
    expect(adjudicated).toBe(4);
    expect(all).toEqual({
      ...NONE,
      initiallyDenied: 1,
      initiallyDeniedBilled: 160,
      finallyDenied: 2,
      finallyDeniedBilled: 190 + 160,
    });
    expect(reasons.map(({ category, fixer, finallyDenied }) => [category, fixer, finallyDenied])).toEqual([
      ["eligibility", "patient", 1],
      ["medical necessity", "payer", 1],
    ]);
    // Code 50 decided no initial denial.
    expect(codes.map(({ code, initiallyDeniedBilled }) => [code, initiallyDeniedBilled])).toEqual([["27", 160]]);
  });

  test("Oscar Health is measured over the review period, without what is older", () => {
    const { adjudicated, isReviewPeriod, all } = payerNamed(denials, "Oscar Health");
    expect([adjudicated, isReviewPeriod]).toEqual([4, true]);
    expect(all).toEqual({
      ...NONE,
      initiallyDenied: 2,
      initiallyDeniedBilled: 300,
      wonBack: 1,
      wonBackAllowed: 100,
      finallyDenied: 1,
      finallyDeniedBilled: 150,
    });
  });

  test("rework without a denial stands apart, and rejections are no denials", () => {
    // Aetna: A2, A3, A4 denied; A5 downcoded; A6 rejected first. A7 was never decided.
    expect(payerNamed(denials, "Aetna").rework).toEqual({
      denied: 3,
      downcoded: 1,
      adjusted: 0,
      rejectedFirst: 1,
      sentAgain: 0,
      rejections: { lines: 2, waiting: 1, waitingBilled: 80 },
    });
    // Cigna: C3 and C4 denied; C2 adjusted.
    expect(payerNamed(denials, "Cigna").rework).toMatchObject({ denied: 2, downcoded: 0, adjusted: 1, sentAgain: 0 });
  });

  test("the best payer denies least: Cigna with 1 of 4", () => {
    expect(denials.best).toBe("Cigna");
  });
});

test("no payer is the best where none has enough decided service lines", () => {
  expect(analysed(table(COLUMNS, ROWS), { asOf: "2026-09-30" }).denials.best).toBeNull();
});

test("columns that would tell more are named; those that are there are not", () => {
  const bare = table(
    "payer, code, serviceDate, paid",
    ROWS.map(([, payer, code, date, , , , , paid]) => [payer, code, date, paid]),
  );
  const { missing } = analysed(bare).denials;
  expect([...missing]).toEqual([
    "status",
    "denialCode",
    "billed",
    "claimId",
    "resubmissions",
    "submissions",
    "frequencyCode",
  ]);
});

describe("on every generated table", () => {
  const runs = { seed: 20260930, numRuns: 200 };
  const sum = <T>(rows: readonly T[], of: (one: T) => number): number =>
    rows.reduce((total, one) => total + of(one), 0);

  test("denials tie to the scorecard's rates, dollars and rework", () => {
    fc.assert(
      fc.property(messyTables, ({ rows }) => {
        const { denials, card } = analysed(rows, { minimumLines: 3 });
        const scored = card.payers.filter(({ type }) => type !== "self-pay");
        expect(denials.payers.map(({ payer }) => payer)).toEqual(scored.map(({ payer }) => payer));
        denials.payers.forEach(({ adjudicated, all, rework }, i) => {
          const figures = scored[i]!;
          const rate = (part: number): number | null => (adjudicated === 0 ? null : part / adjudicated);
          const reworked = rework.denied + rework.downcoded + rework.adjusted + rework.rejectedFirst + rework.sentAgain;
          expect(rate(all.initiallyDenied)).toBe(figures.denialRate);
          expect(rate(all.finallyDenied)).toBe(figures.finalDenialRate);
          expect(denials.missing.has("billed") || adjudicated === 0 ? null : all.finallyDeniedBilled).toBe(
            figures.deniedDollars,
          );
          expect(showsRework(denials) ? rate(reworked) : null).toBe(figures.reworkRate);
        });
        const decided = sum(denials.payers, ({ adjudicated }) => adjudicated);
        const denied = sum(denials.payers, ({ all }) => all.initiallyDenied);
        expect(decided === 0 ? null : denied / decided).toBe(card.practice.denialRate);
      }),
      runs,
    );
  });

  test("reasons add up to all denials, and every denial won back, waiting or final is one of them", () => {
    fc.assert(
      fc.property(messyTables, ({ rows }) => {
        for (const { all, reasons, codes } of analysed(rows, { minimumLines: 3 }).denials.payers) {
          for (const key of Object.keys(NONE) as (keyof DenialCounts)[])
            expect(sum(reasons, (reason) => reason[key])).toBeCloseTo(all[key], 6);
          expect(all.wonBack + all.undecided).toBeLessThanOrEqual(all.initiallyDenied);
          expect(all.initiallyDenied - all.wonBack - all.undecided).toBeLessThanOrEqual(all.finallyDenied);
          const given = reasons.filter(({ category }) => category !== "no reason given");
          expect(sum(codes, ({ initiallyDenied }) => initiallyDenied)).toBe(
            sum(given, ({ initiallyDenied }) => initiallyDenied),
          );
        }
      }),
      runs,
    );
  });
});
