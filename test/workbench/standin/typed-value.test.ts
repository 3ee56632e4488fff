import { describe, expect, test } from "vitest";
import { openExcel } from "../../../workbench/standin/open-excel";
import { readTyped } from "../../../workbench/standin/typed-value";
import { firstSheet } from "./refusal";

describe("what a string becomes in a cell", () => {
  const text = (value: string, quoted = false) => ({ value, formula: null, quoted });
  const constant = (value: unknown) => ({ value, formula: null, quoted: false });
  const formula = (words: string) => ({ value: null, formula: words, quoted: false });

  test.each([
    ["Aetna", text("Aetna")],
    ["'=1+1", text("=1+1", true)],
    ["'007", text("007", true)],
    ["'", text("", true)],
    ["=1+1", formula("=1+1")],
    ["=", text("=")],
    ["+A1", formula("=+A1")],
    ["-Blue", formula("=-Blue")],
    ["@Home", formula("=@Home")],
    ["007", constant(7)],
    ["1,234.50", constant(1234.5)],
    ["$90", constant(90)],
    ["-12", constant(-12)],
    ["15%", constant(0.15)],
    ["1e3", constant(1000)],
    ["12,34", text("12,34")],
    ["1/2/2026", constant(46_024)],
    ["2026-01-02", constant(46_024)],
    ["2/30/2026", text("2/30/2026")],
    ["TRUE", constant(true)],
    ["#N/A", constant({ error: "#N/A" })],
    ["", constant(null)],
  ])("%j", (input, expected) => {
    expect(readTyped(input, "General")).toEqual(expected);
  });

  test("a cell of format @ keeps every string as text", () => {
    expect(readTyped("=1+1", "@")).toEqual(text("=1+1"));
    expect(readTyped("007", "@")).toEqual(text("007"));
  });
});

describe("through Range.values", () => {
  test("null leaves a cell, an empty string clears it, and a blank reads as an empty string", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:C1");
      range.values = [["a", "b", 3]];
      range.values = [[null, "", null]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["a", "", 3]]);
    });
  });

  test("one value goes into every cell", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = 5 as any;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [5, 5],
        [5, 5],
      ]);
    });
  });

  test("more than 1,500 cells, which the client library writes in parts, all arrive", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const rows = Array.from({ length: 2_000 }, (_, row) => [row, `'${row}`]);
      const range = firstSheet(context).getRange("B3:C2002");
      range.values = rows;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(rows.map(([row]) => [row, String(row)]));
    });
  });

  test("formulas read as what they come to, and see the values of other sheets and names", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const other = context.workbook.worksheets.add("Payer Mix");
      other.getRange("A1:A2").values = [[2], [3]];
      context.workbook.names.add("shares", other.getRange("A1:A2"));
      const range = sheet.getRange("A1:D1");
      range.values = [["=SUM('Payer Mix'!A1:A2)", "=A1*2", "=SUM(shares)", "=1/0"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[5, 10, 5, "#DIV/0!"]]);
      expect(range.formulas[0]![1]).toBe("=A1*2");
      other.getRange("A1").values = [[12]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[15, 30, 15, "#DIV/0!"]]);
    });
  });
});
