import { expect, test } from "vitest";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import type { ClaimsKind } from "../../../src/core/scoring/payer-summary";
import { rowsBehind } from "../../../src/core/scoring/rows-behind";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, day, TODAY } from "../score";
import { AS_OF } from "./visits";

const VISIT: Claim = {
  payer: "Aetna",
  code: "90837",
  serviceDate: "2026-07-01",
  submittedDate: "2026-07-02",
  paidDate: "2026-07-22",
  allowed: 100,
  paid: 100,
};
const OPEN: Claim = { paidDate: "", allowed: "", paid: "", status: "Open" };

/** Row 1 holds the headings. */
const CLAIMS: readonly Claim[] = [
  { ...VISIT, claimId: "A" }, // 2: nothing special
  { ...VISIT, claimId: "B", paid: 0, allowed: 0, status: "Denied", denialCode: "50" }, // 3: denied, and sent again in row 9
  { ...VISIT, claimId: "C", ...OPEN }, // 4: open since July 2, so 90 days: slow too
  { ...VISIT, claimId: "D", paidDate: "2026-08-15" }, // 5: 44 days, more than 42.5: slow
  { ...VISIT, claimId: "E", status: "Downcoded" }, // 6: downcoded, which is rework
  { ...VISIT, claimId: "F", payer: "Cigna", ...OPEN }, // 7: another payer's
  { ...VISIT, claimId: "G", serviceDate: "2024-01-05", submittedDate: "2024-01-06", paidDate: "2024-05-01" }, // 8: too old
  { ...VISIT, claimId: "B", submittedDate: "2026-07-25", paidDate: "2026-08-05" }, // 9: paid at last
];

const behind = (kind: ClaimsKind, payer = "Aetna", json: object = {}, claims = CLAIMS): number[] => {
  // Every payer is measured over its review period: the denial window of so few claims does not count.
  const settings = parseSettings({ asOf: AS_OF, ...json }, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable(claims));
  const facts = deriveFacts(reader.finish(), settings);
  return rowsBehind(facts, scoreClaims(facts, settings, null), payer, kind, settings);
};

test.each<[ClaimsKind, number[]]>([
  ["claims", [2, 3, 4, 5, 6, 9]],
  ["denied", [3, 9]],
  ["open", [4]],
  ["slow", [4, 5]],
  ["downcoded", [6]],
  ["reworked", [3, 6, 9]],
  ["payerReworked", [3, 6, 9]],
])("behind the %s stand the rows of their claims, with those of every time they were sent", (kind, rows) => {
  expect(behind(kind)).toEqual(rows);
});

test("behind a payer's own rework stands none that the office caused, where nearly all causes are known", () => {
  const [denied, sentAgain] = [
    { ...CLAIMS[1]!, claimId: "H", denialCode: "16" },
    { ...VISIT, claimId: "I", resubmissions: 1 },
  ];
  // B: medically necessary, the payer's; E: downcoded, the payer's; H in row 10: claim lacks information, the office's.
  expect(behind("reworked", "Aetna", {}, [...CLAIMS, denied])).toEqual([3, 6, 9, 10]);
  expect(behind("payerReworked", "Aetna", {}, [...CLAIMS, denied])).toEqual([3, 6, 9]);
  // I in row 11 and one more, sent again for an unknown cause: 3 of 5 causes are known, and all rework counts.
  const unknown = [sentAgain, { ...sentAgain, claimId: "J" }];
  expect(behind("payerReworked", "Aetna", {}, [...CLAIMS, denied, ...unknown])).toEqual([3, 6, 9, 10, 11, 12]);
});

test("slow is what the settings call red", () => {
  expect(behind("slow", "Aetna", { thresholds: { daysRed: 50 } })).toEqual([4]);
});

test("a payer without such claims, or without any, has no rows", () => {
  expect(behind("denied", "Cigna")).toEqual([]);
  expect(behind("claims", "Nobody")).toEqual([]);
});

test("a payer is found whatever the letters' case", () => {
  expect(behind("open", "AETNA")).toEqual([4]);
});
