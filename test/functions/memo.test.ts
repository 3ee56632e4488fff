import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Range } from "../../src/functions/arguments";
import { InputError } from "../../src/core/settings/issue";
import { Memo, type MemoLimits, type Work } from "../../src/functions/memo";

const DAY = 20_800;
const SETTINGS: Range = [["minimumLines", 3]];

/** A range of `rows` rows of two cells, made anew each time, that begins with a name. */
function claims(name: unknown, rows = 3): unknown[][] {
  return Array.from({ length: rows }, (_, row) => [row === 0 ? name : `row ${row}`, row + 1]);
}

/** What was worked out, in order: the first cell of the claims, and of the settings. */
let runs: unknown[];
let memo: Memo<object>;

const work: Work<object> = (range, settings) => {
  runs.push([range[0]![0], ...settings.slice(0, 1).map(([, value]) => value)].join(" "));
  return { of: range[0]![0] };
};

function memoOf(limits?: MemoLimits): Memo<object> {
  runs = [];
  return new Memo(work, limits);
}

beforeEach(() => {
  memo = memoOf();
});

describe("the work is done once", () => {
  test("for the same cells in other arrays", () => {
    const first = memo.get(claims("a"), SETTINGS, DAY);
    expect(memo.get(claims("a"), [["minimumLines", 3]], DAY)).toBe(first);
    expect(runs).toEqual(["a 3"]);
  });

  test("for each of several tables, however their calls alternate", () => {
    for (const name of ["a", "b", "c", "a", "c", "b", "b", "a"])
      expect(memo.get(claims(name), [], DAY)).toEqual({ of: name });
    expect(runs).toEqual(["a", "b", "c"]);
  });

  test("for each of several settings, however their calls alternate", () => {
    for (const least of [1, 2, 3, 4, 1, 3, 2, 4, 4, 1]) memo.get(claims("a"), [["minimumLines", least]], DAY);
    expect(runs).toEqual(["a 1", "a 2", "a 3", "a 4"]);
  });

  test("for settings on one table beside another table", () => {
    for (let round = 0; round < 3; round++) {
      memo.get(claims("a"), SETTINGS, DAY);
      memo.get(claims("b"), SETTINGS, DAY);
      memo.get(claims("a"), [], DAY);
    }
    expect(runs).toEqual(["a 3", "b 3", "a"]);
  });

  test.each<[kind: string, first: unknown, second: unknown]>([
    ["a number with a format and its value", { type: "Double", basicValue: 3, numberFormat: "0.0" }, 3],
    ["a text and a data type with it", "x", { type: "String", basicValue: "x" }],
    ["an error and its text", { type: "Error", basicValue: "#N/A" }, "#N/A"],
    ["null and undefined", null, undefined],
    ["NaN and null", NaN, null],
    ["0 and -0", 0, -0],
  ])("for %s, which are the same", (_, first, second) => {
    memo.get(
      [
        ["Payer", "Paid"],
        ["a", first],
        ["b", 1],
      ],
      [],
      DAY,
    );
    memo.get(
      [
        ["Payer", "Paid"],
        ["a", second],
        ["b", 1],
      ],
      [],
      DAY,
    );
    expect(runs).toHaveLength(1);
  });

  test.each([[null], [undefined], [""], [0], [" "]])("for a table with blank rows below it, as %j", (blank) => {
    const blankRows = Array.from({ length: 500 }, () => [blank, blank]);
    memo.get(claims("a"), SETTINGS, DAY);
    memo.get([...claims("a"), ...blankRows], [...SETTINGS, ...blankRows], DAY);
    memo.get([...claims("a"), ...blankRows, ...blankRows], SETTINGS, DAY);
    expect(runs).toEqual(["a 3"]);
  });
});

describe("the work is done again", () => {
  test("when a cell is changed in its place", () => {
    const range = claims("a");
    memo.get(range, [], DAY);
    range[2]![1] = 99;
    memo.get(range, [], DAY);
    expect(runs).toHaveLength(2);
    range[2]![1] = 3;
    memo.get(range, [], DAY);
    expect(runs).toHaveLength(2);
  });

  test.each<[change: string, first: unknown, second: unknown]>([
    ["0 to nothing", 0, null],
    ["nothing to an empty text", null, ""],
    ["a number to its text", 1, "1"],
    ["a text to other case", "x", "X"],
    ["true to 1", true, 1],
    ["an error to nothing", { type: "Error", basicValue: "#N/A" }, null],
  ])("when a cell changes from %s", (_, first, second) => {
    memo.get(
      [
        ["a", first],
        ["last", 1],
      ],
      [],
      DAY,
    );
    memo.get(
      [
        ["a", second],
        ["last", 1],
      ],
      [],
      DAY,
    );
    expect(runs).toHaveLength(2);
  });

  test("when a row is added, is gone, or changes place", () => {
    memo.get(claims("a", 3), [], DAY);
    memo.get(claims("a", 4), [], DAY);
    memo.get(claims("a", 2), [], DAY);
    const [first, second, third] = claims("a", 3);
    memo.get([first!, third!, second!], [], DAY);
    expect(runs).toHaveLength(4);
  });

  test("when the same cells stand in rows of another width", () => {
    memo.get(
      [
        ["a", 1, 2],
        ["b", 3, 4],
      ],
      [],
      DAY,
    );
    memo.get(
      [
        ["a", 1],
        [2, "b"],
        [3, 4],
      ],
      [],
      DAY,
    );
    memo.get([["a", 1, 2, "b", 3, 4]], [], DAY);
    expect(runs).toHaveLength(3);
  });

  test("when a setting changes, or the day", () => {
    memo.get(claims("a"), [["minimumLines", 3]], DAY);
    memo.get(claims("a"), [["minimumLines", 4]], DAY);
    memo.get(claims("a"), [["minimumLines", 4]], DAY + 1);
    memo.get(claims("a"), [], DAY + 1);
    expect(runs).toHaveLength(4);
    memo.get(claims("a"), [["minimumLines", 3]], DAY);
    expect(runs).toHaveLength(4);
  });
});

