import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findSetting } from "../../src/core/settings/setting-keys";
import { contradictionOf } from "../../src/taskpane/settings/entries";
import { inFieldWords, SETTING_LABELS } from "../../src/taskpane/settings/setting-labels";
import { settingsOf } from "./pane-states";

const PANE = new URL("../../src/taskpane/", import.meta.url);
const SOURCES = readdirSync(PANE, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith("setting-labels.ts"))
  .map((name) => readFileSync(new URL(name, PANE), "utf8"));

test.each([...SETTING_LABELS])("the field of %s is labelled %s", (key, label) => {
  expect(findSetting(key)).toBeDefined();
  expect(SOURCES.filter((source) => source.includes(`"${key}"`) && source.includes(`"${label}"`))).not.toEqual([]);
});

test.each([
  [
    "Patients' payments are not in the table: 95% of their share is taken as collected (setting patientCollectionRate).",
    `Patients' payments are not in the table: 95% of their share is taken as collected (setting "Collected of patients' shares").`,
  ],
  [
    'Name a heading "Allowed", or say which one it is in the settings columns.allowed and columns.paid.',
    'Name a heading "Allowed", or say which one it is under Claims, at "Allowed amount" and "Insurer paid".',
  ],
  [
    'The setting "thresholds.daysGreen" (50) must not be above "thresholds.daysRed" (40).',
    'The setting "Days to pay: green up to" (50) must not be above "Days to pay: red above" (40).',
  ],
  // What the pane has no field for keeps its key.
  ["Set practice.medicare, payers.Aetna.type and minutes.", "Set practice.medicare, payers.Aetna.type and minutes."],
  ["claims.csv has no row of headings.", "claims.csv has no row of headings."],
])("%s", (message, words) => {
  expect(inFieldWords(message)).toBe(words);
});

test("days of the filter that lie the wrong way round are told by their fields", () => {
  const clash = contradictionOf(settingsOf(["filter.to", "2026-02-01"]), [{ key: "filter.from", value: "2026-03-01" }]);
  expect(inFieldWords(clash!)).toBe(
    'The first day of the filter ("Service dates from", 2026-03-01) is after its last day ("Service dates up to", 2026-02-01); change one of the two.',
  );
});
