import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "../../../src/core/settings/definitions";
import { DESCRIPTIONS } from "../../../src/core/settings/setting-descriptions";
import { plainDefinitions } from "../../../src/core/settings/setting-keys";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { readValue } from "../../../src/core/settings/value-rules";

const TODAY = 20_000;

/** The dotted keys of everything in an object that is no object itself; lists and maps count as one key. */
function leaves(value: object, prefix = ""): string[] {
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "object" && part !== null && !Array.isArray(part) && Object.keys(part).length > 0
      ? leaves(part, `${prefix}${key}.`)
      : [prefix + key],
  );
}

describe("the table of settings", () => {
  test("has a key for every part of Settings, and no other", () => {
    const lists = ["columns", "payers", "practice.medicare", "providers"];
    expect(leaves(defaultSettings(TODAY)).sort()).toEqual(
      [...plainDefinitions().map(({ key }) => key), ...lists].sort(),
    );
  });

  test("has a key for every part of a payer and of a clinician", () => {
    const settings = parseSettings({ payers: [{ name: "Optum" }], providers: [{ name: "Ann" }] }, TODAY);
    const payer = plainDefinitions("payers.<name>.").map(({ key }) => key.split(".")[2]);
    expect(Object.keys(settings.payers[0]!).sort()).toEqual(["name", ...payer].sort());
    expect(Object.keys(settings.providers[0]!)).toEqual(["name", "credential"]);
  });

  test("names each key once", () => {
    const keys = DEFINITIONS.map(({ key }) => key.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(DEFINITIONS.filter((definition) => definition.default !== null))(
    "$key allows its own default",
    (setting) => {
      expect(readValue(setting.rule, setting.default)).toEqual(setting.default);
    },
  );

  test("has a description for each key, and no other", () => {
    expect(Object.keys(DESCRIPTIONS)).toEqual(DEFINITIONS.map(({ key }) => key));
  });

  test.each([...DEFINITIONS])("$key has a sentence of help", ({ key }) => {
    expect(DESCRIPTIONS[key]!.help).toMatch(/^[A-Z].{15,}[^.]\.$/s);
  });

  test.each(["practice.zip", "practice.credential"])("%s says what is missing without it", (key) => {
    expect(DESCRIPTIONS[key]!.unset).toBe("no Medicare comparison");
  });

  test("holds the defaults of methodology section 11 and of negotiations", () => {
    const { cost, minutes, weights, thresholds, ...rest } = defaultSettings(TODAY);
    expect(rest).toEqual({
      asOf: null,
      today: TODAY,
      columns: {},
      filter: { providers: null, places: null, from: null, to: null },
      reviewMonths: 12,
      denialDays: 90,
      denialLagDays: 30,
      practice: {
        name: null,
        zip: null,
        state: null,
        locality: null,
        credential: null,
        conversionFactor: "standard",
        legalName: null,
        taxId: null,
        npi: null,
        address: null,
        contact: null,
        phone: null,
        email: null,
        medicare: {},
      },
      providers: [],
      staffHourly: 28,
      patientCollectionRate: 1,
      payers: [],
      minimumLines: 20,
      decision: { renegotiate: 2, leave: 2 },
      trends: { since: null },
      ask: { medicareFactor: 1.1, breakEvenFactor: 1.1, stepAbove: 0.25, creditRate: 0.08 },
      outgoing: { minimumLines: 20, costPerSession: "no" },
    });
    expect(cost).toEqual({
      perSession: null,
      clinicianHourly: null,
      payrollRate: 0,
      sessionMinutes: 53,
      documentationMinutes: 10,
      nonBillableMinutes: 0,
      adminHourly: null,
      adminMinutes: 0,
      monthlyOverhead: null,
      monthlySessions: null,
      clinicianShare: null,
      billingFee: null,
      prescriberHourly: null,
      groupSize: 6,
      referenceMinutes: 60,
    });
    expect(minutes).toEqual({ base: 5, priorAuth: 25, rework: 20, eligibility: 24 });
    expect(weights).toEqual({ rate: 30, cost: 20, rework: 20, days: 15, share: 15 });
    expect(thresholds).toEqual({
      medicareRed: 0.95,
      medicareGreen: 1,
      commercialGreen: 0.9,
      minutesGreen: 10,
      minutesRed: 20,
      reworkRatio: 1.5,
      reworkFloor: 0.05,
      daysGreen: 27.5,
      daysRed: 42.5,
      daysSpread: 30,
      dragGreen: 1,
      dragRed: 2,
      smallShare: 0.1,
      largeShare: 0.2,
      smallShareDrag: 1.5,
      largeShareDrag: 1.25,
      tooLarge: 0.3,
    });
  });
});
