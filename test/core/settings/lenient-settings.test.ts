import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { checkContradictions } from "../../../src/core/settings/contradictions";
import { type LenientSettings, readSettingRows, type SettingCell } from "../../../src/core/settings/lenient-settings";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { settingsFromRows, settingsToRows } from "../../../src/core/settings/settings-rows";
import { settingsJson } from "./any-settings";

const TODAY = dayFromIso("2026-06-01")!;
type Rows = readonly (readonly unknown[])[];

const read = (rows: Rows, lastGood: Readonly<Record<string, SettingCell>> = {}): LenientSettings =>
  readSettingRows(rows, TODAY, new Map(Object.entries(lastGood)));
const messages = ({ problems }: LenientSettings): string[] => problems.map(({ message }) => message);

describe("rows without fault", () => {
  const rows = [
    ["Setting", "Value"],
    ["cost.perSession", "$92"],
    ["", ""],
    ["payers.Aetna.aliases", "Aetna Inc; AETNA"],
    ["asOf", 46081],
    ["weights.cost", ""],
  ];

  test("say what settingsFromRows says", () => {
    expect(read(rows).settings).toEqual(settingsFromRows(rows, TODAY));
    expect(read(rows).problems).toEqual([]);
  });

  test("are remembered as their cells stand, blank ones not at all", () => {
    expect(read(rows).good).toEqual([
      { key: "cost.perSession", value: "$92" },
      { key: "payers.Aetna.aliases", value: "Aetna Inc; AETNA" },
      { key: "asOf", value: 46081 },
    ]);
  });

  test("no row at all leaves every default", () => {
    expect(read([])).toEqual({ settings: defaultSettings(TODAY), problems: [], good: [] });
  });
});

describe("a value that may not stand there", () => {
  const rows = [
    ["cost.perSession", 92],
    ["thresholds.medicareRed", 95],
  ];
  const holds =
    'The setting "thresholds.medicareRed" holds 95; it may hold a ratio, above 0 and at most 20 (95 % is 0.95).';

  test("gives way to the last good one, and the others stay", () => {
    const found = read(rows, { "thresholds.medicareRed": 0.9 });
    expect(found.settings.thresholds.medicareRed).toBe(0.9);
    expect(found.settings.cost.perSession).toBe(92);
    expect(found.problems).toEqual([
      { row: 2, column: 1, key: "thresholds.medicareRed", message: `${holds} The last good value, 0.9, is used.` },
    ]);
  });

  test("gives way to the default where nothing good is known", () => {
    const found = read(rows);
    expect(found.settings.thresholds.medicareRed).toBe(0.95);
    expect(messages(found)).toEqual([`${holds} The default, 0.95, is used.`]);
    expect(found.good).toEqual([{ key: "cost.perSession", value: 92 }]);
  });

  test("keeps its last good value for the time after", () => {
    expect(read(rows, { "THRESHOLDS.medicarered": 0.9 }).good).toContainEqual({
      key: "thresholds.medicareRed",
      value: 0.9,
    });
  });

  test("says what happens where the default is not set", () => {
    expect(messages(read([["asOf", "soon"]]))).toEqual([
      'The setting "asOf" holds "soon"; it may hold a date such as 2026-03-09, from 1990 on. Until then it counts as not set: latest date in the claims.',
    ]);
    expect(messages(read([["practice.state", "Ohio"]]))[0]).toMatch(/Until then it counts as not set\.$/);
  });

  test("a last good date is shown as a date", () => {
    expect(messages(read([["asOf", "soon"]], { asOf: 46081 }))[0]).toMatch(
      /The last good value, 2026-02-28, is used\.$/,
    );
  });

  test("a remembered value that is not allowed is no good one", () => {
    expect(read([["reviewMonths", "many"]], { reviewMonths: 0 }).settings.reviewMonths).toBe(12);
  });

  test("a payer whose type is misspelt stays named", () => {
    const { settings } = read([["payers.Aetna.type", "comercial"]]);
    expect(settings.payers).toMatchObject([{ name: "Aetna", type: null }]);
  });

  test("an error of Excel is no value", () => {
    expect(messages(read([["practice.name", "#REF!"]]))[0]).toContain('holds "#REF!"');
  });
});

