import { expect, test } from "vitest";
import { CHOICES } from "../../../src/core/sheets/choices";
import { planMethod } from "../../../src/core/sheets/method";
import type { Settings } from "../../../src/core/settings/settings";
import { SETTINGS, STAMP } from "./fixture";
import { PlanView } from "./plan-view";

const textsOf = (settings: Settings): string => new PlanView(planMethod(settings, STAMP)).texts().join("\n");

test("every definition names its source", () => {
  const view = new PlanView(planMethod(SETTINGS, STAMP));
  const terms = view
    .cells()
    .filter(({ column, cell, row }) => column === 0 && typeof view.at(row, 1) === "string" && cell !== "Term");
  expect(terms.length).toBeGreaterThan(40);
  for (const { row } of terms) expect(["guide", "ours", "42 CFR 414"]).toContain(view.at(row, 2));
});

test("thresholds are those in force, not the defaults", () => {
  const { thresholds } = SETTINGS;
  const changed = {
    ...SETTINGS,
    thresholds: { ...thresholds, medicareRed: 0.875, daysRed: 47, tooLarge: 0.4 },
    minimumLines: 33,
  };
  const texts = textsOf(changed);
  expect(texts).toContain("Red: below 87.5% of Medicare");
  expect(texts).toContain("red above 47;");
  expect(texts).toContain("a low payer at 40% of sessions or revenue");
  expect(texts).toContain("Fewer than 33 decided service lines");
  expect(texts).not.toContain("below 95%");
});

test("days to pay are tied to the guide's word once", () => {
  expect(textsOf(SETTINGS).match(/days in A\/R/g)).toHaveLength(1);
});

test("the choices made where the guide is silent are listed", () => {
  const texts = textsOf(SETTINGS);
  for (const choice of CHOICES) expect(texts).toContain(choice);
});
