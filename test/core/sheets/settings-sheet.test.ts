import { expect, test } from "vitest";
import { settingsFromRows } from "../../../src/core/settings/settings-rows";
import type { Settings } from "../../../src/core/settings/settings";
import { planSettings } from "../../../src/core/sheets/settings-sheet";
import { SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const WITH_LISTS: Settings = {
  ...SETTINGS,
  columns: { payer: ["Insurance"], paid: ["Paid", "Paid (2)"], status: null },
  providers: [{ name: "Rivera, Ana", credential: "clinical-social-worker" }],
  payers: [
    {
      name: "Harbor Mutual",
      type: "commercial",
      aliases: ["Harbor", "HMU"],
      minutesPerClaim: 12.5,
      benchmark: { "90837": 120.5 },
      contract: null,
      negotiationClosed: null,
    },
  ],
};

test.each([
  { name: "defaults", settings: SETTINGS },
  { name: "lists of payers, providers and columns", settings: WITH_LISTS },
])("what the sheet holds reads back as the same settings: $name", ({ settings }) => {
  const { plan } = new PlanView(planSettings(settings, STAMP));
  const named = plan.names.find(({ name }) => name === "PayerSettings")!.area;
  const view = new PlanView(plan);
  const rows = Array.from({ length: named.rows }, (_, i) => view.row(named.row + i, named.column, named.columns));
  expect(settingsFromRows(rows, settings.today)).toEqual(settings);
});

test("the sheet is for input, and its values stand out", () => {
  const view = new PlanView(planSettings(SETTINGS, STAMP));
  expect(view.plan.kind).toBe("input");
  const { row } = view.find("staffHourly");
  expect(view.at(row, 1)).toBe(28);
  expect(view.styleAt(row, 1).fill).not.toBe(view.styleAt(row, 3).fill);
});
