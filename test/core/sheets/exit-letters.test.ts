import { describe, expect, test } from "vitest";
import { patientNotice } from "../../../src/core/exit/patient-notice";
import { terminationNotice } from "../../../src/core/exit/termination-notice";
import { isLetter, type Letter, type NoLetter } from "../../../src/core/negotiation/letters/letter";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { planPatientNotice, planTerminationNotice } from "../../../src/core/sheets/exit-letters";
import { INPUT, NOTICE } from "../../../src/core/sheets/palette";
import type { SheetPlan } from "../../../src/core/sheets/plan";
import { A_YEAR_OF_ACME, casesOf, PLANS } from "../exit/contract-fixture";
import { acmeCase, changedCase } from "../negotiation/decision-fixture";
import { entry, terms } from "../negotiation/log-fixture";
import { PlanView, type ViewedCell } from "./plan-view";

const one = acmeCase({
  stance: "negotiate",
  log: [entry("2026-03-20", "closed")],
  contracts: A_YEAR_OF_ACME,
});

type Planner = (one: PayerCase) => SheetPlan;
type Writer = (one: PayerCase) => Letter | NoLetter;
const PAGES: readonly (readonly [string, Planner, Writer, string])[] = [
  ["Notice - Acme", planTerminationNotice, terminationNotice, "No notice to Acme"],
  ["Patient notice - Acme", planPatientNotice, patientNotice, "No letter to the patients of Acme"],
];

describe.each(PAGES)("the sheet %s", (name, plan, letter, title) => {
  const view = new PlanView(plan(one));
  const printed: ViewedCell[] = view.cells().filter(({ column }) => column < view.plan.print.area.columns);

  test("is one portrait page without a footer", () => {
    expect(view.plan.name).toBe(name);
    expect(view.plan.print).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(view.plan.print.footer).toEqual({ left: "", center: "", page: false });
  });

  test("holds the words of the letter, and marks every blank", () => {
    const words = printed.map(({ cell }) => String(cell)).join(" ");
    const written = letter(one);
    if (!isLetter(written)) throw new Error(written.reason);
    for (const part of written.body) {
      if (part.kind === "paragraph") expect(words).toContain(part.text);
      if (part.kind === "bullets") for (const line of part.lines) expect(words).toContain(line);
    }
    const isBlank = (cell: unknown): boolean => typeof cell === "string" && cell.includes("[fill in:");
    expect(printed.some(({ cell }) => isBlank(cell))).toBe(true);
    expect(printed.filter(({ cell, style }) => isBlank(cell) !== (style.fill === INPUT))).toEqual([]);
  });

  test("tells the sender, beside the page, to have it checked", () => {
    const beside = view.cells().filter(({ column }) => column >= view.plan.print.area.columns);
    expect(beside.map(({ row }) => view.height(row)).filter((height) => height < 12)).toEqual([]);
    expect(beside.map(({ cell }) => cell).join(" ")).toContain("have the contract and your state's rules checked");
  });

  test("of a public program, says beside the page that it is for leaving alone", () => {
    const scores = { ...one.payer.scores, rate: 0 as const };
    const beside = (each: PayerCase): string => new PlanView(plan(each)).texts().join(" ");
    const medicaid = changedCase(one, { stance: "public", payer: { type: "medicaid", scores } });
    expect(beside(medicaid)).toContain("Only if you have decided to leave");
    expect(beside(one)).not.toContain("Only if you have decided to leave");
  });

  test("warns, first thing beside the page and not on it, where the Decision sheet does not say leave", () => {
    const { row, column } = view.find("Read first: The Decision sheet does not say leave: it says “monitor”.");
    expect([row, column]).toEqual([1, view.plan.print.area.columns + 1]);
    expect(view.styleAt(row, column)).toMatchObject({ bold: true, fill: NOTICE });
  });

  test("of one contract, names all its plans, warns of a good one, and is the same letter for each", () => {
    const log = ["Acme HMO", "Acme PPO"].map((payer) => entry("2026-03-20", "closed", { payer }));
    const pages = casesOf({ log }).map((each) => new PlanView(plan(each)).texts().join("\n"));
    for (const text of pages) {
      for (const payer of PLANS) expect(text).toContain(payer);
      expect(text).toContain("With this contract ends Acme PPO (grade B): good to have by its own figures.");
    }
    expect(pages[1]!.replaceAll("Acme PPO", "Acme HMO")).toBe(pages[0]!.replaceAll("Acme PPO", "Acme HMO"));
  });

  test("says why nothing goes out yet", () => {
    const texts = new PlanView(plan(changedCase(one, { log: [] }))).texts();
    expect(texts[0]).toBe(title);
    expect(texts.join(" ")).toContain("Do not give notice yet");
  });
});

test("a patients' notice with too little time says so to the practice, not to the patients", () => {
  // Today is Dec 31, 2026. Nov 20 + 60: Jan 19, in 19 days.
  const log = [entry("2026-03-20", "closed"), entry("2026-11-20", "notice given")];
  const late = changedCase(one, { log, terms: terms("Acme", { noticeDays: 60 }) });
  const view = new PlanView(planPatientNotice(late));
  const { column } = view.find(/^Read first: Only 19 days up to the last day in network: a letter alone comes late\./);
  expect(column).toBeGreaterThanOrEqual(view.plan.print.area.columns);
});
