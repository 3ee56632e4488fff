import { describe, expect, test } from "vitest";
import { claimTable, claims } from "../core/score";
import { excel, expectCell, notAvailable, shown } from "./excel-functions";
import { climbFigure } from "./ladder";

climbFigure({
  name: "PAYER.DENIALRATE",
  call: excel.denialRate,
  one: 0,
  many: {
    Aetna: 0,
    // Two denied for good, one at first
    Cigna: 3 / 13,
    "NC Medicaid": 0,
    "Self pay": 0,
  },
});

describe("PAYER.DENIALRATE", () => {
  test("needs a column that shows denials", () => {
    const claims = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 100 }]);
    expectCell(
      shown(() => excel.denialRate(claims, "Aetna")),
      notAvailable(/"Aetna": needs a status, denial code or paid column\.$/),
    );
  });

  test("is that of the denial window, once it holds enough claims", () => {
    // Sent in July and denied 3 of 20; sent in September, too late for the window, and denied all 10.
    const sent = (submittedDate: string, status: string) => ({
      payer: "Aetna",
      submittedDate,
      status,
      paid: status === "Paid" ? 90 : 0,
    });
    const july = [...claims(17, sent("2026-07-02", "Paid")), ...claims(3, sent("2026-07-02", "Denied"))];
    const september = claims(10, sent("2026-09-30", "Denied"));
    expect(excel.denialRate(claimTable([...july, ...september]), "Aetna")).toEqual([[3 / 20]]);
    // With 19 in the window the review period stands in: 13 of 29.
    expect(excel.denialRate(claimTable([...july.slice(0, 16), ...july.slice(17), ...september]), "Aetna")).toEqual([
      [13 / 29],
    ]);
  });
});
