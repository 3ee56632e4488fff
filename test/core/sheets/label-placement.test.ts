import { expect, test } from "vitest";
import { labelBox, lineBox, overlap, placeLabels } from "../../../src/core/sheets/label-placement";

const PLOT = { width: 400, height: 200 };
const dot = (x: number, y: number, ...texts: string[]) => ({ x, y, texts });
const sidesOf = (...input: Parameters<typeof placeLabels>) => placeLabels(...input).map(({ side }) => side);

test("a dot alone has its label on the right", () => {
  expect(placeLabels([dot(100, 100, "1 Harbor")], PLOT, [])).toEqual([{ text: "1 Harbor", side: "right" }]);
});

test("a label never leaves the plot where another side has room", () => {
  expect(sidesOf([dot(395, 100, "1 Harbor")], PLOT, [])).toEqual(["left"]);
});

test("a label gives way to a dot beside it", () => {
  expect(sidesOf([dot(100, 100, "1 Harbor"), dot(125, 100, "2")], PLOT, [])[0]).toBe("left");
});

test("labels of neighbours do not cover each other", () => {
  const dots = [dot(100, 100, "1 Harbor Mutual"), dot(102, 108, "2 Cedar Ridge")];
  const sides = sidesOf(dots, PLOT, []);
  const [a, b] = dots.map((one, i) => labelBox({ ...one, text: one.texts[0]! }, sides[i]!)) as [
    ReturnType<typeof labelBox>,
    ReturnType<typeof labelBox>,
  ];
  expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
});

test("a label stays off a dividing line", () => {
  const line = lineBox({ x: 0, y: 100 }, { x: 400, y: 100 });
  expect(["top", "bottom"]).toContain(sidesOf([dot(100, 100, "1 Harbor")], PLOT, [line])[0]);
});

test("a name that would cover anything gives way to a shorter one, and at last to the rank alone", () => {
  const left = { left: 0, right: 90, top: 0, bottom: 200 };
  const wall = { left: 150, right: 400, top: 0, bottom: 200 };
  const shown = (right: number) =>
    placeLabels([dot(100, 100, "1 Harbor Mutual of Ohio", "1 Harbor", "1")], PLOT, [
      left,
      { ...wall, left: right },
    ])[0]!;
  expect(shown(300).text).toBe("1 Harbor Mutual of Ohio");
  expect(shown(160).text).toBe("1 Harbor");
  expect(shown(115).text).toBe("1");
});

test("a name leaves room for the rank of every other dot", () => {
  const dots = [dot(100, 100, "1 Harbor Mutual", "1"), dot(104, 112, "2 Cedar Ridge", "2"), dot(108, 90, "3")];
  const labels = placeLabels(dots, PLOT, []);
  const boxes = dots.map((one, i) => labelBox({ ...one, text: labels[i]!.text }, labels[i]!.side));
  expect(labels.map(({ text }) => Number.parseInt(text, 10))).toEqual([1, 2, 3]);
  expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlap(a, b) > 15))).toBe(false);
});
