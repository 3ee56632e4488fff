import { describe, expect, test } from "vitest";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { inputErrorOf } from "./settings-error";

const TODAY = dayFromIso("2026-06-01")!;
const parse = (json: unknown) => parseSettings(json, TODAY);
const refusal = (json: unknown) => inputErrorOf(() => parse(json));

describe("what is given", () => {
  test("an empty object leaves every default", () => {
    expect(parse({})).toEqual(defaultSettings(TODAY));
  });

  test("today replaces the clock", () => {
    expect(parse({ today: "2026-12-31" }).today).toBe(dayFromIso("2026-12-31"));
    expect(parse({}).today).toBe(TODAY);
  });

  test("one part of a group leaves the others at their defaults", () => {
    expect(parse({ weights: { rate: 10 } }).weights).toEqual({ rate: 10, cost: 20, rework: 20, days: 15, share: 15 });
  });

  test("part of the cost inputs is enough", () => {
    expect(parse({ cost: { monthlyOverhead: 3000 } }).cost).toMatchObject({
      monthlyOverhead: 3000,
      monthlySessions: null,
    });
  });

  test("null and blank text say not set, where a setting can be that", () => {
    const json = { asOf: null, practice: { zip: " ", name: null }, cost: { perSession: null }, filter: { places: [] } };
    expect(parse(json)).toEqual(defaultSettings(TODAY));
  });

  test("texts are trimmed, states and codes in capitals", () => {
    const { practice } = parse({ practice: { name: " River ", state: "nc", medicare: { h0004: 20 } } });
    expect(practice).toMatchObject({ name: "River", state: "NC", medicare: { H0004: 20 } });
  });
});

describe("columns", () => {
  test.each([
    ["a heading", "Insurance", ["Insurance"]],
    ["a list of headings", ["Mod 1", "Mod 2"], ["Mod 1", "Mod 2"]],
    ["null: not read", null, null],
  ])("%s", (_, given, read) => {
    expect(parse({ columns: { modifiers: given } }).columns).toEqual({ modifiers: read });
  });

  test("the three parts of the patient responsibility are fields", () => {
    const columns = { deductible: "Ded", copay: "Copay", coinsurance: "Coins" };
    expect(Object.keys(parse({ columns }).columns)).toEqual(["deductible", "copay", "coinsurance"]);
  });

  test.each([
    ["no heading", []],
    ["a blank heading", ""],
    ["a blank heading in a list", ["Mod 1", " "]],
    ["the same heading twice", ["Copay", "copay"]],
    ["a number", 3],
  ])("refuse %s", (_, given) => {
    expect(refusal({ columns: { copay: given } })).toMatchObject({ code: "wrong-setting" });
  });
});

describe("payers", () => {
  test("a name alone is a payer with nothing set", () => {
    expect(parse({ payers: [{ name: " Blue  Cross " }] }).payers).toEqual([
      {
        name: "Blue Cross",
        type: null,
        aliases: [],
        minutesPerClaim: null,
        benchmark: null,
        contract: null,
        negotiationClosed: null,
      },
    ]);
  });

  test("keep their order", () => {
    expect(parse({ payers: [{ name: "Zeta" }, { name: "Alpha" }] }).payers.map(({ name }) => name)).toEqual([
      "Zeta",
      "Alpha",
    ]);
  });

  test.each([
    ["left out", {}, null],
    ["null", { benchmark: null }, null],
    ["empty, which takes Medicare's place with nothing", { benchmark: {} }, {}],
    ["a schedule", { benchmark: { 90837: 90 } }, { 90837: 90 }],
  ])("a benchmark may be %s", (_, given, read) => {
    expect(parse({ payers: [{ name: "Cigna", ...given }] }).payers[0]!.benchmark).toEqual(read);
  });

  test("an alias may repeat its own payer's name", () => {
    expect(parse({ payers: [{ name: "Aetna", aliases: ["AETNA", "Aetna Inc"] }] }).payers[0]!.aliases).toHaveLength(2);
  });

  test("names that objects have of their own are names like others", () => {
    const settings = parse({ payers: [{ name: "__proto__", contract: "constructor" }, { name: "toString" }] });
    expect(settings.payers.map(({ name }) => name)).toEqual(["__proto__", "toString"]);
    expect(settings.payers[0]!.contract).toBe("constructor");
  });
});

