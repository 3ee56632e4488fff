import { describe, expect, test } from "vitest";
import { claimTable } from "../core/score";
import { errorCell, excel, expectCell, expectCells, notAvailable, shown, wrongValue } from "./excel-functions";
import { climbFigure } from "./ladder";
import { PAYERS, PRACTICE, SETTINGS } from "./practice";

climbFigure({
  name: "PAYER.ALLOWED",
  call: (claims, payers, settings) => excel.allowed(claims, payers, null, settings),
  one: 120,
  many: {
    // 10 x 110 + 80 over 11 paid sessions
    Aetna: 1180 / 11,
    // 9 x 90 + 2 x 60 over 11
    Cigna: 930 / 11,
    "NC Medicaid": 70,
    "Self pay": 150,
  },
});

climbFigure({
  name: "PAYER.ALLOWED of 90837",
  call: (claims, payers, settings) => excel.allowed(claims, payers, 90837, settings),
  one: 120,
  many: { Aetna: 110, Cigna: 90, "NC Medicaid": 70, "Self pay": 150 },
});

describe("PAYER.ALLOWED of a code", () => {
  test.each<[form: string, code: unknown]>([
    ["a text", "90834"],
    ["a number", 90834],
    ["with a modifier that is no license", "90834-95"],
    ["with spaces and a decimal", " 90834.0 "],
    ["a number with a format", { type: "Double", basicValue: 90834, numberFormat: "0" }],
  ])("takes it as %s", (_, code) => {
    expectCells(excel.allowed(PRACTICE, "Cigna", code, SETTINGS), [[60]]);
  });

  test.each(["90834-HO", "90834ho", "90834:HO:95"])("with a license modifier, %s, is a class of its own", (code) => {
    expectCells(excel.allowed(PRACTICE, "Aetna", code, SETTINGS), [[80]]);
  });

  test("that the payer never paid is not available, and its codes are named", () => {
    const column = PAYERS.slice(0, 3).map((payer) => [payer]);
    expectCells(excel.allowed(PRACTICE, column, "90834", SETTINGS), [
      [notAvailable(/^"Aetna" has no paid claims of the code 90834\. It has: 90837, 90834-HO\.$/)],
      [60],
      [notAvailable(/^"NC Medicaid" has no paid claims of the code 90834\. It has: 90837\.$/)],
    ]);
    expectCell(
      shown(() => excel.allowed(PRACTICE, "Cigna", "00000", SETTINGS)),
      notAvailable(/It has: 90837, 90834\.$/),
    );
  });

  test("of a payer that paid nothing says so", () => {
    const denied = claimTable([
      { payer: "Aetna", code: "90837", serviceDate: "2026-07-01", allowed: 0, paid: 0, status: "Denied" },
    ]);
    expectCell(
      shown(() => excel.allowed(denied, "Aetna", "90837")),
      notAvailable(/It has: none\.$/),
    );
    expectCell(
      shown(() => excel.allowed(denied, "Aetna")),
      notAvailable(/needs a paid session/),
    );
  });

  test.each([null, undefined, "", " ", 0, "-"])("blank, %j, is all sessions", (blank) => {
    expectCells(excel.allowed(PRACTICE, "Cigna", blank, SETTINGS), [[930 / 11]]);
  });

  test.each([errorCell(), "#N/A"])("that is an Excel error is refused", (code) => {
    expectCell(
      shown(() => excel.allowed(PRACTICE, "Cigna", code, SETTINGS)),
      wrongValue(/code holds an Excel error/),
    );
  });

  test("is per unit: a claim of two units counts twice", () => {
    const claims = claimTable([
      { payer: "Aetna", code: "H0004", units: 8, serviceDate: "2026-07-01", allowed: 192, paid: 192 },
      { payer: "Aetna", code: "H0004", units: 2, serviceDate: "2026-07-02", allowed: 58, paid: 58 },
    ]);
    // (192 + 58) / 10
    expect(excel.allowed(claims, "Aetna", "H0004")).toEqual([[25]]);
  });

  test("of claims without a code is nobody's", () => {
    const claims = claimTable([{ payer: "Aetna", serviceDate: "2026-07-01", allowed: 120, paid: 120 }]);
    for (const code of ["90837", ".", "?"])
      expectCell(
        shown(() => excel.allowed(claims, "Aetna", code)),
        notAvailable(/It has: none\.$/),
      );
  });
});

test("PAYER.ALLOWED takes no range for a code: settings come last", () => {
  expectCell(
    shown(() => excel.allowed(PRACTICE, "Aetna", SETTINGS)),
    wrongValue(/^The code must be one value, not a range of several cells\. Settings come last\.$/),
  );
});
