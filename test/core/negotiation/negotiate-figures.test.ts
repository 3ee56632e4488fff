import { describe, expect, test } from "vitest";
import { frictionOf } from "../../../src/core/negotiation/friction";
import {
  asksForRates,
  negotiateFigures,
  type NegotiateInputs,
  NO_INPUTS,
} from "../../../src/core/negotiation/negotiate-figures";
import { claims } from "../score";
import { caseOf } from "./case-of";
import { WORKED_CLAIMS, WORKED_SETTINGS } from "./worked-case";

const acme = caseOf("Acme", WORKED_CLAIMS, WORKED_SETTINGS);
const figures = (inputs: Partial<NegotiateInputs> = {}) => negotiateFigures(acme, { ...NO_INPUTS, ...inputs });

describe("a case worked by hand", () => {
  test("asks for each code", () => {
    // 90837: 120 x 1.1 = 132, lowered to the best plan's 130, which covers 95; 104 x (130 - 100). +30 %: half the way is 115.
    // 90834: 90 x 1.1 = 99, more than 71.25 x 1.1; no best plan; 52 x (99 - 70). +41.4 %: half the way is 84.50, below 70 x 1.25.
    expect(figures().codes).toEqual([
      {
        ...{ className: "90837", target: 130, ask: 130, raise: expect.closeTo(0.3, 12), dollarsAYear: 3120 },
        ...{ firstStep: 115, offerAYear: null, verdict: null },
      },
      {
        ...{ className: "90834", target: 99, ask: 99, raise: expect.closeTo(29 / 70, 12), dollarsAYear: 1508 },
        ...{ firstStep: 84.5, offerAYear: null, verdict: null },
      },
    ]);
  });

  test("adds up to a raise, a floor below the current rates, and what usual raises bring", () => {
    // Now 104 x 100 + 52 x 70 = 14,040; the ask 4,628; break-even 104 x 95 + 52 x 71.25 = 13,585.
    const { now, dollarsAYear, raise, floorRaise, usual } = figures();
    expect({ now, dollarsAYear }).toEqual({ now: 14_040, dollarsAYear: 4628 });
    expect(raise).toBeCloseTo(4628 / 14_040, 12);
    expect(floorRaise).toBeCloseTo(13_585 / 14_040 - 1, 12);
    expect(usual[0]).toBeCloseTo(421.2, 9);
    expect(usual[1]).toBeCloseTo(1404, 9);
  });

  test("tells friction beside all other payers", () => {
    // Denied and reworked 15 of 60 decided in the window; the others 0 and 6 of 120. 171 decided claims a year.
    // Days 50 against 20; the terms are 21. Allowed 14,040 / 365 a day. 171 x 15 minutes. 24 authorization numbers.
    expect(frictionOf(acme)).toMatchObject({
      denials: { own: 0.25, n: 60, others: 0, othersN: 120, moreAYear: 42.75 },
      deniedDollars: 3000,
      rework: { own: 0.25, n: 60, others: 0.05, othersN: 120, moreAYear: expect.closeTo(34.2, 9) },
      days: { own: 50, n: 171, others: 20, othersN: 120 },
      extraDays: 30,
      daysAboveTerms: 29,
      allowedADay: expect.closeTo(14_040 / 365, 9),
      admin: { own: 15, n: 171, source: "set", minutesAYear: 2565 },
      authorizationsAYear: 24,
    });
  });

  test("prices friction in dollars and hours a week, and as raises", () => {
    const { costs, relief, raiseWithRelief } = figures();
    // 34.2 x 20 / 60 = 11.4 h; 24 x 25 / 60 = 10 h; 2,565 / 60 = 42.75 h; each x $28, / 52 weeks.
    expect(costs.rework).toEqual({ hoursAWeek: expect.closeTo(11.4 / 52, 9), dollars: expect.closeTo(319.2, 9) });
    expect(costs.authorizations).toEqual({ hoursAWeek: expect.closeTo(10 / 52, 9), dollars: 280 });
    expect(costs.admin).toEqual({ hoursAWeek: expect.closeTo(42.75 / 52, 9), dollars: 1197 });
    // 30 days x 38.4658 = 1,153.97 tied up; x 8 % = 92.32 a year. 29 days: 1,115.51 freed; 89.24 a year.
    expect(costs.tiedUp).toBeCloseTo(1153.97, 2);
    expect(costs.delay.dollars).toBeCloseTo(92.32, 2);
    expect(costs.freed).toBeCloseTo(1115.51, 2);
    expect(costs.terms.dollars).toBeCloseTo(89.24, 2);
    // 280 + 319.20 + 89.24 = 688.44, of 14,040: 4.90 %; of the ask's 32.96 % stay 28.06 %.
    expect(relief.authorizations.worth).toBeCloseTo(280 / 14_040, 12);
    expect(relief.all.dollars).toBeCloseTo(688.44, 2);
    expect(relief.all.worth).toBeCloseTo(0.04903, 5);
    expect(raiseWithRelief).toBeCloseTo(0.2806, 4);
  });
});

