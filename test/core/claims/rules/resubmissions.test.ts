import { describe, expect, test } from "vitest";
import { type Claim, claimTable, onlyPayer, score } from "../../score";
import { VISIT } from "./probe";

/** Rework of one paid claim; the other one keeps the column from counting as absent. */
function isReworked(cells: Claim): boolean {
  const [field] = Object.keys(cells);
  const other: Claim = { ...VISIT, payer: "Cigna", claimId: "other", paid: 50, [field!]: 1 };
  const { payers } = score(claimTable([{ ...VISIT, claimId: "C1", paid: 100, ...cells }, other]));
  return payers[0]!.reworkRate === 1;
}

describe("a paid claim was resubmitted", () => {
  test.each<[case_: string, cells: Claim, expected: boolean]>([
    ["a count of resubmissions above 0", { resubmissions: 1 }, true],
    ["the same as text", { resubmissions: "2" }, true],
    ["a count of 0", { resubmissions: 0 }, false],
    ["a count that is not known", { resubmissions: "" }, false],
    ["submitted twice", { submissions: 2 }, true],
    ["submitted once", { submissions: 1 }, false],
    ["submissions not known", { submissions: "--" }, false],
    ["frequency 7, a replacement", { frequencyCode: 7 }, true],
    ["frequency 8, a void", { frequencyCode: "8" }, true],
    ["frequency read as a number", { frequencyCode: "07" }, true],
    ["frequency read as a number, with decimals", { frequencyCode: "7.0" }, true],
    ["frequency 1, the original", { frequencyCode: 1 }, false],
    ["frequency 6", { frequencyCode: 6 }, false],
    ["frequency 78 is neither", { frequencyCode: 78 }, false],
    ["status resubmitted", { status: "Resubmitted" }, true],
    ["status rebilled", { status: "Rebilled, paid" }, true],
    ["status corrected", { status: "Corrected claim" }, true],
    ["status paid", { status: "Paid" }, false],
  ])("%s", (_, cells, expected) => {
    expect(isReworked(cells)).toBe(expected);
  });
});

test("a resubmission has no cause of its own", () => {
  // One line of rework, its cause unknown: below 80 % known, so that all rework is the payer's.
  expect(onlyPayer([{ ...VISIT, paid: 100, resubmissions: 1 }])).toMatchObject({ reworkRate: 1, payerReworkRate: 1 });
});

test("a denied resubmission is a denial", () => {
  expect(onlyPayer([{ ...VISIT, paid: 0, status: "Denied", resubmissions: 1 }])).toMatchObject({ denialRate: 1 });
});
