import { describe, test } from "vitest";
import { excel, expectCell } from "./excel-functions";
import { climbArithmetic } from "./ladder";

climbArithmetic({
  name: "PAYER.COSTTOSERVE",
  call: excel.costToServe,
  numbers: { minutes: 45, hourly: 28 },
  // 45 x 28 / 60
  answer: 21,
});

describe("PAYER.COSTTOSERVE", () => {
  test.each<[minutes: unknown, hourly: unknown, dollars: number]>([
    [0, 28, 0],
    [null, 28, 0],
    [45, "", 0],
    [7.5, 28, 3.5],
    ["1,200", "$1,000.50", 20_010],
  ])("%j minutes at %j an hour: %d dollars", (minutes, hourly, dollars) => {
    expectCell(excel.costToServe(minutes, hourly), dollars);
  });
});