describe("rows that name no setting", () => {
  test("are left out, and the key's cell is at fault", () => {
    const found = read([
      ["cost.perSesion", 92],
      ["", 5],
      ["cost.groupSize", 8],
    ]);
    expect(found.settings.cost).toMatchObject({ perSession: null, groupSize: 8 });
    expect(found.problems).toEqual([
      {
        row: 1,
        column: 0,
        key: null,
        message:
          'There is no setting "cost.perSesion" (it holds 92). Did you mean "cost.perSession"? The row is left out.',
      },
      {
        row: 2,
        column: 0,
        key: null,
        message:
          "Row 2 of the settings holds 5, but no key in its first column says what it sets. The row is left out.",
      },
    ]);
  });
});

describe("a setting given twice", () => {
  test("counts as its first row says", () => {
    const found = read([
      ["reviewMonths", 6],
      ["REVIEWMONTHS", 9],
    ]);
    expect(found.settings.reviewMonths).toBe(6);
    expect(found.problems).toEqual([
      {
        row: 2,
        column: 1,
        key: "reviewMonths",
        message: 'The setting "reviewMonths" is given twice; keep one of the two. What row 1 holds is used.',
      },
    ]);
  });

  test("counts as its second row says where the first is blank or wrong", () => {
    expect(
      read([
        ["reviewMonths", ""],
        ["reviewMonths", 9],
      ]),
    ).toMatchObject({
      settings: { reviewMonths: 9 },
      problems: [],
    });
    const found = read(
      [
        ["reviewMonths", "six"],
        ["reviewMonths", 9],
      ],
      { reviewMonths: 3 },
    );
    expect(found.settings.reviewMonths).toBe(9);
    expect(messages(found)).toEqual([
      'The setting "reviewMonths" holds "six"; it may hold a whole number of months, 1 or more and at most 120. What row 2 holds is used.',
    ]);
  });
});

