import { describe, expect, test } from "vitest";
import type { CurrentRate } from "../../../src/core/negotiation/current-rates";
import { type Claim, claims, day, dayAfter } from "../score";
import { contentsOf } from "./case-of";

/** The as-of date of every table here, unless its settings say otherwise: the 90 days are Apr 2 to Jun 30. */
const SETTINGS = { asOf: "2026-06-30" };
const PAID: Claim = {
  payer: "Acme",
  code: "90837",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  allowed: 120,
  paid: 100,
};
const on = (serviceDate: string, allowed: number, rest: Claim = {}): Claim => ({
  ...PAID,
  serviceDate,
  allowed,
  ...rest,
});

function rates(rows: readonly Claim[], settings: object = SETTINGS): ReadonlyMap<string, CurrentRate> {
  return contentsOf(rows, settings).negotiation.currentRates.get("Acme")!;
}

function rate(rows: readonly Claim[], settings: object = SETTINGS): CurrentRate {
  return rates(rows, settings).get("90837")!;
}

describe("the current rate of a class", () => {
  test("is the most frequent amount per unit of the last 90 days, not the mean", () => {
    const rows = [
      on("2026-06-01", 118.35),
      on("2026-06-08", 118.35),
      on("2026-06-15", 240, { units: 2 }),
      on("2026-06-22", 118.35),
    ];
    expect(rate(rows)).toMatchObject({ rate: 118.35, from: "recent", units: 3 });
  });

  test("counts units, not service lines", () => {
    const rows = [on("2026-06-01", 100), on("2026-06-08", 100), on("2026-06-15", 330, { units: 3 })];
    expect(rate(rows)).toMatchObject({ rate: 110, units: 3 });
  });

  test("is to the cent: 100.00 / 3 and 33.33 are one rate", () => {
    const rows = [
      on("2026-06-01", 100, { units: 3 }),
      on("2026-06-08", 33.33),
      on("2026-06-15", 40),
      on("2026-06-16", 40),
    ];
    expect(rate(rows)).toMatchObject({ rate: 33.33, units: 4 });
  });

  test("is the rate met last where two are as frequent, and the higher one of the same day", () => {
    expect(
      rate([on("2026-05-01", 120), on("2026-05-01", 120), on("2026-06-01", 110), on("2026-06-02", 110)]).rate,
    ).toBe(110);
    expect(rate([on("2026-06-02", 110), on("2026-06-02", 120), on("2026-05-01", 130)]).rate).toBe(120);
  });

  test("needs 3 units in those days at whatever rates; else it is the period's mean", () => {
    // (2 x 120 + 6 x 100) / 8 = 105
    const rows = [on("2026-06-01", 120), on("2026-06-02", 120), ...claims(6, on("2026-02-01", 100))];
    expect(rate(rows)).toEqual({ rate: 105, from: "period", units: 8, since: null });
    expect(rate([...rows, on("2026-06-03", 90)])).toMatchObject({ rate: 120, from: "recent", units: 2 });
  });

  test("knows no day before the 90th and none after the as-of date", () => {
    const within = claims(2, on("2026-04-02", 120));
    expect(rate([...within, on("2026-04-02", 120)]).from).toBe("recent");
    expect(rate([...within, on("2026-04-01", 120)]).from).toBe("period");
    expect(rate([...within, on("2026-07-01", 120)]).from).toBe("period");
  });

  test("is no amount that is only a lower bound", () => {
    // Paid alone tells nothing of what the patient owes: 3 of them are no rate.
    const bounds = claims(3, { ...PAID, allowed: "", paid: 80 });
    const rows = [...bounds, ...claims(40, on("2026-02-01", 120))];
    // (3 x 80 + 40 x 120) / 43 = 117.209...
    expect(rate(rows)).toEqual({ rate: 117.21, from: "period", units: 43, since: null });
  });

  test("is no denied claim's, and none of a row without a code", () => {
    const rows = [...claims(3, on("2026-06-01", 120, { code: "" })), on("2026-02-01", 100)];
    const denied = claims(5, on("2026-06-02", 0, { paid: 0, status: "Denied" }));
    expect(rate([...rows, ...denied])).toMatchObject({ rate: 100, from: "period" });
    expect([...rates(rows).keys()]).toEqual(["90837"]);
  });

  test("stands by itself for each license", () => {
    const rows = [...claims(3, on("2026-06-01", 120)), ...claims(3, on("2026-06-01", 95, { modifier1: "HO" }))];
    expect([...rates(rows)].map(([name, { rate: dollars }]) => [name, dollars])).toEqual([
      ["90837", 120],
      ["90837-HO", 95],
    ]);
  });

  test("is the mean of all claims where the table has no dates", () => {
    const undated = { payer: "Acme", code: "90837", paid: 100 };
    expect(
      rate(
        [
          { ...undated, allowed: 110 },
          { ...undated, allowed: 120 },
          { ...undated, allowed: 121 },
        ],
        {},
      ),
    ).toEqual({
      rate: 117,
      from: "period",
      units: 3,
      since: null,
    });
  });

  test("is the mean where nearly each claim has an amount of its own: that is no schedule", () => {
    // 2,001 rates from $100.00 to $120.00, a cent apart: their mean is $110.00.
    const rows = claims(2001, on("2026-06-01", 0), (n) => ({ allowed: (10_000 + n) / 100 }));
    expect(rate(rows)).toMatchObject({ rate: 110, from: "period" });
  });
});

describe("since when a rate is paid", () => {
  const weekly = (from: string, count: number, allowed: number): Claim[] =>
    claims(count, PAID, (n) => ({ serviceDate: dayAfter(from, 7 * n), allowed }));

  test("is the first service date of the rate behind the last of another one", () => {
    const rows = [...weekly("2026-01-05", 10, 110), ...weekly("2026-03-16", 14, 118.35)];
    expect(rate(rows)).toMatchObject({ rate: 118.35, since: day("2026-03-16") });
  });

  test("bears a stray amount: nearly all is 90 %", () => {
    // 19 of 20 units from Feb 2 on; one in between at another rate. Before it, ten at $100.
    const rows = [...weekly("2025-11-03", 10, 100), ...weekly("2026-02-02", 20, 118.35)];
    rows[15] = { ...rows[15]!, allowed: 90 };
    expect(rate(rows).since).toBe(day("2026-02-02"));
  });

  test("says where the rate may be older than the table", () => {
    expect(rate(weekly("2026-02-02", 20, 118.35))).toMatchObject({ since: day("2026-02-02"), orEarlier: true });
    const changed = [...weekly("2025-11-03", 10, 100), ...weekly("2026-02-02", 20, 118.35)];
    expect(rate(changed)).not.toHaveProperty("orEarlier");
  });

  test("is not known where two rates alternate to this day", () => {
    const rows = claims(24, PAID, (n) => ({
      serviceDate: dayAfter("2026-01-05", 7 * n),
      allowed: n % 3 === 0 ? 90 : 120,
    }));
    expect(rate(rows)).toMatchObject({ rate: 120, since: null });
  });
});
