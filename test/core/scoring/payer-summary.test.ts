import { describe, expect, test } from "vitest";
import { type PayerSummary, summarisePayers } from "../../../src/core/scoring/payer-summary";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, day, dayAfter, scorecardOf, TODAY } from "../score";
import { AS_OF, MEDICARE, minutes, visits } from "./visits";

function summaryOf(name: string, rows: readonly Claim[], json: object): PayerSummary {
  const settings = parseSettings(json, day(TODAY));
  return summarisePayers(scorecardOf(claimTable(rows), json), settings).find(({ payer }) => payer === name)!;
}

const ALLOWED = [90, 98, 120];
const MINUTES = [24, 15, 6];
const REWORKED = [3, 2, 0];
const DAYS = [50, 35, 20];
const OTHERS_EFFORT = [1 / 6, 1 / 2, 1];

/**
 * Aetna's 30 visits with the scores that are wanted (rate, cost, rework, days, share), beside 90 of a Medicaid plan that nothing of
 * Aetna's is compared with but rework, of which it has none. Weights: 30, 20, 20, 15, 15.
 */
function aetna(digits: string, json: object = {}): PayerSummary {
  const [rate, cost, rework, days, share] = [...digits].map(Number) as [number, number, number, number, number];
  const amount = ALLOWED[rate];
  const rows = [
    ...visits("Aetna", 30, { allowed: amount, paid: amount }, (n) => ({
      paidDate: dayAfter("2026-07-02", DAYS[days]!),
      resubmissions: n < REWORKED[rework]! ? 1 : 0,
    })),
    ...visits("NC Medicaid", 90, { resubmissions: 0 }),
  ];
  const effort = minutes({ Aetna: MINUTES[cost]!, "NC Medicaid": MINUTES[cost]! * OTHERS_EFFORT[share]! });
  const found = summaryOf("Aetna", rows, { ...MEDICARE, ...effort, ...json });
  expect(found.scores.map(({ score }) => score).join("")).toBe(digits);
  return found;
}

describe("what pulls a grade down, and what would lift it", () => {
  test("an A has nothing to gain, whatever is red", () => {
    // Days lose 15 of 100 points: 85 are an A.
    expect(aetna("22202")).toMatchObject({
      grade: "A",
      pulledDown: ["Days to pay: 50.0 on average; green is 27.5 days or less."],
      wouldMove: [],
    });
  });

  test("each score that would do alone is named with what it has to be", () => {
    // Cost and rework, amber, lose 10 points each: 80 are a B, 90 an A. Others rework nothing: green is one claim at most.
    expect(aetna("21122")).toMatchObject({
      grade: "B",
      pulledDown: [
        "Cost to serve: 15.0 minutes a claim; green is less than 10 minutes a claim.",
        "Rework: 6.7% of claims, the other payers 0.0%; green is 1 of 30 claims or fewer.",
      ],
      wouldMove: ["Cost to serve at less than 10 minutes a claim: an A.", "Rework at 1 of 30 claims or fewer: an A."],
    });
  });

  test("a cap comes first, and goes with the score that it rests on", () => {
    // 70 points are a B, held to C. An amber rate is worth 85 points, an A; green gives no better grade.
    expect(aetna("02222")).toMatchObject({
      grade: "C",
      pulledDown: [
        "The grade is at most C, whatever the points: rate red.",
        "Rate: 90.0% of Medicare; green is 100% of Medicare or more.",
      ],
      wouldMove: ["Rate at 95% of Medicare or more: an A."],
    });
  });

  test("green is named beside amber where it gives a better grade still", () => {
    // 50 points, D by the cap of two reds with the rate's. Rate amber: 65, C; green: 80, B. Cost amber: 60, C; green: 70, but rate red: C.
    expect(aetna("00222")).toMatchObject({
      grade: "D",
      wouldMove: [
        "Rate at 95% of Medicare or more: a C.",
        "Rate at 100% of Medicare or more: a B.",
        "Cost to serve at less than 20 minutes a claim: a C.",
      ],
    });
  });

  test("the heavier loss is told before the lighter one", () => {
    // Days red lose 15 points, cost amber 10, share amber 7.5.
    expect(aetna("21201").pulledDown.map((sentence) => sentence.split(":")[0])).toEqual([
      "Days to pay",
      "Cost to serve",
      "Effort / revenue",
    ]);
  });

  test("a margin below 0 holds the grade whatever the scores become", () => {
    // 30 visits of 120 and 6 denied ones at a cost of 110: 3,600 - 3,960 = -10 a session, though 120 is 109 % of break-even. Rework
    // (6 of 36) is red: 80 points, a B, held to D; green rework leaves the cap.
    const paid = visits("Aetna", 30, { allowed: 120, paid: 120 });
    const refused = visits(
      "Aetna",
      6,
      { paid: 0, allowed: 0, status: "Denied", denialCode: "50", serviceDate: "2026-07-03" },
      (n) => ({
        claimId: `refused ${n}`,
      }),
    );
    const found = summaryOf("Aetna", [...paid, ...refused, ...visits("NC Medicaid", 90, { resubmissions: 0 })], {
      ...MEDICARE,
      ...minutes({ Aetna: 6, "NC Medicaid": 6 }),
      cost: { perSession: 110 },
    });
    expect(found.scores.map(({ score }) => score)).toEqual([2, 2, 0, 2, 2]);
    expect(found).toMatchObject({ grade: "D", wouldMove: ["Margin per session at $0 or more: a B."] });
    expect(found.pulledDown[0]).toBe("The grade is at most D, whatever the points: loses money per session.");
  });

  test("where nothing would do alone, the best two are named together", () => {
    // 90 at a cost of 100: the rate is red and below break-even, and the margin is -10; each alone holds the grade at D. An amber rate
    // and no loss: 85 points, an A.
    expect(aetna("02222", { cost: { perSession: 100 } })).toMatchObject({
      grade: "D",
      wouldMove: [
        "Rate at 95% of Medicare and 100% of break-even or more, and margin per session at $0 or more: an A.",
      ],
    });
  });

  test("without a weight a score pulls nothing down", () => {
    const weights = { rate: 30, cost: 20, rework: 20, days: 0, share: 15 };
    expect(aetna("22202", { weights }).pulledDown).toEqual([]);
  });
});

