import { describe, expect, test } from "vitest";
import { contractCase, contractNotices, goodPayersEnding } from "../../../src/core/exit/contract-case";
import { payerCase } from "../../../src/core/negotiation/payer-case";
import { entry, terms } from "../negotiation/log-fixture";
import { day } from "../score";
import { casesOf, contract } from "./contract-fixture";

const closed = entry("2026-03-20", "closed", { payer: "Acme HMO" });
const notice = entry("2026-04-01", "notice given", { payer: "Acme PPO" });

describe("a contract of three plans", () => {
  test("is one case, whichever of them is looked at", () => {
    const cases = casesOf({
      terms: [terms("Acme PPO", { noticeDays: 60, products: "PPO" }), terms("Acme Tiny", { products: "PPO" })],
      log: [closed, notice],
    });
    expect(cases.map(({ stance }) => stance)).toEqual(["negotiate", "protect", "too few"]);
    for (const one of cases.map(contractCase)) {
      expect(one.stance).toBe("negotiate");
      expect(one.terms).toMatchObject({ noticeDays: 60, products: "PPO" });
      expect(one.log).toEqual([closed, notice]);
      expect(contractCase(one)).toEqual(one);
    }
  });

  test("has the longest of several days of notice, and says that they differ", () => {
    const cases = casesOf({ terms: [terms("Acme HMO", { noticeDays: 60 }), terms("Acme PPO", { noticeDays: 90 })] });
    expect(cases.map((one) => contractCase(one).terms?.noticeDays)).toEqual([90, 90, 90]);
    expect(contractNotices(cases[0]!)[1]).toBe(
      "The rows of its payers in Contract terms differ in: Days of notice to leave. The longest notice counts here, else the largest payer's row: look it up and mend them.",
    );
  });

  test("is written to where its largest payer is, with that payer's numbers alone", () => {
    const hmo = { contact: "Ana Reed", contactDetails: "ana@hmo.example", contractNumber: "H-1", providerNumber: "77" };
    const where = (rows: Parameters<typeof terms>[1][]): unknown[] =>
      casesOf({ terms: ["Acme PPO", "Acme HMO"].flatMap((name, i) => (rows[i] ? [terms(name, rows[i])] : [])) }).map(
        (one) => {
          const { contact, contactDetails, contractNumber, providerNumber } = contractCase(one).terms!;
          return [contact, contactDetails, contractNumber, providerNumber];
        },
      );
    const ppo = [null, null, "P-1", null];
    expect(where([{ contractNumber: "P-1" }, hmo])).toEqual([ppo, ppo, ppo]);
    const none = [null, null, null, null];
    expect(where([undefined, hmo])).toEqual([none, none, none]);
  });

  test("says that a good payer ends with it, on all pages alike", () => {
    const said = casesOf().map(contractNotices);
    expect(said[0]).toEqual([
      "With this contract ends Acme PPO (grade B): good to have by its own figures. Weigh the contract as a whole.",
    ]);
    expect(said).toEqual([said[0], said[0], said[0]]);
  });

  test("is closed where the settings say so of any of its payers, by the latest day", () => {
    const plans = [
      { name: "Acme HMO", contract: "Acme", negotiationClosed: "2026-02-01" },
      { name: "Acme PPO", contract: "Acme", negotiationClosed: "2026-03-01" },
      { name: "Acme Tiny", contract: "Acme" },
    ];
    for (const one of casesOf({ settings: { payers: plans } }).map(contractCase)) {
      const own = one.settings.payers.find(({ name }) => name === one.payer.payer);
      expect(own?.negotiationClosed).toBe(day("2026-03-01"));
    }
  });

  test("has too few claims only where all its payers have", () => {
    const stances = (plans: readonly string[]): string[] => casesOf({ plans }).map((one) => contractCase(one).stance);
    expect(stances(["Acme PPO", "Acme Tiny"])).toEqual(["protect", "protect"]);
    expect(stances(["Acme Tiny"])).toEqual(["too few"]);
  });

  test("that is good to have in all its payers ends nobody for another one's sake", () => {
    expect(casesOf({ plans: ["Acme PPO", "Acme Tiny"] }).map(goodPayersEnding)).toEqual([[], []]);
  });
});

test("a payer with a contract of its own is the same case", () => {
  const fir = payerCase("Fir Health", contract({ log: [closed] }));
  expect(contractCase(fir)).toBe(fir);
});
