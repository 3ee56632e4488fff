/**
 * Payers against Medicare's fee schedule, worked by hand from CMS's amounts of Ohio (MAC 15202, locality 00), outside a facility:
 *   90837: 151.33 in 2025, 163.52 in 2026 (in a facility 134.55); of 163.52 a clinical social worker is paid 122.64, a nurse practitioner 138.99
 *   90834: 111.49 in 2026; a clinical social worker 83.62
 */
import { describe, expect, test } from "vitest";
import type { PayerDetail, PayerResult } from "../../../src/core/scoring/result";
import { type Claim, claims, claimTable, scorecardOf } from "../score";

const PAID: Claim = {
  payer: "Aetna",
  code: "90837",
  units: 1,
  serviceDate: "2026-03-02",
  submittedDate: "2026-03-04",
  paidDate: "2026-03-20",
  billed: 250,
  allowed: 130,
  paid: 130,
  status: "Paid",
  provider: "",
  placeOfService: "11",
};
const OHIO = { zip: "43215" };
const SOCIAL_WORKERS = { practice: { ...OHIO, credential: "clinical-social-worker" } };

interface Scored {
  readonly payer: PayerResult;
  readonly detail: PayerDetail;
  readonly notices: string;
}

/** The first payer's figures, by descending cash. */
function scored(rows: readonly Claim[], settings: object): Scored {
  const card = scorecardOf(claimTable(rows), settings);
  return { payer: card.payers[0]!, detail: card.details[0]!, notices: card.notices.join("\n") };
}
const indexOf = (rows: readonly Claim[], settings: object): number | null => scored(rows, settings).payer.medicareIndex;

describe("% of Medicare", () => {
  test("is what was allowed over the schedule's amounts for the same units, code by code", () => {
    const rows = [...claims(10, PAID), { ...PAID, code: "90834", allowed: 80, units: 2 }];
    expect(indexOf(rows, SOCIAL_WORKERS)).toBeCloseTo((10 * 130 + 80) / (10 * 122.64 + 2 * 83.62), 12);
  });

  test("takes each service line at the rate of its own year", () => {
    const rows = [
      ...claims(3, PAID),
      ...claims(2, { ...PAID, serviceDate: "2025-11-03", submittedDate: "2025-11-04" }),
    ];
    const settings = { practice: { ...OHIO, credential: "psychologist" } };
    expect(indexOf(rows, settings)).toBeCloseTo((5 * 130) / (3 * 163.52 + 2 * 151.33), 12);
  });

  test("takes each at the license of its own clinician, and at the practice's where that is not said", () => {
    const rows = ["Adams, Ann", "adams,  ann", "Burr, Bob", ""].map((provider) => ({ ...PAID, provider }));
    const settings = {
      ...SOCIAL_WORKERS,
      providers: [{ name: "Adams, Ann", credential: "psychologist" }],
    };
    expect(indexOf(rows, settings)).toBeCloseTo((4 * 130) / (2 * 163.52 + 2 * 122.64), 12);
  });

  test("takes each at its place of service; telehealth elsewhere than at home is a facility for Medicare alone", () => {
    const settings = { practice: { ...OHIO, credential: "psychologist" } };
    const at = (placeOfService: string, payer = "Aetna"): number =>
      indexOf([{ ...PAID, payer, placeOfService }], settings)!;
    expect(at("22")).toBeCloseTo(130 / 134.55, 12);
    expect(at("02")).toBeCloseTo(130 / 163.52, 12);
    expect(at("02", "Medicare")).toBeCloseTo(130 / 134.55, 12);
    expect(at("10", "Medicare")).toBeCloseTo(130 / 163.52, 12);
  });

  test("leaves out codes that Medicare has no rate for, and denied and open claims", () => {
    const rows = [
      ...claims(2, PAID),
      { ...PAID, code: "H0031", allowed: 500 },
      { ...PAID, allowed: 0, paid: 0, status: "Denied" },
      { ...PAID, allowed: "", paid: "", paidDate: "", status: "Pending" },
    ];
    expect(indexOf(rows, SOCIAL_WORKERS)).toBeCloseTo(130 / 122.64, 12);
  });

  test("an amount of practice.medicare takes the schedule's place for its code alone", () => {
    const rows = [...claims(3, PAID), { ...PAID, code: "90834", allowed: 80 }];
    const settings = { practice: { ...SOCIAL_WORKERS.practice, medicare: { "90834": 100 } } };
    expect(indexOf(rows, settings)).toBeCloseTo((3 * 130 + 80) / (3 * 122.64 + 100), 12);
  });

  test("a payer's own schedule takes Medicare's place wholly, also for codes that it lacks", () => {
    const rows = [...claims(3, PAID), { ...PAID, code: "90834", allowed: 80 }];
    const { payer, detail } = scored(rows, {
      ...SOCIAL_WORKERS,
      payers: [{ name: "Aetna", benchmark: { "90834": 160 } }],
    });
    expect(payer.medicareIndex).toBe(0.5);
    expect(detail.ownBenchmark).toBe(true);
    expect(detail.rates.map(({ code, medicare }) => [code, medicare])).toEqual([
      ["90837", null],
      ["90834", 160],
    ]);
  });

  test("an empty schedule of a payer says nothing: Medicare's stays", () => {
    const settings = { ...SOCIAL_WORKERS, payers: [{ name: "Aetna", benchmark: {} }] };
    expect(indexOf([PAID], settings)).toBeCloseTo(130 / 122.64, 12);
  });
});

