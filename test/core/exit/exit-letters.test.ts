import { describe, expect, test } from "vitest";
import { patientNotice } from "../../../src/core/exit/patient-notice";
import { terminationNotice } from "../../../src/core/exit/termination-notice";
import {
  blanksIn,
  isLetter,
  type Letter,
  letterText,
  type NoLetter,
} from "../../../src/core/negotiation/letters/letter";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { acme, acmeCase, changedCase } from "../negotiation/decision-fixture";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";
import { A_YEAR_OF_ACME } from "./contract-fixture";

const PRACTICE = {
  legalName: "Quill Practice LLC",
  address: "12 Elm Row",
  phone: "614-555-0100",
  email: "office@quill.example",
  contact: "R. Ellery, owner",
  taxId: "12-3456789",
  npi: "1234567893",
};
const CONTENTS = acme({ practice: { ...PRACTICE, medicare: { "90837": 120 } } });
const one = changedCase(acmeCase({ stance: "negotiate", log: [entry("2026-03-20", "closed")] }, CONTENTS), {
  settings: { ...CONTENTS.settings, today: day("2026-11-20") },
  contracts: A_YEAR_OF_ACME,
  terms: terms("Acme", {
    noticeDays: 120,
    contractNumber: "AC-1",
    providerNumber: "77",
    products: "PPO",
    contact: "Ana Reed, contracting",
    contactDetails: "ana@acme.example",
    effective: day("2024-03-01"),
  }),
});
const scores = { ...one.payer.scores, rate: 0 as const };
const medicaid = changedCase(one, { stance: "public", payer: { type: "medicaid", scores } });

function textOf(letter: Letter | NoLetter): string {
  if (!isLetter(letter)) throw new Error(letter.reason);
  return letterText(letter).replace(/\s+/g, " ");
}

describe("the notice to the payer", () => {
  test("ends the contract after its days of notice from the letter's own day", () => {
    // Nov 20 + 120: 10 days of November, 31, 31, 28 are 100; 20 left: Mar 20. The answer 21 days on: Dec 11.
    const text = textOf(terminationNotice(one));
    expect(text).toContain("ends the contract of March 1, 2024 named above");
    expect(text).toContain(
      "Our last day in your network is March 20, 2027, at least 120 days from the date of this letter.",
    );
    expect(text).toContain("by December 11, 2026");
    expect(blanksIn(text)).toEqual(["[fill in: number of the clause on ending the contract without cause]"]);
  });

  test("promises no more than the plan keeps: new patients are asked about, and room is left for its delivery", () => {
    const text = textOf(terminationNotice(one));
    expect(text).not.toMatch(/nothing changes|see your members/);
    expect(text).toContain("from which day on we need not take new patients");
    expect(text).toContain("reaches you, our last day is 120 days after that one");
  });

  test.each([
    // Nov 20 + 30: 10 days of November, Dec 20; the answer after a week: Nov 27.
    [0, "December 20, 2026, at least 30 days from the date of this letter, so that our patients", "November 27"],
    // + 45: Jan 4; patients are written to 15 days on, and it is confirmed by then: Dec 5.
    [45, "January 4, 2027, at least 45 days from the date of this letter. If", "December 5"],
  ])("of %i days of notice names a day and one by which to confirm it", (noticeDays, last, answer) => {
    const text = textOf(terminationNotice(changedCase(one, { terms: terms("Acme", { noticeDays }) })));
    expect(text).toContain(last);
    expect(text).toContain(`confirm in writing by ${answer}`);
  });

  test("leaves blank what the contract terms do not say", () => {
    const blanks = blanksIn(textOf(terminationNotice(changedCase(one, { terms: null }))));
    expect(blanks).toContain("[fill in: last day, after the days of notice in the contract]");
    expect(blanks).toContain("[fill in: date of the contract]");
  });

  test("does not go out before a negotiation is closed, from a payer too large, or twice", () => {
    const reason = (changed: PayerCase): string => {
      const letter = terminationNotice(changed);
      return isLetter(letter) ? "a letter" : letter.reason;
    };
    expect(reason(changedCase(one, { log: [] }))).toMatch(/no negotiation with Acme is on record/);
    const large = { ...one.settings, thresholds: { ...one.settings.thresholds, tooLarge: 0.2 } };
    expect(reason(changedCase(one, { settings: large }))).toMatch(/^Too large/);
    expect(reason(changedCase(one, { log: [...one.log, entry("2026-08-01", "notice given")] }))).toBe(
      "Notice is on record already: Aug 1, 2026.",
    );
    expect(reason(changedCase(one, { stance: "protect" }))).toMatch(/good payer/);
    expect(reason(medicaid)).toBe("a letter");
  });

  test.each([
    // Aug 1 to Dec 31 are 153 days: five months.
    [
      "five months of claims",
      { first: day("2026-08-01") },
      /^No figures stand behind leaving yet\. Its claims cover 5 of/,
    ],
    ["no dates", null, /Its claims have no service dates/],
  ])("does not go out on %s", (_, claims, reason) => {
    const acme = A_YEAR_OF_ACME.payers.get("Acme")!;
    const payers = new Map(claims === null ? [] : [["Acme", { ...acme, ...claims }] as const]);
    for (const each of [one, medicaid])
      for (const letter of [terminationNotice, patientNotice])
        expect(letter(changedCase(each, { contracts: { ...A_YEAR_OF_ACME, payers } }))).toMatchObject({
          reason: expect.stringMatching(reason) as string,
        });
  });
});

describe("the notice to patients", () => {
  test("tells a day only once notice was given: its day and the days of notice", () => {
    expect(blanksIn(textOf(patientNotice(one)))[0]).toMatch(/last day in network/);
    // Aug 1 + 120: 30 days of August, 30, 31 are 91; 29 left: Nov 29.
    const given = changedCase(one, { log: [...one.log, entry("2026-08-01", "notice given")] });
    expect(textOf(patientNotice(given))).toContain(
      "After November 29, 2026, our practice will no longer be in the network",
    );
  });

  test("says what changes, when, and what patients can do", () => {
    const text = textOf(patientNotice(one));
    for (const words of [
      "superbill",
      "sliding scale",
      "groups",
      "limited time",
      "Until and including that day nothing changes",
    ])
      expect(text).toContain(words);
  });

  test.each(["medicare", "medicare-advantage", "medicaid", "medicaid-mco", "tricare", "eap"] as const)(
    "offers patients of type %s nothing that they would pay themselves",
    (type) => {
      const text = textOf(patientNotice(changedCase(one, { payer: { type } })));
      expect(text).not.toMatch(/superbill|sliding|pay for|full fee/);
      expect(text).toContain("After that day, you have these choices:");
    },
  );

  test("of an assistance program speaks of its sessions, not of a card, a network or an enrollment", () => {
    const text = textOf(patientNotice(changedCase(one, { payer: { type: "eap" } })));
    expect(text).toContain("Use the sessions that your program has authorized");
    expect(text).toContain("no longer take part in Acme");
    expect(text).not.toMatch(/number on your card|network|Change your plan/);
  });
});

describe.each([
  ["the notice", terminationNotice],
  ["the patients' notice", patientNotice],
])("%s", (_, letter) => {
  test.each([
    ["an own contract", one],
    ["a public payer", medicaid],
  ])("names no other payer, no amount, no share, no law, no blame and no threat of %s", (_kind, each) => {
    const text = textOf(letter(each));
    expect(text).not.toMatch(
      /Birch|\$|%|\bact\b|statute|law|fault|refus|denied|denials|unless you|or else|too low|below/i,
    );
  });
});
