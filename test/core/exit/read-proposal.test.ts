import { expect, test } from "vitest";
import { leftOutWords, readProposal } from "../../../src/core/exit/read-proposal";

test("a schedule is a row of headings, and a code and a rate in each row below", () => {
  const rows = [
    ["Fernhollow Health 2027"],
    ["CPT Code", "Description", "Rate"],
    ["90837", "60 min", "$118.50"],
    [90834, "", 92],
  ];
  expect(readProposal(rows)).toEqual({
    rates: [
      { className: "90837", rate: 118.5 },
      { className: "90834", rate: 92 },
    ],
    leftOut: [],
  });
});

test("modifiers of a license make a rate of their own, others do not", () => {
  const rows = [
    ["code", "modifiers", "rate"],
    ["90834", "HO", 80],
    ["90834", "95", 85],
    ["90834-AJ", "", 75],
  ];
  expect(readProposal(rows).rates.map(({ className }) => className)).toEqual(["90834-HO", "90834", "90834-AJ"]);
});

test("rows that cannot be read are left out and named by their numbers, blank ones are not rows", () => {
  const rows = [["code", "rate"], ["90837", "by report"], [], ["", 80], ["90834", 0], ["total", 90], ["90791", 150]];
  const read = readProposal(rows);
  expect(read.rates).toEqual([{ className: "90791", rate: 150 }]);
  expect(leftOutWords(read)).toBe("4 rows of the schedule cannot be read and are left out: 2, 4, 5, 6.");
  expect(leftOutWords({ rates: [], leftOut: [] })).toBeNull();
});

test.each([
  ["no headings", [["90837", 100]]],
  [
    "no column of rates",
    [
      ["code", "price list"],
      ["90837", 100],
    ],
  ],
  ["nothing", []],
  ["no rate", [["code", "rate"]]],
])("a schedule with %s is refused in words", (_, rows) => {
  expect(() => readProposal(rows)).toThrow(/^The schedule (needs a row of headings|holds no rate)/);
});
