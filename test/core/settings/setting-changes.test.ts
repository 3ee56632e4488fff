import { describe, expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/settings/assemble-settings";
import { dayFromIso } from "../../../src/core/settings/calendar";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import { checkChanges, settingEdits } from "../../../src/core/settings/setting-changes";
import { inputErrorOf } from "./settings-error";

const TODAY = dayFromIso("2026-06-01")!;

/** A sheet as builds make it: a title, headings, settings, and below them the line that says when it was built. */
const SHEET = [
  ["Settings", ""],
  ["Setting", "Value"],
  ["reviewMonths", ""],
  ["cost.perSession", 92],
  ["", ""],
  ["Payer Scorecard 1.0, built on Jun 1, 2026", ""],
];

describe("where a change is written", () => {
  test("beside its key, whatever the letters' case", () => {
    expect(settingEdits(SHEET, [{ key: "Cost.PERsession", value: 100 }])).toEqual([{ row: 4, column: 1, value: 100 }]);
  });

  test("a setting put back to its default leaves a blank cell", () => {
    expect(settingEdits(SHEET, [{ key: "cost.perSession", value: null }])).toEqual([
      { row: 4, column: 1, value: null },
    ]);
  });

  test("settings without a row take the free rows below the last setting, not the line of text there", () => {
    const edits = settingEdits(SHEET, [
      { key: "payers.Aetna.type", value: "eap" },
      { key: "payers.Aetna.aliases", value: "Aetna Inc" },
    ]);
    expect(edits).toEqual([
      { row: 5, column: 0, value: "payers.Aetna.type" },
      { row: 5, column: 1, value: "eap" },
      { row: 7, column: 0, value: "payers.Aetna.aliases" },
      { row: 7, column: 1, value: "Aetna Inc" },
    ]);
  });

  test("the rows of a payer that is joined to another lose their keys, for they would still name a payer", () => {
    const rows = [
      ["payers.Aetna.type", "eap"],
      ["payers.Aetna Inc.type", "other"],
      ["payers.Cigna.type", "other"],
    ];
    const edits = settingEdits(rows, [
      { key: "payers.Aetna.aliases", value: "AETNA inc" },
      { key: "payers.Aetna Inc.type", value: null },
      { key: "payers.Cigna.type", value: null },
    ]);
    expect(edits).toEqual([
      { row: 4, column: 0, value: "payers.Aetna.aliases" },
      { row: 4, column: 1, value: "AETNA inc" },
      { row: 2, column: 1, value: null },
      { row: 2, column: 0, value: null },
      { row: 3, column: 1, value: null },
    ]);
  });

  test("a default that has no row needs none", () => {
    expect(settingEdits(SHEET, [{ key: "payers.Aetna.type", value: null }])).toEqual([]);
  });

  test("a row that holds a value without a key is not free", () => {
    const rows = [
      ["reviewMonths", 6],
      ["", "my note"],
    ];
    expect(settingEdits(rows, [{ key: "staffHourly", value: 30 }])[0]).toEqual({
      row: 3,
      column: 0,
      value: "staffHourly",
    });
  });

  test("an empty sheet is filled from its first row on", () => {
    expect(settingEdits([], [{ key: "staffHourly", value: 30 }])).toEqual([
      { row: 1, column: 0, value: "staffHourly" },
      { row: 1, column: 1, value: 30 },
    ]);
  });

  test("of a key that stands there twice, the first row counts and the other is emptied", () => {
    const rows = [
      ["reviewMonths", 6],
      ["reviewMonths", 9],
      ["reviewMonths", ""],
    ];
    expect(settingEdits(rows, [{ key: "reviewMonths", value: 12 }])).toEqual([
      { row: 1, column: 1, value: 12 },
      { row: 2, column: 1, value: null },
    ]);
  });

  test("of two changes to a setting the last counts", () => {
    const changes = [
      { key: "reviewMonths", value: 6 },
      { key: "REVIEWMONTHS", value: 9 },
    ];
    expect(settingEdits(SHEET, changes)).toEqual([{ row: 3, column: 1, value: 9 }]);
  });

  test("a key that no setting has is refused", () => {
    expect(inputErrorOf(() => settingEdits(SHEET, [{ key: "cost.persession.x", value: 1 }])).code).toBe(
      "unknown-setting",
    );
  });
});

describe("settings with changes", () => {
  const settings = parseSettings(
    { cost: { perSession: 92 }, today: "2025-01-31", payers: [{ name: "Aetna", aliases: ["Aetna Inc"] }] },
    TODAY,
  );

  test("hold what was changed, and all else as it was", () => {
    const changed = checkChanges(
      settings,
      [
        { key: "cost.perSession", value: "$100" },
        { key: "payers.aetna.type", value: "eap" },
        { key: "payers.Optum.minutesPerClaim", value: 12 },
      ],
      TODAY,
    );
    expect(changed).toEqual({
      ...settings,
      cost: { ...settings.cost, perSession: 100 },
      payers: [
        { ...settings.payers[0]!, type: "eap" },
        { ...settings.payers[0]!, name: "Optum", aliases: [], minutesPerClaim: 12 },
      ],
    });
  });

  test("go back to the default where the value is taken away", () => {
    expect(checkChanges(settings, [{ key: "cost.perSession", value: null }], TODAY).cost.perSession).toBeNull();
    expect(checkChanges(settings, [{ key: "today", value: null }], TODAY).today).toBe(TODAY);
  });

  test.each([
    [
      { key: "cost.perSession", value: "much" },
      'The setting "cost.perSession" holds "much"; it may hold a number of dollars, 0 or more.',
    ],
    [{ key: "thresholds.daysRed", value: 20 }, 'must not be above "thresholds.daysRed" (20)'],
    [{ key: "payers.Optum.aliases", value: "AETNA" }, "belongs to two payers"],
    [{ key: "cost.perSesion", value: null }, 'Did you mean "cost.perSession"?'],
  ])("%o is refused in words", (change, words) => {
    expect(inputErrorOf(() => checkChanges(settings, [change], TODAY)).message).toContain(words);
  });

  test("may make a payer another's spelling, once nothing is said of it any more", () => {
    const two = checkChanges(settings, [{ key: "payers.Optum.type", value: "other" }], TODAY);
    const aliases = { key: "payers.Aetna.aliases", value: "Optum" };
    const joined = checkChanges(
      two,
      [
        aliases,
        { key: "payers.Optum.type", value: null },
        { key: "payers.Optum.aliases", value: null },
        { key: "payers.Optum.minutesPerClaim", value: null },
        { key: "payers.Optum.contract", value: null },
        { key: "payers.Optum.benchmark", value: null },
        { key: "payers.Optum.negotiationClosed", value: null },
      ],
      TODAY,
    );
    expect(joined.payers.map(({ name, aliases }) => [name, aliases])).toEqual([["Aetna", ["Optum"]]]);
    expect(inputErrorOf(() => checkChanges(two, [aliases], TODAY)).message).toContain("belongs to two payers");
  });

  test("without a change are the same", () => {
    expect(checkChanges(settings, [], TODAY)).toEqual(settings);
    expect(checkChanges(defaultSettings(TODAY), [], TODAY)).toEqual(defaultSettings(TODAY));
  });
});
