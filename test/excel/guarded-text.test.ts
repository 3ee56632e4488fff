import { describe, expect, test } from "vitest";
import { cellInput, chartText, footerText, textInput } from "../../src/excel/guarded-text";
import { readTyped } from "../../workbench/standin/typed-value";

describe("a text for a cell", () => {
  test.each([
    "Aetna",
    "=1+1",
    "+1 Health",
    "-Blue",
    "@Home",
    "007",
    "'Quoted",
    "1/2/2026",
    "TRUE",
    "#N/A",
    " = ",
    "\t=1",
    "\n=1",
  ])("%j stays what it is", (text) => {
    expect(readTyped(textInput(text), "General")).toEqual({ value: text, formula: null, quoted: true });
  });

  test("would not stay so without its guard", () => {
    expect(readTyped("=1+1", "General").formula).toBe("=1+1");
    expect(readTyped("007", "General").value).toBe(7);
  });

  test("is cut where Excel's cells end, the apostrophe counted", () => {
    const cut = textInput("x".repeat(40_000));
    expect(readTyped(cut, "General").value).toHaveLength(32_766);
    expect(cut.endsWith("x…")).toBe(true);
  });
});

test("figures, truth values and blanks pass; formulas go through what they are given", () => {
  const input = (cell: Parameters<typeof cellInput>[0]) => cellInput(cell, (formula) => `${formula}!`);
  expect([input(1.5), input(true), input(null), input(""), input({ formula: "=A1" })]).toEqual([
    1.5,
    true,
    null,
    "",
    "=A1!",
  ]);
});

test("a footer shows an ampersand as itself, on one line, and not more than fits", () => {
  expect(footerText("Hope & Light\nCounseling")).toBe("Hope && Light Counseling");
  expect(footerText("x".repeat(200))).toHaveLength(80);
});

test("a name in a chart is never a reference", () => {
  expect(chartText("=Sheet1!A1")).toBe(" =Sheet1!A1");
  expect(chartText("Aetna")).toBe("Aetna");
});
