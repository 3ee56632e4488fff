import { describe, expect, test } from "vitest";
import { NO_RATES } from "../../../../src/core/negotiation/code-ask";
import type { LogEntry } from "../../../../src/core/negotiation/log-entry";
import { codeTable } from "../../../../src/core/negotiation/letters/code-table";
import { deadlineLetter } from "../../../../src/core/negotiation/letters/deadline-letter";
import { findings } from "../../../../src/core/negotiation/letters/findings";
import { followUpLetter } from "../../../../src/core/negotiation/letters/follow-up-letter";
import { isLetter, type Letter, letterText, type NoLetter } from "../../../../src/core/negotiation/letters/letter";
import { otherAsks } from "../../../../src/core/negotiation/letters/other-asks";
import { requestLetter } from "../../../../src/core/negotiation/letters/request-letter";
import { type PayerCase, payerCase } from "../../../../src/core/negotiation/payer-case";
import { type Claim, claims, day, dayAfter } from "../../score";
import { caseOf } from "../case-of";
import { ask, entry, terms } from "../log-fixture";
import { samplePractice } from "./sample-practice";

/** Today is 2026-11-20. */
const SAMPLE = samplePractice();
const BRAMBLETHORN = payerCase("Bramblethorn Assurance", SAMPLE);
const WITHOUT_RECORDS: PayerCase = { ...BRAMBLETHORN, terms: null, log: [] };

const textOf = (letter: Letter | NoLetter): string => {
  if (!isLetter(letter)) throw new Error(letter.reason);
  return letterText(letter).replace(/\s+/g, " ");
};
const reasonOf = (letter: Letter | NoLetter): string => {
  if (isLetter(letter)) throw new Error("There is a letter.");
  return letter.reason;
};

describe("the table of codes", () => {
  test("asks in halves of a dollar, in two steps above 25 %, never for what another payer pays", () => {
    // 100 -> 118.08: +18 %, rounded up to 118.50. 60 -> 90: +50 %: 75 first, half the way, 15 being 25 % of 60.
    const codes = [ask("90837", 50, 100, 118.08), ask("90834", 40, 60, 90), ask("90847", 9, 80, 80)];
    const rows = codeTable({ ...BRAMBLETHORN, codes })!.rows;
    expect(rows.map(({ code, current, first, requested }) => [code, current, first, requested])).toEqual([
      ["90837", 100, null, 118.5],
      ["90834", 60, 75, 90],
    ]);
  });

  test("goes half a dollar higher where another payer is paid just that, to the cent", () => {
    const details = SAMPLE.card.details.map((detail, i) =>
      i === 0 ? { ...detail, rates: [{ ...detail.rates[0]!, rate: 118.5 }] } : detail,
    );
    const one = { ...BRAMBLETHORN, card: { ...SAMPLE.card, details }, codes: [ask("90837", 50, 100, 118.08)] };
    expect(codeTable(one)!.rows[0]!.requested).toBe(119);
  });

  test("never asks for what another payer pays now, though its mean of the period is another", () => {
    // Birch: 60 units at $136 and, in the last 90 days, 30 at $132: the mean is $134.67. Acme's target: Medicare's 120 x 1.1 = 132.
    const paid = { code: "90837", billed: 200, status: "Paid" } as const;
    const on = (serviceDate: string): Claim => ({
      ...{ serviceDate, submittedDate: serviceDate, paidDate: dayAfter(serviceDate, 20) },
    });
    const rows = [
      ...claims(40, { ...paid, ...on("2026-05-04"), payer: "Acme", allowed: 90, paid: 70 }),
      ...claims(60, { ...paid, ...on("2025-11-03"), payer: "Birch", allowed: 136, paid: 116 }),
      ...claims(30, { ...paid, ...on("2026-05-04"), payer: "Birch", allowed: 132, paid: 112 }),
    ];
    const one = caseOf("Acme", rows, { asOf: "2026-06-30", practice: { medicare: { "90837": 120 } } });
    expect(one.otherRates).toEqual([132]);
    expect(one.codes[0]!.target).toBe(132);
    expect(codeTable(one)!.rows[0]!.requested).toBe(132.5);
  });

  test.each([
    ["the place is not sure", { isUnconfirmed: true }],
    ["a clinician's license is not set", { unlicensed: 1 }],
  ])("has no column of Medicare's amounts where %s", (_, unsure) => {
    const one = { ...BRAMBLETHORN, medicare: { ...BRAMBLETHORN.medicare!, ...unsure } };
    expect(codeTable(BRAMBLETHORN)!.columns.map(({ key }) => key)).toContain("medicare");
    expect(codeTable(one)!.columns.map(({ key }) => key)).not.toContain("medicare");
    expect(findings(one).shown.map(({ key }) => key)).not.toContain("medicare");
  });

  test("leaves out a code whose current rate is the average of two units", () => {
    const few = {
      ...ask("90837", 2, 100, 120),
      current: { rate: 100, from: "period" as const, units: 2, since: null },
    };
    expect(codeTable({ ...BRAMBLETHORN, codes: [few] })).toBeNull();
  });
});

