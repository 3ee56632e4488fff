/**
 * Excel for Windows and Mac hands blank cells over as 0. Which zeros are blanks is decided row by row; the tables here are as small as the
 * rules allow, and the last row of each is one whose status is 0, which shows that blanks come as 0.
 */
import { describe, expect, test } from "vitest";
import type { Cell, Row } from "../../src/core/claims/cell";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { BlankCells } from "../../src/functions/blank-cells";
import { settingsOfRange } from "../../src/functions/settings-range";
import { type Claim, claimTable, day, TODAY } from "../core/score";
import { BLANK_FORMS, excel, expectCells, withBlanks } from "./excel-functions";

const DEFAULTS = parseSettings({}, day(TODAY));

function restored(range: readonly Row[], settings = DEFAULTS): Row[] {
  const blanks = BlankCells.of(range, range.length, settings);
  return range.map((row, at) => blanks.restore(row, at));
}

describe("in a table with a column for the paid date", () => {
  const HEADINGS = ["Payer", "Paid date", "CARC", "Allowed", "Paid", "Pt resp", "Status"];
  const OPEN: Row = ["Aetna", 0, 0, 0, 0, 0, 0];

  test.each<[case_: string, row: Row, expected: Row]>([
    ["an open claim has no amounts", OPEN, ["Aetna", null, null, null, null, null, null]],
    [
      "a claim with a paid date that was paid nothing was paid 0",
      ["Aetna", 46_245, 0, 0, 0, 0, "Denied"],
      ["Aetna", 46_245, null, 0, 0, 0, "Denied"],
    ],
    [
      "so was one with a denial code",
      ["Aetna", 0, "CO-50", 0, 0, 0, "Denied"],
      ["Aetna", null, "CO-50", 0, 0, 0, "Denied"],
    ],
    [
      "a claim that was paid has a patient's share of 0",
      ["Aetna", 46_245, 0, 110, 110, 0, "Paid"],
      ["Aetna", 46_245, null, 110, 110, 0, "Paid"],
    ],
    [
      "a payment is an answer without its date",
      ["Aetna", 0, 0, 110, 110, 0, "Paid"],
      ["Aetna", null, null, 110, 110, 0, "Paid"],
    ],
    [
      "a claim that went to the deductible was paid 0",
      ["Aetna", 46_245, "PR-1", 120, 0, 120, "Paid"],
      ["Aetna", 46_245, "PR-1", 120, 0, 120, "Paid"],
    ],
    [
      "no payment comes without an allowed amount: it is not known",
      ["Aetna", 46_245, 0, 0, 90, 20, "Paid"],
      ["Aetna", 46_245, null, null, 90, 20, "Paid"],
    ],
    [
      "nor does a patient's share",
      ["Aetna", 46_245, "PR-1", 0, 0, 120, "Paid"],
      ["Aetna", 46_245, "PR-1", null, 0, 120, "Paid"],
    ],
    [
      "a patient's share alone is no answer of the payer",
      ["Self pay", 0, 0, 0, 0, 150, "Paid"],
      ["Self pay", null, null, null, null, 150, "Paid"],
    ],
    [
      "an allowed amount alone is none either",
      ["Aetna", 0, 0, 110, 0, 0, "Pending"],
      ["Aetna", null, null, 110, null, null, "Pending"],
    ],
    [
      "an error is something that stands there",
      ["Aetna", "#REF!", 0, 0, 0, 0, "Denied"],
      ["Aetna", "#REF!", null, 0, 0, 0, "Denied"],
    ],
    [
      "a text of 0 is what somebody wrote, and in the payment an answer",
      ["Aetna", 0, 0, "0", "0", 0, "Denied"],
      ["Aetna", null, null, "0", "0", 0, "Denied"],
    ],
  ])("%s", (_, row, expected) => {
    expect(restored([HEADINGS, row, OPEN])[1]).toEqual(expected);
  });
});

