import { expect, test } from "vitest";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { type Claim, claimTable, scorecardOf } from "../score";

const CLAIM: Claim = { payer: "Aetna", code: "90837", paid: 100, allowed: 100 };

function messages(claim: Claim): string {
  return scorecardOf(claimTable([{ ...CLAIM, ...claim }]))
    .issues.map(({ message }) => message)
    .join("\n");
}

test("a short status that is not known is quoted, a note is not", () => {
  expect(messages({ status: "See EOB" })).toContain('"See EOB" is not a status');
  const note = messages({ status: "Left msg for Jane Roe DOB 1/2/80" });
  expect(note).toContain("A longer text is not a status");
  expect(note).not.toMatch(/Jane|Roe|80/);
});

test("a code that is not known is quoted, words of a note are not", () => {
  expect(messages({ denialCode: "CO-999, N115" })).toMatch(/"CO-999" is not[^]*"N115" is not/);
  const note = messages({ denialCode: "spoke with Roe" });
  expect(note).toContain("A longer text is not a reason code");
  expect(note).not.toMatch(/Roe|ROE/);
});

test("a row of claims that was taken for the headings is not quoted", () => {
  const reader = new ClaimReader(defaultSettings(20_777));
  reader.startTable({ name: "claims.csv", firstRow: 1 });
  let message = "";
  try {
    reader.push([["Aetna", "Jane Roe 1980", "Paid", "Posted"]]);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toContain("Row 1 was taken for the headings, for it holds Paid, Posted.");
  expect(message).not.toMatch(/Jane|Aetna/);
});