describe("a payer without a grade", () => {
  test("is told how many decided claims are missing", () => {
    const found = summaryOf("Aetna", visits("Aetna", 8, { resubmissions: 0 }), MEDICARE);
    expect(found).toMatchObject({
      grade: null,
      action: "not graded (too few: 8)",
      pulledDown: [],
      wouldMove: ["Missing for a grade: 12 more decided claims."],
    });
  });

  describe("is told what its rate can be compared with, by its type", () => {
    const [medicare, second, cost] = [
      "the practice's ZIP code and its clinicians' license in the settings",
      "two commercial payers with the same codes paid",
      "a cost per session or clinician pay in the settings",
    ];
    test.each([
      ["Aetna", "commercial", {}, `${medicare}, or ${second}, or ${cost}`],
      ["Pine Medicare Advantage", "medicare-advantage", {}, `${medicare}, or ${cost}`],
      ["NC Medicaid", "medicaid", {}, cost],
      ["Lark EAP", "eap", {}, cost],
      // Medicare's rates are shown beside a public payer's, and are no measure of it.
      ["NC Medicaid", "medicaid", MEDICARE, cost],
      [
        "NC Medicaid",
        "medicaid",
        { payers: [{ name: "NC Medicaid", benchmark: { "90834": 80 } }] },
        `a paid code of its schedule in the settings, or ${cost}`,
      ],
    ])("%s (%s), settings %j", (name, type, settings, needs) => {
      const rows = visits(name, 254, { resubmissions: 0 });
      const found = summaryOf(name, rows, { asOf: AS_OF, ...settings });
      expect(found).toMatchObject({ type, grade: null, action: "not graded (no rate score)" });
      expect(found.scores[0]!.needs).toBe(`needs ${needs}`);
      expect(found.wouldMove).toContain(`Missing for a grade: ${needs}, to compare its rate with.`);
    });

    test("a comparison that is there and rests on too few units asks for more claims", () => {
      // 30 visits, 4 of them of the code that Medicare's amount is known of: fewer than 10.
      const rows = visits("Aetna", 30, { resubmissions: 0 }, (n) => (n < 4 ? {} : { code: "90834" }));
      const found = summaryOf("Aetna", rows, MEDICARE);
      expect(found.scores[0]!.needs).toBe("too few paid units with a rate to compare them with");
      expect(found.wouldMove).toContain(
        "Missing for a grade: more paid claims whose codes have a rate to compare with.",
      );
    });

    test("nothing was paid of a few claims: no setting is asked for", () => {
      const rows = visits("NC Medicaid", 5, { paid: 0, allowed: 0, status: "Denied", denialCode: "50" });
      const found = summaryOf("NC Medicaid", rows, { asOf: AS_OF });
      expect(found.scores[0]!.needs).toBe("no paid claim whose rate could be compared");
      expect(found.wouldMove).toEqual(["Missing for a grade: 15 more decided claims."]);
    });
  });

  test("is told which columns its other scores need", () => {
    // Rate and rework are 50 of 100 points, and 60 are needed: no dates for days, one payer alone for effort and revenue.
    const rows = visits("Aetna", 30, { paidDate: "" });
    const { grade, wouldMove } = summaryOf("Aetna", rows, MEDICARE);
    expect(grade).toBeNull();
    expect(wouldMove).toContain(
      "Missing for a grade: Days to pay: it needs a submitted (or received) date and a paid date.",
    );
  });

  test("needs nothing where it is self-pay, and denials and days are not said of it", () => {
    const found = summaryOf("Self-Pay", [...visits("Self-Pay", 30), ...visits("Aetna", 30)], MEDICARE);
    expect(found).toMatchObject({ grade: null, pulledDown: [], wouldMove: [] });
    expect(found.scores.map(({ text, needs }) => [text, needs])).toEqual(
      found.scores.map(() => [null, "self-pay is not scored"]),
    );
    const said = new Map(found.figures.map(({ title, text }) => [title, text]));
    expect([said.get("Claims"), said.get("Initial denials"), said.get("Days to pay")]).toEqual(["30", null, null]);
  });
});

