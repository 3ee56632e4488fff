import { describe, expect, test } from "vitest";
import type { Row } from "../../../src/core/claims/cell";
import { PROPOSED_COLUMNS } from "../../../src/core/negotiation/proposed-columns";
import { readRecords } from "../../../src/core/negotiation/read-records";
import { recordsOf, SETTINGS, TODAY } from "./records-fixture";

const HEADINGS = ["Payer", "Code", "Rate", "Modifier"];
const HELP = PROPOSED_COLUMNS.map(({ help }) => help);
const read = (...rows: readonly Row[]) => recordsOf({ proposed: rows });
const problem = (address: string, message: string) => ({ sheet: "Proposed rates", address, message });

describe("a proposed schedule", () => {
  test("is of the payer that is named first, as the settings name it; a row that names none is of the same", () => {
    const { proposed, problems } = read(
      ["Proposed rates"],
      HEADINGS,
      HELP,
      ["", "90791", 150],
      ["hmu", "90837", "$120.50"],
      [],
      ["Harbor Mutual", 90834, "1,092.00", "95"],
    );
    expect(proposed).toEqual([
      { payer: "Harbor Mutual", code: "90791", rate: 150, modifier: null },
      { payer: "Harbor Mutual", code: "90837", rate: 120.5, modifier: null },
      { payer: "Harbor Mutual", code: "90834", rate: 1092, modifier: "95" },
    ]);
    expect(problems).toEqual([]);
  });

  test("may name no payer", () => {
    expect(read(HEADINGS, ["", "90837", 120]).proposed).toEqual([
      { payer: null, code: "90837", rate: 120, modifier: null },
    ]);
  });

  test("is called as its file where it names no payer", () => {
    const payerOf = (payer: string) => {
      const sheet = { name: "HMU.csv", rows: [HEADINGS, [payer, "90837", 120]], payer: "HMU" };
      return readRecords({ proposed: sheet }, SETTINGS, TODAY).proposed[0]!.payer;
    };
    expect([payerOf(""), payerOf("Cedar Plan")]).toEqual(["Harbor Mutual", "Cedar Plan"]);
  });

  test("has rows of their own for licenses, by the code or by the modifier, and not for other modifiers", () => {
    const rows = [
      ["", "90834", 80, "HO"],
      ["", "90834-AJ", 75, ""],
      ["", "90834", 85, "95"],
      ["", "90834-HO", 80, "HO"],
    ];
    expect(read(HEADINGS, ...rows).proposed.map(({ code }) => code)).toEqual([
      ...["90834-HO", "90834-AJ", "90834", "90834-HO"],
    ]);
  });

  test("keeps a modifier that stands behind the code and splits no code, beside those of its column", () => {
    const rows = [
      ["", "90837-95", 110, ""],
      ["", "90834-95", 80, "HO, 95"],
      ["", "90834 HO 95", 80, "GT"],
    ];
    const { proposed } = read(HEADINGS, ...rows);
    expect(proposed.map(({ code, modifier }) => [code, modifier])).toEqual([
      ["90837", "95"],
      ["90834-HO", "HO, 95"],
      ["90834-HO", "95, GT"],
    ]);
    expect(read(HEADINGS, ...proposed.map((one) => [one.payer, one.code, one.rate, one.modifier])).proposed).toEqual(
      proposed,
    );
  });

  test("reads again what was read of it", () => {
    const { proposed } = read(HEADINGS, ["HMU", "90834 HO", "$80", "95, GT"]);
    expect(read(HEADINGS, ...proposed.map((one) => [one.payer, one.code, one.rate, one.modifier])).proposed).toEqual(
      proposed,
    );
  });

  test.each([
    [["CPT Code", "Description", "Rate"]],
    [["PROCEDURE", "", "Allowed amount"]],
    [["HCPCS", "Fee", "Allowed"]],
    [["Proc Code", "", "Fee Schedule"]],
    [["CPT Codes", "", "Rates"]],
  ])("has the headings that payers write: %j", (headings) => {
    const row = ["90837", "200.00", "$118.50"];
    expect(read(["Fernhollow Health 2027"], headings, row).proposed).toEqual([
      { payer: null, code: "90837", rate: 118.5, modifier: null },
    ]);
  });

  test("may be pasted right below the headings, over the help", () => {
    const pasted = [HELP[0]!, "90837", 120, HELP[3]!];
    expect(read(HEADINGS, pasted)).toMatchObject({
      proposed: [{ payer: null, code: "90837", rate: 120, modifier: null }],
      problems: [],
    });
  });
});

describe("what cannot be read of a schedule is named with its cell, and left out", () => {
  test.each<[string, Row, ReturnType<typeof problem>[]]>([
    [
      "a code",
      ["", "total", 90],
      [problem("B3", '"total" is no procedure code: write one such as 90837. Until then this entry does not count.')],
    ],
    [
      "a rate",
      ["", "90834", "by report"],
      [problem("C3", '"by report" is no amount in dollars: write it as 120.50. Until then this entry does not count.')],
    ],
    [
      "a rate of nothing",
      ["", "90834", 0],
      [problem("C3", '"0" is no amount in dollars: write it as 120.50. Until then this entry does not count.')],
    ],
    ["no rate", ["", "90834", ""], [problem("C3", '"Rate" is not filled in; without it this entry does not count.')]],
    ["no code", ["", "", 80], [problem("B3", '"Code" is not filled in; without it this entry does not count.')]],
    [
      "a modifier",
      ["", "90834", 80, "masters"],
      [
        problem(
          "D3",
          '"masters" is no modifier: write one such as HO, or leave the cell blank. Until then this entry does not count.',
        ),
      ],
    ],
    [
      "another payer",
      ["Cedar Plan", "90834", 80],
      [
        problem(
          "A3",
          "The sheet holds one schedule at a time, and it is that of Harbor Mutual, whom it names first. This row does not count.",
        ),
      ],
    ],
  ])("%s", (_, row, problems) => {
    const records = read(HEADINGS, ["HMU", "90837", 120], row, ["", "90791", 150]);
    expect(records.problems).toEqual(problems);
    expect(records.unreadProposed).toEqual([HEADINGS.map((_, at) => (row[at] === "" ? null : (row[at] ?? null)))]);
    expect(records.proposed.map(({ code }) => code)).toEqual(["90837", "90791"]);
  });

  test("the payer of such a row is named all the same", () => {
    const { proposed } = read(HEADINGS, ["HMU", "by report", 90], ["", "90837", 120]);
    expect(proposed).toEqual([{ payer: "Harbor Mutual", code: "90837", rate: 120, modifier: null }]);
  });

  test("a row is counted once, however much of it cannot be read, and a readable one not at all", () => {
    const unread = (...rows: readonly Row[]) => read(HEADINGS, ["", "90837", 120], ...rows).unreadProposed.length;
    expect([unread(), unread(["", "total", "by report"]), unread(["", "", 80], [], ["", "90834", 0])]).toEqual([
      0, 1, 2,
    ]);
  });

  test("a sheet without a column of rates", () => {
    expect(read(["Code", "Modifier"], ["90837", ""]).problems).toEqual([
      problem("A1", 'The column "Rate" is missing: write its heading into this row again.'),
    ]);
  });
});
