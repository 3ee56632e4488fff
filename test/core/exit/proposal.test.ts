import { describe, expect, test } from "vitest";
import { practiceMix } from "../../../src/core/exit/practice-mix";
import { gradeProposal, type Proposal, proposalOf } from "../../../src/core/exit/proposal";
import { proposalYear, startSessions } from "../../../src/core/exit/proposal-year";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { contentsOf } from "../negotiation/case-of";
import { acme, PAID } from "../negotiation/decision-fixture";
import { claims, day } from "../score";

const offer = (
  rates: Record<string, number>,
  type: Proposal["type"] = "commercial",
  payer = "Fernhollow",
): Proposal => ({
  payer,
  type,
  rates: Object.entries(rates).map(([className, rate]) => ({ className, rate, modifier: null })),
});

/** Acme: 30 x 90837 at $100, 12 x 90834 and 8 x 90834-HO at $80, 10 x 90785 at $10. Self-pay: 10 x 90837 at $150. */
const MIXED = contentsOf(
  [
    ...claims(30, PAID, (n) => ({ patientId: `a${n}` })),
    ...claims(12, { ...PAID, code: "90834", allowed: 80, paid: 60 }, (n) => ({ patientId: `b${n}` })),
    ...claims(8, { ...PAID, code: "90834-HO", allowed: 80, paid: 60 }, (n) => ({ patientId: `c${n}` })),
    ...claims(10, { ...PAID, code: "90785", allowed: 10, paid: 8, patientResponsibility: 2 }, (n) => ({
      patientId: `d${n}`,
    })),
    ...claims(10, { ...PAID, payer: "Self-pay", allowed: 150, paid: 150, patientResponsibility: 0 }, (n) => ({
      patientId: `e${n}`,
    })),
  ],
  { practice: { medicare: { "90837": 120, "90834": 80 } }, cost: { perSession: 96 }, asOf: "2026-12-31" },
);

test("the practice's mix counts units of all payers, and averages what insurers allow", () => {
  expect(practiceMix(MIXED.card)).toEqual([
    { className: "90837", code: "90837", units: 40, now: 100, medicare: 120, bestPlan: null },
    { className: "90834", code: "90834", units: 12, now: 80, medicare: 80, bestPlan: null },
    { className: "90785", code: "90785", units: 10, now: 10, medicare: null, bestPlan: null },
    { className: "90834-HO", code: "90834", units: 8, now: 80, medicare: 80, bestPlan: null },
  ]);
});

test("a payer's own schedule is not taken for Medicare's amounts", () => {
  // Birch is held against $200 of its own; only Acme's 40 units are held against Medicare's $120.
  const { card } = acme({ payers: [{ name: "Birch", benchmark: { "90837": 200 } }] });
  expect(practiceMix(card)[0]).toMatchObject({ units: 200, medicare: 120 });
});

