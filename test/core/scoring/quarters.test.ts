import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { atOnce, SLICE_ROWS } from "../../../src/core/claims/slices";
import { priceLines } from "../../../src/core/scoring/medicare";
import { rankedPayers } from "../../../src/core/scoring/payer-words";
import { scoreQuartersInSlices } from "../../../src/core/scoring/quarters";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { isoDate } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claims, claimTable, day, dayAfter, scorecardOf, TODAY } from "../score";
import { namesOf, quartersOf } from "./quarters-of";

/** Medicare pays 100 for the visit of every test; the payer's claims take 5 minutes each. */
const SETTINGS = {
  asOf: "2026-07-31",
  practice: { medicare: { "90837": 100 } },
  payers: [{ name: "Acme", minutesPerClaim: 5 }],
};

/** Visits of a day, 100 dollars each, sent the day after and paid 20 days later. */
function visitsOn(serviceDate: string, count: number, cells: Claim = {}, differ?: (n: number) => Claim): Claim[] {
  const submittedDate = dayAfter(serviceDate, 1);
  const paidDate = dayAfter(serviceDate, 21);
  const visit = { payer: "Acme", code: "90837", serviceDate, submittedDate, paidDate, allowed: 100, paid: 100 };
  return claims(count, { ...visit, ...cells }, (n) => ({ claimId: `${serviceDate} ${n}`, ...differ?.(n) }));
}

describe("two quarters", () => {
  // Q1: 100 % of Medicare (green), 5 minutes (green), nothing reworked (green), 20 days (green); one scored payer has no share score.
  //     All green: 100 points, an A, provisional on 20 lines.
  // Q2: 80 % of Medicare (red), 5 minutes (green), 8 of 20 reworked: 40 % (red for a lone payer), 20 days (green).
  //     100 x (30 x 0 + 20 x 2 + 20 x 0 + 15 x 2) / 2 / 85 = 41.18 points: D.
  const poor = visitsOn("2026-05-04", 20, { allowed: 80, paid: 80 }, (n) => ({ resubmissions: n < 8 ? 1 : 0 }));
  const scores = quartersOf([...visitsOn("2026-01-05", 20, { resubmissions: 0 }), ...poor], SETTINGS);
  const [first, second, third] = scores.payers.get("Acme")!;

  test("are graded each by itself", () => {
    expect(namesOf(scores)).toEqual(["2026Q1", "2026Q2", "2026Q3 part"]);
    expect(first!.payer.scores).toEqual({ rate: 2, cost: 2, rework: 2, days: 2, share: null });
    expect([first!.payer.points, first!.payer.grade, first!.payer.provisional]).toEqual([100, "A", true]);
    expect(second!.payer.scores).toEqual({ rate: 0, cost: 2, rework: 0, days: 2, share: null });
    expect(second!.payer.points).toBeCloseTo(41.18, 2);
    expect(second!.payer.grade).toBe("D");
  });

  test("without claims are null, not zero", () => {
    expect(third).toBeNull();
    expect(scores.practice[2]!.allowedPerSession).toBeNull();
  });

  test("hold the practice as a whole", () => {
    // 20 visits of 100 dollars; 20 of 80.
    expect(scores.practice.map(({ cash }) => cash)).toEqual([2000, 1600, 0]);
  });

  test("tell how far days to pay lie apart", () => {
    // Ten claims in 20 days and ten in 30: 20 x 5 squared / 19.
    const slow = visitsOn("2026-02-02", 20, {}, (n) => (n < 10 ? {} : { paidDate: "2026-03-05" }));
    const spread = quartersOf(slow, SETTINGS).payers.get("Acme")![0]!;
    expect(spread.payer.meanDays).toBe(25);
    expect(spread.daysVariance).toBeCloseTo((20 * 25) / 19, 10);
  });
});

