import { describe, test } from "vitest";
import { excel, expectCell, shown, wrongValue } from "./excel-functions";
import { climbArithmetic } from "./ladder";

climbArithmetic({
  name: "COSTPERSESSION",
  call: excel.costPerSession,
  numbers: {
    clinicianHourly: 50,
    sessionMinutes: 53,
    documentationMinutes: 10,
    nonBillableMinutes: 9,
    adminMinutes: 15,
    adminHourly: 20,
    monthlyOverhead: 2400,
    monthlySessions: 120,
    payrollRate: 0.1,
  },
  // 50 x 1.1 x 72 / 60 = 66 for the clinician, 20 x 1.1 x 15 / 60 = 5.50 for admin, 2,400 / 120 = 20 of overhead
  answer: 91.5,
});

describe("COSTPERSESSION", () => {
  test.each([undefined, null, "", 0])("without a payroll rate, %j, is pay alone", (payrollRate) => {
    // 50 x 72 / 60 = 60, 20 x 15 / 60 = 5, 20
    expectCell(excel.costPerSession(50, 53, 10, 9, 15, 20, 2400, 120, payrollRate), 85);
  });

  test("reads dollars as they are typed", () => {
    // 46 x 60 / 60 = 46, 18 x 20 / 60 = 6, 1,000 / 100 = 10
    expectCell(excel.costPerSession("$46", "50", 10, "", "20", "$18.00", "$1,000", "100"), 62);
  });

  test.each<[what: string, blank: unknown[], dollars: number]>([
    ["the clinician", [null, 53, 10, 9, 15, 20, 2400, 120], 5 + 20],
    ["admin minutes", [50, 53, 10, 9, "", 20, 2400, 120], 60 + 20],
    ["admin pay", [50, 53, 10, 9, 15, 0, 2400, 120], 60 + 20],
    ["overhead", [50, 53, 10, 9, 15, 20, null, 120], 60 + 5],
    ["overhead and sessions", [50, 53, 10, 9, 15, 20, null, null], 60 + 5],
    ["everything but the session's minutes", [null, 50, 0, null, "", 0, null, ""], 0],
  ])("without %s is the cost of the rest", (_, given, dollars) => {
    expectCell(excel.costPerSession(...given), dollars);
  });

  test.each([0, null, "", "-"])("overhead needs sessions to stand on: %j is none", (sessions) => {
    expectCell(
      shown(() => excel.costPerSession(50, 53, 10, 9, 15, 20, 2400, sessions)),
      wrongValue(/^monthlySessions must be a number above 0\.$/),
    );
  });

  test.each([0, null, ""])("a session of %j minutes is none", (minutes) => {
    expectCell(
      shown(() => excel.costPerSession(50, minutes, 10, 9, 15, 20, 2400, 120)),
      wrongValue(/^sessionMinutes must be a number above 0\.$/),
    );
  });

  test.each([7.65, 10, "10%", -0.1])("a payroll rate of %j is no fraction of pay", (rate) => {
    expectCell(
      shown(() => excel.costPerSession(50, 53, 10, 9, 15, 20, 2400, 120, rate)),
      wrongValue(/^payrollRate must be a number from 0 to 1, such as 0\.1\.$/),
    );
  });

  test("a range of several cells is no number, and one cell is", () => {
    expectCell(excel.costPerSession([[50]], 53, 10, 9, 15, 20, 2400, [[120]], 0.1), 50 * 1.1 * 1.2 + 5.5 + 20);
    expectCell(
      shown(() => excel.costPerSession([[50], [60]], 53, 10, 9, 15, 20, 2400, 120)),
      wrongValue(/^clinicianHourly must be one value, not a range/),
    );
  });

  test("is a number that the scorecard takes for cost.perSession", () => {
    const dollars = excel.costPerSession(50, 53, 10, 9, 15, 20, 2400, 120, 0.1);
    const claims = [
      ["Payer", "CPT", "DOS", "Allowed", "Paid"],
      ["Aetna", "90837", "2026-07-01", 183, 183],
    ];
    // 183 - 91.50, a session of 60 minutes
    expectCell(excel.margin(claims, "Aetna", [["cost.perSession", dollars]])[0][0], 91.5);
  });
});