describe("a schedule over the practice's own mix", () => {
  const graded = gradeProposal(offer({ "90837": 108, "90834": 70, "90847": 100 }), MIXED);

  test("is weighted by the practice's units", () => {
    // 40 x 108 + 20 x 70 = 5,720. Medicare 40 x 120 + 20 x 80 = 6,400: 89.375 %. Now 40 x 100 + 20 x 80 = 5,600. A session of 60 minutes
    // costs $96, one of 45 $72: 40 x 96 + 20 x 72 = 5,280.
    expect(graded.medicare).toEqual({ index: 5720 / 6400, units: 60, applies: true, counts: true });
    expect(graded.now.index).toBeCloseTo(5720 / 5600, 12);
    expect(graded.breakEven.index).toBeCloseTo(5720 / 5280, 12);
    expect(graded.bestPlan).toEqual({ index: null, units: 0, applies: true, counts: false });
  });

  test("takes a code without a license for all licenses that it does not name, and keeps what nobody bills", () => {
    expect(graded.rates.map(({ className, units }) => [className, units])).toEqual([
      ["90837", 40],
      ["90834", 20],
      ["90847", 0],
    ]);
    const apart = gradeProposal(offer({ "90834": 70, "90834-HO": 60 }), MIXED);
    expect(apart.rates.map(({ className, units }) => [className, units])).toEqual([
      ["90834", 12],
      ["90834-HO", 8],
    ]);
  });

  test("says which codes it lacks", () => {
    // 60 of 70 units; the add-on's 10 are missing.
    expect(graded.units).toEqual({ all: 70, named: 60 });
    expect(graded.missing.map(({ className }) => className)).toEqual(["90785"]);
  });

  test("is red below 95 % of Medicare, and says so", () => {
    expect(graded.score).toBe(0);
    expect(graded.decidedBy).toEqual({ by: "medicare", index: 5720 / 6400 });
  });

  test("brings so much a session, and leaves what it costs", () => {
    // 60 sessions: 5,720 / 60 = 95.33; (5,720 - 5,280) / 60 = 7.33.
    expect(graded.perSession).toBeCloseTo(95 + 1 / 3, 10);
    expect(graded.marginPerSession).toBeCloseTo(7 + 1 / 3, 10);
    const year = proposalYear(graded, 150);
    expect(year.allowed).toBeCloseTo(14_300, 8);
    expect(year.margin).toBeCloseTo(1_100, 8);
  });

  test("counts an add-on's dollars, but not as a session", () => {
    // 40 x 108 + 10 x 6 = 4,380 over 40 sessions: 109.50. The add-on costs nothing: 4,380 - 3,840 = 540; 13.50.
    const one = gradeProposal(offer({ "90837": 108, "90785": 6 }), MIXED);
    expect(one.perSession).toBeCloseTo(109.5, 10);
    expect(one.marginPerSession).toBeCloseTo(13.5, 10);
  });
});

describe("the score", () => {
  // Acme 40 units at $100, Birch 160 at $150, the best plan; Medicare $120, cost $95 (decision-fixture).
  const score = (rate: number, type?: Proposal["type"], settings: object = {}) => {
    const { score: is, decidedBy } = gradeProposal(offer({ "90837": rate }, type), acme(settings));
    return [is, decidedBy?.by ?? null];
  };

  test.each([
    // 113 / 120 = 94.2 %; 114 / 120 = 95 %, 76 % of the best plan; 135 / 150 = 90 %, 112.5 % of Medicare.
    [113, 0, "medicare"],
    [114, 1, "bestPlan"],
    [135, 2, "medicare"],
    // 94 / 95: below cost, and 78 % of Medicare, which is further below its mark.
    [94, 0, "medicare"],
  ])("of $%i is %i, by %s", (rate, wanted, by) => {
    expect(score(rate)).toEqual([wanted, by]);
  });

  test("leaves Medicare and the best plan out for a public payer: break-even alone decides", () => {
    expect(score(94, "medicaid")).toEqual([0, "breakEven"]);
    // 104.5 / 95 is the 110 % that clears cost; 104 is not.
    expect(score(104, "medicaid")).toEqual([1, "breakEven"]);
    expect(score(104.5, "medicaid")).toEqual([2, "breakEven"]);
  });

  test("is none where nothing is known, or nothing is billed", () => {
    expect(score(100, "medicaid", { cost: {} })).toEqual([null, null]);
    expect(gradeProposal(offer({ "90837": 100 }, "medicaid"), acme({ cost: {} })).noScore).toBe(
      "nothing to compare with",
    );
    expect(gradeProposal(offer({ "90853": 30 }), acme())).toMatchObject({ score: null, noScore: "not billed" });
  });

  test("is none on fewer than 10 units", () => {
    // The 8 units of 90834-HO: Medicare's $80 stands beside them, and does not count.
    const one = gradeProposal(offer({ "90834-HO": 60 }), MIXED);
    expect(one.medicare).toEqual({ index: 0.75, units: 8, applies: true, counts: false });
    expect([one.score, one.noScore]).toEqual([null, "too little named"]);
  });

  const mixOf = (sixties: number, families: number) =>
    contentsOf(
      [
        ...claims(sixties, PAID, (n) => ({ patientId: `a${n}` })),
        ...claims(families, { ...PAID, code: "90847" }, (n) => ({ patientId: `b${n}` })),
      ],
      { practice: { medicare: { "90837": 120, "90847": 125 } }, cost: { perSession: 95 }, asOf: "2026-12-31" },
    );

  test.each([
    // 12 of 512 units are 2.3 %; 10 of 51 are 19.6 %; 10 of 50 are the 20 % that count.
    [500, 12, null, "too little named"],
    [41, 10, null, "too little named"],
    [40, 10, 2, null],
  ])("beside %i units that the schedule does not name, %i at a good rate give %j", (others, named, score, noScore) => {
    const graded = gradeProposal(offer({ "90847": 130 }), mixOf(others, named));
    expect([graded.score, graded.noScore]).toEqual([score, noScore]);
    expect(graded.units).toEqual({ all: others + named, named });
  });

  test("is none where too few of the units that the schedule names have anything beside them", () => {
    // All units are named, but Medicare's amount is known of 12 of 512 alone, and nothing of cost or of a second payer.
    const settings = { practice: { medicare: { "90847": 125 } }, asOf: "2026-12-31" };
    const rows = [...claims(500, { ...PAID, code: "99999" }), ...claims(12, { ...PAID, code: "90847" })];
    const graded = gradeProposal(offer({ "99999": 90, "90847": 130 }), contentsOf(rows, settings));
    expect([graded.score, graded.noScore]).toEqual([null, "too little compared"]);
  });
});

