import { describe, expect, test } from "vitest";
import { excel, expectCell, notAvailable, shown } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PRACTICE, SETTINGS } from "./practice";

climbFigure({
  name: "PAYER.GRADE",
  call: excel.grade,
  one: notAvailable(/"Aetna": too few decided claims to judge: 1 of 20\.$/),
  many: {
    // Five green scores (see score.test.ts): 100 points.
    Aetna: "A",
    // Four red ones, and amber for the share: 100 x 15 x 1 / 2 / 100 = 7.5 points.
    Cigna: "F",
    // Its 4 units are fewer than the 10 that a comparison needs.
    "NC Medicaid": notAvailable(/"NC Medicaid": no rate score\.$/),
    "Self pay": notAvailable(/"Self pay": self-pay is not scored\.$/),
  },
});

describe("PAYER.GRADE", () => {
  test("takes the least number of claims from the settings", () => {
    const settings = [...SETTINGS.filter(([key]) => key !== "minimumLines"), ["minimumLines", 12]];
    // Aetna has 11 decided claims, Cigna 13.
    expectCell(
      shown(() => excel.grade(PRACTICE, "Aetna", settings)),
      notAvailable(/too few decided claims to judge: 11 of /),
    );
    expect(excel.grade(PRACTICE, "Cigna", settings)).toEqual([["F"]]);
  });
});