describe("what stands in the yellow cells", () => {
  test("an offer is judged code by code and held against ask and floor", () => {
    // 15 %: 90837 half of 30 %, at 115 above 95; 90834 15 of 41.4 %, less than half. 14,040 x 0.15 = 2,106.
    const { codes, offerAYear, offerShare, offerCoversFloor } = figures({ offer: 0.15 });
    expect(codes.map(({ verdict }) => verdict)).toEqual(["meaningful", "partial"]);
    expect(offerAYear).toBeCloseTo(2106, 9);
    expect(offerShare).toBeCloseTo(2106 / 4628, 12);
    expect(offerCoversFloor).toBe(true);
    expect(figures({ offer: 0.02 }).codes[0]!.verdict).toBe("symbolic");
    expect(figures({ offer: 0.3 }).codes[0]!.verdict).toBe("meets the ask");
    expect(figures({ offer: -0.05 }).offerCoversFloor).toBe(false);
  });

  test("a figure of one's own takes the target's place, but asks for no less than is paid now", () => {
    const { codes } = figures({
      asks: new Map([
        ["90837", 120],
        ["90834", 60],
      ]),
      offer: 0.05,
    });
    expect(codes[0]).toMatchObject({ target: 130, ask: 120, dollarsAYear: 2080, firstStep: null });
    expect(codes[1]).toMatchObject({ target: 99, ask: 70, dollarsAYear: 0, verdict: "no ask" });
  });

  test("factors, wage and cost of credit take the settings' places", () => {
    const { codes, costs } = figures({ medicareFactor: 1, breakEvenFactor: 1.4, wage: 35, creditRate: 0.1 });
    // 90837: the larger of 120 and 133, lowered to 130. 90834: the larger of 90 and 99.75.
    expect(codes.map(({ target }) => target)).toEqual([130, 99.75]);
    expect(costs.authorizations.dollars).toBe(350);
    expect(costs.delay.dollars).toBeCloseTo(115.4, 1);
  });

  test.each(["", "about 10%", 0, -1, 25, null])("a factor of %o counts as blank", (typed) => {
    expect(figures({ medicareFactor: typed })).toEqual(figures());
  });
});

describe("a payer that is not asked for rates", () => {
  const medicaid = claims(40, { ...WORKED_CLAIMS[0], payer: "State Medicaid" });

  test("has no ask, but what its claims take", () => {
    const one = caseOf("State Medicaid", [...WORKED_CLAIMS, ...medicaid], WORKED_SETTINGS);
    const { codes, raise, offerAYear, raiseWithRelief, relief } = negotiateFigures(one, { ...NO_INPUTS, offer: 0.1 });
    expect(asksForRates(one)).toBe(false);
    expect({ codes, raise, offerAYear, raiseWithRelief }).toEqual({
      codes: [],
      raise: null,
      offerAYear: null,
      raiseWithRelief: null,
    });
    // One authorization number: 25 minutes at $28 an hour.
    expect(relief.authorizations.dollars).toBeCloseTo(11.67, 2);
  });
});

test("without dates nothing is a week's, a day's or tied up, and without other payers nothing is in excess", () => {
  const undated = claims(40, { payer: "Acme", code: "90837", allowed: 100, paid: 80, status: "Paid", priorAuth: "" });
  const { costs } = negotiateFigures(caseOf("Acme", undated, WORKED_SETTINGS));
  expect(costs).toMatchObject({
    rework: { hoursAWeek: null, dollars: null },
    delay: { hoursAWeek: null, dollars: null },
    // 40 x 15 minutes = 10 h x $28 in this table
    admin: { hoursAWeek: null, dollars: 280 },
    terms: { hoursAWeek: null, dollars: null },
    tiedUp: null,
    freed: null,
  });
});