describe("in a table without a paid date", () => {
  const HEADINGS = ["Payer", "CARC", "Allowed", "Paid", "Pt resp", "Status"];
  const OPEN: Row = ["Aetna", 0, 0, 0, 0, 0];

  test.each<[case_: string, row: Row, expected: Row]>([
    ["an allowed amount is an answer", ["Aetna", 0, 110, 0, 0, "Paid"], ["Aetna", null, 110, 0, 0, "Paid"]],
    ["so is a patient's share", ["Aetna", 0, 0, 0, 120, "Paid"], ["Aetna", null, null, 0, 120, "Paid"]],
    ["so is a denial code", ["Aetna", "50", 0, 0, 0, "Denied"], ["Aetna", "50", 0, 0, 0, "Denied"]],
    ["nothing is none", ["Aetna", 0, 0, 0, 0, "Pending"], ["Aetna", null, null, null, null, "Pending"]],
  ])("%s", (_, row, expected) => {
    expect(restored([HEADINGS, row, OPEN])[1]).toEqual(expected);
  });

  test("the parts of the patient's share are judged as the whole", () => {
    const headings = ["Payer", "Deductible", "Copay", "Coinsurance", "Allowed", "Paid", "Status"];
    expect(restored([headings, ["Aetna", 0, 20, 0, 110, 90, "Paid"], ["Aetna", 0, 0, 0, 0, 0, 0]]).slice(1)).toEqual([
      ["Aetna", 0, 20, 0, 110, 90, "Paid"],
      ["Aetna", null, null, null, null, null, null],
    ]);
  });
});

test("a 0 in any other column is a blank, whatever the payer answered", () => {
  const headings = [
    "Payer",
    "Paid date",
    "Paid",
    "Units",
    "Charge",
    "Contractual",
    "Patient paid",
    "Minutes",
    "Resubmissions",
    "Notes",
    "Status",
  ];
  const [, row] = restored([headings, ["Aetna", 46_245, 90, ...Array<Cell>(7).fill(0), 0]]);
  expect(row).toEqual(["Aetna", 46_245, 90, ...Array<Cell>(8).fill(null)]);
});

const nulls = (count: number): null[] => new Array<null>(count).fill(null);

describe("zeros stay where blanks do not come as 0", () => {
  const HEADINGS = ["Payer", "DOS", "Paid date", "Allowed", "Paid", "Units", "Status"];

  test.each([null, undefined, ""])("but as %j", (blank) => {
    const rows: Row[] = [
      ["Aetna", 46_204, blank, 0, 0, 0, blank],
      ["Aetna", 46_204, 46_245, 110, 90, 1, "Paid"],
    ];
    const filled = (row: Row): Row => row.map((cell) => (cell === undefined ? null : cell));
    expect(restored([HEADINGS, ...rows]).slice(1)).toEqual(rows.map(filled));
  });

  test("or where no cell is blank that could tell", () => {
    const row: Row = ["Aetna", 46_204, 46_245, 0, 0, 0, "Denied"];
    expect(restored([HEADINGS, row])[1]).toEqual(row);
  });

  test("but no allowed amount is 0 beside a payment: that tells", () => {
    const rows: Row[] = [
      ["Aetna", 46_204, 46_245, 0, 90, 0, "Paid"],
      ["Aetna", 46_204, 46_245, 0, 0, 0, "Denied"],
    ];
    expect(restored([HEADINGS, ...rows]).slice(1)).toEqual([
      ["Aetna", 46_204, 46_245, null, 90, null, "Paid"],
      ["Aetna", 46_204, 46_245, 0, 0, null, "Denied"],
    ]);
  });

  test("as a 0 for no denial code tells nothing beside a cell that comes as null", () => {
    const headings = ["Payer", "DOS", "Paid date", "Allowed", "Paid", "Units", "CARC"];
    const rows: Row[] = [
      ["Aetna", 46_204, null, 0, 0, 0, 0],
      ["Aetna", 46_204, 46_245, 110, 90, 1, 0],
    ];
    expect(restored([headings, ...rows]).slice(1)).toEqual(rows);
    expect(restored([headings, [...rows[0]!.slice(0, 2), 0, 0, 0, 0, 0]])[1]).toEqual(["Aetna", 46_204, ...nulls(5)]);
  });

  test("beside an empty text in a column that is read, not beside one in another", () => {
    const headings = ["Payer", "DOS", "Paid date", "Allowed", "Paid", "Units", "CARC", "Note"];
    const row: Row = ["Aetna", 46_204, 0, 0, 0, 0, 0, "seen"];
    expect(restored([headings, row, ["Aetna", 46_204, "", 0, 0, 1, 0, "seen"]])[1]).toEqual(row);
    expect(restored([headings, row, ["Aetna", 46_204, 0, 0, 0, 1, 0, ""]])[1]).toEqual([
      ...["Aetna", 46_204],
      ...nulls(5),
      "seen",
    ]);
  });

  test("as a 0 for no authorization tells nothing", () => {
    const row: Row = ["Aetna", 46_204, null, 0, 0, 0, null, 0];
    expect(restored([[...HEADINGS, "Prior auth"], row])[1]).toEqual(row);
  });

  test("as a 0 in a row that is blank otherwise tells nothing", () => {
    const row: Row = ["Aetna", 46_204, 46_245, 0, 0, 0, "Denied"];
    expect(restored([HEADINGS, row, [0, 0, 0, 0, 0, 0, 0]])[1]).toEqual(row);
  });
});

