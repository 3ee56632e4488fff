import { describe, expect, test } from "vitest";
import { decisionEvidence, quartersQuestion } from "../../../src/core/negotiation/decision-evidence";
import { stoppedPayer } from "../../../src/core/negotiation/stopped-payer";
import { acme, acmeCase, changedCase, gradedQuarters } from "./decision-fixture";
import { payerCase } from "../../../src/core/negotiation/payer-case";

const one = acmeCase();
const answers = (of = one): Record<string, string> =>
  Object.fromEntries(decisionEvidence(of).questions.map(({ asks, answer, figure }) => [asks, `${answer}: ${figure}`]));

describe("the guide's questions", () => {
  test("are answered yes by the red flags, in their words, and no by a figure without one", () => {
    expect(answers()).toMatchObject({
      // $100 of $95 a session.
      "Does it pay below cost?": "no: Covers 105% of the cost of its sessions.",
      // $100 of $120; $100 of Birch's $150.
      "Below Medicare (under 95%)?": "yes: Pays 83% of Medicare.",
      "Below the best plan (under 90%)?": "yes: Pays 67% of the best plan.",
      "Slow or unpredictable in paying?": "no: Pays after 18 days on average; the other payers after 18.",
    });
  });

  test("are not answered where the table lacks the column", () => {
    expect(answers()["Heavy prior authorization?"]).toBe("unknown: Needs a prior authorization column.");
  });

  test("are not answered for a payer with too few claims", () => {
    const few = changedCase(one, { payer: { adjudicated: 19, redFlags: [] } });
    expect(answers(few)["Does it pay below cost?"]).toBe("unknown: Too few decided claims to judge: 19 of 20.");
  });

  test("do not hold a public payer against Medicare, though the figure is shown", () => {
    const medicaid = changedCase(one, { payer: { type: "medicaid", redFlags: [] } });
    expect(answers(medicaid)["Below Medicare (under 95%)?"]).toBe(
      "unknown: Pays 83% of Medicare. Not judged for type medicaid.",
    );
  });

  test("hold the best plan against nobody", () => {
    expect(answers(payerCase("Birch", acme()))["Below the best plan (under 90%)?"]).toBe(
      "no: It is the best plan itself.",
    );
  });

  test("say how many quarters running are below C, and nothing where none has a grade", () => {
    const poor = changedCase(one, { quarters: gradedQuarters(one, ["C", "D", "F"]) });
    expect(quartersQuestion(decisionEvidence(poor))).toMatchObject({ answer: "yes", n: 3 });
    const none = changedCase(one, { quarters: gradedQuarters(one, [null, null]) });
    expect(quartersQuestion(decisionEvidence(none))).toMatchObject({ answer: "unknown", n: null });
  });
});

describe("what would be missing tomorrow", () => {
  test("is cash and margin a year, and what would be free by the week", () => {
    const stopped = stoppedPayer(one);
    // 40 x ($80 + $20); 40 x ($100 - $95); 40 / 52.
    expect(stopped).toMatchObject({ isYear: true, cashAYear: 4000, sessionsAYear: 40 });
    expect(stopped.marginAYear).toBeCloseTo(200, 9);
    expect(stopped.sessionsAWeek).toBeCloseTo(0.7692, 4);
    // $4,000 of $4,000 + 160 x $150.
    expect(stopped.revenueShare).toBeCloseTo(0.142857, 6);
    expect(stopped.volumeShare).toBeCloseTo(0.2, 9);
    expect(stopped.hoursFrom).toBe("estimate");
  });

  test("is doubled from half a year", () => {
    expect(stoppedPayer(acmeCase({}, acme({ reviewMonths: 6, asOf: "2026-11-30" }))).cashAYear).toBe(8000);
  });

  test("has no margin without a cost, and says what it needs", () => {
    const bare = acmeCase({}, acme({ cost: {} }));
    expect(stoppedPayer(bare)).toMatchObject({
      marginAYear: null,
      marginMissing: "needs a cost per session or clinician pay in the settings",
    });
  });
});
