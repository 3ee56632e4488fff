import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFINITIONS } from "../../../src/core/settings/definitions";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import type { Settings } from "../../../src/core/settings/settings";
import { settingsFromRows, settingsToRows } from "../../../src/core/settings/settings-rows";
import { settingsJson } from "./any-settings";
import { inputErrorOf } from "./settings-error";

const TODAY = dayFromIso("2026-06-01")!;
const fromRows = (...rows: readonly (readonly unknown[])[]) => settingsFromRows(rows, TODAY);
const refusal = (...rows: readonly (readonly unknown[])[]) => inputErrorOf(() => fromRows(...rows));

describe("rows as a sheet gives them", () => {
  test("say the same as JSON", () => {
    const rows = fromRows(
      ["asOf", 46081],
      ["cost.perSession", 92],
      ["filter.providers", "Ann; Bo"],
      ["practice.medicare.90837", 125.25],
      ["practice.credential", "psychologist"],
      ["providers.Ann Lee, LCSW.credential", "clinical-social-worker"],
      ["columns.modifiers", "Mod 1; Mod 2"],
      ["columns.status", "(not read)"],
      ["payers.Aetna Inc..type", "eap"],
      ["payers.Aetna Inc..aliases", "Aetna; AETNA Life"],
      ["payers.Cigna.benchmark", "empty"],
      ["payers.Optum.benchmark.90837", 90],
    );
    const json = {
      asOf: "2026-02-28",
      cost: { perSession: 92 },
      filter: { providers: ["Ann", "Bo"] },
      practice: { medicare: { 90837: 125.25 }, credential: "psychologist" },
      providers: [{ name: "Ann Lee, LCSW", credential: "clinical-social-worker" }],
      columns: { modifiers: ["Mod 1", "Mod 2"], status: null },
      payers: [
        { name: "Aetna Inc.", type: "eap", aliases: ["Aetna", "AETNA Life"] },
        { name: "Cigna", benchmark: {} },
        { name: "Optum", benchmark: { 90837: 90 } },
      ],
    };
    expect(rows).toEqual(parseSettings(json, TODAY));
  });

  test.each([
    ["blank rows", [["", ""], [null, undefined], [], [" "]]],
    ["the heading of the sheet", [["Setting", "Value", "Unit"]]],
    ["a heading without a value", [["Cost of a session", ""]]],
    [
      "a blank value",
      [
        ["cost.groupSize", ""],
        ["weights.rate", null],
        ["practice.name", " "],
      ],
    ],
    ["a blank today: the clock", [["today", null]]],
  ])("%s leave the defaults", (_, rows) => {
    expect(fromRows(...rows, ["staffHourly", 28])).toEqual(defaultSettings(TODAY));
  });

  test("keys are compared without case and surrounding space", () => {
    expect(fromRows([" COST.persession ", 92]).cost.perSession).toBe(92);
    expect(fromRows(["Columns.PAIDDATE", "Paid on"]).columns).toEqual({ paidDate: ["Paid on"] });
  });

  test("columns beyond the second are for the reader", () => {
    expect(fromRows(["cost.perSession", 92, "dollars", "none", "ours", "What it costs"]).cost.perSession).toBe(92);
  });

  test("rows of one payer may spell its name with other capitals", () => {
    const { payers } = fromRows(["payers.Aetna.type", "eap"], ["payers.AETNA.minutesPerClaim", 5]);
    expect(payers).toMatchObject([{ name: "Aetna", type: "eap", minutesPerClaim: 5 }]);
  });

  test("a key with a blank value still names its payer or clinician", () => {
    const settings = fromRows(["payers.Optum.type", ""], ["providers.Ann.credential", ""]);
    expect(settings.payers).toMatchObject([{ name: "Optum", type: null }]);
    expect(settings.providers).toEqual([{ name: "Ann", credential: null }]);
  });

  test.each(["A.B", "Aetna Inc.", ".", "type", "A.type", "A.benchmark", "A.benchmark.90837", "$& $1", "__proto__"])(
    "a payer may be named %s",
    (name) => {
      const { payers } = fromRows([`payers.${name}.type`, "eap"], [`payers.${name}.benchmark.90837`, 90]);
      expect(payers).toMatchObject([{ name, type: "eap", benchmark: { 90837: 90 } }]);
    },
  );
});

