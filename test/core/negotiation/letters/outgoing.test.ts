import { beforeAll, describe, expect, test } from "vitest";
import { letterText } from "../../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../../src/core/negotiation/letters/request-letter";
import { type PayerCase, payerCase } from "../../../../src/core/negotiation/payer-case";
import { planSummary } from "../../../../src/core/sheets/payer-summary-page";
import type { NegotiationContents } from "../../../../src/core/sheets/workbook-contents";
import { pagesTo } from "./outgoing-pages";
import { type OutgoingPage, pageOfPlan, pageOfText, secretsOn } from "./outgoing-secrets";
import { samplePractice } from "./sample-practice";

const secretsOf = (name: string, contents: NegotiationContents): string[] => {
  const one = payerCase(name, contents);
  return pagesTo(one).flatMap((page) => secretsOn(page, one, contents));
};

/** Settings under which the pages differ. */
const VARIANTS: readonly (readonly [name: string, more: Readonly<Record<string, unknown>>])[] = [
  ["as it is", {}],
  ["without Medicare", { practice: { name: "Alder & Quill" } }],
  ["where the cost per session may be told", { outgoing: { costPerSession: "yes" } }],
  ["where everything is asked for above break-even", { ask: { medicareFactor: 1.5, breakEvenFactor: 1 } }],
  ["where asks are exactly Medicare's", { ask: { medicareFactor: 1, breakEvenFactor: 1 } }],
  ["where a comparison needs a single claim", { outgoing: { minimumLines: 1 }, minimumLines: 5 }],
];

describe.each(VARIANTS)("what goes to each payer of the sample practice, %s", (_, more) => {
  let contents: NegotiationContents;
  beforeAll(() => {
    contents = samplePractice(more);
  });

  test("holds no floor, no cost, no other payer's name or rate, no average of fewer than three, no law and no threat", () => {
    const secrets = contents.card.payers.flatMap(({ payer }) =>
      secretsOf(payer, contents).map((secret) => `${payer}: ${secret}`),
    );
    expect(secrets).toEqual([]);
  });
});

describe("the weakest commercial payer of the sample", () => {
  const contents = samplePractice();
  const one = payerCase("Bramblethorn Assurance", contents);
  const page = pageOfText(letterText(requestLetter(one) as Parameters<typeof letterText>[0]));
  const withText = (text: string): OutgoingPage => ({ ...page, texts: [...page.texts, text] });
  const withDollars = (amount: number): OutgoingPage => ({ ...page, dollars: [...page.dollars, amount] });
  const otherNow = contents.negotiation.currentRates.get("Pinwheel Mutual")!.get("90837")!.rate;
  const best = contents.card.payers.findIndex(({ payer }) => payer === contents.card.bestPlan);

  test("gets a letter with its codes, its Medicare rates and three comparisons", () => {
    const [text] = page.texts as [string];
    expect(text).toContain("90837");
    expect(text).toContain("Your rates come to 70% of Medicare's");
    expect(text).toContain(
      "17% of our claims with you were denied at first (8 of 46), against 9% on average at our 10 other payers.",
    );
    expect(text).toContain(
      "it took 60 days on average, against 30 days at our 10 other payers; claims without an answer",
    );
  });

  test.each([
    ["another payer's name", withText("as Pinwheel Mutual does"), "names Pinwheel Mutual"],
    ["an alias of another payer", withText("as GHC of the Lakes does"), "names GHC of the Lakes"],
    ["the best plan's rate", withDollars(contents.card.details[best]!.rates[0]!.rate), "another payer's rate"],
    ["what another payer pays now", withDollars(otherNow), "another payer's present rate"],
    ["its own break-even", withDollars(one.codes[0]!.breakEven!), "holds the floor"],
    ["the cost per session", withDollars(contents.card.costPerSession!), "holds the cost per session"],
    ["an average of two", withText("against 9% at our 2 other payers"), "averages 2 other payers"],
    ["an estimate", withText("an estimated 15 minutes a claim"), "says estimate"],
    ["a law", withText("as the state's parity statute demands"), "says "],
    ["a threat", withText("or we will terminate the contract"), "says terminate"],
    ["the footer of internal pages", withText("Confidential: holds rates of several payers"), "says Confidential"],
  ])("is not sent %s: the reading above finds it", (_, planted, found) => {
    expect(secretsOn(page, one, contents)).toEqual([]);
    expect(secretsOn(planted, one, contents).join("; ")).toContain(found);
  });

  test("hears of no average where there are only two other payers", () => {
    const two = { denialPayers: 2, reworkPayers: 2, daysPayers: 2 };
    const alone: PayerCase = { ...one, others: { ...one.others, ...two } };
    const texts = pagesTo(alone).flatMap(({ texts: all }) => all);
    expect(texts.join(" ")).not.toMatch(/other payers/);
    expect(texts.join(" ")).toContain("Your rates come to 70% of Medicare's");
  });
});

test("the summary of a payer whose staff time is an estimate says nothing of it", () => {
  const contents = samplePractice();
  const said = (name: string): string => pageOfPlan(planSummary(payerCase(name, contents))).texts.join(" ");
  expect(said("Bramblethorn Assurance")).toContain("Staff time");
  expect(said("Pinwheel Mutual")).not.toContain("Staff time");
});