describe("an unknown key is an error that helps", () => {
  test.each([
    [
      "a letter missing",
      { cost: { perSesion: 92 } },
      '"cost.perSesion" (it holds 92). Did you mean "cost.perSession"?',
    ],
    ["another case", { reviewmonths: 6 }, 'Did you mean "reviewMonths"?'],
    ["outside its group", { perSession: 92 }, 'Did you mean "cost.perSession"?'],
    ["in a wrong group", { cost: { staffHourly: 28 } }, 'Did you mean "staffHourly"?'],
    ["a group in the singular", { payer: [] }, '(it holds []). Did you mean "payers"?'],
    ["deep in a list", { payers: [{ name: "Aetna Inc.", typ: "eap" }] }, 'Did you mean "payers.Aetna Inc..type"?'],
    ["of a clinician", { providers: [{ name: "Ann", license: "x" }] }, '"providers.Ann.license"'],
    ["a field", { columns: { payed: "Paid" } }, 'Did you mean "columns.paye'],
    ["a field in another case", { columns: { paiddate: "Paid" } }, 'Did you mean "columns.paidDate"?'],
    ["nothing near, in a group", { weights: { gravity: 1 } }, 'Those of "weights" are: weights.rate, weights.cost'],
    ["nothing near at all", { zzzzzzzzz: 1 }, "A setting begins with one of: asOf, today"],
    [
      "a code with a modifier",
      { practice: { medicare: { "90837-95": 1 } } },
      "A procedure code is five letters or digits",
    ],
    [
      "a benchmark's code",
      { payers: [{ name: "A", benchmark: { fee: 1 } }] },
      "A procedure code is five letters or digits",
    ],
    ["written with dots", { "cost.perSession": 92 }, 'must be nested in JSON: "perSession" belongs inside "cost"'],
    ["a name that objects have", { columns: { constructor: "x" } }, '"columns.constructor"'],
    ["a name that groups have", { cost: { toString: 1 } }, '"cost.toString"'],
  ])("%s", (_, json, words) => {
    const { code, message } = refusal(json);
    expect(code).toBe("unknown-setting");
    expect(message).toContain(words);
  });

  test.each(['{"__proto__": {"reviewMonths": 1}}', '{"cost": {"__proto__": {"perSession": 1}}}'])("%s", (text) => {
    expect(refusal(JSON.parse(text)).message).toContain("__proto__");
  });

  test("__proto__ inside a payer is unknown too", () => {
    const json = JSON.parse('{"payers": [{"name": "A", "__proto__": {"type": "eap"}}]}');
    expect(refusal(json).message).toContain('"payers.A.__proto__"');
  });
});

