import { describe, expect, test } from "vitest";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { visitLines } from "../../../src/core/claims/consolidate";
import { medicareRate } from "../../../src/core/medicare/medicare-rate";
import { readPlace } from "../../../src/core/medicare/read-place";
import type { LinePricer } from "../../../src/core/scoring/line-pricer";
import { priceLines } from "../../../src/core/scoring/price-lines";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { CREDENTIALS } from "../../../src/core/settings/settings";
import { type Claim, TODAY, claimTable, day } from "../score";

const OHIO = { zip: "43215", credential: "physician" };
const VISIT: Claim = { payer: "Aetna", code: "90837", serviceDate: "2026-03-02", allowed: 150, paid: 150 };

/** The pricer of a table, and what it says of each service line, in the order of their first rows. */
function priced(claims: readonly Claim[], json: object): { pricer: LinePricer | null; rates: number[] } {
  const settings = parseSettings(json, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable(claims));
  const facts = deriveFacts(reader.finish(), settings);
  const pricer = priceLines(facts.table, settings);
  const rates: number[] = [];
  visitLines(facts, settings, (line) => {
    if (!pricer) return;
    rates.push(pricer.rateOf(line));
    pricer.note(line);
  });
  return { pricer, rates };
}

const ratesOf = (claims: readonly Claim[], json: object = { practice: OHIO }): number[] => priced(claims, json).rates;
const pricerOf = (json: object): LinePricer | null => priced([VISIT], json).pricer;

describe("there is no pricer", () => {
  test.each([
    ["without a place", { practice: { credential: "physician" } }],
    ["with a ZIP code that Medicare does not know", { practice: { zip: "99999", credential: "physician" } }],
    ["with a state of several localities", { practice: { state: "CA", credential: "physician" } }],
    ["without any credential", { practice: { zip: "43215" } }],
    ["with clinicians without credential", { practice: { zip: "43215" }, providers: [{ name: "Ana Ruiz" }] }],
  ])("%s", (_, json) => {
    expect(pricerOf(json)).toBe(null);
  });
});

test("the pricer tells its place and its years", () => {
  expect(pricerOf({ practice: OHIO })).toMatchObject({
    locality: { key: "15202-00", state: "OH", name: "Ohio" },
    isUnconfirmed: false,
    years: { first: 2024, last: 2026 },
    otherYears: { before: 0, after: 0, undated: 0 },
  });
});

describe("the place of a ZIP code that spans localities", () => {
  const MALIBU = { zip: "90265", credential: "physician" };

  test("is Medicare's default, not confirmed", () => {
    expect(pricerOf({ practice: MALIBU })).toMatchObject({ locality: { key: "01182-18" }, isUnconfirmed: true });
  });

  test("is confirmed by naming the locality, be it the default", () => {
    for (const locality of ["01182-18", "01182-17"]) {
      const practice = { ...MALIBU, locality };
      expect(pricerOf({ practice })).toMatchObject({ locality: { key: locality }, isUnconfirmed: false });
    }
  });
});

describe("the year", () => {
  // Ohio, 90837. 2024: 3.47 x 1.000 + 1.01 x 0.911 + 0.09 x 1.033 = 4.48308; x 32.7442 = 146.794868136; x 33.2875 = 149.2305255
  // 2025: 3.63 x 1.000 + 1.06 x 0.911 + 0.08 x 1.033 = 4.67830; x 32.3465 = 151.32663095
  // 2026: 4.89576 x 33.4009 = 163.522790184; x 33.5675 = 164.3384238
  const DATES = ["2023-06-01", "2024-03-08", "2024-03-09", "2025-12-31", "2026-01-01", "2026-12-30", ""];
  const claims = DATES.map((serviceDate) => ({ ...VISIT, serviceDate, submittedDate: "2026-12-30" }));

  test("is each line's own; the nearest where there is none; the latest where there is no date", () => {
    expect(ratesOf(claims)).toEqual([146.79, 146.79, 149.23, 151.33, 163.52, 163.52, 163.52]);
  });

  test("2026's conversion factor is the settings'", () => {
    const practice = { ...OHIO, conversionFactor: "qualifying-apm" };
    expect(ratesOf(claims, { practice })).toEqual([146.79, 146.79, 149.23, 151.33, 164.34, 164.34, 164.34]);
  });

  test("that is another than the line's own is counted", () => {
    const late = { ...VISIT, serviceDate: "2027-01-02" };
    const { pricer } = priced([...claims, late, late], { today: "2027-02-01", practice: OHIO });
    expect(pricer!.otherYears).toEqual({ before: 1, after: 2, undated: 1 });
  });
});

