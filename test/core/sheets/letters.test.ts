import { describe, expect, test } from "vitest";
import { isLetter, letterText } from "../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../src/core/negotiation/letters/request-letter";
import { type PayerCase, payerCase } from "../../../src/core/negotiation/payer-case";
import { planLetterCheck } from "../../../src/core/sheets/letter-check";
import { planDeadlineLetter, planFollowUpLetter, planLetter } from "../../../src/core/sheets/letters";
import { INPUT } from "../../../src/core/sheets/palette";
import { planSummary } from "../../../src/core/sheets/payer-summary-page";
import { samplePractice } from "../negotiation/letters/sample-practice";
import { PlanView } from "./plan-view";

const SAMPLE = samplePractice();
const ONE = payerCase("Bramblethorn Assurance", SAMPLE);
const WITHOUT_RECORDS: PayerCase = { ...ONE, terms: null, log: [] };

describe.each([
  ["Summary for Bramblethorn Assuran", planSummary],
  ["Letter - Bramblethorn Assurance", planLetter],
  ["Follow-up - Bramblethorn Assura", planFollowUpLetter],
  ["Deadline - Bramblethorn Assuran", planDeadlineLetter],
])("the sheet %s", (name, plan) => {
  test("is one portrait page without a footer", () => {
    const { name: tab, print } = plan(ONE);
    expect(tab.slice(0, 31)).toBe(name.slice(0, 31));
    expect(print).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(print.footer).toEqual({ left: "", center: "", page: false });
  });
});

describe("a letter's sheet", () => {
  const view = new PlanView(planLetter(WITHOUT_RECORDS));

  test("holds the words of the letter, each part in cells that print", () => {
    const letter = requestLetter(WITHOUT_RECORDS);
    const printed = view.cells().filter(({ column }) => column < view.plan.print.area.columns);
    const words = printed.map(({ cell }) => String(cell)).join(" ");
    if (!isLetter(letter)) throw new Error(letter.reason);
    for (const part of letter.body) if (part.kind === "paragraph") expect(words).toContain(part.text);
    expect(words).toContain(letter.footnote);
    expect(letterText(letter)).toContain(letter.greeting);
  });

  test("marks every blank with brackets and the fill of cells to fill in, and nothing else", () => {
    const printed = view.cells().filter(({ column }) => column < view.plan.print.area.columns);
    const isBlank = (cell: unknown): boolean => typeof cell === "string" && cell.includes("[fill in:");
    expect(printed.some(({ cell }) => isBlank(cell))).toBe(true);
    expect(printed.filter(({ cell, style }) => isBlank(cell) !== (style.fill === INPUT))).toEqual([]);
  });

  test("says why there is no letter, and what to do instead", () => {
    const texts = new PlanView(planLetter(payerCase("Gullwing Health Cooperative", SAMPLE))).texts();
    expect(texts).toContain("No letter to Gullwing Health Cooperative");
    expect(texts.join(" ")).toContain("Protect and grow");
  });
});

describe("the check", () => {
  const texts = (one: PayerCase): string => new PlanView(planLetterCheck(one, SAMPLE)).texts().join("\n");

  test("says that the letter asks for the targets of the settings, and how to send other figures", () => {
    expect(texts(ONE)).toMatch(
      /asks for the targets of the settings.*whatever the yellow cells of the sheet Negotiate say\. To send other figures, change them/,
    );
  });

  test("begins with the log where it holds no request, and lists the blanks by the sheets that fill them", () => {
    const said = texts(WITHOUT_RECORDS);
    expect(said).toContain("No request is in the Negotiation log.");
    expect(said).toContain(
      "Contract terms (contact, how to reach the contact, contract number, provider number, products, in network since)",
    );
    expect(texts(ONE)).toContain("The log has a request of Jun 8, 2026");
  });

  test("has a row for each comparison, each code and each ask of the letter", () => {
    const said = texts(ONE);
    expect(said).toContain("46 claims; 1,025 of 10 other payers");
    expect(said).toContain("90837: now $99.23, requested $123.00, then $147.00 (+48%).");
    expect(said).toContain("Payment of clean claims within 15 business days of receipt.");
  });

  test("says what the office has to mend, and what was kept off and why", () => {
    const said = texts(ONE);
    // Of 8 initial denials one is for coding: 13 %.
    expect(said).toContain("1 of its 8 initial denials (13%) have a reason on your side: coding 1 (office).");
    expect(said).toContain("Cost per session: Kept to yourself (setting outgoing.costPerSession).");
    expect(texts(payerCase("Pinwheel Mutual", SAMPLE))).toContain(
      "Staff time: An estimate from the claims, not measured.",
    );
  });

  test("is an internal page", () => {
    expect(planLetterCheck(ONE, SAMPLE).print.footer.left).toMatch(/^Confidential/);
  });
});

describe("the summary", () => {
  const texts = (name: string): string => new PlanView(planSummary(payerCase(name, SAMPLE))).texts().join("\n");

  test("says none, and no share of zero, where no claim was denied", () => {
    const good = payerCase("Gullwing Health Cooperative", SAMPLE);
    const said = (denied: number): string => {
      const window = { ...good.detail.window, adjudicated: 400, denied };
      const one = { ...good, payer: { ...good.payer, denialRate: denied / 400 }, detail: { ...good.detail, window } };
      return new PlanView(planSummary(one)).texts().join(" ");
    };
    expect(said(0)).toContain("None of our claims was denied at first (0 of 400;");
    expect(said(1)).toContain("Fewer than 1% of our claims were denied at first (1 of 400;");
    expect(said(2)).toContain("Only 1% of our claims were denied at first (2 of 400;");
  });

  test("says of a good payer what works well, with counts, and asks for nothing", () => {
    const said = texts("Gullwing Health Cooperative");
    expect(said).toContain("We ask for no change.");
    expect(said).toContain("(7 of 116; claims sent Jul 3, 2026 to Sep 30, 2026)");
    expect(said).not.toContain("What we ask for");
  });

  test("invents no figure for a payer with few claims", () => {
    const said = texts("Quarrymens Health Fund");
    expect(said).toContain("Not enough data: 9 decided claims say too little, and 20 are needed.");
    expect(said).not.toMatch(/%|\$/);
  });

  test("asks a payer whose rates are good for less work, not for rates", () => {
    const said = texts("Saltmarsh Premier PPO");
    expect(said).toContain("We ask for no change of the rates.");
    expect(said).toContain("What we ask for");
    expect(said).not.toContain("Rates per unit");
  });
});