describe("a comparison", () => {
  const shown = (one: PayerCase): string[] => findings(one).shown.map(({ key }) => key);

  test("is told where it speaks for the practice", () => {
    expect(shown(BRAMBLETHORN)).toEqual(["medicare", "denials", "rework", "days"]);
  });

  test.each<[string, string, Partial<PayerCase>]>([
    ["two other payers", "denials", { others: { ...BRAMBLETHORN.others, denialPayers: 2 } }],
    ["two other payers with days", "days", { others: { ...BRAMBLETHORN.others, daysPayers: 2 } }],
    ["19 claims of the others", "denials", { others: { ...BRAMBLETHORN.others, adjudicated: 19 } }],
    ["as many denials at the others", "denials", { others: { ...BRAMBLETHORN.others, denialRate: 0.17 } }],
    // All but one of its 8 denials are the office's to mend: 1 of 46 is no more than the others' 4 %.
    ["a difference that the office made", "denials", { theirDenials: 1 }],
    ["19 claims with days", "days", { detail: { ...BRAMBLETHORN.detail, daysLines: 19 } }],
    [
      "four days more than the others",
      "days",
      { payer: { ...BRAMBLETHORN.payer, meanDays: BRAMBLETHORN.others.meanDays! + 4 } },
    ],
    ["99.5 % of Medicare", "medicare", { payer: { ...BRAMBLETHORN.payer, medicareIndex: 0.995 } }],
    ["a paid claim without allowed amount", "medicare", { detail: { ...BRAMBLETHORN.detail, lowerBoundLines: 1 } }],
  ])("is not told on %s", (_, key, more) => {
    expect(shown({ ...BRAMBLETHORN, ...more })).not.toContain(key);
    expect(shown(BRAMBLETHORN)).toContain(key);
  });

  test("with the cost of a session is told only where the settings say so, and where the payer does not cover it", () => {
    const told = payerCase("Bramblethorn Assurance", samplePractice({ outgoing: { costPerSession: "yes" } }));
    expect(shown(told)).toContain("cost");
    // (46 x 1.1 x (53 + 10 + 9) / 60) + (24 x 1.1 x 12 / 60) + 12200 / 410 = 60.72 + 5.28 + 29.756 = 95.76
    expect(textOf(requestLetter(told))).toContain("A session of 60 minutes costs us $95.76");
    expect(shown({ ...told, payer: { ...told.payer, coverage: 1 } })).not.toContain("cost");
  });
});

