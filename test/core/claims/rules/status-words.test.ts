import { describe, expect, test } from "vitest";
import { type Claim, claimTable, score } from "../../score";
import { VISIT, outcomeOf, payerBeside } from "./probe";

/** A row that the amounts alone make denied: nothing paid, nothing allowed. */
const NOTHING: Claim = { paid: 0, allowed: 0 };

test.each<[rule: string, status: string, outcome: string]>([
  ["1", "Reversed", "reversed"],
  ["1", "VOIDED", "reversed"],
  ["1, a word inside", "Claim reversal", "reversed"],
  ["3", "Recoupment", "reversed"],
  ["3", "Takeback", "reversed"],
  ["3", "Take-back", "reversed"],
  ["3", "Refunded", "reversed"],
  ["4", "Duplicate", "excluded: duplicate"],
  ["4", "dup", "excluded: duplicate"],
  ["5", "Sent to secondary", "excluded: secondary"],
  ["5", "Tertiary", "excluded: secondary"],
  ["5", "Crossover claim", "excluded: secondary"],
  ["6", "Rejected", "rejected"],
  ["7", "Unbilled", "unsent"],
  ["7", "Draft", "unsent"],
  ["7", "On hold", "unsent"],
  ["7", "Held", "unsent"],
  ["7", "In queue", "unsent"],
  ["7", "Not submitted", "unsent"],
  ["7", "Unsubmitted", "unsent"],
  ["7", "Ready to bill", "unsent"],
  ["9, nothing paid and nothing allowed", "Partial", "denied"],
  ["10", "Denied", "denied"],
  ["10", "Denial", "denied"],
  ["10", "Deny", "denied"],
  ["10", "Not covered", "denied"],
  ["10", "Non-covered", "denied"],
  ["10", "Appealed", "denied"],
  ["11", "Resubmitted", "open"],
  ["11", "Rebilled", "open"],
  ["11", "Corrected claim", "open"],
  ["12", "Unpaid", "open"],
  ["12", "Not paid", "open"],
  ["12", "Pended", "open"],
  ["12", "Open", "open"],
  ["12", "Submitted", "open"],
  ["12", "Processing", "open"],
  ["12", "In process", "open"],
  ["12", "In progress", "open"],
  ["12", "Under review", "open"],
  ["12", "In review", "open"],
  ["12", "Review", "open"],
  ["12", "Accepted", "open"],
  ["12", "Sent", "open"],
  ["12", "Received", "open"],
  ["12", "Awaiting response", "open"],
  ["12", "Suspended", "open"],
  ["12", "Transmitted", "open"],
  ["12", "Acknowledged", "open"],
])("rule %s: %j with nothing paid is %s", (_, status, outcome) => {
  expect(outcomeOf({ ...NOTHING, status })).toBe(outcome);
});

describe("words by which the amounts decide", () => {
  test.each<[rule: string, status: string]>([
    ["2", "Patient balance"],
    ["2", "Client billed"],
    ["2", "Collections"],
    ["2", "Payment received"],
    ["2", "Received ERA"],
    ["2", "EOB received"],
    ["13", "Paid"],
    ["13", "Closed"],
    ["13", "Settled"],
    ["13", "Approved"],
    ["13", "Finalized"],
    ["13", "Complete"],
    ["13", "Processed"],
    ["13", "Posted"],
    ["13", "Adjusted"],
    ["13", "Reduced"],
    ["13", "Adjudicated"],
  ])("rule %s: %j: paid with an allowed amount, denied with nothing, and no open claim", (_, status) => {
    expect(outcomeOf({ paid: 0, allowed: 120, status })).toBe("paid");
    expect(outcomeOf({ ...NOTHING, status })).toBe("denied");
    // A recognised status keeps a row without payment, paid date and code from being open.
    expect(outcomeOf({ paid: "", paidDate: "", allowed: 120, status })).toBe("paid");
  });
});

describe("the first rule that matches wins", () => {
  test.each<[status: string, cells: Claim, outcome: string]>([
    ["Voided duplicate", NOTHING, "reversed"],
    ["Patient denied secondary", { paid: 0, allowed: 120 }, "paid"],
    ["Patient refund", { paid: 0, allowed: 120 }, "paid"],
    ["Refund of duplicate", NOTHING, "reversed"],
    ["Rejected - resubmitted", NOTHING, "rejected"],
    ["Denied, appeal pending", { paid: 0, allowed: 120 }, "denied"],
    ["Not paid", { paid: 0, allowed: 120 }, "open"],
    ["Received", { paid: 0, allowed: 120 }, "open"],
  ])("%j", (status, cells, outcome) => {
    expect(outcomeOf({ ...cells, status })).toBe(outcome);
  });
});

describe("words match at word beginnings", () => {
  test.each<[status: string]>([["Absent"], ["Prepaid"], ["Irreversible"], ["Undenied"]])(
    "%j is not recognised: without payment, paid date and code it is open although it has an allowed amount",
    (status) => {
      expect(outcomeOf({ paid: "", paidDate: "", allowed: 120, status })).toBe("open");
      expect(outcomeOf({ paid: 0, allowed: 120, status })).toBe("paid");
    },
  );

  test("an unrecognised word is listed once under data issues", () => {
    const rows = [1, 2, 3].map((n) => ({ ...VISIT, claimId: `C${n}`, paid: 100, status: "Xyzzy" }));
    const { issues } = score(claimTable([...rows, { ...VISIT, claimId: "C4", paid: 100, status: "Paid" }]));
    expect(issues.filter(({ message }) => /xyzzy/i.test(message))).toHaveLength(1);
  });
});

describe("where the insurer paid", () => {
  test.each<[status: string]>([
    ["Rejected"],
    ["Draft"],
    ["Pending"],
    ["Crossover"],
    ["Recouped"],
    ["Xyzzy"],
    ["Posted"],
  ])("%j does not count: the row is paid and not reworked", (status) => {
    expect(payerBeside([{ ...VISIT, paid: 80, status }])).toMatchObject({ paidSessions: 1, reworkRate: 0 });
  });

  test("denied makes the row adjusted, with a data issue", () => {
    const claim: Claim = { ...VISIT, paid: 80, status: "Denied" };
    expect(payerBeside([claim])).toMatchObject({ paidSessions: 1, denialRate: 0, reworkRate: 1 });
    const { issues } = score(claimTable([claim]));
    expect(issues).toContainEqual(expect.objectContaining({ row: 2, column: "Status" }));
  });

  test("reversed counts all the same", () => {
    expect(outcomeOf({ paid: 80, status: "Reversed" })).toBe("reversed");
  });
});

describe("prior authorisation", () => {
  // The estimate: 5 minutes a line, 25 a prior authorisation, 24 for the one patient and year.
  const minutesWith = (priorAuth: string | number) =>
    score(
      claimTable([
        { ...VISIT, patientId: "P", paid: 100, priorAuth },
        { ...VISIT, payer: "Cigna", patientId: "Q", paid: 90, priorAuth: "A1" },
      ]),
    ).payers[0]!.minutesPerClaim;

  test.each([["yes"], ["Y"], ["TRUE"], ["x"], ["Required"], ["A12345"], ["998877"], [1]])("%j is yes", (value) => {
    expect(minutesWith(value)).toBe(5 + 25 + 24);
  });

  test.each([["no"], ["N"], ["False"], ["0"], ["none"], ["Not required"], ["Pending"], [""], ["--"]])(
    "%j is no",
    (value) => {
      expect(minutesWith(value)).toBe(5 + 24);
    },
  );
});
