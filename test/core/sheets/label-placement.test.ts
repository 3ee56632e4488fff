import { expect, test } from "vitest";
import { labelBox, lineBox, placeLabels } from "../../../src/core/sheets/label-placement";

const PLOT = { width: 400, height: 200 };
const dot = (x: number, y: number, text: string) => ({ x, y, text });

test("a dot alone has its label on the right", () => {
  expect(placeLabels([dot(100, 100, "1 Harbor")], PLOT, [])).toEqual(["right"]);
});

test("a label never leaves the plot where another side has room", () => {
  expect(placeLabels([dot(395, 100, "1 Harbor")], PLOT, [])).toEqual(["left"]);
});

test("a label gives way to a dot beside it", () => {
  expect(placeLabels([dot(100, 100, "1 Harbor"), dot(125, 100, "2")], PLOT, [])[0]).toBe("left");
});

test("labels of neighbours do not cover each other", () => {
  const dots = [dot(100, 100, "1 Harbor Mutual"), dot(102, 108, "2 Cedar Ridge")];
  const sides = placeLabels(dots, PLOT, []);
  const [a, b] = dots.map((one, i) => labelBox(one, sides[i]!)) as [
    ReturnType<typeof labelBox>,
    ReturnType<typeof labelBox>,
  ];
  expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
});

test("a label stays off a dividing line", () => {
  const line = lineBox(dot(0, 100, ""), dot(400, 100, ""));
  expect(["top", "bottom"]).toContain(placeLabels([dot(100, 100, "1 Harbor")], PLOT, [line])[0]);
});
