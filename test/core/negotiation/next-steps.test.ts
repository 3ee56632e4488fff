import { describe, expect, test } from "vitest";
import { decisionOutcome, type Decision } from "../../../src/core/negotiation/decision";
import { askedQuestions } from "../../../src/core/negotiation/decision-answers";
import { decisionEvidence } from "../../../src/core/negotiation/decision-evidence";
import { isLetter } from "../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../src/core/negotiation/letters/request-letter";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import { stoppedPayer } from "../../../src/core/negotiation/stopped-payer";
import { day } from "../score";
import { acmeCase, changedCase, gradedQuarters } from "./decision-fixture";
import { ask, entry } from "./log-fixture";

/** Pays little, and one code has an ask: today is 2026-12-31. */
const leaving = acmeCase({
  payer: { action: "negotiate first", quadrant: "consider leaving", grade: "F" },
  codes: [ask("90837", 100, 100, 110)],
});

function decide(log: readonly LogEntry[], one = leaving): Decision {
  const logged = changedCase(one, { log });
  const evidence = decisionEvidence(logged);
  return decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(logged)), {});
}

describe("the next step with a payer to renegotiate with", () => {
  const request = entry("2026-12-14", "request");

  test("is the request where none is on record, and again where the last one was agreed on long ago", () => {
    expect(decide([]).nextStep).toMatch(/^Prepare the request on the Negotiate sheet, send the letter/);
    const old = [entry("2026-01-05", "request"), entry("2026-06-30", "agreed")];
    expect(decide(old).nextStep).toMatch(/^Prepare the request/);
  });

  // Three weeks from December 14 is January 4.
  test.each([
    { log: [request], says: "You asked on Dec 14, 2026: wait for the answer until Jan 4, 2027" },
    { log: [entry("2026-12-01", "request")], says: "No answer has come since Dec 1, 2026: write the follow-up" },
    {
      log: [entry("2026-11-02", "request"), entry("2026-12-01", "follow-up")],
      says: "No answer has come since Dec 1, 2026: write the deadline letter",
    },
    {
      log: [request, entry("2026-12-21", "data asked for", { deadline: day("2027-01-11") })],
      says: /^They answered on Dec 21, 2026: give what they ask for.* The log names Jan 11, 2027 for it\.$/,
    },
    { log: [request, entry("2026-12-21", "offer", { increase: 0.015 })], says: "Answer the offer of Dec 21, 2026" },
    { log: [request, entry("2026-12-21", "refusal")], says: "They refused on Dec 21, 2026" },
    { log: [request, entry("2026-12-21", "closed")], says: "The negotiation was closed on Dec 21, 2026" },
  ])("goes on where the log stands: $says", ({ log, says }) => {
    const { outcome, nextStep } = decide(log);
    expect(outcome).toBe("renegotiate");
    if (typeof says === "string") expect(nextStep.startsWith(says)).toBe(true);
    else expect(nextStep).toMatch(says);
  });

  test("names no letter where none about rates can be written", () => {
    const nothing = changedCase(leaving, { codes: [ask("90837", 100, 110, 110)] });
    expect(decide([], nothing).nextStep).toMatch(/^No letter about rates can be written yet/);
  });

  test("keeps the share of a payer that is too large in view", () => {
    const large = changedCase(leaving, { payer: { action: "renegotiate; too large to leave in one step" } });
    expect(decide([], large).nextStep).toMatch(/^Prepare the request .* Meanwhile make its share smaller/);
    expect(decide([request], large).nextStep).toMatch(/^You asked on .* Meanwhile make its share smaller/);
  });
});

test("new patients come first from a good payer only where nothing of it is red", () => {
  const good = changedCase(leaving, {
    stance: "protect",
    payer: {
      action: "protect and grow",
      grade: "A",
      redFlags: [],
      scores: { rate: 2, cost: 2, rework: 2, days: 2, share: 2 },
    },
  });
  expect(decide([], good).nextStep).toMatch(/take new patients from it first/);
  const heavy = changedCase(good, { payer: { scores: { ...good.payer.scores, cost: 0 } } });
  const belowBest = changedCase(good, {
    payer: { redFlags: [{ code: "below-best-plan", text: "Pays 69% of the best plan." }] },
  });
  for (const one of [heavy, belowBest]) {
    expect(decide([], one).outcome).toBe("protect and grow");
    expect(decide([], one).nextStep).toMatch(/^No letter\. Keep the relationship well; before you take more/);
  }
});

describe("a fresh agreement", () => {
  const agreed = [entry("2026-11-02", "request"), entry("2026-12-21", "agreed", { increase: 0.4 })];

  test("asks for nothing more: first it is seen what it brings", () => {
    const { outcome, reasons, nextStep } = decide(agreed);
    expect(outcome).toBe("monitor");
    expect(reasons).toContain("New terms were agreed on Dec 21, 2026: first see what they bring.");
    expect(nextStep).toBe(
      "See that the terms agreed on Dec 21, 2026 are what is paid, and look again after three to six months.",
    );
  });

  test("holds against poor quarters of the time before it, and for a payer that is too large", () => {
    const quarters = gradedQuarters(leaving, ["F", "F", "F"]);
    for (const action of ["monitor", "renegotiate; too large to leave in one step"])
      expect(decide(agreed, changedCase(leaving, { quarters, payer: { action } })).outcome).toBe("monitor");
  });

  test("is fresh for six months", () => {
    const on = (date: string): LogEntry[] => [entry("2026-01-05", "request"), entry(date, "agreed")];
    expect(decide(on("2026-07-01")).outcome).toBe("monitor");
    expect(decide(on("2026-06-30")).outcome).toBe("renegotiate");
  });

  test("gets no new letter", () => {
    const letter = requestLetter(changedCase(leaving, { log: agreed }));
    expect(letter).toMatchObject({ reason: expect.stringContaining("agreed on Dec 21, 2026") });
    expect(isLetter(requestLetter(leaving))).toBe(true);
  });

  test("is over once something is asked anew", () => {
    expect(decide([...agreed, entry("2026-12-28", "request")]).outcome).toBe("renegotiate");
  });
});