describe("values of cells", () => {
  test.each([
    ["cost.perSession", "92", { cost: { perSession: 92 } }],
    ["cost.perSession", " $1,092.50 ", { cost: { perSession: 1092.5 } }],
    ["cost.adminHourly", "$25", { cost: { adminHourly: 25 } }],
    ["cost.billingFee", "6%", { cost: { billingFee: 0.06 } }],
    ["cost.billingFee", ".06", { cost: { billingFee: 0.06 } }],
    ["thresholds.medicareRed", "95 %", { thresholds: { medicareRed: 0.95 } }],
    ["asOf", "2026-02-28", { asOf: dayFromIso("2026-02-28") }],
    ["asOf", 46081, { asOf: dayFromIso("2026-02-28") }],
    ["today", 46081.75, { today: dayFromIso("2026-02-28") }],
    ["practice.zip", 2138, { practice: { zip: "02138" } }],
    ["practice.name", 92, { practice: { name: "92" } }],
    ["payers.A.type", "Self Pay", { payers: [{ type: "self-pay" }] }],
    ["filter.places", 11, { filter: { places: ["11"] } }],
    ["filter.places", "11; 02;", { filter: { places: ["11", "02"] } }],
    ["columns.copay", "Copay; ", { columns: { copay: ["Copay"] } }],
    ["columns.copay", " (Not Read) ", { columns: { copay: null } }],
    ["columns.copay", '"(not read)"', { columns: { copay: ["(not read)"] } }],
    ["columns.copay", 'Due; "Co; pay"', { columns: { copay: ["Due", "Co; pay"] } }],
    ["payers.A.aliases", 'The "Best" Plan; "say ""hi"""', { payers: [{ aliases: ['The "Best" Plan', 'say "hi"'] }] }],
  ])("%s: %j", (key, cell, read) => {
    expect(fromRows([key, cell])).toMatchObject(read);
  });

  test.each([
    ["cost.perSession", "ninety", '"cost.perSession" holds "ninety"; it may hold a number of dollars'],
    ["cost.perSession", "92%", '"cost.perSession" holds "92%"'],
    ["cost.perSession", "-$5", '"cost.perSession" holds "-$5"'],
    ["cost.perSession", "1,0", '"cost.perSession" holds "1,0"'],
    ["cost.perSession", "#VALUE!", '"cost.perSession" holds "#VALUE!"'],
    ["cost.perSession", false, '"cost.perSession" holds false'],
    ["reviewMonths", "$6", '"reviewMonths" holds "$6"'],
    ["cost.billingFee", "100%", '"cost.billingFee" holds "100%"; it may hold a fraction, 0 or more and below 1'],
    ["asOf", "3/9/2026", '"asOf" holds "3/9/2026"; it may hold a date'],
    ["asOf", 60, '"asOf" holds 60'],
    ["asOf", 1e300, '"asOf" holds 1e+300'],
    ["practice.name", "#N/A", '"practice.name" holds "#N/A"'],
    ["practice.name", true, '"practice.name" holds true'],
    ["columns.copay", ";", '"columns.copay" holds ";"; it may hold the heading'],
    ["payers.A.type", "comercial", 'Did you mean "commercial"?'],
    ["payers.A.benchmark", "none", '"payers.A.benchmark" holds "none"; it may hold only empty.'],
  ])("%s: %j is refused", (key, cell, words) => {
    expect(refusal([key, cell])).toMatchObject({ code: "wrong-setting", message: expect.stringContaining(words) });
  });
});

