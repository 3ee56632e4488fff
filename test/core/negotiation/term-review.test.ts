/** Today is 30 June 2026. */
import { describe, expect, test } from "vitest";
import type { ContractTerms } from "../../../src/core/negotiation/contract-terms";
import { missingForLetters, reviewTerms } from "../../../src/core/negotiation/term-review";
import { day } from "../score";
import { terms } from "./log-fixture";

const TODAY = day("2026-06-30");

/** A contract with nothing to say against it: each term at the last value that is still good. */
const GOOD: Partial<ContractTerms> = {
  lastRateChange: day("2024-07-01"),
  escalator: 0.02,
  reviewClause: true,
  noticeDays: 90,
  renewalNoticeDays: 90,
  termEnds: day("2027-12-31"),
  timelyFilingDays: 90,
  cleanClaimDays: 30,
  lateInterest: 0.1,
  appealDays: 60,
  recoupmentDays: 365,
  priorAuthorization: "None",
  amendsByNotice: false,
  allProducts: false,
  carveOuts: "None",
  outOfNetwork: "Single cases at the contract's rates",
};

const found = (more: Partial<ContractTerms>, isPublic = false): unknown[] =>
  reviewTerms(terms("Aetna", { ...GOOD, ...more }), TODAY, isPublic).map(({ term, state, stands }) => [
    term,
    state,
    stands,
  ]);

test("a contract at the limits has nothing to say against it", () => {
  expect(found({})).toEqual([]);
});

describe("a term beyond its limit is poor", () => {
  test.each<[Partial<ContractTerms>, string]>([
    // Two years on 30 June 2026.
    [{ lastRateChange: day("2024-06-30") }, "Unchanged since Jun 30, 2024: 2 years or more."],
    [{ lastRateChange: day("2021-07-01") }, "Unchanged since Jul 1, 2021: 4 years or more."],
    [{ escalator: 0 }, "No raise is promised."],
    [{ reviewClause: false }, "No clause."],
    [{ noticeDays: 91 }, "91 days; 90 or fewer are better."],
    [{ renewalNoticeDays: 120 }, "120 days; 90 or fewer are better."],
    [{ timelyFilingDays: 89 }, "89 days; 90 or more are better."],
    [{ cleanClaimDays: 31 }, "31 days; 30 or fewer are better."],
    [{ lateInterest: 0 }, "None is promised."],
    [{ appealDays: 59 }, "59 days; 60 or more are better."],
    [{ recoupmentDays: 366 }, "366 days; 365 or fewer are better."],
    [{ priorAuthorization: "Each series of 6 sessions" }, "Each series of 6 sessions"],
    [{ amendsByNotice: true }, "The payer may change the contract without your signature."],
    [{ allProducts: true }, "You must take part in every plan of the payer."],
  ])("%j", (more, stands) => {
    expect(found(more)).toEqual([[Object.keys(more)[0], "poor", stands]]);
  });
});

test("a term that is not filled in is missing, with what to ask, after the poor ones", () => {
  const unknown = Object.fromEntries(Object.keys(GOOD).map((key) => [key, null]));
  const all = reviewTerms(terms("Aetna", { ...unknown, allProducts: true }), TODAY, false);
  expect(all.map(({ term }) => term)).toEqual([
    "allProducts",
    ...Object.keys(GOOD).filter((key) => key !== "allProducts"),
  ]);
  expect(all.slice(1).every(({ state, ask }) => state === "missing" && ask !== "")).toBe(true);
  expect(all.find(({ term }) => term === "recoupmentDays")!.ask).toMatch(/^If the contract sets no limit/);
});

test("of a public program only the days that deadlines are counted by are looked at, and none is called poor", () => {
  const more = { escalator: 0, timelyFilingDays: 30, appealDays: null };
  expect(found(more, true)).toEqual([["appealDays", "missing", "Not filled in."]]);
});

test("what letters lack is told apart", () => {
  const some = { contractNumber: "A-1", products: "PPO", inNetworkSince: TODAY };
  expect(missingForLetters(terms("Aetna", some))).toEqual(["providerNumber", "contact", "contactDetails"]);
});

test("no law is asserted and nothing is promised", () => {
  const worst = reviewTerms(terms("Aetna"), TODAY, false);
  const texts = [...worst, ...reviewTerms(terms("Aetna"), TODAY, true)].map(({ ask, stands }) => `${ask} ${stands}`);
  expect(texts.filter((text) => /\b(law|statute|require[sd]? by|illegal|must pay|guarantee)/i.test(text))).toEqual([]);
});
