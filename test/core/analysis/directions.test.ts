import { describe, expect, test } from "vitest";
import {
  type Comparison,
  comparedQuarters,
  compareSpans,
  payerTrends,
  type Verdict,
} from "../../../src/core/analysis/directions";
import { newcombeMargin, ownRateChange, type TrendFigure } from "../../../src/core/analysis/trend-figures";
import { quartersBetween } from "../../../src/core/scoring/quarters";
import type { SpanPayer } from "../../../src/core/scoring/span-tally";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claims, day, dayAfter, TODAY } from "../score";
import { quartersOf } from "../scoring/quarters-of";

const SETTINGS = {
  asOf: "2026-07-31",
  practice: { medicare: { "90837": 100, "90834": 80 } },
  payers: [{ name: "Acme", minutesPerClaim: 5 }],
};
const PARSED = parseSettings(SETTINGS, day(TODAY));

function visitsOn(serviceDate: string, count: number, cells: Claim = {}, differ?: (n: number) => Claim): Claim[] {
  const submittedDate = dayAfter(serviceDate, 1);
  const paidDate = dayAfter(serviceDate, 21);
  const visit = {
    payer: "Acme",
    code: "90837",
    serviceDate,
    submittedDate,
    paidDate,
    allowed: 100,
    paid: 100,
    resubmissions: 0,
  };
  return claims(count, { ...visit, ...cells }, (n) => ({
    claimId: `${serviceDate} ${cells.code} ${n}`,
    ...differ?.(n),
  }));
}

/** The first and the second quarter of 2026. */
function spans(first: readonly Claim[], second: readonly Claim[], settings: object = SETTINGS): [SpanPayer, SpanPayer] {
  const [before, after] = quartersOf([...first, ...second], settings).payers.get("Acme")!;
  return [before!, after!];
}

function compared(first: readonly Claim[], second: readonly Claim[], figure: TrendFigure): Comparison {
  return compareSpans(...spans(first, second), PARSED).find((one) => one.figure === figure)!;
}

const JANUARY = "2026-01-05";
const APRIL = "2026-04-06";
const refused = (count: number) => (n: number) => (n < count ? { allowed: 0, paid: 0, status: "Denied" } : {});

describe("the margin of two proportions", () => {
  test("is that of Newcombe's own example", () => {
    // Newcombe 1998, table II, method 10: 56 of 70 less 48 of 80 is 0.2, with the interval 0.0524 to 0.3339.
    expect(newcombeMargin({ k: 48, n: 80 }, { k: 56, n: 70 })).toBeCloseTo(0.2 - 0.0524, 4);
    expect(newcombeMargin({ k: 56, n: 70 }, { k: 48, n: 80 })).toBeCloseTo(0.2 - 0.0524, 4);
  });

  test("is never nothing, not for none of so many either", () => {
    // Of 10 of 10 against 0 of 20, the same table gives 0.6791 to 1.
    expect(newcombeMargin({ k: 0, n: 20 }, { k: 10, n: 10 })).toBeCloseTo(1 - 0.6791, 4);
  });
});

describe("initial denials", () => {
  test("are worse where their rise is more than chance explains", () => {
    // 2 of 50 against 15 of 50: 26 points more. Wilson: 15 of 50 is 19.1 % at least, 2 of 50 is 13.5 % at most:
    // the root of 10.9 squared and 9.5 squared is 14.4 points.
    const one = compared(visitsOn(JANUARY, 50, {}, refused(2)), visitsOn(APRIL, 50, {}, refused(15)), "denialRate");
    expect(one.verdict).toBe("worse");
    expect(one.change).toBeCloseTo(0.26, 10);
    expect(one.smallest).toBeCloseTo(0.144, 3);
  });

  test("have no clear change where chance may explain it", () => {
    const one = compared(visitsOn(JANUARY, 50, {}, refused(4)), visitsOn(APRIL, 50, {}, refused(8)), "denialRate");
    expect(one.verdict).toBe("no clear change");
  });

  test("are better where they fall clearly", () => {
    const one = compared(visitsOn(JANUARY, 50, {}, refused(15)), visitsOn(APRIL, 50, {}, refused(2)), "denialRate");
    expect(one.verdict).toBe("better");
  });

  test("on fewer claims than the minimum are not judged, however far they went", () => {
    const one = compared(visitsOn(JANUARY, 19), visitsOn(APRIL, 50, {}, refused(50)), "denialRate");
    expect([one.verdict, one.change, one.smallest]).toEqual(["too few claims", 1, null]);
  });
});

describe("days to pay", () => {
  const paidAfter = (days: number, spread: number) => (n: number) => ({
    paidDate: dayAfter(JANUARY, 1 + days + (n % 2 === 0 ? spread : -spread)),
  });
  const paidLater = (days: number, spread: number) => (n: number) => ({
    paidDate: dayAfter(APRIL, 1 + days + (n % 2 === 0 ? spread : -spread)),
  });
  const days = (after: number, spread: number, open = 0): Comparison =>
    compared(
      visitsOn(JANUARY, 20, {}, paidAfter(20, spread)),
      [
        ...visitsOn(APRIL, 20, {}, paidLater(after, spread)),
        ...visitsOn("2026-06-29", open, { paidDate: "", allowed: "", paid: "", status: "Open" }),
      ],
      "meanDays",
    );

  test("count from three days on where they hardly differ from claim to claim", () => {
    expect([days(22, 0).verdict, days(22, 0).smallest]).toEqual(["no clear change", 3]);
    expect(days(23, 0).verdict).toBe("worse");
    expect(days(17, 0).verdict).toBe("better");
  });

  test("count from two standard errors on where they differ much", () => {
    // 20 claims, each 10 days off the mean: variance 20 x 100 / 19; 2 x the root of twice 100 / 19 is 6.49 days.
    expect(days(26, 10).smallest).toBeCloseTo(6.49, 2);
    expect(days(26, 10).verdict).toBe("no clear change");
    expect(days(27, 10).verdict).toBe("worse");
  });

  test("are worse or nothing while over a tenth of the claims wait for their answer", () => {
    expect(days(17, 0, 2).verdict).toBe("better");
    expect(days(17, 0, 3).verdict).toBe("too many still open");
    expect(days(20, 0, 3).verdict).toBe("too many still open");
    expect(days(23, 0, 3).verdict).toBe("worse");
  });
});