test("an error is remembered, and thrown each time", () => {
  const failing = vi.fn<Work<object>>(() => {
    throw new InputError("no-payer-column", "no such payer");
  });
  const forErrors = new Memo(failing);
  for (let call = 0; call < 3; call++) expect(() => forErrors.get(claims("a"), SETTINGS, DAY)).toThrow("no such payer");
  expect(failing).toHaveBeenCalledTimes(1);
});

test("what fails for another reason than the input is tried again", () => {
  const failing = vi.fn<Work<object>>(() => {
    throw new RangeError("Array buffer allocation failed");
  });
  const forErrors = new Memo(failing);
  for (let call = 0; call < 3; call++) expect(() => forErrors.get(claims("a"), SETTINGS, DAY)).toThrow(RangeError);
  expect(failing).toHaveBeenCalledTimes(3);
});

test("small claim ranges, however many, are bounded by their number", () => {
  const runs: unknown[] = [];
  const few = new Memo((range) => runs.push(range), { cells: 1000, tables: 2, settings: 1 });
  for (const name of ["a", "b", "c", "b", "c", "a"]) few.get(claims(name), SETTINGS, DAY);
  expect(runs).toHaveLength(4);
});

test("a result of nothing is remembered as well", () => {
  const nothing = vi.fn<Work<undefined>>(() => undefined);
  const forNothing = new Memo(nothing);
  for (let call = 0; call < 3; call++) expect(forNothing.get(claims("a"), SETTINGS, DAY)).toBeUndefined();
  expect(nothing).toHaveBeenCalledTimes(1);
});

test.each<[case_: string, range: Range]>([
  ["rows of several widths", [["a", 1], ["b"], [], ["c", 2, 3]]],
  ["empty rows alone", [[], []]],
  ["nothing", []],
])("%s are no hindrance", (_, range) => {
  const ragged = new Memo(() => "done");
  expect(ragged.get(range, range, DAY)).toBe("done");
  expect(
    ragged.get(
      range.map((row) => [...row]),
      range,
      DAY,
    ),
  ).toBe("done");
});

describe("what is kept has its limits", () => {
  test("of cells: what was not used for longest goes first", () => {
    // Each table has 6 cells: three fit.
    memo = memoOf({ cells: 18, tables: 9, settings: 4 });
    for (const name of ["a", "b", "c"]) memo.get(claims(name), [], DAY);
    memo.get(claims("a"), [], DAY);
    memo.get(claims("d"), [], DAY);
    expect(runs).toEqual(["a", "b", "c", "d"]);
    for (const name of ["a", "c", "d"]) memo.get(claims(name), [], DAY);
    expect(runs).toEqual(["a", "b", "c", "d"]);
    memo.get(claims("b"), [], DAY);
    expect(runs).toEqual(["a", "b", "c", "d", "b"]);
  });

  test("of cells: blank rows below the last do not count", () => {
    memo = memoOf({ cells: 18, tables: 9, settings: 4 });
    const blankRows = Array.from({ length: 100 }, () => [null, null]);
    for (const name of ["a", "b", "c", "a", "b", "c"]) memo.get([...claims(name), ...blankRows], [], DAY);
    expect(runs).toEqual(["a", "b", "c"]);
  });

  test("the newest stays, however large, and the others go", () => {
    memo = memoOf({ cells: 18, tables: 9, settings: 4 });
    memo.get(claims("a"), [], DAY);
    for (let call = 0; call < 3; call++) memo.get(claims("large", 100), [], DAY);
    expect(runs).toEqual(["a", "large"]);
    memo.get(claims("a"), [], DAY);
    expect(runs).toEqual(["a", "large", "a"]);
    // It was larger than the limit, and is no longer the newest.
    memo.get(claims("large", 100), [], DAY);
    expect(runs).toEqual(["a", "large", "a", "large"]);
  });

  test("of settings on one table: what was not used for longest goes first", () => {
    memo = memoOf({ cells: 1000, tables: 9, settings: 2 });
    const call = (least: number): object => memo.get(claims("a"), [["minimumLines", least]], DAY);
    [1, 2, 1, 3].forEach(call);
    expect(runs).toEqual(["a 1", "a 2", "a 3"]);
    [1, 3].forEach(call);
    expect(runs).toEqual(["a 1", "a 2", "a 3"]);
    call(2);
    expect(runs).toEqual(["a 1", "a 2", "a 3", "a 2"]);
  });

  test("of settings on one table: those on another do not count", () => {
    memo = memoOf({ cells: 1000, tables: 9, settings: 1 });
    for (const name of ["a", "b", "a", "b"]) memo.get(claims(name), SETTINGS, DAY);
    expect(runs).toEqual(["a 3", "b 3"]);
  });
});