describe("the quarters", () => {
  const of = (rows: readonly Claim[], settings: object = SETTINGS): string[] => namesOf(quartersOf(rows, settings));

  test("end with that of the as-of date and are eight at most", () => {
    expect(of([...visitsOn("2021-01-04", 1), ...visitsOn("2026-06-01", 1)])).toEqual([
      "2024Q4",
      "2025Q1",
      "2025Q2",
      "2025Q3",
      "2025Q4",
      "2026Q1",
      "2026Q2",
      "2026Q3 part",
    ]);
  });

  test("stay side by side where one between holds no claims", () => {
    expect(of([...visitsOn("2025-10-01", 1), ...visitsOn("2026-04-01", 1)])).toEqual([
      "2025Q4",
      "2026Q1",
      "2026Q2",
      "2026Q3 part",
    ]);
  });

  test("are complete once payers have had time to answer", () => {
    // June 30 and 30 days: July 30.
    expect(of(visitsOn("2026-04-01", 1), { ...SETTINGS, asOf: "2026-07-30" })[0]).toBe("2026Q2");
    expect(of(visitsOn("2026-04-01", 1), { ...SETTINGS, asOf: "2026-07-29" })[0]).toBe("2026Q2 part");
  });

  test("are not complete where the claims begin over two weeks into them", () => {
    expect(of(visitsOn("2026-04-15", 1))[0]).toBe("2026Q2");
    expect(of(visitsOn("2026-04-16", 1))[0]).toBe("2026Q2 part");
  });

  test("are not complete where the filter cuts them", () => {
    const rows = [...visitsOn("2026-01-01", 1), ...visitsOn("2026-04-01", 1)];
    const filtered = (filter: object): string[] => of(rows, { ...SETTINGS, filter });
    expect(filtered({ from: "2026-01-01", to: "2026-06-30" })).toEqual(["2026Q1", "2026Q2", "2026Q3 part"]);
    expect(filtered({ to: "2026-06-29" })).toEqual(["2026Q1", "2026Q2 part", "2026Q3 part"]);
    expect(filtered({ from: "2026-01-02" })).toEqual(["2026Q2", "2026Q3 part"]);
  });

  test("are none for a table without dates", () => {
    const undated = claims(3, { payer: "Acme", code: "90837", allowed: 100, paid: 100 });
    expect(quartersOf(undated, SETTINGS)).toEqual({ quarters: [], practice: [], payers: new Map([["Acme", []]]) });
  });
});

test("denials of a quarter are those of the claims submitted in it, up to the lag before the as-of date", () => {
  // As of June 30, answers are awaited from May 31 on: the denied claims of June 15 are in the quarter, not among its denials. Those of
  // March 31, sent on April 1, are. 20 of 40 decided claims of the window were denied.
  const refused = { allowed: 0, paid: 0, status: "Denied" };
  const rows = [
    ...visitsOn("2026-01-05", 20),
    ...visitsOn("2026-03-31", 20, refused),
    ...visitsOn("2026-04-06", 20),
    ...visitsOn("2026-06-08", 20, refused),
  ];
  const [, spring] = quartersOf(rows, { ...SETTINGS, asOf: "2026-06-30" }).payers.get("Acme")!;
  expect(spring!.payer.adjudicated).toBe(40);
  expect(spring!.detail.window).toMatchObject({ adjudicated: 40, denied: 20, isReviewPeriod: false });
});

test("quarters leave the scorecard's count of lines priced by another year's table alone", () => {
  const settings = parseSettings(
    { asOf: "2026-07-31", practice: { zip: "43215", credential: "psychologist" } },
    day(TODAY),
  );
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(
    claimTable(claims(3, { payer: "Acme", code: "90837", submittedDate: "2026-03-02", allowed: 100, paid: 100 })),
  );
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const pricer = priceLines(table, settings)!;
  const card = scoreClaims(facts, settings, pricer);
  expect(pricer.otherYears.undated).toBe(3);
  const { payers } = atOnce(scoreQuartersInSlices(facts, settings, card, pricer));
  expect(payers.get("Acme")![0]!.payer.medicareIndex).not.toBeNull();
  expect(pricer.otherYears.undated).toBe(3);
});

