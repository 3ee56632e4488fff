import { expect, test } from "vitest";
import { PLAIN } from "../../../workbench/standin/cells";
import { fitted } from "../../../workbench/page/view/cell-look";

const figure = (text: string, numberFormat: string) => ({
  row: 0,
  column: 0,
  text,
  kind: "number" as const,
  format: { ...PLAIN, numberFormat },
});

test.each([
  ["narrow signs take less room than digits", "■ 11.2 [e]", '"■ "0.0" [e]"', 72, "■ 11.2 [e]"],
  ["a figure of a format of its own is never cut", "$1,234.50", "$#,##0.00", 40, "####"],
  ["decimals of General are rounded to what has room", "3.14159265", "General", 40, "3.142"],
  ["where the whole number has no room either, signs stand for it", "123456.75", "General", 30, "###"],
])("%s", (_, text, numberFormat, width, shown) => {
  expect(fitted(figure(text, numberFormat), width)).toBe(shown);
});
