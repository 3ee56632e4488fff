import { describe, expect, test } from "vitest";
import { inputName } from "../../../src/core/sheets/input-names";

const PAYERS = [
  "Acme Health",
  "Acme, Health",
  "Acme-Health",
  "Acme & Health",
  "(Acme Health)",
  "Mütterkasse",
  "Mutterkasse",
  "M_tterkasse",
  "健康",
  "保險",
  "R1C1",
  "A1",
  "=1+1",
];

describe("the name of an input cell", () => {
  test("is another one for each payer, even where their names differ in punctuation alone", () => {
    const names = PAYERS.map((payer) => inputName(payer, "offer").toLowerCase());
    expect(new Set(names).size).toBe(PAYERS.length);
  });

  test("is the same for a payer whose name is spaced or capitalised otherwise, as Excel's names do not tell capitals apart", () => {
    expect(inputName(" ACME  HEALTH ", "offer").toLowerCase()).toBe(inputName("Acme Health", "offer").toLowerCase());
  });

  test("stays as it is over versions, since users' workbooks hold it", () => {
    expect(inputName("Acme Health", "ask.90837")).toMatchInlineSnapshot(
      `"Input_Acme_Health_20273113e4cc880f.ask.90837"`,
    );
  });

  test.each([...PAYERS, "x".repeat(500), "健".repeat(500)])("is one that Excel takes: %s", (payer) => {
    const name = inputName(payer, "ask.90834-HO");
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_.]*$/);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.endsWith(".ask.90834_HO")).toBe(true);
  });
});
