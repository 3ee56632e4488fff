import { describe, expect, test } from "vitest";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import type { Scorecard } from "../../../src/core/scoring/result";
import { planLines } from "../../../src/core/sheets/lines";
import { REQUESTED_SHEETS } from "../../../src/core/sheets/requested-sheets";
import { needsNegotiation, planWorkbook } from "../../../src/core/sheets/workbook";
import { contentsOf } from "../negotiation/case-of";
import { WORKED_CLAIMS, WORKED_SETTINGS } from "../negotiation/worked-case";
import { ANALYSIS, AS_OF, scorecard, SETTINGS, STAMP } from "./fixture";
import type { SheetKey } from "../../../src/core/sheets/payer-sheets";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { PlanView } from "./plan-view";

const plansOf = (card: Scorecard): SheetPlan[] =>
  planWorkbook(
    { card, analysis: ANALYSIS, settings: SETTINGS, stamp: STAMP },
    new Set(REQUESTED_SHEETS.filter((sheet) => !needsNegotiation([sheet]))),
  );

/** The heads of all sheets, by the name of their tab: what stands above their first table. */
function headsOf(filter: object, rest: Partial<Scorecard> = {}): Map<string, readonly string[]> {
  const card = scorecard({ filter: parseSettings({ filter }, AS_OF).filter, ...rest });
  const plans = [...plansOf(card), planLines("Harbor Mutual", [], card, STAMP)];
  return new Map(
    plans.map((plan) => {
      const view = new PlanView(plan);
      const lines = [1, 2, 3].flatMap((row) => view.at(row, 0) ?? []);
      return [plan.name, lines.filter((line) => typeof line === "string")];
    }),
  );
}

const WITH_FIGURES = [
  "Payer Scorecard",
  "Rates",
  "Payer Mix",
  "Denials",
  "A-R",
  "Medicare check",
  "Data notes",
  "Lines - Harbor Mutual",
];

describe("a scorecard of a part of the claims", () => {
  const filter = { providers: ["Larkspur, Dana"], places: ["11"], from: "2026-01-01", to: "2026-03-15" };

  test.each(WITH_FIGURES)("says below the title of %s which claims were counted", (sheet) => {
    const [first, second] = headsOf(filter).get(sheet)!;
    expect(first).toBe(
      "Only: clinician “Larkspur, Dana”; place of service “11”; services of Jan 1, 2026 to Mar 15, 2026. All other claims are left out.",
    );
    // Denials are measured over claims sent, in a window of their own.
    if (sheet === "Denials") return;
    // The review period of the card is Apr 1, 2025 to Mar 31, 2026.
    expect(second).toMatch(/^Services of Jan 1, 2026 to Mar 15, 2026, as of Mar 31, 2026/);
  });

  test("stands out, over the width of the page, and in rows as high as it needs", () => {
    const providers = Array.from({ length: 9 }, (_, i) => `Clinician ${"of a long name ".repeat(4)}${i}`);
    const card = scorecard({ filter: parseSettings({ filter: { providers } }, AS_OF).filter });
    for (const plan of plansOf(card).filter(({ name }) => WITH_FIGURES.includes(name))) {
      const view = new PlanView(plan);
      expect(view.styleAt(1, 0)).toMatchObject({ bold: true, wrap: true });
      expect(view.mergeAt(1, 0)).toMatchObject({ columns: plan.print.area.columns });
      if (plan.name === "Payer Mix") expect(view.height(1)).toBeGreaterThan(25);
    }
  });

  test.each([
    [{ providers: ["A", "B"] }, "Only: clinicians “A” and “B”. All"],
    [{ providers: [..."ABCDEFGH"] }, "Only: clinicians “A”, “B”, “C”, “D”, “E” and 3 more. All"],
    [{ places: ["11", "02", "10"] }, "Only: places of service “11”, “02” and “10”. All"],
    [{ from: "2026-01-01" }, "Only: services from Jan 1, 2026 on. All"],
    [{ to: "2026-01-31" }, "Only: services up to Jan 31, 2026. All"],
    [{ providers: ["x".repeat(300)] }, `Only: clinician “${"x".repeat(39)}…”. All`],
  ])("%j", (one, words) => {
    expect(headsOf(one).get("Rates")![0]).toBe(`${words} other claims are left out.`);
  });

  test("does not claim days that the filter left out, nor a period where it left none", () => {
    const services = (one: object): string => headsOf(one).get("Rates")![1]!;
    expect(services({ to: "2026-01-31" })).toMatch(/^Services of Apr 1, 2025 to Jan 31, 2026,/);
    // Wider than the review period.
    expect(services({ from: "2020-01-01", to: "2030-01-01" })).toMatch(/^Services of Apr 1, 2025 to Mar 31, 2026,/);
    expect(services({ to: "2024-12-31" })).toBe(
      "No services: the filter lets none of Apr 1, 2025 to Mar 31, 2026 through, as of Mar 31, 2026",
    );
  });
});

test("without a filter no sheet says that claims are left out", () => {
  for (const head of headsOf({}).values()) expect(head.join()).not.toContain("Only:");
});

describe("the sheets of a negotiation, of a part of the claims", () => {
  const DANA = "Larkspur, Dana";
  const rows = WORKED_CLAIMS.map((row) => ({ ...row, provider: DANA }));
  const filter = { providers: [DANA], from: "2026-01-01" };
  const textsOf = (key: SheetKey, settings: object): string => {
    const plans = planWorkbook(contentsOf(rows, { ...WORKED_SETTINGS, ...settings }), new Set([key]));
    return new PlanView(plans.find((plan) => plan.key === key)!).texts().join("\n");
  };

  test.each<SheetKey>([
    ...(["trends", "expiring", "contract-review", "history"] as const),
    ...(["decision:Acme", "leverage:Acme", "negotiate:Acme", "check:Acme"] as const),
  ])("%s says which claims were counted, and nothing of it without a filter", (key) => {
    const words = `Only: clinician “${DANA}”; services from Jan 1, 2026 on. All other claims are left out.`;
    expect(textsOf(key, { filter })).toContain(words);
    expect(textsOf(key, {})).not.toContain("Only:");
  });

  const outgoing = "Only a part of our claims is counted: 1 clinician; services from Jan 1, 2026 on.";

  test.each<SheetKey>(["summary:Acme", "letter:Acme", "summary:Birch"])(
    "%s says so too, and names no clinician",
    (key) => {
      const words = textsOf(key, { filter });
      expect(words).toContain(outgoing);
      expect(words).not.toContain(DANA);
      expect(textsOf(key, {})).not.toContain("Only a part");
    },
  );
});
