import { describe, expect, test } from "vitest";
import { contractCase } from "../../../src/core/exit/contract-case";
import { type ExitFacts, exitFacts } from "../../../src/core/exit/exit-facts";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { rankedPayers } from "../../../src/core/scoring/payer-words";
import { affectedText } from "../../../src/core/sheets/exit-parts/affected";
import { exitNotices } from "../../../src/core/sheets/exit-parts/exit-words";
import { casesOf } from "../exit/contract-fixture";
import { entry, terms } from "../negotiation/log-fixture";

const factsOf = (one: PayerCase): ExitFacts => exitFacts(one, rankedPayers(one.card), one.contracts);
const facts = factsOf(casesOf()[0]!);
const words = (one: PayerCase, more: Partial<ExitFacts> = {}): string =>
  exitNotices(one, { ...factsOf(one), ...more }).join(" ");

describe("what Exit says before its figures", () => {
  const LARGE = { isTooLarge: true, volumeShare: 0.4, revenueShare: 0.5 };
  const [hmo] = casesOf({ plans: ["Acme HMO"] });

  test("of a payer too large, is no notice now, a smaller share first, and a part only where parts are allowed", () => {
    expect(words(hmo!, LARGE)).toContain(
      "No notice now: first make its share smaller (negotiate, and cap its new patients). A part of it can be left only where the contract allows parts: by plan, place or clinician.",
    );
    const together = { ...hmo!, terms: terms("Acme HMO", { allProducts: true }) };
    expect(words(together, LARGE)).toContain("allows parts: by place or clinician, for its plans go together.");
    expect(words(contractCase(casesOf()[0]!), LARGE)).toContain("by place or clinician, for its plans go together.");
  });

  test("of a public one too large, is to keep or to limit it", () => {
    const text = words({ ...hmo!, stance: "public" }, LARGE);
    expect(text).toContain("No notice now: keep it, or limit its new patients.");
    expect(text).not.toMatch(/negotiat/);
  });

  test("of a good one too large, and of one whose notice is out, is nothing about making it smaller", () => {
    expect(words({ ...hmo!, stance: "protect" }, LARGE)).not.toMatch(/smaller|cap its/);
    const given = words({ ...hmo!, log: [entry("2026-12-01", "notice given")] }, LARGE);
    expect(given).not.toMatch(/smaller|No notice now/);
    expect(given).toContain("Notice is on record: Dec 1, 2026.");
  });

  test("of a contract of several payers, is that a good one ends with it", () => {
    expect(casesOf().map((one) => words(contractCase(one)))).toEqual(
      [0, 1, 2].map(() => expect.stringContaining("With this contract ends Acme PPO (grade B)") as string),
    );
  });

  test("of a notice on record, is its day and the last one, as the plan has them", () => {
    // Dec 1 + 60: Jan 30.
    const given = casesOf({
      terms: [terms("Acme PPO", { noticeDays: 60 })],
      log: [entry("2026-12-01", "notice given", { payer: "Acme PPO" })],
    });
    expect(words(contractCase(given[0]!))).toContain(
      "Notice is on record: Dec 1, 2026. By Contract terms the last day in network is Jan 30, 2027.",
    );
  });
});

test("a notice on record ends the contract after its own days, be they fewer than 30", () => {
  // June 1 + 14: June 15.
  const given = casesOf({
    terms: [terms("Acme PPO", { noticeDays: 14 })],
    log: [entry("2026-06-01", "notice given", { payer: "Acme PPO" })],
  });
  expect(words(contractCase(given[0]!))).toContain("By Contract terms the last day in network is Jun 15, 2026.");
});

test("a contract of several payers is worked out on one of their pages, as nothing typed there is on another", () => {
  const said = "What you type on the page of one of its payers does not carry over to the page of another: use one.";
  for (const one of casesOf()) expect(words(contractCase(one))).toContain(said);
  expect(words(contractCase(casesOf({ plans: ["Acme HMO"] })[0]!))).not.toContain("carry over");
});

describe("who would be affected", () => {
  test.each([
    [1, null],
    [0.88, "The rows of 12% of these visits name no patient: there may be more."],
    [0.999, "The rows of less than 1% of these visits name no patient"],
    [0.001, "The rows of more than 99% of these visits name no patient"],
  ])("is told with the visits that name nobody, of which %s are named", (named, said) => {
    const text = affectedText({ ...facts, named });
    if (said === null) expect(text).not.toContain("name no patient");
    else expect(text).toContain(said);
  });

  test("is not known where no row names a patient", () => {
    expect(affectedText({ ...facts, patients: null, named: 0 })).toMatch(/is not known: the claims name no patients/);
  });

  test("by clinician, tells the busiest eight, and how many more there are", () => {
    const clinicians = Array.from({ length: 11 }, (_, i) => ({ name: `Dr ${i}`, visits: 20 - i, patients: 2 }));
    expect(affectedText({ ...facts, clinicians })).toMatch(/Dr 7 2; 3 others with fewer visits\.$/);
  });
});
