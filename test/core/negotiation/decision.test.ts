import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ASKED_KEYS, askedQuestions, type DecisionAnswers } from "../../../src/core/negotiation/decision-answers";
import { type Decision, DECISION_WORDS, decisionOutcome } from "../../../src/core/negotiation/decision";
import { decisionEvidence } from "../../../src/core/negotiation/decision-evidence";
import type { LogEntry } from "../../../src/core/negotiation/log-entry";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { stoppedPayer } from "../../../src/core/negotiation/stopped-payer";
import type { Grade } from "../../../src/core/scoring/result";
import { claims } from "../score";
import { caseOf } from "./case-of";
import { acme, acmeCase, changedCase, gradedQuarters } from "./decision-fixture";
import { entry, terms } from "./log-fixture";

function decide(one: PayerCase, answers: DecisionAnswers = {}): Decision {
  const evidence = decisionEvidence(one);
  return decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(one)), answers);
}

const BASE = acmeCase();
const LEAVING = { action: "negotiate first", quadrant: "consider leaving", grade: "F" } as const;
/** Closed at the end of the first quarter; F in both quarters that began since. */
const CLOSED: readonly LogEntry[] = [entry("2026-01-05", "request"), entry("2026-03-20", "closed")];

function withQuarters(one: PayerCase, grades: readonly (Grade | null)[]): PayerCase {
  return changedCase(one, { quarters: gradedQuarters(one, grades) });
}

const candidate = withQuarters(acmeCase({ payer: LEAVING, log: CLOSED }), ["F", "F", "D"]);

describe("the outcome agrees with the scorecard's action", () => {
  test.each([
    { action: "protect and grow", grade: "A", stance: "protect", outcome: "protect and grow" },
    { action: "protect and grow", grade: "C", stance: "negotiate", outcome: "keep" },
    { action: "negotiate and streamline", grade: "C", stance: "negotiate", outcome: "renegotiate" },
    { action: "monitor", grade: "C", stance: "negotiate", outcome: "monitor" },
    { action: "raise the rate, or limit", grade: "D", stance: "negotiate", outcome: "renegotiate" },
    { action: "negotiate first", grade: "F", stance: "negotiate", outcome: "renegotiate" },
    { action: "consider leaving", grade: "F", stance: "negotiate", outcome: "renegotiate" },
    {
      action: "renegotiate; too large to leave in one step",
      grade: "C",
      stance: "negotiate",
      outcome: "renegotiate; too large to leave in one step",
    },
    { action: "public schedule: streamline", grade: "B", stance: "public", outcome: "keep" },
    {
      action: "compare with contracting directly",
      grade: "C",
      stance: "platform",
      outcome: "compare with contracting directly",
    },
    { action: "protect and grow", grade: "B", stance: "platform", outcome: "keep" },
    { action: null, grade: null, stance: "too few", outcome: "not enough data" },
    { action: null, grade: null, stance: "self-pay", outcome: "keep" },
  ] as const)("$action of $stance gives $outcome", ({ action, grade, stance, outcome }) => {
    const scores = { ...BASE.payer.scores, rate: 2 as const };
    expect(decide(acmeCase({ stance, payer: { action, grade, scores } })).outcome).toBe(outcome);
  });

  test("a public schedule with low pay: keep, limit or leave", () => {
    const scores = { ...BASE.payer.scores, rate: 0 as const };
    const one = acmeCase({ stance: "public", payer: { action: "public schedule: keep, limit or leave", scores } });
    expect(decide(one).outcome).toBe("keep, limit or leave");
    const held = decide(one, { access: "yes", alternatives: "no", bear: "no" });
    expect(held.reasons.slice(1)).toEqual([DECISION_WORDS.publicAccess, DECISION_WORDS.publicLoss]);
  });

  test("a payer whose rate cannot be scored is not said to pay enough", () => {
    // 40 paid claims of Medicare without a place, a cost or a payer to compare with.
    const rows = claims(40, {
      ...{ payer: "Medicare", code: "90837", serviceDate: "2026-06-01", submittedDate: "2026-06-02" },
      ...{ paidDate: "2026-06-20", billed: 200, allowed: 100, paid: 80, status: "Paid" },
    });
    const medicare = caseOf("Medicare", rows);
    expect(medicare).toMatchObject({ stance: "public", payer: { scores: { rate: null } } });
    for (const stance of ["public", "platform"] as const) {
      const { outcome, reasons } = decide({ ...medicare, stance });
      expect(outcome).toBe("not enough data");
      expect(reasons.join(" ")).toMatch(/its rate cannot be scored: needs /);
      expect(reasons.join(" ")).not.toContain("pays enough");
    }
  });

  test("only a green rate is said to be enough", () => {
    // 65.2 % of the best plan is amber, and the question below it answers yes.
    const reason = (rate: 1 | 2): string =>
      decide(
        acmeCase({
          stance: "negotiate",
          payer: { action: "negotiate and streamline", grade: "C", scores: { ...BASE.payer.scores, rate } },
        }),
      ).reasons[0]!;
    expect(reason(2)).toMatch(/it pays enough .* ask for relief, not for rates\.$/);
    expect(reason(1)).toMatch(
      /its pay is neither low nor good .* ask for relief first, and for better rates with it\.$/,
    );
  });

  test("without a figure of the work a low rate is enough to ask; a good one is not enough to judge", () => {
    const rate = (score: 0 | 1): PayerCase =>
      acmeCase({
        stance: "negotiate",
        payer: { action: null, grade: null, scores: { ...BASE.payer.scores, rate: score } },
      });
    expect(decide(rate(0)).outcome).toBe("renegotiate");
    expect(decide(rate(1)).outcome).toBe("not enough data");
  });
});