describe("settings that contradict each other", () => {
  const between =
    'The setting "thresholds.daysGreen" (50) must not be above "thresholds.daysRed" (40); change one of the two.';

  test("the later row falls back to its last good value", () => {
    const found = read(
      [
        ["thresholds.daysGreen", 50],
        ["thresholds.daysRed", 40],
      ],
      { "thresholds.daysGreen": 45, "thresholds.daysRed": 60 },
    );
    expect(found.settings.thresholds).toMatchObject({ daysGreen: 50, daysRed: 60 });
    expect(found.problems).toEqual([
      { row: 2, column: 1, key: "thresholds.daysRed", message: `${between} The last good value, 60, is used.` },
    ]);
  });

  test("the earlier row falls back where the later one's last good value would not help", () => {
    const found = read(
      [
        ["thresholds.daysGreen", 50],
        ["thresholds.daysRed", 40],
      ],
      { "thresholds.daysGreen": 30, "thresholds.daysRed": 42 },
    );
    expect(found.settings.thresholds).toMatchObject({ daysGreen: 30, daysRed: 40 });
  });

  test("a value that contradicts a default gives way to the default", () => {
    const found = read([["thresholds.daysRed", 20]]);
    expect(found.settings.thresholds).toMatchObject({ daysGreen: 27.5, daysRed: 42.5 });
    expect(messages(found)[0]).toMatch(/The default, 42.5, is used\.$/);
  });

  test("of weights that are all 0 the last one counts again", () => {
    const names = ["rate", "cost", "rework", "days", "share"];
    const found = read(names.map((name) => [`weights.${name}`, 0]));
    expect(found.settings.weights).toEqual({ rate: 0, cost: 0, rework: 0, days: 0, share: 15 });
  });

  test("an alias that is another payer's name is dropped", () => {
    const found = read([
      ["payers.Aetna.aliases", "Optum"],
      ["payers.Optum.type", "commercial"],
    ]);
    expect(found.settings.payers).toMatchObject([
      { name: "Aetna", aliases: [] },
      { name: "Optum", type: "commercial" },
    ]);
    expect(found.problems).toMatchObject([{ row: 1, key: "payers.Aetna.aliases" }]);
  });

  test("an empty schedule gives way to the codes that are given", () => {
    const found = read([
      ["payers.Optum.benchmark", "empty"],
      ["payers.Optum.benchmark.90837", 90],
    ]);
    expect(found.settings.payers[0]!.benchmark).toEqual({ "90837": 90 });
    expect(messages(found)[0]).toMatch(/The codes are used\.$/);
  });

  test("two contradictions are mended apart", () => {
    const found = read([
      ["thresholds.daysRed", 20],
      ["filter.from", "2026-05-01"],
      ["filter.to", "2026-04-01"],
      ["cost.perSession", 90],
    ]);
    expect(found.problems.map(({ row }) => row)).toEqual([1, 3]);
    expect(found.settings.filter).toMatchObject({ from: dayFromIso("2026-05-01"), to: null });
    expect(found.settings.cost.perSession).toBe(90);
  });

  test("a wrong cell is told as wrong, though its last good value would contradict another", () => {
    const found = read(
      [
        ["thresholds.daysGreen", 50],
        ["thresholds.daysRed", "x"],
      ],
      { "thresholds.daysRed": 45 },
    );
    expect(found.settings.thresholds.daysGreen).toBeLessThanOrEqual(found.settings.thresholds.daysRed);
    expect(found.problems.map(({ row }) => row)).toEqual([1, 2]);
    expect(messages(found)[1]).toContain('holds "x"');
  });
});

/** Keys and values as they stand side by side in a sheet that somebody fills in without care. */
const cell = fc.oneof(
  fc.constantFrom("", null, "x", "#N/A", "empty", 0, 1, 50, 0.5, "Aetna", "2026-01-01"),
  fc.double(),
);
const key = fc.constantFrom(
  "thresholds.daysGreen",
  "thresholds.daysRed",
  "filter.from",
  "filter.to",
  ...["rate", "cost", "rework", "days", "share"].map((name) => `weights.${name}`),
  "payers.Aetna.aliases",
  "payers.Optum.aliases",
  "payers.Optum.benchmark",
  "payers.Optum.benchmark.90837",
  "practice.name",
  "no.such.key",
  "",
);
const anyRows = fc.array(fc.tuple(key, cell), { maxLength: 14 });

test("whatever the cells hold, the settings in force are complete and hold no contradiction", () => {
  fc.assert(
    fc.property(anyRows, fc.array(fc.tuple(key, cell)), (rows, remembered) => {
      const lastGood = new Map(remembered.map(([name, value]) => [name, value]));
      const { settings, good } = readSettingRows(rows, TODAY, lastGood);
      expect(() => checkContradictions(settings)).not.toThrow();
      expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings(TODAY)));
      const again = good.map((setting) => [setting.key, setting.value]);
      expect(settingsFromRows(again.length > 0 ? again : [["today", ""]], TODAY)).toMatchObject({
        thresholds: settings.thresholds,
        weights: settings.weights,
        filter: settings.filter,
      });
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

test("of settings without fault nothing is a problem", () => {
  fc.assert(
    fc.property(settingsJson, (json) => {
      const settings = parseSettings(json, TODAY);
      const rows = settingsToRows(settings).map(({ key: name, value }) => [name, value]);
      const found = readSettingRows(rows, settings.today);
      expect(found.problems).toEqual([]);
      expect(found.settings).toEqual(settingsFromRows(rows, settings.today));
    }),
    { seed: 20261122, numRuns: 100 },
  );
});
