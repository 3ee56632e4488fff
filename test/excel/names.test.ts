import { describe, expect, test } from "vitest";
import { absoluteReference } from "../../src/excel/area";
import { freeItemName, freeSheetName } from "../../src/excel/free-name";
import { retargetFormula } from "../../src/excel/retarget-formula";

describe("a free name", () => {
  test("of a sheet is the wanted one, or the next number that nobody has", () => {
    expect(freeSheetName("Rates", new Set())).toBe("Rates");
    expect(freeSheetName("Rates", new Set(["rates", "rates (2)"]))).toBe("Rates (3)");
  });

  test("of a sheet is never longer than Excel takes", () => {
    const long = "x".repeat(31);
    expect(freeSheetName(long, new Set([long]))).toBe(`${"x".repeat(27)} (2)`);
  });

  test("of a table or a defined name has no blanks", () => {
    expect(freeItemName("Rates", new Set(["rates"]))).toBe("Rates_2");
  });
});

describe("a formula in a workbook whose names differ from the planned ones", () => {
  const given = {
    sheets: new Map([
      ["Settings", "Settings (2)"],
      ["Payer Mix", "Mix"],
      ["O'Brien", "O'Brien (2)"],
    ]),
    items: new Map([["cost_per_session", "cost_per_session_2"]]),
  };

  test.each([
    ["=Settings!B2*2", "='Settings (2)'!B2*2"],
    ["='Payer Mix'!A1+A1", "=Mix!A1+A1"],
    ["='O''Brien'!A1", "='O''Brien (2)'!A1"],
    ['=IF(A1="Settings!B2",Settings!B2,0)', "=IF(A1=\"Settings!B2\",'Settings (2)'!B2,0)"],
    ["=cost_per_session*B1", "=cost_per_session_2*B1"],
    ["=COST_PER_SESSION(1)", "=COST_PER_SESSION(1)"],
    ["=Other!A1+MySettings!A1", "=Other!A1+MySettings!A1"],
    ["=SUM($B$4:$B$11)/1.5E3", "=SUM($B$4:$B$11)/1.5E3"],
  ])("%s becomes %s", (planned, expected) => {
    expect(retargetFormula(planned, given)).toBe(expected);
  });
});

test("an area is named with its sheet, beyond column Z too", () => {
  const area = { row: 1, column: 26, rows: 2, columns: 676 };
  expect(absoluteReference("O'Brien", area)).toBe("'O''Brien'!$AA$2:$ZZ$3");
});
