import { describe, test } from "vitest";
import { claimTable } from "../core/score";
import { errorCell, excel, expectCell, expectCells, notAvailable, shown } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PRACTICE, SETTINGS } from "./practice";

climbFigure({
  name: "PAYER.REVENUESHARE",
  call: excel.revenueShare,
  one: 1,
  many: {
    // Of 1,080 + 930 + 280 + 150 dollars
    Aetna: 1080 / 2440,
    Cigna: 930 / 2440,
    "NC Medicaid": 280 / 2440,
    "Self pay": 150 / 2440,
  },
});

describe("PAYER.REVENUESHARE", () => {
  test("an error among the payments leaves that payment out", () => {
    // Row 2, the first of Aetna: its 90 are unknown, the patient's half of 20 is not.
    const column = PRACTICE[0]!.indexOf("Paid");
    const claims = PRACTICE.map((row, at) => (at === 1 ? row.with(column, errorCell()) : row));
    expectCells(excel.revenueShare(claims, "Aetna", SETTINGS), [[(1080 - 90) / (2440 - 90)]]);
  });

  test("an error for the payer's name leaves the claim out", () => {
    const claims = PRACTICE.map((row, at) => (at === 1 ? row.with(0, "#REF!") : row));
    expectCells(excel.revenueShare(claims, "Aetna", SETTINGS), [[(1080 - 100) / (2440 - 100)]]);
  });

  test("of nothing is not available", () => {
    const claims = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 0, paid: 0, status: "Denied" }]);
    expectCell(
      shown(() => excel.revenueShare(claims, "Aetna")),
      notAvailable(/needs something collected\.$/),
    );
  });
});
