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

test("asks, decisions and pages that go out are told by the settings in force", () => {
  const texts = textsOf({
    ...SETTINGS,
    ask: { ...SETTINGS.ask, medicareFactor: 1.25, stepAbove: 0.15 },
    decision: { renegotiate: 3, leave: 4 },
    outgoing: { ...SETTINGS.outgoing, minimumLines: 35 },
  });
  expect(texts).toContain("The larger of Medicare times 1.25 and break-even times 1.1, to the cent;");
  expect(texts).toContain("A raise above 15% is asked for in two");
  expect(texts).toContain("3 complete quarters running were graded below C");
  expect(texts).toContain("4 quarters running since were graded D or F");
  expect(texts).toContain("with 35 claims or more on either side");
});
