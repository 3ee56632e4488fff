import { expect, test } from "vitest";
import { tabAfter } from "../../src/taskpane/tabs";

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 3, 0],
  ["ArrowLeft", 0, 3],
  ["Home", 2, 0],
  ["End", 0, 3],
  ["Enter", 1, null],
  ["Tab", 1, null],
])("%s on tab %d of four leads to %s", (key, from, to) => {
  expect(tabAfter(key, from, 4)).toBe(to);
});