describe("rows that cannot be meant", () => {
  test.each([
    ["an unknown key", [["cost.perSesion", 92]], "unknown-setting", 'Did you mean "cost.perSession"?'],
    [
      "an unknown property of a payer",
      [["payers.A. B.typ", "x"]],
      "unknown-setting",
      'Did you mean "payers.A. B.type"?',
    ],
    ["a payer's key without a property", [["payers.Aetna", "eap"]], "unknown-setting", 'Those of "payers" are'],
    ["an unknown field", [["columns.payerr", "x"]], "unknown-setting", 'Did you mean "columns.payer"?'],
    ["a bad code", [["practice.medicare.9083", 1]], "unknown-setting", "A procedure code is five letters or digits"],
    ["a misspelt group with a code", [["practice.medcare.90837", 1]], "unknown-setting", '"practice.medicare.90837"?'],
    [
      "a value without a key",
      [
        ["staffHourly", 28],
        ["", 92],
      ],
      "no-settings",
      "Row 2 of the settings holds 92",
    ],
    [
      "no setting at all",
      [
        ["Payer", ""],
        ["Aetna", ""],
      ],
      "no-settings",
      "holds no setting",
    ],
    [
      "a key twice",
      [
        ["staffHourly", 28],
        ["StaffHourly", 28],
      ],
      "contradicting-settings",
      '"staffHourly" is given twice',
    ],
    [
      "an empty benchmark with codes",
      [
        ["payers.A.benchmark", "empty"],
        ["payers.A.benchmark.90837", 90],
      ],
      "contradicting-settings",
      '"payers.A.benchmark" says that there is none',
    ],
    [
      "an alias of two payers",
      [
        ["payers.A.aliases", "X"],
        ["payers.B.aliases", "x"],
      ],
      "contradicting-settings",
      '"A" and "B"',
    ],
  ])("%s", (_, rows, code, words) => {
    const error = refusal(...rows);
    expect(error.code).toBe(code);
    expect(error.message.toLowerCase()).toContain(words.toLowerCase());
  });
});

describe("settings as rows", () => {
  test("the defaults have a row for every setting that is no list, each with value, default, source and help", () => {
    const rows = settingsToRows(defaultSettings(TODAY));
    expect(rows.map(({ key }) => key)).toEqual(DEFINITIONS.map(({ key }) => key).filter((key) => !key.includes("<")));
    expect(rows.find(({ key }) => key === "cost.groupSize")).toEqual({
      key: "cost.groupSize",
      value: 6,
      unit: "people",
      default: 6,
      source: "ours",
      help: "How many people share the cost of a group session.",
    });
  });

  test("what is not set is blank, and the default says in words what happens then", () => {
    const rows = settingsToRows(defaultSettings(TODAY));
    expect(rows.find(({ key }) => key === "asOf")).toMatchObject({ value: null, default: "latest date in the claims" });
    expect(rows.find(({ key }) => key === "today")).toMatchObject({ value: null, default: "the clock" });
    expect(rows.find(({ key }) => key === "practice.name")).toMatchObject({ value: null, default: null });
  });

  test("every setting of a payer stands there, so that it can be filled in", () => {
    const rows = settingsToRows(parseSettings({ payers: [{ name: "Aetna Inc.", benchmark: {} }] }, TODAY));
    expect(rows.filter(({ key }) => key.startsWith("payers.")).map(({ key, value }) => [key, value])).toEqual([
      ["payers.Aetna Inc..type", null],
      ["payers.Aetna Inc..aliases", null],
      ["payers.Aetna Inc..minutesPerClaim", null],
      ["payers.Aetna Inc..contract", null],
      ["payers.Aetna Inc..benchmark", "empty"],
      ["payers.Aetna Inc..negotiationClosed", null],
    ]);
  });

  test("dates and lists are written as a person would type them", () => {
    const rows = settingsToRows(parseSettings({ asOf: "2026-02-28", filter: { providers: ["Ann", "B; o"] } }, TODAY));
    expect(rows.find(({ key }) => key === "asOf")!.value).toBe("2026-02-28");
    expect(rows.find(({ key }) => key === "filter.providers")!.value).toBe('Ann; "B; o"');
  });

  test("read back, they are the same settings", () => {
    fc.assert(
      fc.property(settingsJson, (json) => {
        const settings: Settings = parseSettings(json, TODAY);
        const rows = settingsToRows(settings).map(({ key, value }) => [key, value]);
        expect(settingsFromRows(rows, settings.today)).toEqual(settings);
      }),
      { seed: 20260601, numRuns: 500 },
    );
  });

  test("written as text cells, they are the same settings", () => {
    fc.assert(
      fc.property(settingsJson, (json) => {
        const settings: Settings = parseSettings(json, TODAY);
        const rows = settingsToRows(settings).map(({ key, value }) => [
          ` ${key} `,
          value === null ? "" : String(value),
        ]);
        expect(settingsFromRows(rows, settings.today)).toEqual(settings);
      }),
      { seed: 20260602, numRuns: 200 },
    );
  });
});