describe("a payer that changed its rates within the period", () => {
  const changed = terms("Bramblethorn Assurance", { lastRateChange: day("2026-07-01") });
  const recent = (code: string, units: number, rate: number, medicare: number) =>
    ask(code, units, rate, rate + 50, { medicare });

  test("is held against Medicare by its present rates", () => {
    // 30 x 90 + 10 x 60 = 3,300 of 30 x 120 + 10 x 90 = 4,500: 73 %.
    const codes = [recent("90837", 30, 90, 120), recent("90834", 10, 60, 90)];
    const { shown } = findings({ ...BRAMBLETHORN, terms: changed, codes });
    expect(shown[0]).toMatchObject({ key: "medicare", counts: "40 paid units", figures: ["73%", "Medicare: 100%"] });
    expect(shown[0]!.sentence).toContain("Your present rates come to 73% of Medicare's");
  });

  test("is told no mean of old and new rates as its current one", () => {
    const mean = { rate: 97.33, from: "period" as const, units: 8, since: null };
    const codes = [recent("90837", 30, 90, 120), { ...recent("99214", 8, 97.33, 110), current: mean }];
    const rowsOf = (one: PayerCase) => codeTable(one)!.rows.map(({ code }) => code);
    expect(rowsOf({ ...BRAMBLETHORN, codes, terms: null })).toEqual(["90837", "99214"]);
    expect(rowsOf({ ...BRAMBLETHORN, codes, terms: changed })).toEqual(["90837"]);
    // A change before the period leaves its means as they are.
    const before = terms("Bramblethorn Assurance", { lastRateChange: day("2025-01-01") });
    expect(rowsOf({ ...BRAMBLETHORN, codes, terms: before })).toEqual(["90837", "99214"]);
  });
});

test("a payer that denies less often than the others is said to", () => {
  const { payer, detail } = BRAMBLETHORN;
  const window = { ...detail.window, denied: 2 };
  const better = { ...BRAMBLETHORN, payer: { ...payer, denialRate: 2 / 46 }, detail: { ...detail, window } };
  const { why } = findings(better).leftOut.find(({ what }) => what === "Initial denials")!;
  expect(why).toBe("4% against 9% at the others: that speaks for the payer.");
});

test("denials that the office made itself are no argument, though the payer made other work", () => {
  // 12 of Acme's 40 claims were filed late (CO-29), 10 others paid in part after a question of necessity (CO-50).
  const sent = { code: "90837", serviceDate: "2026-06-01", submittedDate: "2026-06-02", paidDate: "2026-06-22" };
  const paid: Claim = { ...sent, billed: 200, allowed: 100, paid: 80, status: "Paid" };
  const denied = { status: "Denied", allowed: "", paid: 0, denialCode: "CO-29" };
  const rows = [
    ...claims(40, { ...paid, payer: "Acme" }, (n) => (n < 12 ? denied : n < 22 ? { denialCode: "CO-50" } : {})),
    ...["Birch", "Cedar", "Dale"].flatMap((payer) => claims(60, { ...paid, payer })),
  ];
  const one = caseOf("Acme", rows, { practice: { medicare: { "90837": 120 } } });
  expect(one).toMatchObject({ theirDenials: 0, detail: { window: { denied: 12, adjudicated: 40 } } });
  const { shown, leftOut } = findings(one);
  expect(shown.map(({ key }) => key)).not.toContain("denials");
  expect(leftOut.map(({ what }) => what)).toContain("Initial denials");
  expect(otherAsks(one, shown).map(({ what }) => what)).not.toContain("Denials");
});

test("the cost of a session is not said to be covered where nothing tells whether it is", () => {
  const told = payerCase("Bramblethorn Assurance", samplePractice({ outgoing: { costPerSession: "yes" } }));
  const unknown = { ...told, payer: { ...told.payer, coverage: null } };
  const { why } = findings(unknown).leftOut.find(({ what }) => what === "Cost per session")!;
  expect(why).toMatch(/^Whether its pay covers it is not known: /);
});

