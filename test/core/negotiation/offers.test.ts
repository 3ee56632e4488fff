/** 90837: $100 now, $130 asked for, break-even $110. 90834: $70 now, $80 asked for, break-even $72. */
import { describe, expect, test } from "vitest";
import { type JudgedOffer, judgedOffers } from "../../../src/core/negotiation/offers";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { day } from "../score";
import { ask, entry } from "./log-fixture";

const CODES = [ask("90837", 300, 100, 130, { breakEven: 110 }), ask("90834", 100, 70, 80, { breakEven: 72 })];

function judged(...log: LogEntry[]): readonly JudgedOffer[] {
  return judgedOffers({ codes: CODES, log });
}

const offer = (more: Partial<LogEntry>, date = "2026-05-04"): LogEntry => entry(date, "offer", more);

describe("an offer for one code", () => {
  test.each([
    // Of the 30 dollars between 100 and 130.
    [130, "meets the ask", 1],
    [121, "meaningful", 21 / 30],
    [109, "partial", 9 / 30],
    [102, "symbolic", 2 / 30],
  ] as const)("of $%d is %s", (offeredRate, verdict, gapClosed) => {
    const [one] = judged(offer({ code: "90837", offeredRate }));
    expect(one).toMatchObject({ verdict, current: 100, requested: 130, floor: 110, why: null, counts: true });
    expect(one!.gapClosed).toBeCloseTo(gapClosed, 12);
    expect(one!.increase).toBeCloseTo(offeredRate / 100 - 1, 12);
  });

  test("may be given as an increase of the current rate", () => {
    const [one] = judged(offer({ code: "90834", increase: 0.1 }));
    // 70 x 1.1 = 77: 7 of the 10 dollars, above the floor of 72.
    expect(one!.offered).toBeCloseTo(77, 9);
    expect(one!.verdict).toBe("meaningful");
  });

  test("goes by its dollars where the row gives an increase too", () => {
    expect(judged(offer({ code: "90834", offeredRate: 80, increase: 0.01 }))[0]!.verdict).toBe("meets the ask");
  });

  test("below the floor is only partial, though it closes more than half the gap", () => {
    const codes = [ask("90837", 300, 100, 130, { breakEven: 125 })];
    const log = [offer({ code: "90837", offeredRate: 120 })];
    expect(judgedOffers({ codes, log })[0]!.verdict).toBe("partial");
  });

  test("says in words what it is worth, without the floor", () => {
    expect(judged(offer({ code: "90837", offeredRate: 109 }))[0]!.words).toBe(
      "Partial: +9.0% ($100.00 to $109.00) of +30.0% asked for ($130.00), 30% of the gap, 90837.",
    );
  });
});

describe("an offer for all codes", () => {
  test("is held against the codes weighted by units a year", () => {
    const [one] = judged(offer({ increase: 0.12 }));
    // (300 x 100 + 100 x 70) / 400 = 92.5; (300 x 130 + 100 x 80) / 400 = 117.5; (300 x 110 + 100 x 72) / 400 = 100.5.
    expect(one).toMatchObject({ current: 92.5, requested: 117.5, floor: 100.5 });
    // 92.5 x 1.12 = 103.6: 11.1 of 25 dollars, below half.
    expect(one!.offered).toBeCloseTo(103.6, 9);
    expect(one!.gapClosed).toBeCloseTo(11.1 / 25, 9);
    expect(one!.verdict).toBe("partial");
  });

  test("has its floor where the codes with a break-even reach it", () => {
    const codes = [ask("90837", 300, 100, 130, { breakEven: 110 }), ask("J2315", 100, 70, 80)];
    // 90837 reaches 110 with 10 %: so do all with 92.5 x 1.1.
    expect(judgedOffers({ codes, log: [offer({ increase: 0.2 })] })[0]!.floor).toBeCloseTo(101.75, 9);
  });
});

describe("a code that licenses split into classes", () => {
  const codes = [ask("90834-HO", 100, 60, 80), ask("90834-AH", 300, 80, 100)];

  test("is all of them", () => {
    // (100 x 60 + 300 x 80) / 400 = 75; (100 x 80 + 300 x 100) / 400 = 95.
    const [one] = judgedOffers({ codes, log: [offer({ code: "90834", offeredRate: 95 })] });
    expect(one).toMatchObject({ current: 75, requested: 95, verdict: "meets the ask" });
  });

  test("is one of them where the log names the class", () => {
    const [one] = judgedOffers({ codes, log: [offer({ code: "90834-HO", offeredRate: 70 })] });
    expect(one).toMatchObject({ current: 60, requested: 80, verdict: "meaningful" });
  });
});

