import { describe, expect, test } from "vitest";
import { excel, expectCell, shown, wrongValue } from "./excel-functions";
import { PRACTICE } from "./practice";

const SHAPE = /^The settings must be a range of two columns/;

describe("a range that holds no settings", () => {
  test.each<[what: string, range: unknown[][]]>([
    [
      "rows of claims without headings",
      [
        ["Jane Doe", "M123"],
        ["John Roe", "M124"],
      ],
    ],
    ["a column of patients beside one of blanks", [["Jane Doe", null]]],
    ["numbers", [[1, 2]]],
  ])("%s: is refused, and nothing of it is quoted", (_, range) => {
    const found = shown(() => excel.grade(PRACTICE, "Aetna", range));
    expectCell(found, wrongValue(SHAPE));
    expect((found as Error).message).not.toMatch(/Doe|M123|Aetna/);
  });
});

test("of claims that are taken for settings, no more than a heading is quoted", () => {
  const claims = [
    ["Payer", "Patient"],
    ["Aetna", "Jane Doe"],
  ];
  const found = shown(() => excel.grade(PRACTICE, "Aetna", claims)) as Error;
  expect(found.message).toContain('There is no setting "Payer" (it holds "Patient")');
});

test.each([
  ["cost.perSesion", /There is no setting "cost\.perSesion".*Did you mean "cost\.perSession"\?/],
  ["minimumLine", /Did you mean "minimumLines"\?/],
  ["thresholds.green", /There is no setting "thresholds\.green"/],
])("a key that is misspelt, %s, is named with what was meant", (key, message) => {
  expectCell(
    shown(() => excel.grade(PRACTICE, "Aetna", [[key, 92]])),
    wrongValue(message),
  );
});