describe("rates", () => {
  const short = { code: "90834", allowed: 80, paid: 80 };

  test("are worse where the payer lowered them by 2 % or more", () => {
    const lowered = (allowed: number): Verdict =>
      compared(visitsOn(JANUARY, 20), visitsOn(APRIL, 20, { allowed, paid: allowed }), "medicareIndex").verdict;
    expect(lowered(98)).toBe("worse");
    expect(lowered(98.1)).toBe("no clear change");
    expect(lowered(103)).toBe("better");
  });

  test("that other codes moved are no change of the payer's", () => {
    // 100 a session before; after, 20 sessions of 100 and 15 of 80: 91.43. No code is paid another amount.
    const after = [...visitsOn(APRIL, 20), ...visitsOn(APRIL, 15, short)];
    const one = compared(visitsOn(JANUARY, 20), after, "allowedPerSession");
    expect(one.after).toBeCloseTo(91.43, 2);
    expect(one.verdict).toBe("other services");
  });

  test("of services that the quarters hardly share tell nothing of the payer", () => {
    const [before, after] = spans(visitsOn(JANUARY, 20), [...visitsOn(APRIL, 9), ...visitsOn(APRIL, 11, short)]);
    expect(ownRateChange(before, after)).toBeNull();
  });

  test("that follow Medicare's by the clinician's license are no change of the payer's", () => {
    // Medicare pays a social worker 75 % of a psychologist's rate, and so does this payer.
    const settings = {
      asOf: "2026-07-31",
      practice: { zip: "43215", credential: "psychologist" },
      providers: [{ name: "Doe", credential: "clinical-social-worker" }],
    };
    const [before, after] = spans(
      visitsOn(JANUARY, 20, { provider: "Roe" }),
      visitsOn(APRIL, 20, { provider: "Doe", allowed: 75, paid: 75 }),
      settings,
    );
    expect(ownRateChange(before, after)).toBeCloseTo(0, 4);
    const paidLess = visitsOn(APRIL, 20, { provider: "Roe", allowed: 75, paid: 75 });
    expect(ownRateChange(...spans(visitsOn(JANUARY, 20, { provider: "Roe" }), paidLess, settings))).toBeCloseTo(
      -0.25,
      10,
    );
  });
});

test("a grade is worse by a letter, and a share of revenue only goes up or down", () => {
  // All of it before and half of it after: 50 points of 100.
  const others = visitsOn(APRIL, 30, { payer: "Birch" });
  const rows = [visitsOn(JANUARY, 30), [...visitsOn(APRIL, 30, { allowed: 90, paid: 90 }), ...others]] as const;
  const of = (figure: TrendFigure): Comparison => compared(...rows, figure);
  expect([of("revenueShare").verdict, of("grade").verdict]).toEqual(["down", "worse"]);
});

test("self-pay is asked for no denials and no days", () => {
  const figures = compareSpans(
    ...([visitsOn(JANUARY, 20), visitsOn(APRIL, 20)].map(
      (rows, i) =>
        quartersOf([...visitsOn(JANUARY, 1), ...rows], {
          ...SETTINGS,
          payers: [{ name: "Acme", type: "self-pay" }],
        }).payers.get("Acme")![i]!,
    ) as [SpanPayer, SpanPayer]),
    PARSED,
  );
  const measured = figures.filter(({ before }) => before !== null).map(({ figure }) => figure);
  expect(measured).toEqual(["allowedPerSession", "revenueShare"]);
});

describe("the quarters that are compared", () => {
  test("are the latest complete one, the one before, and the same a year earlier", () => {
    const quarters = quartersBetween(day("2025-04-01"), day("2026-07-31"), PARSED);
    expect(comparedQuarters(quarters)).toEqual({ latest: 4, before: 3, yearEarlier: 0 });
  });

  test("are none that the claims do not cover", () => {
    // The claims begin on May 1, 2025: the second quarter of 2025 is not complete.
    expect(comparedQuarters(quartersBetween(day("2025-05-01"), day("2026-07-31"), PARSED)).yearEarlier).toBeNull();
    expect(comparedQuarters(quartersBetween(day("2026-07-01"), day("2026-07-31"), PARSED))).toEqual({
      latest: null,
      before: null,
      yearEarlier: null,
    });
  });

  test("leave a payer without a grade in the latest one without a run", () => {
    const trends = (count: number) =>
      payerTrends(
        quartersOf([...visitsOn(JANUARY, 20, { allowed: 50 }), ...visitsOn(APRIL, count, { allowed: 50 })], {
          ...SETTINGS,
          cost: { perSession: 90 },
        }),
        PARSED,
      )[0]!;
    // Half of Medicare and below cost: at most a D.
    expect(trends(20).below).toBe(2);
    expect(trends(19).below).toBeNull();
  });
});