describe("a payer of the settings", () => {
  const withSetting = (setting: object, settings: object = {}) =>
    acme({ payers: [{ name: "Fernhollow", ...setting }], ...settings });

  test("is held against its own schedule in Medicare's place, whatever its type", () => {
    // $104 is 109 % of the $95 that a session costs, which alone would be amber; of its own $100 it is 104 %.
    const own = withSetting({ type: "medicaid-mco", benchmark: { "90837": 100 } });
    const graded = gradeProposal(offer({ "90837": 104 }, "medicaid-mco"), own);
    expect(graded.medicare).toEqual({ index: 1.04, units: 200, applies: true, counts: true });
    expect([graded.score, graded.decidedBy]).toEqual([2, { by: "medicare", index: 1.04 }]);
    const plain = gradeProposal(offer({ "90837": 104 }, "medicaid-mco"), withSetting({ type: "medicaid-mco" }));
    expect([plain.score, plain.decidedBy?.by, plain.medicare.applies]).toEqual([1, "breakEven", false]);
  });

  test("has no amount beside codes that its own schedule lacks, though Medicare has one", () => {
    const own = withSetting({ benchmark: { "90834": 80 } });
    expect(gradeProposal(offer({ "90837": 114 }), own).rates[0]!.medicare).toBeNull();
  });

  test("costs the minutes that are set for it", () => {
    // An hour of care is $60; admin work of 10 minutes at $30 is $5, of the payer's own 20 minutes $10.
    const cost = {
      ...{ clinicianHourly: 60, payrollRate: 0, sessionMinutes: 60, documentationMinutes: 0, nonBillableMinutes: 0 },
      ...{ adminHourly: 30, adminMinutes: 10 },
    };
    const costOf = (setting: object) =>
      gradeProposal(offer({ "90837": 114 }), withSetting(setting, { cost, staffHourly: 30 })).rates[0]!.breakEven;
    expect([costOf({}), costOf({ minutesPerClaim: 20 })]).toEqual([65, 70]);
  });
});