describe("rows", () => {
  test("that hold nothing but blanks in any form are empty", () => {
    const rows: Row[] = [
      ["Payer", "Paid", "Status"],
      ["Aetna", 90, "Paid"],
      [null, 0, ""],
      ["-", undefined, " n/a "],
    ];
    expect(restored(rows).slice(2)).toEqual([[], []]);
  });

  test("above the headings, and the headings, hold no 0", () => {
    const rows: Row[] = [
      ["Claims", 0, 0],
      [0, 0, 0],
      ["Payer", 0, "Paid"],
      ["Aetna", 0, 0],
    ];
    expect(restored(rows)).toEqual([
      ["Claims", null, null],
      [null, null, null],
      ["Payer", null, "Paid"],
      // No field that never holds 0 does so: the column without a heading is not read.
      ["Aetna", 0, 0],
    ]);
  });

  test("without headings are left as they are", () => {
    expect(
      restored([
        ["a", 0],
        ["b", 0],
      ]),
    ).toEqual([
      ["a", 0],
      ["b", 0],
    ]);
  });

  test("are judged by the columns that settings name", () => {
    const headings = ["Who", "When", "How much", "State"];
    const columns = { payer: "Who", paidDate: "When", paid: "How much", status: "State" };
    const settings = parseSettings({ columns }, day(TODAY));
    const rows: Row[] = [headings, ["Aetna", 46_245, 0, "Denied"], ["Aetna", 0, 0, 0]];
    expect(restored(rows, settings).slice(1)).toEqual([
      ["Aetna", 46_245, 0, "Denied"],
      ["Aetna", null, null, null],
    ]);
  });
});

