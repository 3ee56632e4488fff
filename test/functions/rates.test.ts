import { describe, test } from "vitest";
import { claims, claimTable } from "../core/score";
import { excel, expectCells } from "./excel-functions";
import { climbTable } from "./ladder";

// prettier-ignore
const HEADINGS = [
  "Code", "Payer", "Units", "Allowed per unit", "Medicare per unit", "% of Medicare", "Best plan per unit", "% of best plan",
  "Break-even per unit", "% of break-even",
];

climbTable({
  name: "PAYER.RATES",
  call: excel.rates,
  one: [HEADINGS, ["90837", "Aetna", 1, 120, "", "", "", "", "", ""]],
  many: [
    HEADINGS,
    // 25 units in all; of 5 units or more the highest first, then those of few units and self-pay
    ["90837", "Aetna", 10, 110, 100, 1.1, "", "", 90, 110 / 90],
    ["90837", "Cigna", 9, 90, 100, 0.9, "", "", 90, 1],
    ["90837", "Self pay", 2, 150, 100, 1.5, "", "", 90, 150 / 90],
    ["90837", "NC Medicaid", 4, 70, 100, 0.7, "", "", 90, 70 / 90],
    // 45 of 60 minutes: 67.50
    ["90834", "Cigna", 2, 60, 80, 0.75, "", "", 67.5, 60 / 67.5],
    ["90834-HO", "Aetna", 1, 80, 80, 1, "", "", 67.5, 80 / 67.5],
  ],
});

describe("PAYER.RATES", () => {
  const paid = (payer: string, code: string, units: number, allowed: number) =>
    claims(units, { payer, code, serviceDate: "2026-07-01", allowed, paid: allowed });

  test("stand beside those of the best plan, where two payers have 20 units of the same codes", () => {
    const both = claimTable([...paid("Cigna", "90837", 20, 90), ...paid("Aetna", "90837", 20, 120)]);
    expectCells(excel.rates(both), [
      HEADINGS,
      ["90837", "Aetna", 20, 120, "", "", 120, 1, "", ""],
      ["90837", "Cigna", 20, 90, "", "", 120, 0.75, "", ""],
    ]);
  });

  test("ties: codes with as many units by name, payers with the same rate by what they bring", () => {
    const tied = claimTable([
      ...paid("Cigna", "90837", 6, 100),
      ...paid("Aetna", "90837", 6, 100),
      ...paid("Cigna", "90834", 12, 80),
    ]);
    // Cigna brings 600 + 960, Aetna 600; each code has 12 units.
    const first = excel.rates(tied).map((row: unknown[]) => row.slice(0, 4));
    expectCells(first, [
      HEADINGS.slice(0, 4),
      ["90834", "Cigna", 12, 80],
      ["90837", "Cigna", 6, 100],
      ["90837", "Aetna", 6, 100],
    ]);
  });

  test("of claims without a code are said to be so", () => {
    const claim = { payer: "Aetna", serviceDate: "2026-07-01", allowed: 120, paid: 120 };
    expectCells(excel.rates(claimTable([claim])), [HEADINGS, ["no code", "Aetna", 1, 120, "", "", "", "", "", ""]]);
  });

  test("against a schedule of nothing are no share of it", () => {
    const free = claimTable(paid("Aetna", "90837", 1, 120));
    const settings = [
      ["practice.medicare.90837", 0],
      ["cost.perSession", 0],
    ];
    expectCells(excel.rates(free, settings), [HEADINGS, ["90837", "Aetna", 1, 120, 0, "", "", "", 0, ""]]);
  });

  test("of a practice that was paid nothing are the headings alone", () => {
    const denied = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 0, paid: 0, status: "Denied" }]);
    expectCells(excel.rates(denied), [HEADINGS]);
  });
});
