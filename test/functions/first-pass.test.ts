import { describe, test } from "vitest";
import { claimTable } from "../core/score";
import { excel, expectCell, expectCells, notAvailable, shown } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PAYERS, PRACTICE, SETTINGS } from "./practice";

climbFigure({
  name: "PAYER.FIRSTPASS",
  call: excel.firstPass,
  one: 1,
  many: {
    Aetna: 1,
    // All but the five that were reworked
    Cigna: 8 / 13,
    "NC Medicaid": 1,
    "Self pay": 1,
  },
});

describe("PAYER.FIRSTPASS", () => {
  test("is 1 less the rework rate", () => {
    for (const payer of PAYERS)
      expectCells(excel.firstPass(PRACTICE, payer, SETTINGS), [
        [1 - excel.reworkRate(PRACTICE, payer, SETTINGS)[0][0]],
      ]);
  });

  test("needs what the rework rate needs", () => {
    const claims = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 100, paid: 100 }]);
    const need = notAvailable(/"Aetna": needs a status, denial code or resubmission column\.$/);
    expectCell(
      shown(() => excel.firstPass(claims, "Aetna")),
      need,
    );
    expectCell(
      shown(() => excel.reworkRate(claims, "Aetna")),
      need,
    );
  });
});
