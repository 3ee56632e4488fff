import { describe, expect, test } from "vitest";
import type { Claim } from "../../score";
import { MEDICARE, resultOf, visits } from "../visits";

/** Estimated minutes of a payer whose claims differ as given; the period is 1 March 2025 to 31 August 2026. */
function minutesOf(claims: readonly Claim[], settings: object = {}): number {
  const rows = claims.flatMap((cells, n) =>
    visits("Aetna", 1, { submittedDate: "", ...cells }, () => ({ claimId: `C${n}` })),
  );
  const payer = resultOf("Aetna", [...rows, ...visits("Cigna", 1, { priorAuth: "no", patientId: "other" })], {
    ...MEDICARE,
    asOf: "2026-08-31",
    reviewMonths: 18,
    ...settings,
  });
  expect(payer.adminSource).toBe("estimate");
  const addOns = claims.filter(({ code }) => code === "90785").length;
  return payer.minutesPerClaim! * (claims.length - addOns);
}

const seen = (patientId: string, serviceDate: string, cells: Claim = {}): Claim => ({
  patientId,
  serviceDate,
  ...cells,
});

describe("the estimate of admin minutes", () => {
  test("is 5 a line, add-ons left out, and 24 a patient", () => {
    const rows = [seen("P1", "2026-07-01"), seen("P1", "2026-07-08"), seen("P1", "2026-07-08", { code: "90785" })];
    expect(minutesOf(rows)).toBeCloseTo(2 * 5 + 24, 10);
  });

  test("takes 20 for each reworked line", () => {
    const rows = [seen("P1", "2026-07-01", { resubmissions: 1 }), seen("P1", "2026-07-08", { resubmissions: 0 })];
    expect(minutesOf(rows)).toBeCloseTo(2 * 5 + 20 + 24, 10);
  });

  test.each<[case_: string, dates: string[], years: number]>([
    ["the first and the last day of the first year", ["2025-03-01", "2026-02-28"], 1],
    ["the last day of one and the first day of the next", ["2026-02-28", "2026-03-01"], 2],
    ["three visits in two years", ["2025-06-01", "2026-05-01", "2026-06-01"], 2],
  ])("counts a patient once a started year of the period: %s", (_, dates, years) => {
    expect(minutesOf(dates.map((date) => seen("P1", date)))).toBeCloseTo(dates.length * 5 + years * 24, 10);
  });

  test("counts each patient", () => {
    expect(minutesOf([seen("P1", "2026-07-01"), seen("P2", "2026-07-01")])).toBeCloseTo(2 * 5 + 2 * 24, 10);
  });

  test("takes one patient check for 26 lines without a patient, unrounded", () => {
    expect(minutesOf([seen("", "2026-07-01"), seen("", "2026-07-02"), seen("P1", "2026-07-03")])).toBeCloseTo(
      3 * 5 + 24 + (2 / 26) * 24,
      10,
    );
  });

  test("counts an authorization number once, whoever carries it", () => {
    const rows = [
      seen("P1", "2025-05-01", { priorAuth: "A77" }),
      seen("P1", "2026-07-01", { priorAuth: "A77" }),
      seen("P1", "2026-07-02", { priorAuth: "B-12" }),
    ];
    // Two numbers, and the patient in two years.
    expect(minutesOf(rows)).toBeCloseTo(3 * 5 + 2 * 25 + 2 * 24, 10);
  });

  test.each<[case_: string, dates: string[], halfYears: number]>([
    ["the first and the last day of a half-year", ["2025-09-01", "2026-02-28"], 1],
    ["the last day of one and the first day of the next", ["2025-08-31", "2025-09-01"], 2],
    ["three half-years", ["2025-03-01", "2025-12-01", "2026-08-31"], 3],
  ])("counts a yes once a patient and started half-year: %s", (_, dates, halfYears) => {
    const rows = dates.map((date) => seen("P1", date, { priorAuth: "yes" }));
    const years = new Set(dates.map((date) => date >= "2026-03-01")).size;
    expect(minutesOf(rows)).toBeCloseTo(dates.length * 5 + halfYears * 25 + years * 24, 10);
  });

  test("begins a half-year on the month's last day where the month lacks the day", () => {
    // From 31 August 2025: the second half-year begins on 28 February 2026.
    const settings = { asOf: "2026-08-30", reviewMonths: 12 };
    const yes = (date: string) => seen("P1", date, { priorAuth: "yes" });
    expect(minutesOf([yes("2025-08-31"), yes("2026-02-27")], settings)).toBeCloseTo(2 * 5 + 25 + 24, 10);
    expect(minutesOf([yes("2026-02-27"), yes("2026-02-28")], settings)).toBeCloseTo(2 * 5 + 2 * 25 + 24, 10);
  });

  test("takes one yes for 26 lines without a patient", () => {
    const rows = [seen("", "2026-07-01", { priorAuth: "yes" }), seen("", "2026-07-02", { priorAuth: "no" })];
    expect(minutesOf(rows)).toBeCloseTo(2 * 5 + 25 / 26 + (2 / 26) * 24, 10);
  });

  test("has its minutes in settings", () => {
    const rows = [seen("P1", "2026-07-01", { priorAuth: "A1", resubmissions: 1 })];
    const minutes = { base: 1, priorAuth: 10, rework: 100, eligibility: 1000 };
    expect(minutesOf(rows, { minutes })).toBeCloseTo(1111, 10);
  });
});

describe("measured minutes", () => {
  test("are summed over the versions of a line, those without at the payer's mean", () => {
    const version = (submittedDate: string, adminMinutes: number | "", cells: Claim = {}) =>
      visits("Aetna", 1, { submittedDate, adminMinutes, ...cells }, () => ({ claimId: "one" }))[0]!;
    const rows = [
      version("2026-07-02", 10, { paid: 0, allowed: 0, status: "Denied" }),
      version("2026-07-20", 20, { status: "Paid" }),
      ...visits("Aetna", 1, { adminMinutes: "", status: "Paid" }, () => ({ claimId: "two" })),
    ];
    // 10 + 20 + 15, over two lines
    expect(resultOf("Aetna", rows)).toMatchObject({ lines: 2, adminSource: "measured", minutesPerClaim: 22.5 });
  });

  test("of a payer that has none are an estimate, whatever the other payers have", () => {
    const rows = [
      ...visits("Aetna", 5, { adminMinutes: "", status: "Paid" }),
      ...visits("Cigna", 5, { adminMinutes: 8 }),
    ];
    expect(resultOf("Aetna", rows)).toMatchObject({ adminSource: "estimate" });
    expect(resultOf("Cigna", rows)).toMatchObject({ adminSource: "measured", minutesPerClaim: 8 });
  });
});
