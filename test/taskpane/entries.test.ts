import { describe, expect, test } from "vitest";
import {
  changesOf,
  contradictionOf,
  defaultText,
  readEntry,
  rowsByKey,
  shownText,
  unsavedKeys,
} from "../../src/taskpane/settings/entries";
import { settingsOf } from "./pane-states";

describe("an entry", () => {
  test.each([
    ["cost.perSession", "92.40", 92.4],
    ["cost.perSession", " $1,092 ", 1092],
    ["cost.payrollRate", "12", 0.12],
    ["cost.payrollRate", "12 %", 0.12],
    ["cost.payrollRate", "0.5", 0.005],
    ["thresholds.medicareRed", "0.9", 0.9],
    ["thresholds.medicareRed", "90 %", 0.9],
    ["practice.zip", "02134", "02134"],
    ["practice.name", " Elm Street ", "Elm Street"],
    ["filter.from", "2026-01-31", "2026-01-31"],
    ["payers.A.B. Health.type", "medicaid-mco", "medicaid-mco"],
    ["columns.allowed", "(not read)", "(not read)"],
    ["cost.perSession", "0", 0],
    ["cost.perSession", "  ", null],
  ])("of %s that reads %j is %j", (key, text, value) => {
    expect(readEntry(key, text)).toEqual({ value });
  });

  test.each([
    ["cost.perSession", "abc", "Enter a number of dollars, 0 or more."],
    ["cost.perSession", "-5", "Enter a number of dollars, 0 or more."],
    ["cost.payrollRate", "120", "Enter a percentage, 0 or more and at most 100."],
    ["cost.clinicianShare", "100", "Enter a percentage, 0 or more and below 100."],
    ["thresholds.tooLarge", "0", "Enter a percentage, above 0 and at most 100."],
    ["thresholds.medicareRed", "95", "Enter a ratio, above 0 and at most 20 (95 % is 0.95)."],
    ["practice.zip", "2134", "Enter a ZIP code such as 27601."],
    ["filter.from", "3/9/2026", "Enter a date such as 2026-03-09, from 1990 on."],
  ])("of %s that reads %j is refused in words", (key, text, problem) => {
    expect(readEntry(key, text)).toEqual({ problem });
  });
});

describe("a field", () => {
  test("shows fractions as percents, without the rounding of the arithmetic", () => {
    const rows = rowsByKey(settingsOf(["cost.payrollRate", 0.07], ["cost.perSession", 92.4]));
    expect(shownText(rows, "cost.payrollRate")).toBe("7");
    expect(shownText(rows, "cost.perSession")).toBe("92.4");
    expect(shownText(rows, "cost.clinicianHourly")).toBe("");
    expect(defaultText("thresholds.smallShare")).toBe("10");
  });

  test("of a payer finds its setting whatever the case", () => {
    const rows = rowsByKey(settingsOf(["payers.Aetna.type", "other"]));
    expect(shownText(rows, "payers.AETNA.type")).toBe("other");
  });
});

describe("entries", () => {
  const rows = rowsByKey(settingsOf(["cost.perSession", 92.4]));
  const unsaved = (key: string, text: string): boolean => unsavedKeys(new Map([[key, text]]), rows).length > 0;

  test("that say what is in force already are not unsaved", () => {
    expect(unsaved("cost.perSession", "$92.40")).toBe(false);
    expect(unsaved("cost.payrollRate", "")).toBe(false);
    expect(unsaved("cost.payrollRate", "0 %")).toBe(false);
    expect(unsaved("practice.name", "")).toBe(false);
  });

  test("that say something else are, also where it is wrong or blank", () => {
    expect(unsaved("cost.perSession", "93")).toBe(true);
    expect(unsaved("cost.perSession", "")).toBe(true);
    expect(unsaved("cost.payrollRate", "x")).toBe(true);
  });

  test("become changes, blank ones the default", () => {
    const entries = new Map([
      ["cost.perSession", ""],
      ["cost.payrollRate", "8"],
      ["practice.name", "Elm"],
    ]);
    expect(changesOf(entries, ["cost.perSession", "cost.payrollRate"])).toEqual([
      { key: "cost.perSession", value: null },
      { key: "cost.payrollRate", value: 0.08 },
    ]);
  });
});

describe("changes that cannot all be meant", () => {
  test("are told apart from those that can", () => {
    const settings = settingsOf(["thresholds.medicareRed", 0.9]);
    const red = { key: "thresholds.medicareRed", value: 1.2 };
    expect(contradictionOf(settings, [red])).toMatch(/must not be above/);
    expect(contradictionOf(settings, [red, { key: "thresholds.medicareGreen", value: 1.3 }])).toBeNull();
  });
});
