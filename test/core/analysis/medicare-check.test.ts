import { describe, expect, test } from "vitest";
import { analyseClaims } from "../../../src/core/analysis/analysis";
import type { CheckedClinician, MedicareCheck } from "../../../src/core/analysis/medicare-check";
import { deriveFacts } from "../../../src/core/claims/claim-facts";
import { ClaimReader } from "../../../src/core/claims/claim-reader";
import { localPrices } from "../../../src/core/scoring/local-prices";
import { scoreClaims } from "../../../src/core/scoring/scorecard";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { type Claim, claimTable, claims, day, TODAY } from "../score";

// Worked by hand, Ohio (15202-00) in 2026: indices 1.000, 0.913, 1.008; conversion factor 33.4009.
//   90837 outside a facility: (3.78 + 1.20 x 0.913 + 0.02 x 1.008) x 33.4009 = 4.89576 x 33.4009 = 163.5228: 163.52
//   90834 outside a facility: (2.56 + 0.83 x 0.913 + 0.02 x 1.008) x 33.4009 = 3.33795 x 33.4009 = 111.4905: 111.49
//   90837 in a facility:      (3.78 + 0.25 x 0.913 + 0.02 x 1.008) x 33.4009 = 4.02841 x 33.4009 = 134.5525: 134.55
type Code = "90837" | "90834";

const SETTINGS = { practice: { locality: "15202-00", credential: "psychologist" } };
const PAID: Claim = {
  payer: "Medicare Part B",
  provider: "Reed, Ann",
  serviceDate: "2026-06-01",
  submittedDate: "2026-06-02",
  paidDate: "2026-06-20",
  paid: 80,
  status: "Paid",
};

/** `count` service lines of a code for which so much was allowed. */
const allowing = (count: number, code: Code, allowed: number, more: Claim = {}): Claim[] =>
  claims(count, { ...PAID, code, allowed, ...more }, (n) => ({ claimId: `${code} ${allowed} ${more.provider} ${n}` }));