describe("what the figures make of it, blanks as", () => {
  const visit: Claim = {
    ...{
      payer: "Aetna",
      code: "90837",
      modifier1: "",
      units: "",
      serviceDate: "2026-07-01",
      submittedDate: "2026-07-02",
    },
    ...{ paidDate: "2026-08-11", allowed: 110, paid: 90, patientResponsibility: 20, status: "", denialCode: "" },
  };
  const range = claimTable([
    visit,
    { ...visit, units: 1 },
    // Denied: an answer of 0.
    { ...visit, allowed: 0, paid: 0, patientResponsibility: 0 },
    { ...visit, allowed: "", paid: 0, patientResponsibility: "", paidDate: "", status: "Denied", denialCode: "CO-50" },
    // All the patient's.
    { ...visit, allowed: 110, paid: 0, patientResponsibility: 110 },
    // Open.
    { ...visit, allowed: "", paid: "", patientResponsibility: "", paidDate: "" },
  ]);

  test.each(BLANK_FORMS)("%s", (_, blank) => {
    const [headings, row] = excel.scorecard(withBlanks(range, () => blank));
    const figure = (heading: string): unknown => row[headings.indexOf(heading)];
    expectCells(
      [["Claims decided", "Open claims", "Sessions", "Collected", "Initial denial", "Allowed per session"].map(figure)],
      // 3 x 110 allowed and collected, over 3 paid sessions
      [[5, 1, 5, 330, 2 / 5, 110]],
    );
  });

  test.each([null, ""])("%j: a claim of 0 units is not counted", (blank) => {
    const claims = withBlanks([...range, ...claimTable([{ ...visit, units: 0 }]).slice(1)], () => blank);
    expect(
      excel
        .claims(claims, "Aetna", "not counted")
        .slice(1)
        .map((row: unknown[]) => row.at(-1)),
    ).toEqual(["units"]);
    expectCells(excel.denialRate(claims, "Aetna"), [[2 / 5]]);
  });
});

test("a 0 is judged as below the headings however far down it stands", () => {
  const denied: Claim = {
    payer: "Aetna",
    code: "90837",
    serviceDate: "2026-07-01",
    paidDate: "2026-08-11",
    allowed: 0,
    paid: 0,
  };
  const range = claimTable(Array.from({ length: 3000 }, () => denied));
  expectCells(excel.denialRate(range, "Aetna"), [[1]]);
  expectCells(
    excel.scorecard(range).map((row: unknown[]) => row.slice(6, 8)),
    [
      ["Claims decided", "Open claims"],
      [3000, 0],
    ],
  );
});

describe("in settings", () => {
  const settings = (...rows: Row[]) => settingsOfRange(rows, day(TODAY));

  test.each<[form: string, rows: Row[]]>([
    ["no rows", []],
    [
      "blank rows",
      [
        [null, ""],
        [undefined, null],
      ],
    ],
    [
      "blank rows of Excel for Windows",
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ["headings alone", [["Setting", "Value"]]],
  ])("%s leave the defaults", (_, rows) => {
    expect(settings(["minimumLines", 20], ...rows)).toEqual(DEFAULTS);
    if (!rows.flat().includes("Setting")) expect(settings(...rows)).toEqual(DEFAULTS);
  });

  test("a 0 is a 0 where nothing shows that blanks come so", () => {
    const { cost, patientCollectionRate } = settings(["cost.adminHourly", 0], ["patientCollectionRate", 0]);
    expect(cost.adminHourly).toBe(0);
    expect(patientCollectionRate).toBe(0);
  });

  test.each<[sign: string, row: Row]>([
    ["a date", ["asOf", 0]],
    ["a text", ["practice.name", 0]],
    ["a choice", ["payers.Aetna.type", 0]],
    ["a list", ["payers.Aetna.aliases", 0]],
    ["a key", [0, 0]],
    ["a title", ["Costs", 0]],
  ])("once %s is 0, that of a number without a default is a blank, and that of one with a default a 0", (_, row) => {
    const read = settings(row, ["cost.adminHourly", 0], ["practice.medicare.90837", 0], ["patientCollectionRate", 0]);
    expect(read.cost.adminHourly).toBeNull();
    expect(read.practice.medicare).toEqual({});
    expect(read.patientCollectionRate).toBe(0);
    expect(read.asOf).toBeNull();
    expect(read.practice.name).toBeNull();
  });

  test("notes beside the values are not read, and do not tell how blanks come", () => {
    expect(settings(["cost.adminHourly", 0, 0], ["minimumLines", 3, "ours"])).toMatchObject({
      cost: { adminHourly: 0 },
      minimumLines: 3,
    });
  });

  test("a value without a key is an error in every form", () => {
    for (const key of [null, "", 0])
      expect(() => settings(["minimumLines", 3], [key, 90])).toThrow(/Row 2 of the settings holds 90, but no key/);
  });
});