test("a large table is looked through in slices", () => {
  const settings = parseSettings(SETTINGS, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  reader.push(claimTable(visitsOn("2026-01-05", 2 * SLICE_ROWS + 1)));
  const facts = deriveFacts(reader.finish(), settings);
  const card = scoreClaims(facts, settings, null);
  const slices = scoreQuartersInSlices(facts, settings, card, null);
  const taken: number[] = [];
  for (let slice = slices.next(); !slice.done; slice = slices.next()) taken.push(slice.value);
  expect(Math.max(...taken)).toBe(SLICE_ROWS);
});

describe("on every generated table", () => {
  const QUARTERS = [
    ["2025-10-01", "2025-12-31", 0],
    ["2026-01-01", "2026-03-31", 0],
    ["2026-04-01", "2026-06-30", 0],
    // The last one: its denials are counted up to September 15, 30 days before the as-of date.
    ["2026-07-01", "2026-09-30", 15],
  ] as const;
  const AS_OF = "2026-10-15";
  const settings = { ...SETTINGS, minimumLines: 3, cost: { perSession: 92 } };

  const claim: fc.Arbitrary<Claim> = fc
    .record({
      quarter: fc.nat({ max: 3 }),
      payer: fc.constantFrom("Acme", "Birch", "Medicaid"),
      patientId: fc.constantFrom("a", "b", "c"),
      code: fc.constantFrom("90837", "90834", "90791"),
      served: fc.nat({ max: 70 }),
      sent: fc.nat({ max: 15 }),
      decided: fc.nat({ max: 80 }),
      outcome: fc.constantFrom("paid", "paid", "paid", "denied", "open"),
      allowed: fc.integer({ min: 40, max: 160 }),
      resubmissions: fc.constantFrom(0, 0, 1),
    })
    .map(({ quarter, served, sent, decided, outcome, allowed, ...rest }) => {
      const serviceDate = dayAfter(QUARTERS[quarter]![0], served);
      const submittedDate = dayAfter(serviceDate, sent);
      const open = { serviceDate, submittedDate, status: "Open", ...rest };
      if (outcome === "open") return open;
      const paid = outcome === "paid" ? allowed : 0;
      const decision = { paidDate: dayAfter(submittedDate, decided), allowed: paid, paid, status: outcome };
      return { ...open, ...decision };
    });
  // A first and a last claim, so that every table has the same quarters.
  const ends = [...visitsOn("2025-10-01", 1), ...visitsOn("2026-07-06", 1)];

  test("a quarter's scores are those of a scorecard of the table cut to that quarter", () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 10, maxLength: 60 }), (drawn) => {
        const rows = [...drawn, ...ends].map((one, n) => ({ ...one, claimId: `c${n}` }));
        const scores = quartersOf(rows, { ...settings, asOf: AS_OF });
        expect(scores.quarters.map(({ to }) => isoDate(to)).slice(0, 4)).toEqual(QUARTERS.map(([, to]) => to));
        QUARTERS.forEach(([from, to, lag], at) => {
          const card = scorecardOf(claimTable(rows), {
            ...settings,
            // No claim of these tables begins in one quarter and is sent in another.
            filter: { from, to },
            asOf: to,
            reviewMonths: 3,
            denialDays: 92,
            denialLagDays: lag,
          });
          const expected = new Map(rankedPayers(card).map((one) => [one.payer.payer, one]));
          for (const [payer, quarters] of scores.payers) {
            const scored = quarters[at] ?? null;
            expect(scored && { rank: scored.rank, payer: scored.payer, detail: scored.detail }).toEqual(
              expected.get(payer) ?? null,
            );
          }
        });
      }),
      { seed: 20261122, numRuns: 80 },
    );
  });
});
