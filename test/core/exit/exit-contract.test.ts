import { describe, expect, test } from "vitest";
import { countedStart, exitPlan } from "../../../src/core/exit/exit-plan";
import { exitWay } from "../../../src/core/exit/exit-way";
import { patientNotice } from "../../../src/core/exit/patient-notice";
import { terminationNotice } from "../../../src/core/exit/termination-notice";
import { isLetter, type Letter, letterText, type NoLetter } from "../../../src/core/negotiation/letters/letter";
import type { PayerCase } from "../../../src/core/negotiation/payer-case";
import { isoDate } from "../../../src/core/settings/calendar";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";
import { casesOf, PLANS } from "./contract-fixture";

const TERMS = [terms("Acme PPO", { noticeDays: 60 })];
const closed = (payer: string): ReturnType<typeof entry> => entry("2026-03-20", "closed", { payer });
const notice = entry("2026-12-01", "notice given", { payer: "Acme PPO" });

const textOf = (letter: Letter | NoLetter): string =>
  (isLetter(letter) ? letterText(letter) : `${letter.reason} ${letter.instead}`).replace(/\s+/g, " ");
const steps = (one: PayerCase): string[] =>
  exitPlan(one, countedStart(null, one, exitWay(one))).steps.map(
    ({ earliest, what }) => `${isoDate(earliest)} ${what}`,
  );

/** What is said of each payer of the contract has to be the same. */
function expectSame(said: readonly unknown[]): void {
  expect(said).toEqual(PLANS.map(() => said[0]));
}

describe("a negotiation that is closed with one plan of a contract", () => {
  const cases = casesOf({ terms: TERMS, log: [closed("Acme HMO")] });

  test("is closed for all of them, on all pages alike", () => {
    expectSame(cases.map((one) => exitWay(one)));
    expectSame(cases.map(steps));
    expect(exitWay(cases[2]!)).toMatchObject({ kind: "leave", payers: ["Acme PPO", "Acme HMO", "Acme Tiny"] });
    expect(exitWay(cases[0]!).first.join(" ")).toContain(
      "Acme PPO “protect and grow”, Acme HMO “renegotiate”, Acme Tiny “not enough data”",
    );
  });

  test("holds the letters while a good payer would end by the way, and says how to let them go", () => {
    for (const letter of [terminationNotice, patientNotice]) {
      expectSame(cases.map((one) => textOf(letter(one))));
      expect(textOf(letter(cases[0]!))).toMatch(
        /^With this contract ends Acme PPO \(grade B\).* for Acme PPO, too \(kind closed\)/,
      );
    }
  });

  test("lets the letters go once it is closed with the good payer, too: each names every plan, and the sender is told", () => {
    const decided = casesOf({ terms: TERMS, log: [closed("Acme HMO"), closed("Acme PPO")] });
    for (const one of decided) {
      expect(textOf(terminationNotice(one))).toContain(
        "It ends for all plans under it: Acme PPO, Acme HMO and Acme Tiny.",
      );
      expect(textOf(patientNotice(one))).toContain("To our patients with Acme PPO, Acme HMO or Acme Tiny, and");
      expect(textOf(patientNotice(one))).toContain("no longer be in the network of Acme PPO, Acme HMO or Acme Tiny.");
    }
    expectSame(decided.map((one) => exitWay(one).warnings));
    expect(exitWay(decided[0]!).warnings.join(" ")).toContain("With this contract ends Acme PPO (grade B)");
  });

  test("is not closed while a later request to another of its plans runs", () => {
    const request = entry("2026-04-02", "request", { payer: "Acme Tiny" });
    const running = casesOf({ terms: TERMS, log: [closed("Acme HMO"), request] });
    expectSame(running.map((one) => exitWay(one)));
    expect(exitWay(running[0]!).held?.reason).toBe(
      "Do not give notice yet: a negotiation with Acme Tiny has been running since Apr 2, 2026.",
    );
  });

  test("is not closed while an earlier request to another of its plans runs, though it was refused", () => {
    const asked = (payer: string, date: string) => entry(date, "request", { payer });
    const refused = entry("2026-03-10", "refusal", { payer: "Acme PPO" });
    const log = [asked("Acme PPO", "2026-02-13"), refused, closed("Acme HMO")];
    const running = casesOf({ terms: TERMS, log });
    expectSame(running.map((one) => exitWay(one)));
    expect(exitWay(running[0]!).held?.reason).toBe(
      "Do not give notice yet: a negotiation with Acme PPO has been running since Feb 13, 2026.",
    );
    const two = casesOf({ terms: TERMS, log: [asked("Acme Tiny", "2026-01-05"), ...log] });
    expect(exitWay(two[0]!).held?.reason).toBe(
      "Do not give notice yet: negotiations with Acme PPO and Acme Tiny are running, the first since Jan 5, 2026.",
    );
    expect(isLetter(terminationNotice(casesOf({ terms: TERMS, log: [...log, closed("Acme PPO")] })[0]!))).toBe(true);
  });

  test("is not closed while an offer of another of its plans, after the end, is on the table", () => {
    const offer = entry("2026-04-02", "offer", { payer: "Acme Tiny", isStructural: true, increase: 0.05 });
    const open = casesOf({ terms: TERMS, log: [closed("Acme HMO"), offer] });
    expectSame(open.map((one) => exitWay(one)));
    expect(exitWay(open[0]!).held?.reason).toBe(
      "Do not give notice yet: a negotiation with the payers of this contract has been running since Apr 2, 2026.",
    );
  });
});

