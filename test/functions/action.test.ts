import { describe, expect, test } from "vitest";
import { excel, notAvailable } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PRACTICE, SETTINGS } from "./practice";

climbFigure({
  name: "PAYER.ACTION",
  call: excel.action,
  one: notAvailable(/"Aetna": too few decided claims to judge: 1 of 20\.$/),
  many: {
    // High pay. Friction: 6 minutes 20, no rework 0, 210 / 11 = 19.1 days 23.1; their mean, 14.4, is below 50.
    Aetna: "protect and grow",
    // Low pay, at 13 of 30 sessions.
    Cigna: "renegotiate; too large to leave in one step",
    "NC Medicaid": notAvailable(/"NC Medicaid": no rate score\.$/),
    "Self pay": notAvailable(/"Self pay": self-pay is not scored\.$/),
  },
});

describe("PAYER.ACTION", () => {
  test("says that a payer to leave is first to be negotiated with", () => {
    // Not too large for a practice that sets the limit at half of its sessions and cash.
    const settings = [...SETTINGS, ["thresholds.tooLarge", 0.5]];
    // Low pay. Friction: 24 minutes 73.3, rework 4 of 13 above twice the floor of 5 % 100, 44.3 days 68.1; their mean is above 50.
    expect(excel.action(PRACTICE, "Cigna", settings)).toEqual([["consider leaving (negotiate first)"]]);
  });
});
