import { describe, expect, test } from "vitest";
import { leverageOf, readAnswer } from "../../../src/core/negotiation/leverage";
import { ASKED_FACTORS, knownFactors, type LeverageVerdict } from "../../../src/core/negotiation/leverage-factors";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { day } from "../score";
import { acmeCase } from "./decision-fixture";
import { terms } from "./log-fixture";

/** 20 % of sessions, 14.3 % of revenue; 83 % of Medicare, where Birch pays 125 %; today is 2026-12-31. */
const one = acmeCase();

const verdicts = (of: PayerCase): Record<string, LeverageVerdict> =>
  Object.fromEntries(knownFactors(of).map(({ name, verdict }) => [name, verdict]));

describe("what claims and contract terms say", () => {
  test("of a payer between the marks, without contract terms", () => {
    expect(verdicts(one)).toEqual({
      "It is a small part of the practice": "neutral",
      "Other payers pay more": "for us",
      "It is a large part of the practice": "neutral",
      "Long notice": "not known",
      "The contract renews by itself": "not known",
      "All products or none": "not known",
    });
  });

  test.each([
    { volumeShare: 0.099, small: "for us", large: "neutral" },
    { volumeShare: 0.1, small: "neutral", large: "neutral" },
    { volumeShare: 0.299, small: "neutral", large: "neutral" },
    { volumeShare: 0.3, small: "neutral", large: "for them" },
  ])("a share of sessions of $volumeShare is small: $small, large: $large", ({ volumeShare, small, large }) => {
    const of = verdicts(acmeCase({ payer: { volumeShare, revenueShare: 0.05 } }));
    expect(of["It is a small part of the practice"]).toBe(small);
    expect(of["It is a large part of the practice"]).toBe(large);
  });

  test.each([
    { more: { noticeDays: 90 }, name: "Long notice", verdict: "neutral" },
    { more: { noticeDays: 120 }, name: "Long notice", verdict: "for them" },
    { more: { allProducts: true }, name: "All products or none", verdict: "for them" },
    { more: { autoRenews: false }, name: "The contract renews by itself", verdict: "neutral" },
    // 90 days before April 30 is January 30, 2027: still ahead; before March 1 it is December 1, 2026: passed.
    {
      more: { autoRenews: true, termEnds: day("2027-04-30"), renewalNoticeDays: 90 },
      name: "The contract renews by itself",
      verdict: "neutral",
    },
    {
      more: { autoRenews: true, termEnds: day("2027-03-01"), renewalNoticeDays: 90 },
      name: "The contract renews by itself",
      verdict: "for them",
    },
    { more: { autoRenews: true }, name: "The contract renews by itself", verdict: "for them" },
    {
      more: { autoRenews: true, termEnds: day("2026-12-30") },
      name: "The contract renews by itself",
      verdict: "for them",
    },
  ])("contract terms $more: $name is $verdict", ({ more, name, verdict }) => {
    expect(verdicts(acmeCase({ terms: terms("Acme", more) }))[name]).toBe(verdict);
  });
});

test("the days of a notice to leave date no request: without the days to ask there is no day to ask by", () => {
  const own = terms("Acme", { autoRenews: true, termEnds: day("2027-06-30"), noticeDays: 90 });
  const factor = knownFactors(acmeCase({ terms: own })).find(({ name }) => name === "The contract renews by itself");
  expect(factor).toMatchObject({
    verdict: "not known",
    why: "It renews by itself after Jun 30, 2027; the days to ask before that are not filled in on Contract terms.",
  });
});

describe("the position", () => {
  const full = acmeCase({ terms: terms("Acme", { noticeDays: 90, allProducts: false, autoRenews: false }) });

  test("is not known on fewer than six of the eleven factors", () => {
    // Three are known by the claims.
    expect(leverageOf(knownFactors(one), {})).toEqual({ forUs: 1, forThem: 0, neutral: 2, position: "not known" });
    expect(leverageOf(knownFactors(one), { shortage: "yes", loyalty: "not sure", unique: "Yes" }).position).toBe(
      "not known",
    );
    expect(leverageOf(knownFactors(one), { shortage: "yes", loyalty: "no", unique: "Yes" }).position).toBe("strong");
  });

  test("is strong with two more for us, balanced with one", () => {
    // Other payers pay more: 1 for us.
    expect(leverageOf(knownFactors(full), {})).toEqual({ forUs: 1, forThem: 0, neutral: 5, position: "balanced" });
    expect(leverageOf(knownFactors(full), { loyalty: "yes" }).position).toBe("strong");
    expect(leverageOf(knownFactors(full), { loyalty: "yes", saturation: "yes" }).position).toBe("balanced");
  });

  test("is weak with two more for them", () => {
    const held = acmeCase({ terms: terms("Acme", { noticeDays: 180, allProducts: true, autoRenews: true }) });
    // 1 for us, 3 for them.
    expect(leverageOf(knownFactors(held), {}).position).toBe("weak");
    expect(leverageOf(knownFactors(held), { shortage: "yes" }).position).toBe("balanced");
  });

  test("is never strong with a payer that is a large part of the practice", () => {
    const large = acmeCase({ terms: full.terms, payer: { volumeShare: 0.35 } });
    const answers = { shortage: "yes", loyalty: "yes", unique: "yes", waiting: "yes" };
    // 5 for us, 1 for them.
    expect(leverageOf(knownFactors(large), answers)).toMatchObject({ forUs: 5, forThem: 1, position: "balanced" });
  });
});

test("what is no answer says so, and speaks for nobody", () => {
  const [shortage] = ASKED_FACTORS;
  expect(readAnswer(shortage!, "perhaps").why).toBe("Check the yellow cell: yes, no or not sure.");
  expect(readAnswer(shortage!, "").why).toBe("Answer in the yellow cell.");
  expect(readAnswer(shortage!, "NOT SURE").why).toBe("Not sure: worth finding out.");
  expect(readAnswer(shortage!, "YES").verdict).toBe("for us");
});
