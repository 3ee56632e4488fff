import { expect, test } from "vitest";
import { nameFault } from "../../../workbench/manifest/function-names";

test.each([
  "PAYER.GRADE",
  "COSTPERSESSION",
  "payer_mix",
  "PAY1048577",
  "XFE1",
  "AAAA1",
  "A.1",
  "PAY0",
  "x".repeat(128),
])("%j may be the name of a function", (name) => expect(nameFault(name)).toBeNull());

test.each([
  ["nothing", "", "3 to 128"],
  ["two letters", "PM", "3 to 128"],
  ["more than Excel takes", "x".repeat(129), "3 to 128"],
  ["a digit first", "1PAYER", "begin with a letter"],
  ["a period first", ".PAYER", "begin with a letter"],
  ["a blank", "PAYER GRADE", "only letters"],
  ["a hyphen", "PAYER-GRADE", "only letters"],
  ["a letter with an accent", "PAYÉR", "only letters"],
  ["a cell", "PAY100", "address of a cell"],
  ["the last cell", "XFD1048576", "address of a cell"],
  ["a small cell", "abc1", "address of a cell"],
  ["a cell by row and column", "R1C1", "address of a cell"],
  ["a row without its number", "RC12", "address of a cell"],
  ["a function of Excel's", "XLOOKUP", "Excel's own"],
  ["a function of Excel's with a period", "Norm.Dist", "Excel's own"],
  ["a function that the oldest workbooks use", "CONVERT", "Excel's own"],
])("%s may not", (_, name, fault) => {
  expect(nameFault(name)).toContain(fault);
});
