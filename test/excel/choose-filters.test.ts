import { describe, expect, test } from "vitest";
import type { Field } from "../../src/core/settings/fields";
import { chooseFilters, type ShownColumn } from "../../src/excel/choose-filters";

const column = (index: number, texts: string[], values: ShownColumn["values"] = texts): ShownColumn => {
  return { index, texts, values };
};

const PAYER = column(0, ["Aetna", "AETNA", "Cigna", "Aetna"]);
const columns = (others: [Field, ShownColumn][]) => new Map<Field, ShownColumn>([["payer", PAYER], ...others]);

describe("rows to be shown", () => {
  test("are found by claim number and payer", () => {
    const ids = column(1, ["C1", "C2", "C1", "C3"]);
    expect(chooseFilters(columns([["claimId", ids]]), [0, 1], 4)).toEqual({
      filters: [
        { column: 1, values: ["C1", "C2"] },
        { column: 0, values: ["AETNA"] },
      ],
      shows: 2,
      by: "claim number",
    });
  });

  test("are shown with those that share their claim number", () => {
    const ids = column(1, ["C1", "c1", "C1", "C3"]);
    expect(chooseFilters(columns([["claimId", ids]]), [0], 4).shows).toBe(2);
  });

  test("are found by payer, date and code where a claim number is blank", () => {
    const ids = column(1, ["", "C2", "C3", "C4"]);
    const dates = column(2, ["3/2/2026", "3/3/2026", "3/2/2026", "3/2/2026"], [46083, 46084, 46083, 46083]);
    const codes = column(3, ["90837", "90837", "90837", "90834"]);
    const chosen = chooseFilters(
      columns([
        ["claimId", ids],
        ["serviceDate", dates],
        ["code", codes],
      ]),
      [0],
      4,
    );
    expect(chosen).toEqual({
      filters: [
        { column: 0, values: ["Aetna"] },
        { column: 2, values: [{ date: "2026-03-02", specificity: "Day" }] },
        { column: 3, values: ["90837"] },
      ],
      shows: 1,
      by: "payer, date and code",
    });
  });

  test("are not looked for by dates of which some are texts", () => {
    const dates = column(2, ["3/2/2026", "March 2", "3/2/2026", ""], [46083, "March 2", 46083, ""]);
    const { filters, shows } = chooseFilters(columns([["serviceDate", dates]]), [0, 1], 4);
    expect(filters).toEqual([{ column: 0, values: ["AETNA"] }]);
    expect(shows).toBe(3);
  });

  test("are not looked for by more than ten thousand claim numbers", () => {
    const texts = Array.from({ length: 10_001 }, (_, row) => `C${row}`);
    const payers = column(
      0,
      texts.map(() => "Aetna"),
    );
    const all = texts.map((_, row) => row);
    const chosen = chooseFilters(
      new Map<Field, ShownColumn>([
        ["payer", payers],
        ["claimId", column(1, texts)],
      ]),
      all,
      10_001,
    );
    expect(chosen).toEqual({ filters: [{ column: 0, values: ["Aetna"] }], shows: 10_001, by: "payer, date and code" });
  });

  test("have no filter where no column shows anything of them", () => {
    const payers = column(0, ["", "Aetna"]);
    expect(chooseFilters(new Map<Field, ShownColumn>([["payer", payers]]), [0], 2).filters).toEqual([]);
  });
});