describe("no verdict, and why", () => {
  test.each([
    [offer({ code: "99214", offeredRate: 90 }), CODES, /No current rate of 99214 is known/],
    [offer({ increase: 0.1 }), [], /No current rate of this payer is known/],
    [offer({ code: "90837" }), CODES, /neither an offered rate nor an increase/],
    [offer({ offeredRate: 120 }), CODES, /not the code/],
    [offer({ code: "90837", increase: 0.1 }), [ask("90837", 300, 100, 100)], /Nothing is asked for here/],
    // The rate of today is paid since January 2025: an offer of 2024 was made for another one.
    [offer({ code: "90837", increase: 0.1 }, "2024-12-01"), CODES, /since Jan 2, 2025, after the offer/],
  ])("%#", (one, codes, why) => {
    const [found] = judgedOffers({ codes, log: [one] });
    expect(found).toMatchObject({ verdict: null, gapClosed: null });
    expect(found!.why).toMatch(why);
    expect(found!.words).toBe(`Not judged. ${found!.why}`);
  });
});

describe("an offer made after notice", () => {
  const notice = entry("2026-04-01", "notice given");
  const bump = (isStructural: boolean | null): LogEntry => offer({ code: "90837", offeredRate: 121, isStructural });

  test("counts only with a raise each year or less administration", () => {
    expect([true, false, null].map((each) => judged(notice, bump(each))[0]!.counts)).toEqual([true, false, false]);
    expect(judged(notice, bump(false))[0]).toMatchObject({ verdict: "meaningful" });
    expect(judged(notice, bump(null))[0]!.words).toMatch(/counts only with .* the log does not say that it has\.$/);
  });

  test("counts as any other before the notice, after an agreement, or when the notice was the payer's", () => {
    expect(judged(bump(false), { ...notice, date: day("2026-06-01") })[0]!.counts).toBe(true);
    const agreed = entry("2026-04-20", "agreed", { increase: 0.1 });
    expect(judged(notice, agreed, bump(false)).map(({ counts }) => counts)).toEqual([false, true]);
    expect(judged({ ...notice, side: "payer" }, bump(false))[0]!.counts).toBe(true);
  });
});

test("a notice of a negotiation that has ended says nothing of an offer in the next one", () => {
  const former = [entry("2024-03-01", "request"), entry("2024-08-01", "notice given"), entry("2024-09-01", "closed")];
  const [late, fresh] = judged(
    ...former,
    offer({ code: "90837", offeredRate: 121 }, "2025-03-01"),
    entry("2026-01-10", "request"),
    offer({ code: "90837", offeredRate: 121 }, "2026-02-10"),
  );
  expect(late).toMatchObject({ isAfterNotice: true, counts: false });
  expect(fresh).toMatchObject({ isAfterNotice: false, counts: true });
  expect(fresh!.words).not.toContain("after notice");
});

test("an agreement is judged, our own counteroffer is not", () => {
  const log = [
    offer({ side: "us", increase: 0.2 }),
    entry("2026-05-20", "agreed", { code: "90837", offeredRate: 130 }),
  ];
  expect(judged(...log).map(({ entry: { kind }, verdict }) => [kind, verdict])).toEqual([["agreed", "meets the ask"]]);
});

test("a rate as old as the table may be older: an offer from before the table is held against it", () => {
  const current = { rate: 100, from: "recent", units: 20, since: day("2025-10-01"), orEarlier: true } as const;
  const codes = [ask("90837", 300, 100, 130, { current })];
  const log = [offer({ code: "90837", offeredRate: 130 }, "2025-06-01")];
  expect(judgedOffers({ codes, log })[0]!.verdict).toBe("meets the ask");
});

test("an agreement without new rates is no offer that could not be judged", () => {
  const [agreed] = judged(entry("2026-05-20", "agreed", { isStructural: true }));
  expect(agreed).toMatchObject({
    verdict: null,
    words: "Agreed, without new rates in the log: there is nothing to judge.",
  });
});
