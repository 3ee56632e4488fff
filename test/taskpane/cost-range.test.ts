import { describe, expect, test } from "vitest";
import { BAR, onBar, placeOfCost } from "../../src/taskpane/practice/cost-range";

describe("a cost per session in the guide's range", () => {
  test.each([
    [74.99, "below"],
    [75, "within"],
    [92.4, "within"],
    [110, "within"],
    [110.01, "above"],
  ] as const)("of %d dollars lies %s", (cost, zone) => {
    const place = placeOfCost(cost, 60);
    expect(place.words).toBe(`${zone} the guide's $75-110 for a clinical hour`);
  });

  test("is held against it as an hour, whatever the length of the session", () => {
    expect(placeOfCost(70, 45)).toMatchObject({
      words: "$93.33 an hour, within the guide's $75-110 for a clinical hour",
    });
    expect(placeOfCost(90, 45).words).toMatch(/^\$120\.00 an hour, above /);
  });

  test("stands on the bar where its dollars are, and at the end where it lies beyond", () => {
    expect(onBar(BAR.from)).toBe(0);
    expect(onBar(100)).toBe(0.5);
    expect(placeOfCost(100, 60).at).toBe(0.5);
    expect(placeOfCost(10, 60).at).toBe(0);
    expect(placeOfCost(900, 60).at).toBe(1);
  });
});