describe("quarters below C", () => {
  const monitored = acmeCase({ payer: { action: "monitor", grade: "C" } });

  test("two running turn waiting into a request", () => {
    const { outcome, reasons } = decide(withQuarters(monitored, ["B", "D", "F"]));
    expect(outcome).toBe("renegotiate");
    expect(reasons).toContain("Graded below C 2 quarters running (the mark is 2).");
  });

  test("one alone does not, nor two with a C between", () => {
    expect(decide(withQuarters(monitored, ["B", "C", "F"])).outcome).toBe("monitor");
    expect(decide(withQuarters(monitored, ["D", "C", "F"])).outcome).toBe("monitor");
  });

  test("change nothing for a public schedule, which nobody can negotiate", () => {
    const one = acmeCase({
      stance: "public",
      payer: { action: "public schedule: protect", scores: { ...BASE.payer.scores, rate: 1 } },
    });
    expect(decide(withQuarters(one, ["F", "F", "F"])).outcome).toBe("keep");
  });
});

describe("a candidate to leave", () => {
  test("has a closed negotiation on record and two quarters graded D or F since", () => {
    const { outcome, reasons } = decide(candidate);
    expect(outcome).toBe("candidate to leave");
    expect(reasons).toContain(
      "The negotiation was closed on Mar 20, 2026 without an agreement, and the payer was graded D or F 2 quarters running since.",
    );
    // Of the seven questions the log answers two.
    expect(reasons.at(-1)).toBe("Before you act, answer what is open below: 5 of 7.");
  });

  test("may have it in the settings instead of the log", () => {
    const contents = acme({ payers: [{ name: "Acme", negotiationClosed: "2026-03-20" }] });
    const one = withQuarters(acmeCase({ payer: LEAVING }, contents), ["F", "F", "D"]);
    expect(decide(one).outcome).toBe("candidate to leave");
  });

  test.each([
    { title: "without any negotiation", one: changedCase(candidate, { log: [] }) },
    { title: "one quarter after it closed", one: changedCase(candidate, { log: [entry("2026-04-02", "closed")] }) },
    { title: "with a C since", one: withQuarters(candidate, ["F", "F", "C"]) },
    { title: "with a quarter that has no grade since", one: withQuarters(candidate, ["F", "D", null]) },
    {
      title: "with an agreement after it",
      one: changedCase(candidate, { log: [...CLOSED, entry("2026-05-01", "agreed")] }),
    },
    {
      title: "with a new request that has no end",
      one: changedCase(candidate, { log: [...CLOSED, entry("2026-08-01", "request")] }),
    },
    {
      title: "with an offer on the table since",
      one: changedCase(candidate, { log: [...CLOSED, entry("2026-09-20", "offer", { increase: 0.3 })] }),
    },
    {
      title: "when it is too large",
      one: changedCase(candidate, { payer: { action: "renegotiate; too large to leave in one step" } }),
    },
    { title: "when its work is light", one: changedCase(candidate, { payer: { action: "monitor" } }) },
  ])("is none $title", ({ one }) => {
    expect(decide(one).outcome).not.toBe("candidate to leave");
  });

  test("is none without both on record, whatever else is known and answered", () => {
    const answer = fc.constantFrom("yes", "no", "not sure", "", "perhaps", null);
    const answers = fc.record(Object.fromEntries(ASKED_KEYS.map((key) => [key, answer])));
    const rest = fc.record({
      quartersBelow: fc.nat(8),
      quartersPoorSince: fc.nat(8),
      marks: fc.constant({ renegotiate: 2, leave: 2 }),
    });
    const known = decisionEvidence(candidate);
    fc.assert(
      fc.property(answers, rest, fc.boolean(), (given, figures, isClosed) => {
        const record = { ...known.record, closedOn: isClosed ? known.record.closedOn : null };
        const evidence = { ...known, ...figures, record };
        const { outcome } = decisionOutcome(evidence, askedQuestions(evidence, stoppedPayer(candidate)), given);
        return outcome !== "candidate to leave" || (isClosed && figures.quartersPoorSince >= 2);
      }),
      { seed: 6 },
    );
  });

  test("is none by the user's word alone: it has to be logged", () => {
    const { outcome, reasons } = decide(changedCase(candidate, { log: [] }), { tried: "yes", ended: "yes" });
    expect(outcome).toBe("renegotiate");
    expect(reasons).toContain(DECISION_WORDS.logIt);
  });

  test.each([
    { answers: { bear: "no" }, reason: DECISION_WORDS.heldByLoss },
    { answers: { notice: "No" }, reason: DECISION_WORDS.heldByNotice },
    { answers: { access: "yes", alternatives: "no" }, reason: DECISION_WORDS.heldByAccess },
    { answers: { ended: "no" }, reason: DECISION_WORDS.heldByRecord },
  ])("is held back by $answers", ({ answers, reason }) => {
    const { outcome, reasons } = decide(candidate, answers);
    expect(outcome).toBe("renegotiate");
    expect(reasons).toContain(reason);
  });

  test("an offer after notice counts with a raise each year, and not without", () => {
    const since = [entry("2026-08-01", "notice given"), entry("2026-09-01", "offer", { increase: 0.05 })];
    const offered = (isStructural: boolean): PayerCase =>
      changedCase(candidate, { log: [...CLOSED, since[0]!, { ...since[1]!, isStructural }] });
    expect(decide(offered(false)).outcome).toBe("candidate to leave");
    expect(decide(offered(false)).reasons).toContain(DECISION_WORDS.offerNot);
    expect(decide(offered(true)).outcome).toBe("renegotiate");
    expect(decide(offered(true)).reasons).toContain(DECISION_WORDS.offerCounts);
  });
});

test("a yellow cell goes before the records, and a word that is no answer is no answer", () => {
  const one = acmeCase({
    payer: LEAVING,
    log: [entry("2026-01-05", "request")],
    terms: terms("Acme", { noticeDays: 90 }),
  });
  const evidence = decisionEvidence(one);
  const asked = askedQuestions(evidence, stoppedPayer(one));
  expect(asked.filter(({ recorded }) => recorded === "yes").map(({ key }) => key)).toEqual(["tried", "notice"]);
  expect(decide(one).reasons).not.toContain(DECISION_WORDS.notAsked);
  expect(decide(one, { tried: "no" }).reasons).toContain(DECISION_WORDS.notAsked);
  expect(decide(one, { tried: "maybe" }).reasons.at(-1)).toBe(DECISION_WORDS.check);
  expect(decide(one, { bear: 1 }).reasons.at(-1)).toBe(DECISION_WORDS.check);
});
