import { describe, expect, test } from "vitest";
import { claimTable } from "../core/score";
import {
  type Answer,
  errorCell,
  excel,
  expectCell,
  expectCells,
  notAvailable,
  shown,
  wrongValue,
} from "./excel-functions";
import { climbFigure } from "./ladder";
import { type PayerName, PRACTICE, SETTINGS } from "./practice";

const NONE = notAvailable(/"Self pay": self-pay is not scored\.$/);

/** By measure; the claims of Cigna took 30, ten times 40 and twice 50 days, and one is open for 90. */
const MEASURES: Readonly<Record<string, Readonly<Record<PayerName, Answer>> & { one: Answer }>> = {
  // Aetna: ten times 20, and 10
  mean: { one: 20, Aetna: 210 / 11, Cigna: (30 + 10 * 40 + 2 * 50 + 90) / 14, "NC Medicaid": 10, "Self pay": NONE },
  // The 6th of 11, the 7th of 14, the 2nd of 4
  median: { one: 20, Aetna: 20, Cigna: 40, "NC Medicaid": 10, "Self pay": NONE },
  // The 10th of 11 (9.9), the 13th of 14 (12.6), the 4th of 4 (3.6)
  p90: { one: 20, Aetna: 20, Cigna: 50, "NC Medicaid": 10, "Self pay": NONE },
  // The claim that was sent again took 48 days from its first submission; the open one has no decision.
  first: { one: 20, Aetna: 210 / 11, Cigna: (48 + 10 * 40 + 2 * 50) / 13, "NC Medicaid": 10, "Self pay": NONE },
  // All a day but the open claim of Cigna's
  lag: { one: 1, Aetna: 1, Cigna: (13 + 7) / 14, "NC Medicaid": 1, "Self pay": NONE },
};

for (const [measure, { one, ...many }] of Object.entries(MEASURES)) {
  climbFigure({
    name: `PAYER.DAYSTOPAY of ${measure}`,
    call: (claims, payers, settings) => excel.daysToPay(claims, payers, measure, settings),
    one,
    many,
  });
}

describe("PAYER.DAYSTOPAY", () => {
  test.each([null, undefined, "", " ", 0, "mean", "MEAN"])("of the measure %j is the mean", (measure) => {
    expectCells(excel.daysToPay(PRACTICE, "Aetna", measure, SETTINGS), [[210 / 11]]);
  });

  test.each<[measure: unknown, message: RegExp]>([
    ["average", /^The measure cannot be "average"; it can be: mean, median, p90, first, lag\.$/],
    ["medin", /Did you mean "median"\?$/],
    [90, /cannot be "90"/],
    [true, /cannot be "true"/],
    ["#REF!", /^The measure holds an Excel error\.$/],
  ])("refuses the measure %j, and names those that there are", (measure, message) => {
    expectCell(
      shown(() => excel.daysToPay(PRACTICE, "Aetna", measure, SETTINGS)),
      wrongValue(message),
    );
  });

  test("needs both dates", () => {
    const claims = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 100, paid: 100 }]);
    expectCell(
      shown(() => excel.daysToPay(claims, "Aetna")),
      notAvailable(/"Aetna": needs a submitted \(or received\) date and a paid date\.$/),
    );
  });

  test("an error for a date leaves that claim out", () => {
    // Row 12 is the one that took 10 days.
    const column = PRACTICE[0]!.indexOf("Paid date");
    const claims = PRACTICE.map((row, at) => (at === 11 ? row.with(column, errorCell()) : row));
    expect(excel.daysToPay(claims, "Aetna", "mean", SETTINGS)).toEqual([[20]]);
  });

  test("reads Excel's own dates", () => {
    const serial = (date: unknown): unknown =>
      typeof date === "string" && /^2026-/.test(date) ? Date.parse(date) / 86_400_000 + 25_569 : date;
    const claims = PRACTICE.map((row) => row.map(serial));
    expectCells(excel.daysToPay(claims, "Cigna", "mean", SETTINGS), [[620 / 14]]);
  });
});
