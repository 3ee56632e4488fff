import { describe, expect, test } from "vitest";
import { payerCase } from "../../../src/core/negotiation/payer-case";
import { NO_RECORDS } from "../negotiation/no-negotiation";
import { inputName } from "../../../src/core/sheets/input-names";
import { planNegotiate } from "../../../src/core/sheets/negotiate";
import { contentsOf } from "../negotiation/case-of";
import { WORKED_CLAIMS, WORKED_SETTINGS } from "../negotiation/worked-case";
import { type Claim, claims, day } from "../score";
import { ALLOWED_FUNCTIONS, PlanView } from "./plan-view";

const like = (payer: string, count: number, differ: Claim = {}): Claim[] =>
  claims(count, { ...WORKED_CLAIMS[0], payer, ...differ });
const ROWS: readonly Claim[] = [
  ...WORKED_CLAIMS,
  ...like("State Medicaid", 40),
  ...like("Headway", 40),
  ...like("Self pay", 40),
  ...like("Elm Fund", 9),
  ...like("Fir Health", 60, { allowed: 160 }),
  ...like("Hazel Plan", 40, { status: "Denied", allowed: 0, paid: 0 }),
  ...like("Gum Benefit", 40, { allowed: "" }),
];
const offer = {
  ...{ date: day("2026-06-10"), payer: "Acme", side: "payer" as const, channel: null, kind: "offer" as const },
  ...{ what: null, code: null, offeredRate: null, increase: 0.02, isStructural: null, nextStep: null, deadline: null },
};
const contents = contentsOf(ROWS, WORKED_SETTINGS, { ...NO_RECORDS, log: [offer] });
const view = (payer: string): PlanView => new PlanView(planNegotiate(payerCase(payer, contents), contents));
const PAYERS = contents.card.payers.map(({ payer }) => payer);

describe("the sheet Negotiate", () => {
  test.each(PAYERS)("of %s prints on one landscape page that says that it is internal", (payer) => {
    const { plan } = view(payer);
    expect(plan.print).toMatchObject({ orientation: "landscape", fitWide: 1, fitTall: 1 });
    expect(plan.print.footer.left).toMatch(/^Confidential/);
    expect(view(payer).texts()[0]).toMatch(/internal, never to be sent/);
  });

  test.each(PAYERS)("of %s holds no function that needs a newer Excel", (payer) => {
    for (const { cell } of view(payer).cells()) {
      if (typeof cell !== "object") continue;
      for (const [, name] of cell.formula.matchAll(/([A-Z][A-Z.]+)\(/g)) expect(ALLOWED_FUNCTIONS).toContain(name);
    }
  });

  test("has no sum over itself where nothing was paid", () => {
    const shown = view("Hazel Plan");
    const { row } = shown.find("All of these");
    expect(shown.at(row, 2)).toBe("–");
  });

  test.each(PAYERS)("of %s has no error in any cell while the yellow cells are blank", (payer) => {
    const shown = view(payer);
    for (const { row, column } of shown.cells()) {
      const value = shown.valueAt(row, column);
      expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
    }
  });

  test("has yellow cells by names of the payer's own: factors, wage, credit, offer, and a figure for each code", () => {
    expect(view("Acme").plan.inputs).toEqual(
      ["ask.90837", "ask.90834", "medicareFactor", "breakEvenFactor", "wage", "creditRate", "offer"].map((what) =>
        inputName("Acme", what),
      ),
    );
  });

  test("says that the letter asks for the targets of the settings, and how to send other figures", () => {
    expect(view("Acme").texts().join("\n")).toMatch(
      /The letter asks for the targets of the settings, whatever the yellow cells say.*change them in the letter, or the factors in Settings/,
    );
  });

  test("names the best plan, which may stand on an internal page, and the rates it is held against", () => {
    const shown = view("Acme");
    expect(shown.texts().join("\n")).toContain("Best plan: Fir Health.");
    const { row } = shown.find("90837");
    // 104 units at $100; Medicare 120, best plan 160, break-even 95; 120 x 1.1 = 132
    expect(shown.row(row, 1, 3)).toEqual([104, 10_400, 100]);
    expect(shown.row(row, 5, 3)).toEqual([120, 160, 95]);
    expect(shown.valueAt(row, 8)).toBe(132);
  });

  test("tells the latest offers of the log with what they are worth", () => {
    expect(view("Acme").texts().join("\n")).toMatch(/Symbolic: \+2\.0%/);
    expect(view("Fir Health").texts()).toContain("None in the log.");
  });

  test("says below the offers whether the payer is in good faith, by the signs of the log, the latest first", () => {
    const request = { ...offer, date: day("2026-05-01"), kind: "request" as const, side: null, increase: null };
    const log = [request, offer, { ...offer, date: day("2026-06-20"), kind: "meeting" as const, increase: null }];
    const asked = contentsOf(ROWS, WORKED_SETTINGS, { ...NO_RECORDS, log });
    const shown = new PlanView(planNegotiate(payerCase("Acme", asked), asked));
    const texts = shown.texts();
    const signs = texts.slice(texts.indexOf("Good faith or stonewalling? So far: mixed signs") + 1);
    expect(signs.slice(0, 6)).toEqual([
      "Good sign",
      "Met with us, Jun 20, 2026.",
      "Bad sign",
      // 2 % of all rates against targets of 132 and 104.50 (95 x 1.1) for rates of 100 and 70.
      expect.stringMatching(/^Offered 2\.0% against a gap of \d+%: all codes, Jun 10, 2026\.$/),
      "Bad sign",
      "First answer 40 days after the request, Jun 10, 2026; three weeks are the mark.",
    ]);
    expect(view("Acme").texts()).toContain("Good faith or stonewalling? No request yet");
  });

  test("marks what is an estimate", () => {
    const texts = view("Acme").texts().join("\n");
    expect(texts).toMatch(/ESTIMATE of 20 minutes/);
    expect(texts).toMatch(/ESTIMATE of 25 minutes/);
    expect(texts).toMatch(/minutes per claim from Settings/);
  });
});

describe("a payer of which nothing is asked", () => {
  test("with too few claims says what is missing and invents no figure", () => {
    const shown = view("Elm Fund");
    expect(shown.texts().join("\n")).toMatch(/Not enough data for a request: .*9 of 20/);
    expect(shown.cells().every(({ cell }) => typeof cell === "string")).toBe(true);
    expect(shown.plan.inputs).toEqual([]);
  });

  test("self-pay is no insurer", () => {
    expect(view("Self pay").texts().join("\n")).toMatch(/no insurer/);
    expect(view("Self pay").plan.inputs).toEqual([]);
  });

  test.each([
    { payer: "State Medicaid", why: /public schedule/ },
    { payer: "Headway", why: /contract is the platform's/ },
    { payer: "Hazel Plan", why: /No paid claim has a code/ },
    { payer: "Gum Benefit", why: /too few allowed amounts/ },
  ])("$payer says why, and shows what it pays and what its claims take, without target or offer", ({ payer, why }) => {
    const shown = view(payer);
    expect(shown.texts().join("\n")).toMatch(why);
    expect(shown.texts()).not.toContain("Target");
    expect(shown.texts()).toContain("Break-even (floor)");
    expect(shown.plan.inputs).toEqual([inputName(payer, "wage"), inputName(payer, "creditRate")]);
  });

  test("a good payer is to be protected; its page waits for the renewal", () => {
    expect(view("Fir Health").texts().join("\n")).toMatch(/Protect and grow/);
  });
});