describe("a payer that the practice has already", () => {
  const graded = gradeProposal(offer({ "90837": 120, "90834": 90 }, "commercial", "BIRCH"), acme());

  test("pays its own rates now, not what all insurers pay on average", () => {
    // Birch pays $150; Acme's $100 would make that $140.
    expect(graded.rates[0]).toMatchObject({ className: "90837", now: 150 });
    expect(graded.now.index).toBeCloseTo(0.8, 12);
  });

  test("changes what a session brings, and begins with the sessions of its own claims", () => {
    expect(graded.changePerSession).toBe(-30);
    expect(startSessions(graded)).toBe(160);
    expect(proposalYear(graded, 10).change).toBe(-300);
  });

  test("costs the minutes that are set for it", () => {
    const cost = {
      clinicianHourly: 60,
      payrollRate: 0,
      sessionMinutes: 60,
      documentationMinutes: 0,
      nonBillableMinutes: 0,
    };
    const settings = { cost, staffHourly: 30, payers: [{ name: "Birch", minutesPerClaim: 20 }] };
    const one = gradeProposal(offer({ "90837": 120 }, "commercial", "Birch"), acme(settings));
    expect(one.rates[0]!.breakEven).toBe(70);
  });

  test("pays nothing now for a code that it was never paid for", () => {
    // Acme alone is paid for 90837.
    const rows = [
      ...claims(40, PAID),
      ...claims(40, { ...PAID, payer: "Birch", code: "90834", allowed: 80, paid: 60 }),
    ];
    const one = gradeProposal(offer({ "90837": 120, "90834": 70 }, "commercial", "Birch"), contentsOf(rows));
    expect(one.rates.map(({ className, now }) => [className, now])).toEqual([
      ["90834", 80],
      ["90837", null],
    ]);
    expect(one.changePerSession).toBe(-10);
  });

  test("is no other one: a new payer is held against the average, with a round number of sessions", () => {
    const other = gradeProposal(offer({ "90837": 120 }), acme());
    expect([other.payer.rateNow, other.rates[0]!.now, startSessions(other)]).toEqual([null, 140, 100]);
  });
});

test("of two rates for one code the lower counts, and both are kept", () => {
  const rates = [
    { className: "90837", rate: 118, modifier: null },
    { className: "90837", rate: 110, modifier: "95" },
    { className: "90834", rate: 80, modifier: null },
    { className: "90834", rate: 80, modifier: "95" },
  ];
  const graded = gradeProposal({ ...offer({}), rates }, acme());
  expect(graded.rates.map(({ className, rate, differing }) => [className, rate, differing])).toEqual([
    ["90837", 110, [rates[1], rates[0]]],
    ["90834", 80, []],
  ]);
});

test("no number of sessions, no dollars", () => {
  const graded = gradeProposal(offer({ "90837": 114 }), acme());
  expect(proposalYear(graded, 0)).toMatchObject({ allowed: 0, margin: 0 });
  for (const typed of ["many", "", null, -5, true])
    expect(proposalYear(graded, typed)).toEqual({ allowed: null, margin: null, change: null });
});

describe("the schedule of the sheet Proposed rates", () => {
  const row = { payer: "Fernhollow", code: "90834-HO", rate: 80, modifier: "HO" };
  const settings = parseSettings({ payers: [{ name: "Fernhollow", type: "eap" }] }, day("2026-06-01"));

  test("is its payer's, each rate for the class of its row", () => {
    const rates = [{ className: "90834-HO", rate: 80, modifier: "HO" }];
    expect(proposalOf([row], settings)).toEqual({ payer: "Fernhollow", type: "eap", rates });
  });

  test.each([
    ["fernhollow", "eap"],
    ["Fern Medicaid", "medicaid"],
    ["Fern", "commercial"],
    [null, "commercial"],
  ])(
    "of %s is taken for one of the type that the settings give it, else of the one that its name tells",
    (payer, type) => {
      expect(proposalOf([{ ...row, payer }], settings)!.type).toBe(type);
    },
  );

  test("is none where no rate is filled in", () => {
    expect(proposalOf([], settings)).toBeNull();
  });
});
