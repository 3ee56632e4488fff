import { expect, test } from "vitest";
import { dollarText } from "../../../src/core/scoring/figure-words";

test.each([
  [92.4, "$92.40"],
  [1234567.891, "$1,234,567.89"],
  [0, "$0.00"],
  [-40.5, "-$40.50"],
])("dollars are written to the cent, in groups: %d", (amount, text) => {
  expect(dollarText(amount)).toBe(text);
});
