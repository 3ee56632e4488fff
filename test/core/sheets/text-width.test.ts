import { expect, test } from "vitest";
import { columnPoints, textWidth, wrappedLines } from "../../../src/core/sheets/text-width";

test("a digit of the default font is as wide as Excel's unit of column width", () => {
  // Seven pixels are 5.25 points; Calibri 11 measures 5.57 before it is fitted to pixels.
  expect(textWidth("0", { size: 11 })).toBeCloseTo(5.575, 3);
  expect(columnPoints(10)).toBe(56.25);
});

test("bold is wider than regular, and capitals wider than small letters", () => {
  expect(textWidth("Payer", { size: 10, bold: true })).toBeGreaterThan(textWidth("Payer", { size: 10 }));
  expect(textWidth("PAYER", { size: 10 })).toBeGreaterThan(textWidth("payer", { size: 10 }));
});

test.each([
  { text: "", lines: 1 },
  { text: "one two", lines: 1 },
  { text: "one two three four", lines: 2 },
  { text: "one\ntwo", lines: 2 },
  { text: "extraordinarilylongword", lines: 3 },
])("wraps $text into $lines", ({ text, lines }) => {
  expect(wrappedLines(text, 46, { size: 10 })).toBe(lines);
});

test("a word that does not fit behind another begins a line", () => {
  const face = { size: 10 };
  const points = textWidth("alpha beta", face) - 1;
  expect(wrappedLines("alpha beta", points, face)).toBe(2);
});