describe("the place of service", () => {
  // Ohio, 90837 in a facility: 3.78 x 1.000 + 0.25 x 0.913 + 0.02 x 1.008 = 4.02841; x 33.4009 = 134.552519569
  const [OFFICE, FACILITY] = [163.52, 134.55];

  test.each([
    ["11", OFFICE],
    [11, OFFICE],
    ["11 - Office", OFFICE],
    ["Office", OFFICE],
    ["", OFFICE],
    ["10", OFFICE],
    ["21", FACILITY],
    [21, FACILITY],
    ["22 - Outpatient Hospital", FACILITY],
    ["02", OFFICE],
    [2, OFFICE],
  ])("%j is priced at %d", (placeOfService, rate) => {
    expect(
      ratesOf([
        { ...VISIT, placeOfService },
        { ...VISIT, placeOfService: "11" },
      ]),
    ).toEqual([rate, OFFICE]);
  });

  test.each([2, "02", "2 - Telehealth"])("%j is a facility for payers of type medicare alone", (placeOfService) => {
    const payers = ["Medicare", "Medicare Advantage", "Aetna", "Old Part B"];
    const claims = payers.map((payer) => ({ ...VISIT, payer, placeOfService }));
    const json = { practice: OHIO, payers: [{ name: "Old Part B", type: "medicare" }] };
    expect(ratesOf(claims, json)).toEqual([FACILITY, OFFICE, OFFICE, FACILITY]);
  });

  test("is an office in a table without such a column", () => {
    expect(ratesOf([VISIT])).toEqual([OFFICE]);
  });
});

describe("the clinician's license", () => {
  // Ohio, 90837: 163.52; x 0.85 = 138.992; x 0.75 = 122.64
  const claims = ["Ana Ruiz", "Bo Lind", "", "Cy Moss"].map((provider) => ({ ...VISIT, provider }));
  const providers = [
    { name: "Ana Ruiz", credential: "nurse-practitioner" },
    { name: "Cy Moss", credential: "clinical-social-worker" },
    { name: "Bo Lind" },
  ];

  test("is each clinician's own, else the practice's", () => {
    expect(ratesOf(claims, { practice: OHIO, providers })).toEqual([138.99, 163.52, 163.52, 122.64]);
  });

  test("of a clinician who is said to have none is not known, where the practice has none either", () => {
    expect(ratesOf(claims, { practice: { zip: "43215" }, providers })).toEqual([138.99, NaN, NaN, 122.64]);
  });

  test("is found by a name that is spelt with other case and white space", () => {
    const spelt = ["ANA RUIZ", "  ana   ruiz ", "Ana Ruíz"].map((provider) => ({ ...VISIT, provider }));
    const json = { practice: OHIO, providers: [{ name: "ana  Ruiz", credential: "nurse-practitioner" }] };
    expect(ratesOf(spelt, json)).toEqual([138.99, 138.99, 163.52]);
  });

  test.each(CREDENTIALS)("%s prices a line as it prices the code", (credential) => {
    const { locality } = readPlace("OH");
    const question = { code: "90834", day: day("2026-03-02"), facility: false, conversionFactor: "standard" } as const;
    const { dollars } = medicareRate({ ...question, locality: locality!, credential });
    expect(ratesOf([{ ...VISIT, code: "90834" }], { practice: { ...OHIO, credential } })).toEqual([dollars]);
  });
});

describe("the code", () => {
  test("is priced whatever its modifiers", () => {
    expect(ratesOf(["90837-95", "90837 HO", "9083795"].map((code) => ({ ...VISIT, code })))).toEqual([
      163.52, 163.52, 163.52,
    ]);
  });

  test.each([
    ["that the table does not hold", "98765"],
    ["that Medicare does not cover", "90875"],
    ["that is priced in facilities alone", "G0459"],
    ["that is blank", ""],
  ])("%s has no price", (_, code) => {
    expect(ratesOf([{ ...VISIT, code }, VISIT])).toEqual([NaN, 163.52]);
  });

  test("that is not priced in one setting is priced in the other", () => {
    const claims = ["11", "21"].map((placeOfService) => ({ ...VISIT, code: "96127", placeOfService }));
    // 0.00 x 1.000 + 0.14 x 0.913 + 0.01 x 1.008 = 0.13790; x 33.4009 = 4.60598411
    expect(ratesOf(claims)).toEqual([4.61, NaN]);
  });
});

test("the amount is for one unit, however many a line has", () => {
  expect(ratesOf([{ ...VISIT, units: 3 }])).toEqual([163.52]);
});

test("amounts of the settings are left to who compares: they hold for a code wherever it is priced", () => {
  const payers = [{ name: "Aetna", benchmark: { "90837": 200 } }];
  expect(ratesOf([VISIT], { practice: { ...OHIO, medicare: { "90837": 100 } }, payers })).toEqual([163.52]);
});

test("a line has the place, clinician and date of the version that was paid", () => {
  const sent = { ...VISIT, claimId: "A", code: "90837" };
  const rates = ratesOf([
    {
      ...sent,
      placeOfService: "21",
      paid: 0,
      allowed: 0,
      status: "Denied",
      denialCode: "16",
      submittedDate: "2026-03-03",
    },
    { ...sent, placeOfService: "11", submittedDate: "2026-04-03", resubmissions: 1 },
  ]);
  expect(rates).toEqual([163.52]);
});
