import { describe, expect, test } from "vitest";
import { type Claim, claimTable, score, scorecardOf, table } from "../../score";
import { VISIT } from "./probe";

const PAID: Claim = { ...VISIT, paid: 100 };

/** Why the second claim is not counted, or `null`. The first one always is. */
function reasonOf(cells: Claim, settings: object = {}): string | null {
  const anchor: Claim = { ...PAID, provider: "Ann", placeOfService: "11", submittedDate: "2026-03-03", units: 1 };
  const row: Claim = { ...anchor, paid: 40, ...cells };
  const { notCounted } = score(claimTable([anchor, row]), settings);
  if (notCounted.length === 0) return null;
  expect(notCounted).toEqual([{ reason: expect.any(String) as string, rows: 1, paid: row.paid || 0 }]);
  return notCounted[0]!.reason;
}

describe("filtered", () => {
  const ann = { filter: { providers: ["ann"] } };
  const office = { filter: { places: ["11"] } };
  const spring = { filter: { from: "2026-03-01", to: "2026-03-31" } };

  test.each<[case_: string, settings: object, cells: Claim, isFiltered: boolean]>([
    ["a provider of the list, whatever the case, stays", ann, { provider: "ANN" }, false],
    ["another provider goes", ann, { provider: "Bo" }, true],
    ["an unknown provider goes", ann, { provider: "" }, true],
    ["a place of the list stays", office, { placeOfService: 11 }, false],
    ["another place goes", office, { placeOfService: "02" }, true],
    ["the first day stays", spring, { serviceDate: "2026-03-01" }, false],
    ["the day before goes", spring, { serviceDate: "2026-02-28" }, true],
    ["the last day stays", spring, { serviceDate: "2026-03-31" }, false],
    ["the day after goes", spring, { serviceDate: "2026-04-01" }, true],
    ["by service date, not by submission", spring, { serviceDate: "2026-03-31", submittedDate: "2026-04-03" }, false],
    ["by submission where service is unknown: in", spring, { serviceDate: "", submittedDate: "2026-03-31" }, false],
    ["by submission where service is unknown: out", spring, { serviceDate: "", submittedDate: "2026-04-01" }, true],
    ["neither date known goes", spring, { serviceDate: "", submittedDate: "" }, true],
  ])("%s", (_, settings, cells, isFiltered) => {
    expect(reasonOf(cells, settings)).toBe(isFiltered ? "filtered" : null);
  });

  test("comes before every other reason", () => {
    expect(reasonOf({ provider: "", payer: "Total", code: "", serviceDate: "", submittedDate: "" }, ann)).toBe(
      "filtered",
    );
    expect(reasonOf({ provider: "Bo", payer: "" }, ann)).toBe("filtered");
  });
});

describe("totals rows", () => {
  const undated = { code: "", serviceDate: "", submittedDate: "" };

  test.each<[first: string]>([
    ["Total"],
    ["TOTALS"],
    ["Subtotal"],
    ["Total:"],
    ["Totals for March"],
    ["Aetna Total"],
    ["Grand total"],
    ["Aetna - Subtotal"],
  ])("%j with neither code nor date is one", (payer) => {
    expect(reasonOf({ ...undated, payer })).toBe("totals row");
  });

  test.each<[first: string]>([["Totally Well Plan"], ["The total amount due"]])("%j is none", (payer) => {
    expect(reasonOf({ ...undated, payer })).toBeNull();
  });

  test("a payer whose name begins with the word is counted where the row has a code or a date", () => {
    expect(reasonOf({ payer: "Total Health Care" })).toBeNull();
    expect(reasonOf({ payer: "Total Health Care", code: "" })).toBeNull();
    expect(reasonOf({ payer: "Total Health Care", serviceDate: "", submittedDate: "" })).toBeNull();
  });

  test("the word may stand in whatever cell comes first", () => {
    const { notCounted } = score(
      table("claimId, payer, code, serviceDate, paid", [
        ["C1", "Aetna", "90837", "2026-03-02", 100],
        ["Total", "Aetna", "", "", 100],
      ]),
    );
    expect(notCounted).toEqual([{ reason: "totals row", rows: 1, paid: 100 }]);
  });

  test("amounts without payer and code are one, even with a date", () => {
    expect(reasonOf({ payer: "", code: "", serviceDate: "2026-03-31" })).toBe("totals row");
    expect(reasonOf({ ...undated, payer: "" })).toBe("totals row");
  });
});

describe("no payer, units, not a service", () => {
  test.each<[case_: string, cells: Claim, reason: string | null]>([
    ["a code without a payer", { payer: "" }, "no payer"],
    ["dashes are no payer", { payer: "--" }, "no payer"],
    ["no payer, no code and no amount", { payer: "", code: "", paid: "" }, "no payer"],
    ["zero units", { units: 0 }, "units"],
    ["negative units", { units: -1 }, "units"],
    ["negative units in parentheses", { units: "(1)" }, "units"],
    ["half a unit is above zero", { units: 0.5 }, null],
    ["a word as code", { code: "FEE" }, "not a service"],
    ["four digits of five characters are enough", { code: "H0050" }, null],
    ["no payer comes before units", { payer: "", units: 0 }, "no payer"],
    ["no payer comes before not a service", { payer: "", code: "FEE" }, "no payer"],
    ["units come before not a service", { units: 0, code: "FEE" }, "units"],
    ["not a service comes before the outcome", { code: "FEE", payer: "Aetna" }, "not a service"],
  ])("%s", (_, cells, reason) => {
    expect(reasonOf(cells)).toBe(reason);
  });
});

test("each reason is told with its rows, where they stand and their paid dollars, and all dollars tie out", () => {
  const card = scorecardOf(
    claimTable([
      PAID,
      { ...PAID, payer: "", paid: 10.1 },
      { ...PAID, payer: "", paid: 20.2 },
      { ...PAID, code: "FEE", paid: -5 },
      { ...PAID, units: 0, paid: "" },
      { ...PAID, units: 1, denialCode: "23", paid: 7 },
      { payer: "Total", paid: 132.3 },
      { ...PAID, serviceDate: "2024-01-01", paid: 60 },
    ]),
  );
  expect([...card.notCounted].sort((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
    { reason: "no payer", rows: 2, paid: expect.closeTo(30.3, 9) as number, listed: [3, 4] },
    { reason: "not a service", rows: 1, paid: -5, listed: [5] },
    { reason: "secondary", rows: 1, paid: 7, listed: [7] },
    { reason: "totals row", rows: 1, paid: 132.3, listed: [8] },
    { reason: "units", rows: 1, paid: 0, listed: [6] },
  ]);
  expect(card.rowsRead).toBe(8);
  expect(card.tieOut.paidInTable).toBeCloseTo(324.6, 9);
  expect(card.tieOut.paidCounted).toBeCloseTo(100, 9);
  expect(card.tieOut.paidOutsidePeriod).toBeCloseTo(60, 9);
  expect(card.tieOut.paidNotCounted).toBeCloseTo(164.6, 9);
});