describe("a wrong type is an error that names key, value and what is allowed", () => {
  test.each([
    [
      "text for a number",
      { cost: { perSession: "92" } },
      '"cost.perSession" holds "92"; it may hold a number of dollars, 0 or more.',
    ],
    ["a number for text", { practice: { zip: 27601 } }, "holds 27601; it may hold a ZIP code such as 27601."],
    ["a number for a date", { asOf: 46000 }, '"asOf" holds 46000; it may hold a date such as 2026-03-09'],
    [
      "null where there is a default",
      { reviewMonths: null },
      '"reviewMonths" holds null; it may hold a whole number of months',
    ],
    ["blank text for a number", { cost: { perSession: "" } }, '"cost.perSession" holds ""'],
    ["an empty list for a text", { practice: { name: [] } }, '"practice.name" holds []'],
    ["true", { staffHourly: true }, '"staffHourly" holds true'],
    ["NaN", { staffHourly: NaN }, '"staffHourly" holds NaN'],
    [
      "a text for a list",
      { filter: { providers: "Ann" } },
      '"filter.providers" holds "Ann"; it may hold a list of texts.',
    ],
    ["a number in a list", { filter: { places: [11] } }, '"filter.places" holds [11]'],
    ["a number for a group", { cost: 92 }, '"cost" holds 92; it may hold an object with any of perSession'],
    ["a list for a group", { thresholds: [] }, '"thresholds" holds []'],
    ["an object for a list", { payers: { name: "A" } }, '"payers" holds {"name":"A"}; it may hold a list of objects'],
    ["a text in a list of payers", { payers: ["Aetna"] }, '"payers" holds "Aetna"; it may hold only objects'],
    ["a payer without a name", { payers: [{ type: "eap" }] }, '"payers.name" holds nothing; it may hold the name'],
    ["a payer with a blank name", { payers: [{ name: " " }] }, '"payers.name" holds " "'],
    ["a text for a schedule", { payers: [{ name: "A", benchmark: "empty" }] }, '"payers.A.benchmark" holds "empty"'],
    ["a list for a schedule", { practice: { medicare: [] } }, "it may hold an object with an amount for each code"],
    ["a list for the columns", { columns: [] }, "it may hold an object with a heading for each field"],
    ["an Excel error for a text", { practice: { name: "#REF!" } }, '"practice.name" holds "#REF!"'],
  ])("%s", (_, json, words) => {
    const { code, message } = refusal(json);
    expect(code).toBe("wrong-setting");
    expect(message).toContain(words);
  });

  test.each([
    ["a list", []],
    ["a text", "x"],
    ["nothing", null],
    ["a number", 1],
  ])("%s is no settings file", (_, json) => {
    expect(refusal(json)).toMatchObject({ code: "no-settings", message: expect.stringContaining("one JSON object") });
  });

  test("a long value is cut", () => {
    expect(refusal({ asOf: "x".repeat(500) }).message.length).toBeLessThan(200);
  });

  test("a choice that is nearly right is told the right one", () => {
    const { message } = refusal({ payers: [{ name: "A", type: "comercial" }] });
    expect(message).toContain("one of commercial, medicare-advantage");
    expect(message).toContain('Did you mean "commercial"?');
  });
});

describe("bounds", () => {
  test.each([
    ["reviewMonths", [1, 120], [0, 121, 1.5]],
    ["denialDays", [1, 3660], [0, 3661, 30.5]],
    ["denialLagDays", [0, 30], [-1, 0.5]],
    ["minimumLines", [1, 500], [0, 2.5]],
    ["staffHourly", [0, 28.5], [-0.01, Infinity]],
    ["patientCollectionRate", [0, 1], [-0.1, 1.01]],
    ["cost.perSession", [0, 92.5], [-1]],
    ["cost.payrollRate", [0, 1], [-0.1, 8]],
    ["cost.sessionMinutes", [1], [0]],
    ["cost.monthlySessions", [0.5, 110], [0]],
    ["cost.clinicianShare", [0, 0.99], [1]],
    ["cost.billingFee", [0, 0.99], [1, 6]],
    ["cost.groupSize", [1, 5.5], [0.9]],
    ["cost.referenceMinutes", [1, 53], [0]],
    ["minutes.base", [0, 5], [-1]],
    ["weights.rate", [0, 1000], [-1]],
    ["thresholds.medicareRed", [0.01, 1], [0, 95]],
    ["thresholds.reworkFloor", [0.01, 1], [0, 5]],
    ["thresholds.daysSpread", [0.5, 90], [0]],
  ])("%s", (key, allowed, refused) => {
    const json = (value: number) => {
      const [group, name] = key.split(".") as [string, string?];
      return { [group]: name ? { [name]: value } : value };
    };
    for (const value of allowed) expect(parse(json(value))).toMatchObject(json(value));
    for (const value of refused) expect(refusal(json(value)).message).toContain(`"${key}" holds ${value}; it may hold`);
  });

  test.each([
    ["2026-02-28", true],
    ["2028-02-29", true],
    ["1990-01-01", true],
    ["1989-12-31", false],
    ["2200-01-01", false],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-3-9", false],
    ["03/09/2026", false],
    ["2026-03-09T00:00", false],
  ])("a date %s is allowed: %s", (text, allowed) => {
    if (allowed) expect(parse({ asOf: text }).asOf).toBe(Date.parse(`${text}T00:00Z`) / 86_400_000);
    else expect(refusal({ asOf: text }).message).toContain("it may hold a date such as 2026-03-09");
  });

  test.each([
    ["zip", ["27601", "02138-1234"], ["2760", "27601-1", "ABCDE"]],
    ["state", ["NC"], ["N", "North Carolina", "N1"]],
    ["locality", ["01182-18"], ["01182", "1182-18"]],
  ])("practice.%s", (name, allowed, refused) => {
    for (const value of allowed)
      expect(parse({ practice: { [name]: value } }).practice).toMatchObject({ [name]: value });
    for (const value of refused) expect(refusal({ practice: { [name]: value } }).code).toBe("wrong-setting");
  });
});

