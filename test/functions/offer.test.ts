import { describe, test } from "vitest";
import { excel, expectCell, shown, wrongValue } from "./excel-functions";
import { climbArithmetic } from "./ladder";

const NO_FLOORS = [undefined, null, "", " ", 0, "0", "$0.00", "-"];

climbArithmetic({
  name: "PAYER.OFFER",
  call: excel.offer,
  numbers: { current: 100, requested: 120, offered: 115, floor: 110 },
  // 15 of 20 dollars, and above the floor
  answer: "meaningful",
});

describe("PAYER.OFFER, from 100 dollars with 120 asked", () => {
  test.each<[offered: number, verdict: string, why: string]>([
    [130, "meets the ask", "more than was asked"],
    [120, "meets the ask", "100 % of the gap"],
    [119.99, "meaningful", "just less than the ask"],
    [110, "meaningful", "50 % of the gap"],
    [109.99, "partial", "just less than half"],
    [102.01, "partial", "just more than 2 % of an ask of 20 %, and 10 % of the gap"],
    [102, "symbolic", "2 % against an ask of 10 % or more"],
    [100, "symbolic", "nothing"],
    [90, "symbolic", "a cut"],
    [0.01, "symbolic", "as good as nothing"],
  ])("%d is %s: %s", (offered, verdict) => {
    for (const floor of NO_FLOORS) expectCell(excel.offer(100, 120, offered, floor), verdict);
  });

  test.each([0, null, "", "-"])("an offer that has not come yet, %j, is no symbolic one", (offered) => {
    expectCell(
      shown(() => excel.offer(100, 120, offered)),
      wrongValue(/^offered must be a number above 0\.$/),
    );
  });

  test.each<[floor: unknown, verdict: string]>([
    [115, "meaningful"],
    [114.99, "meaningful"],
    [115.01, "partial"],
    ["$115.00", "meaningful"],
    ["$115.01", "partial"],
  ])("115 against a floor of %s is %s", (floor, verdict) => {
    expectCell(excel.offer(100, 120, 115, floor), verdict);
  });

  test("what meets the ask does so below the floor, and what is small stays symbolic above it", () => {
    expectCell(excel.offer(100, 120, 120, 125), "meets the ask");
    expectCell(excel.offer(100, 120, 102, 80), "symbolic");
    expectCell(excel.offer(100, 120, 105, 80), "partial");
  });
});

describe("PAYER.OFFER, the 2 % that are symbolic", () => {
  test.each<[requested: number, offered: number, verdict: string, why: string]>([
    // Against 10 %: 2 dollars close 20 % of the gap.
    [110, 102, "symbolic", "an ask of 10 %"],
    [110, 102.01, "partial", "a little more than 2 %"],
    [109.99, 102, "partial", "an ask a little below 10 %"],
    // Against 4 %: half of the gap.
    [104, 102, "meaningful", "a small ask, half met"],
    [102, 102, "meets the ask", "an ask of 2 %"],
  ])("asked %d, offered %d: %s (%s)", (requested, offered, verdict) => {
    expectCell(excel.offer(100, requested, offered), verdict);
  });
});

describe("PAYER.OFFER, the 10 % of the gap", () => {
  // Asked 50 % more: 10 % of the gap are 5 dollars, more than 2 %.
  test.each<[offered: number, verdict: string]>([
    [104.99, "symbolic"],
    [105, "partial"],
    [124.99, "partial"],
    [125, "meaningful"],
    [150, "meets the ask"],
  ])("asked 150, offered %d: %s", (offered, verdict) => {
    expectCell(excel.offer(100, 150, offered), verdict);
  });

  test("in cents that no binary fraction holds: 110.60 of 79 to 158, 40 %; 118.50, 50 %; 86.90, 10 %", () => {
    expectCell(excel.offer(79, 158, 110.6), "partial");
    expectCell(excel.offer(79, 158, 118.5), "meaningful");
    expectCell(excel.offer(79, 158, 86.9), "partial");
    // 0.30 - 0.10 is a little less than 0.20 in binary fractions.
    expectCell(excel.offer(0.1, 0.5, 0.3), "meaningful");
  });
});

describe("PAYER.OFFER needs an ask", () => {
  test.each([100, 99.99, 0, null, ""])("above the current rate: %j is none", (requested) => {
    expectCell(
      shown(() => excel.offer(100, requested, 110)),
      wrongValue(/^requested must be a number above the current rate\.$/),
    );
  });

  test.each([0, null, "", -5])("and a current rate above 0: %j is none", (current) => {
    expectCell(
      shown(() => excel.offer(current, 120, 110)),
      wrongValue(/^current must be a number above 0\.$/),
    );
  });
});