describe("the figures of a payer", () => {
  const figures = (found: PayerSummary) => Object.fromEntries(found.figures.map((figure) => [figure.title, figure]));

  test("are worded with their units, and say which claims stand behind them", () => {
    expect(figures(aetna("21122"))).toMatchObject({
      Claims: { text: "30", behind: "claims" },
      "Open claims": { text: "0", behind: "open" },
      // 30 x 120 of 3,600 + 9,000 dollars.
      "Share of revenue": { text: "28.6%", behind: null },
      "Allowed per session": { text: "$120.00", needs: null },
      "% of Medicare": { text: "120%" },
      "Initial denials": { text: "0.0%", behind: "denied" },
      "Reworked, any cause": { text: "6.7%", behind: "reworked" },
      "Days to pay": { text: "20.0", behind: "slow" },
      "Staff minutes a claim": { text: "15.0" },
    });
  });

  test("are missing with what they need", () => {
    expect(figures(aetna("22222"))["% of break-even"]).toEqual({
      title: "% of break-even",
      text: null,
      needs: "needs a cost per session or clinician pay in the settings",
      behind: null,
    });
  });

  test("a schedule of the payer's own is not called Medicare", () => {
    const json = { asOf: AS_OF, payers: [{ name: "Aetna", benchmark: { "90837": 80 } }] };
    const found = summaryOf("Aetna", visits("Aetna", 30), json);
    expect(figures(found)["% of your schedule"]).toMatchObject({ text: "125%" });
    expect(found.scores[0]).toMatchObject({ title: "Rate", text: "125% of your schedule" });
  });

  test("what is only known to be too low is at least that much", () => {
    // Nothing but payments: the patients' part of what was allowed is unknown.
    const found = summaryOf("Aetna", visits("Aetna", 30, { allowed: "" }), MEDICARE);
    expect(figures(found)["Allowed per session"]!.text).toBe("at least $100.00");
    expect(figures(found)["Net collection"]!.text).toBe("at most 100.0%");
  });
});

test("unpredictable days are told, though the mean is short", () => {
  // 26 visits take 10 days, 4 take 60: the 27th of 30 is the 90th percentile.
  const rows = visits("Aetna", 30, { resubmissions: 0 }, (n) => ({
    paidDate: dayAfter("2026-07-02", n < 26 ? 10 : 60),
  }));
  const found = summaryOf("Aetna", [...rows, ...visits("NC Medicaid", 90)], {
    ...MEDICARE,
    ...minutes({ Aetna: 6, "NC Medicaid": 6 }),
  });
  // 26 x 10 + 4 x 60 = 500 days over 30 visits.
  expect(found.pulledDown).toContain(
    "Days to pay: 16.7 on average, but unpredictable: half within 10 days, one in ten after 60 or more; green is 27.5 days or less with the slowest tenth at most 30 days behind the median.",
  );
});

test("a contract is too large to leave in one step by all its payers together, not by one of them alone", () => {
  // Of 100 sessions, 20 and 15 are of one contract: 35 %, and the mark is 30 %. Fir's 25 are below it, the other 40 above.
  const rows = [
    ...visits("Aetna PPO", 20),
    ...visits("Aetna HMO", 15),
    ...visits("Fir Health", 25),
    ...visits("Birch", 40),
  ];
  const plans = ["Aetna PPO", "Aetna HMO"].map((name) => ({ name, contract: "Aetna" }));
  const isTooLarge = (name: string, json: object): boolean => summaryOf(name, rows, json).isTooLarge;
  const names = ["Aetna PPO", "Aetna HMO", "Fir Health", "Birch"];
  expect(names.map((name) => isTooLarge(name, { payers: plans }))).toEqual([true, true, false, true]);
  expect(names.map((name) => isTooLarge(name, {}))).toEqual([false, false, false, true]);
});