describe("what is asked beside the rates", () => {
  const asked = (one: PayerCase): string[] => otherAsks(one, findings(one).shown).map(({ what }) => what);

  test("rests on figures, and on what the contract lacks", () => {
    expect(asked(BRAMBLETHORN)).toEqual(["Prior authorization", "Denials", "Payment", "Yearly review"]);
    const calm = {
      ...BRAMBLETHORN,
      payer: {
        ...BRAMBLETHORN.payer,
        redFlags: [],
        meanDays: 20,
        scores: { ...BRAMBLETHORN.payer.scores, days: 2 as const },
      },
      detail: { ...BRAMBLETHORN.detail, window: { ...BRAMBLETHORN.detail.window, denied: 1 } },
    };
    expect(asked(calm)).toEqual(["Yearly review"]);
  });

  test("asks a slow payer to pay sooner, without other payers to hold it against", () => {
    // 60 days are red by themselves.
    const alone = { ...BRAMBLETHORN, others: { ...BRAMBLETHORN.others, daysPayers: 1 } };
    expect(findings(alone).shown.map(({ key }) => key)).not.toContain("days");
    const { basis } = otherAsks(alone, []).find(({ what }) => what === "Payment")!;
    expect(basis).toBe("Measured: 60 days (176 claims); days to pay are red on the scorecard.");
  });

  test("tells how many authorizations there were only where each has its number", () => {
    const told = (more: Partial<PayerCase>): string => otherAsks({ ...BRAMBLETHORN, ...more }, [])[0]!.sentence;
    expect(told({ authorizations: 46, authorizationsNumbered: true })).toContain("(46 in this period)");
    // A bare yes: one for each patient and half-year is assumed.
    expect(told({ authorizations: 13, authorizationsNumbered: false })).not.toMatch(/\d/);
  });

  test.each([
    ["a review", { reviewClause: true }],
    ["a yearly raise", { escalator: 0.03 }],
  ])("is no yearly review where the contract has %s", (_, more) => {
    expect(asked({ ...BRAMBLETHORN, terms: terms("Bramblethorn Assurance", more) })).not.toContain("Yearly review");
  });
});