describe("contradictions", () => {
  test.each([
    [
      "filter",
      { from: "2026-03-02", to: "2026-03-01" },
      'The first day of the filter ("filter.from", 2026-03-02) is after its last day ("filter.to", 2026-03-01)',
    ],
    [
      "thresholds",
      { medicareRed: 1.1 },
      '"thresholds.medicareRed" (1.1) must not be above "thresholds.medicareGreen" (1)',
    ],
    ["thresholds", { minutesGreen: 21 }, '"thresholds.minutesGreen" (21)'],
    ["thresholds", { daysRed: 20 }, '"thresholds.daysGreen" (27.5) must not be above "thresholds.daysRed" (20)'],
    ["thresholds", { dragGreen: 3 }, '"thresholds.dragGreen" (3)'],
    ["thresholds", { smallShare: 0.25 }, '"thresholds.smallShare" (0.25)'],
    ["weights", { rate: 0, cost: 0, rework: 0, days: 0, share: 0 }, '"weights" are 0'],
  ])("%s %j", (group, values, words) => {
    const { code, message } = refusal({ [group]: values });
    expect(code).toBe("contradicting-settings");
    expect(message).toContain(words);
  });

  test("equal ends are none", () => {
    const filter = { from: "2026-03-01", to: "2026-03-01" };
    expect(parse({ filter, thresholds: { daysGreen: 30, daysRed: 30 } }).thresholds).toMatchObject({ daysGreen: 30 });
  });

  test.each([
    ["two payers of one name", [{ name: "Aetna" }, { name: " AETNA" }], '"payers" names "AETNA" twice'],
    [
      "an alias that is another payer",
      [{ name: "A", aliases: ["x"] }, { name: "X" }],
      '"X" in the settings belongs to two payers, "A" and "X"',
    ],
    [
      "an alias of two payers",
      [
        { name: "A", aliases: ["x y"] },
        { name: "B", aliases: ["X  Y"] },
      ],
      '"A" and "B"',
    ],
  ])("%s", (_, payers, words) => {
    expect(refusal({ payers })).toMatchObject({
      code: "contradicting-settings",
      message: expect.stringContaining(words),
    });
  });

  test("a clinician named twice", () => {
    expect(refusal({ providers: [{ name: "Ann" }, { name: "ann" }] }).message).toContain(
      '"providers" names "ann" twice',
    );
  });

  test("one code written in two ways", () => {
    const { message } = refusal({ practice: { medicare: { H0004: 1, h0004: 2 } } });
    expect(message).toBe('The setting "practice.medicare.H0004" is given twice; keep one of the two.');
  });
});
