import { describe, expect, test } from "vitest";
import { moved } from "../../../workbench/page/view/moves";
import { Tracks } from "../../../workbench/page/view/tracks";

/** Ten rows of 20; the third is 50 high, the fifth and the sixth are hidden. */
const rows = new Tracks(
  10,
  20,
  new Map([
    [2, 50],
    [4, 0],
    [5, 0],
  ]),
);
const columns = new Tracks(5, 64, new Map());

describe("rows of different heights", () => {
  test("begin where those before them end", () => {
    expect([0, 2, 3, 4, 6, 10].map((row) => rows.start(row))).toEqual([0, 40, 90, 110, 110, 190]);
  });

  test("a row is found by its distance from the top", () => {
    expect([0, 19, 20, 89, 90, 110, 189, 5000].map((distance) => rows.at(distance))).toEqual([0, 0, 1, 2, 3, 6, 9, 9]);
  });

  test("several together are as high as their sum", () => {
    expect(rows.span(1, 3)).toBe(90);
  });

  test("hidden ones are left out", () => {
    expect(rows.shownOnly()).toEqual([0, 1, 2, 3, 6, 7, 8, 9]);
    expect(columns.shownOnly()).toBeNull();
  });
});

describe("keys", () => {
  const press = (key: string, row: number, column: number, more: object = {}) =>
    moved({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...more }, { row, column }, rows, columns, 3);

  test("arrows pass over hidden rows", () => {
    expect(press("ArrowDown", 3, 1)).toEqual({ row: 6, column: 1 });
    expect(press("ArrowUp", 6, 1)).toEqual({ row: 3, column: 1 });
  });

  test("the edge of the sheet is the end", () => {
    expect(press("ArrowLeft", 3, 0)).toEqual({ row: 3, column: 0 });
    expect(press("ArrowDown", 9, 0)).toEqual({ row: 9, column: 0 });
  });

  test("Home leads to the first column, with Ctrl to A1", () => {
    expect(press("Home", 7, 3)).toEqual({ row: 7, column: 0 });
    expect(press("Home", 7, 3, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
  });

  test("a page is as many rows as are in view", () => {
    expect(press("PageDown", 0, 2)).toEqual({ row: 3, column: 2 });
  });

  test("a letter leads nowhere", () => {
    expect(press("x", 0, 0)).toBeNull();
  });
});