describe("the letters", () => {
  test("of a practice that has filled in nothing hold marked blanks", () => {
    const text = textOf(requestLetter(WITHOUT_RECORDS));
    expect(text).toContain("Group NPI: [fill in: group NPI]");
    expect(text).toContain("We have been in your network since [fill in: date]");
    expect(text).toContain("Dear Provider Relations team:");
    expect(textOf(followUpLetter(WITHOUT_RECORDS))).toContain("On [fill in: date of our request] we asked you");
  });

  test("take their dates from the log", () => {
    const log = [entry("2026-10-01", "request"), entry("2026-10-26", "follow-up")];
    const one = { ...BRAMBLETHORN, log };
    // 21 days after October 1; 14 and 30 days after November 20.
    const followUp = textOf(followUpLetter(one));
    expect(followUp).toContain("On October 1, 2026 we asked you");
    expect(followUp).toContain("with an answer by October 22, 2026. We have not had your answer yet.");
    expect(followUp).toContain("Please tell us by December 4, 2026");
    const deadline = textOf(deadlineLetter(one));
    expect(deadline).toContain("and wrote again on October 26, 2026.");
    expect(deadline).toContain("Please send us your answer by December 20, 2026.");
  });

  test("name the deadline of the log where it is a week ahead, and thank for an offer", () => {
    const log = [
      entry("2026-10-01", "request", { deadline: day("2026-10-15") }),
      entry("2026-11-02", "offer", { increase: 0.02 }),
      entry("2026-11-03", "deadline set", { deadline: day("2026-12-11") }),
    ];
    const text = textOf(deadlineLetter({ ...BRAMBLETHORN, log }));
    expect(text).toContain("by December 11, 2026");
    expect(text).toContain("Thank you for your offer of November 2, 2026.");
    const late = [entry("2026-10-01", "request"), entry("2026-11-03", "deadline set", { deadline: day("2026-11-26") })];
    expect(textOf(deadlineLetter({ ...BRAMBLETHORN, log: late }))).toContain("by December 20, 2026");
  });

  test("answer an offer, and bring the figures that were asked for until something of ours has gone out since", () => {
    const log = [
      entry("2026-10-01", "request"),
      entry("2026-10-19", "data asked for"),
      entry("2026-11-09", "offer", { increase: 0.02 }),
    ];
    const text = textOf(followUpLetter({ ...BRAMBLETHORN, log }));
    expect(text).toContain("What you asked for on October 19, 2026 comes with this letter.");
    expect(text).toContain("how far you can meet the request, code by code");
    const sent = [...log, entry("2026-11-12", "follow-up")];
    expect(textOf(followUpLetter({ ...BRAMBLETHORN, log: sent }))).not.toContain("What you asked for");
  });

  test("name no day of the practice's own", () => {
    const own = entry("2026-11-05", "meeting", {
      side: "us",
      deadline: day("2026-12-15"),
      nextStep: "decide among us",
    });
    const dayOf = (...log: LogEntry[]): string => textOf(deadlineLetter({ ...BRAMBLETHORN, log }));
    expect(dayOf(entry("2026-10-01", "request"), own)).toContain("by December 20, 2026");
    const asked = entry("2026-10-01", "request", { deadline: day("2026-12-04") });
    expect(dayOf(asked, own)).toContain("by December 4, 2026");
  });

  test("stop with the end of the negotiation", () => {
    const log = [entry("2026-10-01", "request"), entry("2026-11-02", "agreed")];
    const agreed = { ...BRAMBLETHORN, log };
    for (const letter of [requestLetter, followUpLetter, deadlineLetter])
      expect(reasonOf(letter(agreed))).toContain("New terms were agreed on Nov 2, 2026");
    const closed = { ...BRAMBLETHORN, log: [log[0]!, entry("2026-11-02", "closed")] };
    expect(reasonOf(followUpLetter(closed))).toContain("ended on November 2, 2026");
    expect(isLetter(requestLetter(closed))).toBe(true);
  });

  test("are not written once notice was given", () => {
    const log = [entry("2026-10-01", "request"), entry("2026-11-12", "notice given", { side: "us" })];
    for (const letter of [requestLetter, followUpLetter, deadlineLetter])
      expect(reasonOf(letter({ ...BRAMBLETHORN, log }))).toContain("You gave notice on Nov 12, 2026");
  });

  test.each([
    ["Gullwing Health Cooperative", "good payer"],
    ["Medicaid", "public schedule"],
    ["Wickerdoor", "platform's"],
    ["Quarrymens Health Fund", "Not enough data"],
    ["Self-Pay", "pay for themselves"],
    ["Saltmarsh Premier PPO", "New terms were agreed on Oct 12, 2026"],
  ])("are not written to %s, and it is said why", (name, why) => {
    const one = payerCase(name, SAMPLE);
    for (const letter of [requestLetter, followUpLetter, deadlineLetter]) expect(reasonOf(letter(one))).toContain(why);
  });

  test("are not written where no code has an ask", () => {
    const one = { ...payerCase("Saltmarsh Premier PPO", SAMPLE), log: [] };
    for (const letter of [requestLetter, followUpLetter, deadlineLetter])
      expect(reasonOf(letter(one))).toContain("No code has an ask");
  });

  test("are not written where neither Medicare nor a cost tells what to ask, or the claims hold no dates", () => {
    const blind = { ...BRAMBLETHORN, log: [], codes: [ask("90837", 50, 100, 100, { bestPlan: 150 })] };
    expect(reasonOf(requestLetter(blind))).toContain(
      "what to ask of Bramblethorn Assurance is worked out from Medicare's rates",
    );
    const undated = { ...BRAMBLETHORN, card: { ...BRAMBLETHORN.card, period: null } };
    expect(reasonOf(requestLetter(undated))).toContain("the claims hold no dates");
  });

  test("are not written where nothing was paid, or no rate is certain, and say so", () => {
    const unpaid = { ...BRAMBLETHORN, log: [], codes: [] };
    expect(reasonOf(requestLetter(unpaid))).toBe(NO_RATES);
    const few = { rate: 100, from: "period" as const, units: 2, since: null };
    const uncertain = {
      ...BRAMBLETHORN,
      log: [],
      codes: [{ ...ask("90837", 2, 100, 120, { medicare: 109 }), current: few }],
    };
    expect(reasonOf(requestLetter(uncertain))).toMatch(/^Not enough data: the current rate of 90837 is not certain/);
  });
});