describe("the notice of a contract of several payers", () => {
  const ppo = terms("Acme PPO", { noticeDays: 60, contact: "Pia Lund", contractNumber: "P-1" });
  const hmo = terms("Acme HMO", { contact: "Hal Moss", contactDetails: "hal@hmo.example", providerNumber: "77" });
  const cases = casesOf({ terms: [hmo, ppo], log: [closed("Acme HMO"), closed("Acme PPO")] });

  test("goes to the largest payer, as its own row has it, on all pages alike", () => {
    const letters = cases.map((one) => terminationNotice(one)).filter(isLetter);
    expectSame(letters);
    expect(letters[0]).toMatchObject({
      recipient: ["Pia Lund", "Acme PPO", "[fill in: address or email of provider relations]"],
      greeting: "Dear Pia Lund:",
    });
    expect(letters[0]!.references[1]).toMatch(/^Contract: P-1 · Provider number: \[fill in: /);
  });
});

describe("a notice that is on record with one plan of a contract", () => {
  const cases = casesOf({ terms: TERMS, log: [closed("Acme HMO"), closed("Acme PPO"), notice] });

  test("is the contract's: no second one is written, for none of its plans", () => {
    expect(cases.map((one) => textOf(terminationNotice(one)).slice(0, 48))).toEqual(
      PLANS.map(() => "Notice is on record already: Dec 1, 2026. If tha"),
    );
  });

  test("is what the plan counts from, without the steps before it, and names the last day that patients are told", () => {
    // Dec 1 + 60: 30 days of December, Jan 30.
    expectSame(cases.map(steps));
    expect(steps(cases[0]!).slice(0, 3)).toEqual([
      expect.stringMatching(/^2026-12-01 No new patients/),
      expect.stringMatching(/^2026-12-22 Letters to patients/),
      "2027-01-30 Last day in network",
    ]);
    for (const one of cases) expect(textOf(patientNotice(one))).toContain("After January 30, 2027, our practice");
  });
});

describe("a notice on record by 14 days of notice, less than patients need", () => {
  const cases = casesOf({
    terms: [terms("Acme PPO", { noticeDays: 14 })],
    log: [closed("Acme PPO"), entry("2026-12-24", "notice given", { payer: "Acme HMO" })],
  });

  test("ends the contract after these days, in the plan and in what patients are told", () => {
    // Dec 24 + 14: 7 days of December, Jan 7.
    expectSame(cases.map(steps));
    expect(steps(cases[0]!)).toContain("2027-01-07 Last day in network");
    for (const one of cases) expect(textOf(patientNotice(one))).toContain("After January 7, 2027, our practice");
  });

  test("has patients written to at once, and does not call that 30 days ahead", () => {
    const { steps: planned } = exitPlan(cases[0]!, countedStart(null, cases[0]!, exitWay(cases[0]!)));
    const letters = planned.find(({ what }) => what.startsWith("Letters to patients"));
    expect(letters).toMatchObject({
      days: 0,
      why: expect.stringMatching(/^at once, for less than 30 days are left: ask/),
    });
  });

  test("is planned with 30 days while none is on record", () => {
    const planned = casesOf({ terms: [terms("Acme PPO", { noticeDays: 14 })], log: [closed("Acme PPO")] })[0]!;
    expect(exitPlan(planned, day("2026-11-02")).notice).toEqual({ low: 30, high: 30, isKnown: true });
    expect(exitPlan(cases[0]!, day("2026-12-24")).notice).toEqual({ low: 14, high: 14, isKnown: true });
  });
});

describe("a patients' notice by the day on which it would go out, Dec 31, 2026", () => {
  const given = (date: string): PayerCase =>
    casesOf({ terms: TERMS, log: [closed("Acme PPO"), entry(date, "notice given", { payer: "Acme HMO" })] })[1]!;

  test("30 days ahead, is early", () => {
    expect(textOf(patientNotice(given("2026-12-01")))).toContain("We are writing early");
  });

  test("less than 30 days ahead, does not call itself early", () => {
    // Nov 30 + 60: Jan 29.
    const text = textOf(patientNotice(given("2026-11-30")));
    expect(text).toContain("After January 29, 2027");
    expect(text).not.toContain("early");
  });

  test("of a last day that has passed, is none", () => {
    // Nov 1 + 60: Dec 31, today; Oct 31 + 60: Dec 30.
    expect(isLetter(patientNotice(given("2026-11-01")))).toBe(true);
    expect(textOf(patientNotice(given("2026-10-31")))).toMatch(/^The last day in network, by .*, was Dec 30, 2026\./);
  });
});

test("two programs of which one pays enough are limited or left for the other one's sake, on both pages", () => {
  const programs = PLANS.map((name) => ({ name, contract: "Acme", type: "medicaid" }));
  const cases = casesOf({ terms: TERMS, settings: { payers: programs } });
  expectSame(cases.map((one) => exitWay(one)));
  expect(exitWay(cases[1]!).kind).toBe("public");
});