describe("the rate of a code", () => {
  test("stands beside Medicare's average amount for the units that have one", () => {
    const clinicians = [...claims(3, { ...PAID, provider: "Adams" }), { ...PAID, provider: "Burr" }];
    const unknown = { ...PAID, provider: "Cole", allowed: 90 };
    const providers = [
      { name: "Adams", credential: "psychologist" },
      { name: "Burr", credential: "clinical-social-worker" },
    ];
    const { detail } = scored([...clinicians, unknown], { practice: OHIO, providers });
    // The clinician without a license has no amount, and takes no part in the share.
    const expected = (3 * 163.52 + 122.64) / 4;
    expect(detail.rates[0]).toMatchObject({ units: 5, rate: (4 * 130 + 90) / 5 });
    expect(detail.rates[0]!.medicare).toBeCloseTo(expected, 6);
    expect(detail.rates[0]!.pctMedicare).toBeCloseTo(130 / expected, 12);
  });
});

describe("a practice of clinical social workers", () => {
  test("is not told that it is paid below Medicare when it is paid above 75 % of the schedule", () => {
    // 130 is 79.5 % of the schedule's 163.52, and 106 % of what Medicare would pay a clinical social worker.
    const { payer, detail } = scored(claims(30, PAID), SOCIAL_WORKERS);
    expect(payer.medicareIndex).toBeCloseTo(1.06, 3);
    expect(payer.scores.rate).toBe(2);
    expect(payer.redFlags.map(({ code }) => code)).not.toContain("below-medicare");
    expect(detail.decidedBy?.by).toBe("medicare");
  });

  test("is told so where the same amount is paid to psychologists", () => {
    const { payer } = scored(claims(30, PAID), { practice: { ...OHIO, credential: "psychologist" } });
    expect(payer.scores.rate).toBe(0);
    expect(payer.redFlags.find(({ code }) => code === "below-medicare")!.text).toBe("Pays 80% of Medicare.");
  });
});

