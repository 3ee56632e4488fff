import { expect, test } from "vitest";
import { PLAIN, type CellValue } from "../../../workbench/standin/cells";
import { displayedText } from "../../../workbench/standin/displayed-text";

const shown = (value: CellValue, numberFormat = "General"): string =>
  displayedText({ value, formula: null, quoted: false, format: { ...PLAIN, numberFormat } });

test.each([
  [null, ""],
  ["Aetna", "Aetna"],
  [true, "TRUE"],
  [{ error: "#N/A" }, "#N/A"],
  [0, "0"],
  [-12.5, "-12.5"],
  [0.1 + 0.2, "0.3"],
  [1 / 3, "0.333333333"],
  [1_234_567.891, "1234567.891"],
  [12_345_678_901_234, "1.23457E+13"],
  [99_999_999_999, "99999999999"],
])("General shows %j as %s", (value, text) => {
  expect(shown(value as CellValue)).toBe(text);
});

test.each([
  ["m/d/yyyy", 46_024, "1/2/2026"],
  ["yyyy-mm-dd", 46_024, "2026-01-02"],
  ["m/d/yyyy", 2_958_465, "12/31/9999"],
  ["m/d/yyyy", 20_260_108, "########"],
  ["m/d/yyyy", -1, "########"],
  ["0.00", 1_234.5, "1234.50"],
  ["#,##0.00", 1_234.5, "1,234.50"],
  ["$#,##0.00", -3, "-$3.00"],
  ["$#,##0;-$#,##0", -1_200, "-$1,200"],
  ["0%", 0.15, "15%"],
  ["0.0%", -0.123, "-12.3%"],
  ["0;-0;", 0, ""],
  ["0.00", "Aetna", "Aetna"],
  ['"▼ "0%" M"', 0.91, "▼ 91% M"],
  ['"■ "0.0" [e]"', 9.14, "■ 9.1 [e]"],
  ['0.0" min"', 15.12, "15.1 min"],
  ["@", "007", "007"],
  ["@", 7, "7"],
])("the format %s shows %j as %s", (numberFormat, value, text) => {
  expect(shown(value, numberFormat)).toBe(text);
});