async function analysed(rows: readonly Claim[], settingsJson: object): Promise<MedicareCheck | null> {
  const settings = parseSettings(settingsJson, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(claimTable(rows));
  const facts = deriveFacts(reader.finish(), settings);
  const { pricer, medicare } = await localPrices(facts.table, settings);
  const card = scoreClaims(facts, settings, pricer);
  return analyseClaims({ facts, settings, card, pricer, medicare }).medicareCheck;
}

async function checked(rows: readonly Claim[], settingsJson: object = SETTINGS): Promise<MedicareCheck> {
  return (await analysed(rows, settingsJson))!;
}

/** The check of the only clinician. */
async function clinicianOf(rows: readonly Claim[], settingsJson: object = SETTINGS): Promise<CheckedClinician> {
  const { clinicians } = await checked(rows, settingsJson);
  expect(clinicians).toHaveLength(1);
  return clinicians[0]!;
}

/** What would make the service lines of the only clinician match. */
const otherwiseOf = async (rows: readonly Claim[], settingsJson: object = SETTINGS) =>
  (await clinicianOf(rows, settingsJson)).explanation?.otherwise ?? null;

describe("service lines are held against our rate", () => {
  test("and counted as to the cent, within 1 %, or neither", async () => {
    // 1 % of 163.52 is 1.6352: 165.15 is within, 165.16 is not.
    const rows = [
      ...allowing(47, "90837", 163.52),
      ...allowing(2, "90837", 163.53),
      ...allowing(1, "90837", 165.15),
      ...allowing(1, "90837", 165.16),
      ...allowing(1, "90834", 100),
    ];
    const clinician = await clinicianOf(rows);
    expect(clinician).toMatchObject({ lines: 52, matched: 47, near: 3, credential: "psychologist" });
    expect(clinician).toMatchObject({ name: "Reed, Ann", isOwnCredential: false });
    expect(clinician.codes.map(({ code, lines, ours }) => [code, lines, ours])).toEqual([
      ["90837", 51, 163.52],
      ["90834", 1, 111.49],
    ]);
    expect(clinician.codes[0]!.allowed[0]).toEqual({ perUnit: 163.52, lines: 47 });
  });

  test("by the unit", async () => {
    // 2 x 163.52 = 327.04; 3 x 163.52 = 490.56, a cent more is not the rate to the cent of each unit, but a third of it.
    const rows = [...allowing(1, "90837", 327.04, { units: 2 }), ...allowing(1, "90837", 327.06, { units: 2 })];
    expect(await clinicianOf(rows)).toMatchObject({ lines: 2, matched: 1, near: 1 });
  });

  test("of their own year, place of service and clinician", async () => {
    // 2025: indices 1.000, 0.911, 1.033; 32.3465: (3.63 + 1.06 x 0.911 + 0.08 x 1.033) x 32.3465 = 151.3266; x 0.75 = 113.4975: 113.50.
    // A place of service 02 is priced as in a facility, for Medicare itself: 134.55.
    const rows = [
      ...allowing(3, "90837", 113.5, { provider: "Dow, Lee", serviceDate: "2025-11-03", submittedDate: "2025-11-04" }),
      ...allowing(2, "90837", 134.55, { placeOfService: "02" }),
      ...allowing(1, "90837", 163.52, { placeOfService: "10" }),
    ];
    const providers = [{ name: "dow, lee", credential: "clinical-social-worker" }];
    const { clinicians } = await checked(rows, { ...SETTINGS, providers, asOf: "2026-10-01" });
    expect(
      clinicians.map(({ name, lines, matched, isOwnCredential }) => [name, lines, matched, isOwnCredential]),
    ).toEqual([
      ["Dow, Lee", 3, 3, true],
      ["Reed, Ann", 3, 3, false],
    ]);
    expect(clinicians[1]!.codes.map(({ facility }) => facility)).toEqual([true, false]);
  });

  test("only where Medicare itself has paid them in the review period, and the claims tell what was allowed", async () => {
    const rows = [
      ...allowing(4, "90837", 163.52),
      ...allowing(1, "90837", 99, { payer: "Humana Medicare Advantage" }),
      ...allowing(1, "90837", 98, { payer: "Aetna" }),
      ...allowing(1, "90837", 97, { status: "Denied", denialCode: "CO-50", paid: 0 }),
      ...allowing(1, "90837", 96, { serviceDate: "2024-06-01", submittedDate: "2024-06-02" }),
      // Without an allowed amount the payment is but its lower bound; 90863 has no price.
      { ...PAID, claimId: "no allowed", code: "90837" },
      { ...PAID, claimId: "no price", code: "90863", allowed: 50 },
    ];
    const check = await checked(rows);
    expect(check.clinicians[0]).toMatchObject({ lines: 4, matched: 4, explanation: null });
    expect(check).toMatchObject({
      payers: ["Medicare Part B"],
      leftOut: { withoutAllowed: 1, withoutPrice: 1 },
      explanation: null,
      codesOfSettings: [],
    });
  });

  test("even where the settings have an amount of their own for the code, which is then named", async () => {
    const practice = { ...SETTINGS.practice, medicare: { "90837": 150 } };
    const check = await checked(allowing(1, "90837", 163.52), { practice });
    expect([check.clinicians[0]!.matched, check.codesOfSettings]).toEqual([1, ["90837"]]);
  });

  test("of no clinician, too", async () => {
    expect(await clinicianOf(allowing(1, "90837", 163.52, { provider: "" }))).toMatchObject({ name: null, matched: 1 });
  });
});

describe("what would make the others match", () => {
  test("another license: 85 % of 163.52 is 138.99, of 111.49 is 94.77", async () => {
    const rows = [...allowing(6, "90837", 138.99), ...allowing(3, "90834", 94.77), ...allowing(1, "90834", 60)];
    const { explanation, matched } = await clinicianOf(rows);
    expect([matched, explanation]).toEqual([
      0,
      {
        otherwise: {
          kind: "license",
          credentials: ["nurse-practitioner", "physician-assistant", "clinical-nurse-specialist"],
          locality: null,
        },
        explained: 9,
        others: 10,
      },
    ]);
  });

  test("a license where none is set", async () => {
    const settings = {
      practice: { locality: "15202-00" },
      providers: [{ name: "Somebody else", credential: "physician" }],
    };
    const clinician = await clinicianOf(allowing(5, "90837", 163.52), settings);
    expect(clinician).toMatchObject({ credential: null, matched: 0, near: 0, codes: [{ ours: null }] });
    expect(clinician.explanation).toMatchObject({
      otherwise: { kind: "license", credentials: ["physician", "psychologist"] },
      explained: 5,
    });
  });

  test("another locality of the state", async () => {
    // The rest of New York (13282-99): indices 1.000, 0.950, 0.703. 90837: (3.78 + 1.14 + 0.01406) x 33.4009 = 164.8020;
    // 90834: (2.56 + 0.7885 + 0.01406) x 33.4009 = 112.3125.
    const rows = [...allowing(2, "90837", 164.8), ...allowing(1, "90834", 112.31)];
    const inManhattan = { practice: { locality: "13202-01", credential: "psychologist" } };
    expect(await otherwiseOf(rows, inManhattan)).toMatchObject({
      kind: "locality",
      locality: { key: "13282-99" },
      alike: 0,
    });
  });

  test("a locality of another state, found by the code that differs most often", async () => {
    // Manhattan (13202-01): 1.064, 1.162, 1.586: 90837 (4.02192 + 1.3944 + 0.03172) x 33.4009 = 181.9694; 90834 124.2520.
    const rows = [...allowing(3, "90837", 181.97), ...allowing(1, "90834", 124.25)];
    expect(await otherwiseOf(rows)).toMatchObject({ kind: "locality", locality: { key: "13202-01" }, alike: 0 });
  });

  test("a locality that the practice's ZIP code may lie in as well", async () => {
    // 19543 is Pennsylvania's and reaches Delaware: (3.78 x 1.005 + 1.20 x 0.988 + 0.02 x 0.899) x 33.4009 = 167.0873.
    const rows = allowing(3, "90837", 167.09);
    const settings = { practice: { zip: "19543", credential: "psychologist" } };
    expect(await otherwiseOf(rows, settings)).toMatchObject({ kind: "locality", locality: { key: "12102-01" } });
    expect((await checked(rows, settings)).isUnconfirmed).toBe(true);
  });

  test("a place of service of the other kind", async () => {
    const inOffice = allowing(4, "90837", 134.55, { placeOfService: "11" });
    expect(await otherwiseOf(inOffice)).toEqual({ kind: "place of service", facility: true });
    const inHospital = allowing(4, "90837", 163.52, { placeOfService: "22" });
    expect(await otherwiseOf(inHospital)).toEqual({ kind: "place of service", facility: false });
  });

  test("the other conversion factor: 4.89576 x 33.5675 = 164.3384", async () => {
    expect(await otherwiseOf(allowing(4, "90837", 164.34))).toEqual({
      kind: "conversion factor",
      conversionFactor: "qualifying-apm",
    });
  });

  test("the prices of the year before", async () => {
    expect(await otherwiseOf(allowing(4, "90837", 151.33))).toEqual({ kind: "year", year: 2025 });
  });

  test("one ratio for all codes: 98 % of 163.52 is 160.25, of 111.49 is 109.26", async () => {
    const rows = [...allowing(5, "90837", 160.25), ...allowing(4, "90834", 109.26)];
    const { explanation } = await clinicianOf(rows);
    expect(explanation).toMatchObject({ otherwise: { kind: "ratio" }, explained: 9, others: 9 });
    const { otherwise } = explanation!;
    expect(otherwise.kind === "ratio" && otherwise.ratio).toBeCloseTo(0.98, 4);
    // Any amount is some ratio of a single price; and few prove none.
    expect(await otherwiseOf(allowing(9, "90837", 160.25))).toBeNull();
    expect(await otherwiseOf([...allowing(2, "90837", 160.25), ...allowing(2, "90834", 109.26)])).toBeNull();
  });

  test("nothing, where less than half of the others would match", async () => {
    const rows = [...allowing(2, "90837", 138.99), ...allowing(1, "90837", 50), ...allowing(2, "90837", 60)];
    expect(await otherwiseOf(rows)).toBeNull();
  });

  test("of a wrong license in a wrong place, both together", async () => {
    // 75 % of 163.52 is 122.64, of 111.49 is 83.62.
    const rows = [
      ...allowing(6, "90837", 163.52),
      ...allowing(3, "90834", 111.49),
      ...allowing(2, "90837", 122.64, { provider: "Dow, Lee" }),
      ...allowing(1, "90834", 83.62, { provider: "Dow, Lee" }),
    ];
    const { explanation, clinicians } = await checked(rows, {
      practice: { locality: "05302-01", credential: "psychologist" },
    });
    const ohio = { key: "15202-00" };
    expect(explanation).toMatchObject({ otherwise: { kind: "locality", locality: ohio }, explained: 9, others: 12 });
    expect(clinicians.map(({ explanation: own }) => own?.otherwise)).toMatchObject([
      { kind: "locality", locality: ohio },
      { kind: "license", credentials: { length: 3 }, locality: ohio },
    ]);
  });
});

describe("nothing is checked", () => {
  test.each([
    ["without a place", { practice: { credential: "psychologist" } }],
    ["without a license", { practice: { locality: "15202-00" } }],
  ])("%s", async (_, settings) => {
    expect(await analysed(allowing(1, "90837", 163.52), settings)).toBeNull();
  });

  test("without claims of Medicare", async () => {
    expect(await checked(allowing(3, "90837", 163.52, { payer: "Aetna" }))).toMatchObject({
      payers: [],
      clinicians: [],
    });
  });
});