describe("without what the schedule needs there is no comparison, and the reader is asked", () => {
  test.each([
    ["a license", { practice: OHIO }, /choose the license of most clinicians \(setting practice.credential\)/],
    ["a place", { practice: { credential: "psychologist" } }, /write the practice's ZIP code \(setting practice.zip\)/],
    [
      "a ZIP code that is known",
      { practice: { zip: "00000", credential: "psychologist" } },
      /not compared with Medicare's local rates. Medicare's table has no ZIP code 00000/,
    ],
    [
      "a ZIP code that is known, and a license",
      { practice: { zip: "09012" } },
      /military ZIP code[^]*choose the license/,
    ],
    [
      "a clear state",
      { practice: { state: "CA", credential: "psychologist" } },
      /Medicare has prices for \d+ places in CA/,
    ],
  ])("for %s", (_, settings, notice) => {
    const { payer, detail, notices } = scored(claims(30, PAID), { ...settings, cost: { perSession: 90 } });
    expect(payer.medicareIndex).toBeNull();
    expect(detail.rates[0]).toMatchObject({ medicare: null, pctMedicare: null });
    expect(payer.redFlags.map(({ code }) => code)).not.toContain("below-medicare");
    expect(notices).toMatch(notice);
  });

  test("but not where amounts of their own are set, or nothing of Medicare is", () => {
    const amounts = { practice: { ...OHIO, medicare: { "90837": 120 } } };
    expect(scored([PAID], amounts).notices).not.toContain("Medicare's local rates");
    expect(scored([PAID], { cost: { perSession: 90 } }).notices).not.toContain("Medicare");
  });
});

describe("the reader is told by which of Medicare's rates claims were priced", () => {
  test("those of other years, and how many", () => {
    const old = { ...PAID, serviceDate: "2023-05-02", submittedDate: "2023-05-03" };
    const undated = { ...PAID, serviceDate: "", submittedDate: "2023-05-04" };
    const settings = { ...SOCIAL_WORKERS, asOf: "2023-12-31" };
    const { notices } = scored([...claims(3, old), undated], settings);
    expect(notices).toContain(
      "3 paid service lines from before 2024 are held against Medicare's rates of 2024, the first",
    );
    expect(notices).toContain("1 paid service line without a service date that can be read is held against Medicare's");
    const late = { ...PAID, serviceDate: "2027-01-04", submittedDate: "2027-01-05", paidDate: "2027-01-20" };
    expect(scored([late], { ...SOCIAL_WORKERS, today: "2027-03-01" }).notices).toMatch(
      /1 paid service line from after 2026 is held against Medicare's rates of 2026, the latest/,
    );
  });

  test("not of lines that no figure rests on", () => {
    const old = { ...PAID, serviceDate: "2023-05-02", submittedDate: "2023-05-03" };
    const asOf = "2023-12-31";
    const benchmark = [{ name: "Aetna", benchmark: { "90837": 100 } }];
    expect(scored([old], { ...SOCIAL_WORKERS, asOf, payers: benchmark }).notices).not.toContain(
      "held against Medicare",
    );
    expect(scored([PAID, old], SOCIAL_WORKERS).notices).not.toContain("held against Medicare");
  });

  test("that a ZIP code lies in several localities, until one is chosen", () => {
    const split = { zip: "01434", credential: "psychologist" };
    const { notices } = scored([PAID], { practice: split });
    expect(notices).toMatch(
      /ZIP code 01434 lies in more than one of Medicare's localities: the rates of .+ \(MA\) are used/,
    );
    expect(scored([PAID], { practice: { ...split, locality: "14212-01" } }).notices).not.toContain("01434");
  });

  test("that clinicians without a license are not compared", () => {
    const rows = ["Adams", "Burr", ""].map((provider) => ({ ...PAID, provider }));
    const providers = [{ name: "Adams", credential: "psychologist" }];
    expect(scored(rows, { practice: OHIO, providers }).notices).toContain(
      "Service lines of 1 clinician whose license is not set or of no clinician at all are not compared with Medicare",
    );
    expect(scored(rows, { ...SOCIAL_WORKERS, providers }).notices).not.toContain("whose license is not set");
  });

  test("not of clinicians whose rows the filter leaves out", () => {
    const rows = ["Adams", "Burr", "Cole", ""].map((provider) => ({ ...PAID, provider }));
    const providers = [{ name: "Adams", credential: "psychologist" }];
    const filtered = (names: readonly string[]): string =>
      scored(rows, { practice: OHIO, providers, filter: { providers: names } }).notices;
    expect(filtered(["Adams", "Burr"])).toContain(
      "Service lines of 1 clinician whose license is not set are not compared",
    );
    expect(filtered(["Adams"])).not.toContain("whose license is not set");
  });
});
