import { beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { findClaims, type ClaimSearch } from "../../src/excel/find-claims";
import { findOwnSheets, writeTag } from "../../src/excel/own-sheets";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { day, TODAY } from "../core/score";
import { putRows, putTable, select } from "./claims-in-excel";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const CLAIMS: Row[] = [
  ["Note", "Payer", "Remark", "Allowed", "Paid"],
  ["first", "Aetna", "x", 120, 100],
];
const FEES: Row[] = [
  ["CPT", "Fee"],
  ["90837", 180],
];

/** What is found, and in how many trips beyond those that find our own sheets. */
async function find(settingsJson: object = {}, chosen: string | null = null) {
  const settings = parseSettings(settingsJson, day(TODAY));
  let before = 0;
  let trips = 0;
  const search = await Excel.run(async (context) => {
    const own = await findOwnSheets(context);
    before = excel.requests.length;
    const found = await findClaims(context, new Set(own.map(({ sheet }) => sheet.id)), settings, chosen);
    trips = excel.requests.length - before;
    return found;
  });
  return { search, trips, cells: excel.requests.slice(before).reduce((sum, { cellsRead }) => sum + cellsRead, 0) };
}

const nameOf = (search: ClaimSearch): string | null => (search.outcome === "found" ? search.claims.name : null);

/** Makes a sheet one of ours. */
async function tag(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    const counts = { rows: 9, columns: 9, charts: 0, tables: 0 };
    writeTag(context.workbook.worksheets.getItem(sheet), { kind: "report", key: "lines", ...counts });
    await context.sync();
  });
}

describe("tables", () => {
  test("the one with the headings of claims is found, with its headings and the columns to read", async () => {
    await putTable("Fees", FEES);
    await putTable("Claims", CLAIMS, "Visits", 3, 2);
    expect(await find()).toEqual({
      search: {
        outcome: "found",
        claims: {
          name: "Claims",
          source: { table: "Claims" },
          heading: { sheet: "Visits", row: 3, column: 2 },
          headings: CLAIMS[0],
          columns: [0, 1, 3, 4],
        },
      },
      trips: 2,
      cells: 7,
    });
  });

  test.each([
    ["no payer", ["Claim ID", "Allowed", "Paid"]],
    ["no amount", ["Payer", "Claim ID", "DOS"]],
    ["no heading of claims", ["Month", "Rent"]],
  ])("one with %s is none", async (_, headings) => {
    await putTable("Other", [headings, headings.map(() => 1)], "Visits");
    expect((await find()).search).toEqual({ outcome: "none" });
  });

  test("one with no heading of claims is taken once the user has chosen it, to be mapped", async () => {
    await putTable("Books", [
      ["Plan nm", "Amt OK'd"],
      ["Aetna", 100],
    ]);
    expect((await find({}, "Books")).search).toMatchObject({
      outcome: "found",
      claims: { source: { table: "Books" }, headings: ["Plan nm", "Amt OK'd"], columns: [0] },
    });
    expect((await find({}, "Gone")).search).toEqual({ outcome: "none" });
    await putTable("Claims", CLAIMS, "Visits");
    expect(nameOf((await find({}, "Books")).search)).toBe("Claims");
  });

  test("settings tell the headings that the product does not know", async () => {
    await putTable("Books", [
      ["Who", "What came in"],
      ["Aetna", 100],
    ]);
    const columns = { payer: "Who", paid: "What came in" };
    expect(nameOf((await find({ columns })).search)).toBe("Books");
  });

  test("one without a heading that settings name is not the one they were made for", async () => {
    await putTable("Old", CLAIMS);
    await putTable(
      "New",
      [
        [...CLAIMS[0]!, "Money in"],
        [...CLAIMS[1]!, 90],
      ],
      "Visits",
    );
    expect(nameOf((await find({ columns: { paid: "Money in" } })).search)).toBe("New");
  });

  test("of several, the one with the selected cell is meant", async () => {
    await putTable("First", CLAIMS);
    await putTable("Second", CLAIMS, "Sheet1", 10);
    select(excel, "Sheet1", 11, 1);
    expect(nameOf((await find()).search)).toBe("Second");
    select(excel, "Sheet1", 0, 0);
    expect(nameOf((await find()).search)).toBe("First");
  });

  test("of several with the cell elsewhere, or on a fee schedule, none is taken for the user", async () => {
    await putTable("First", CLAIMS);
    await putTable("Second", CLAIMS, "Visits");
    await putTable("Fees", FEES, "Fees");
    for (const [sheet, row] of [
      ["Sheet1", 40],
      ["Fees", 0],
    ] as const) {
      select(excel, sheet, row);
      expect((await find()).search).toEqual({ outcome: "several", names: ["First", "Second"] });
    }
  });

  test("of several, the one that the user chose is taken, wherever the cell is", async () => {
    await putTable("First", CLAIMS);
    await putTable("Second", CLAIMS, "Visits");
    expect(nameOf((await find({}, "Second")).search)).toBe("Second");
    expect(nameOf((await find({}, "Gone")).search)).toBe("First");
  });

  test("of several, none is taken where Excel tells no selected cell", async () => {
    await putTable("First", CLAIMS);
    await putTable("Second", CLAIMS, "Visits");
    // Two trips for our sheets, two for the tables.
    excel.failWith({ request: 5, code: "InvalidSelection" });
    expect((await find()).search).toEqual({ outcome: "several", names: ["First", "Second"] });
  });

  test("one on a sheet of ours is never meant", async () => {
    await putTable("Lines", CLAIMS, "Lines - Aetna");
    await tag("Lines - Aetna");
    expect((await find()).search).toEqual({ outcome: "none" });
  });

  test("one whose headings are switched off is passed over", async () => {
    await putTable("Claims", CLAIMS, "Visits");
    Object.defineProperty(excel.workbook.tables.items[0], "showHeaders", { value: false });
    // Its cells are still those of a sheet with headings.
    const { search } = await find();
    expect(search).toMatchObject({ outcome: "found", claims: { source: { sheet: "Visits" } } });
  });
});

describe("a sheet without a table", () => {
  test("counts from its headings down, from the first heading to the last", async () => {
    await putRows("Sheet1", [["Claims of March, a title that reaches further", "", "", "", "", "", "", "", "end"]]);
    await putRows("Sheet1", CLAIMS, 3, 1);
    await putRows("Sheet1", [["beside"]], 4, 7);
    const { search } = await find();
    expect(search).toEqual({
      outcome: "found",
      claims: {
        name: "Sheet1",
        source: { sheet: "Sheet1", address: "B4:F5" },
        heading: { sheet: "Sheet1", row: 3, column: 1 },
        headings: CLAIMS[0],
        columns: [0, 1, 3, 4],
      },
    });
  });

  test("in front is taken before any other, of which nothing is then read", async () => {
    await putRows("Sheet1", CLAIMS);
    await putRows("Visits", CLAIMS);
    select(excel, "Visits");
    const { search, trips, cells } = await find();
    expect(nameOf(search)).toBe("Visits");
    expect([trips, cells]).toEqual([3, 10]);
  });

  test("is found while a sheet of ours, or an empty one, is in front", async () => {
    await putRows("Visits", CLAIMS);
    await putRows("Lines - Aetna", CLAIMS);
    await tag("Lines - Aetna");
    for (const sheet of ["Lines - Aetna", "Sheet1"]) {
      select(excel, sheet);
      expect(nameOf((await find()).search), sheet).toBe("Visits");
    }
  });

  test("is asked about where several are as good, and taken once chosen", async () => {
    await putRows("March", CLAIMS);
    await putRows("April", CLAIMS);
    expect((await find()).search).toEqual({ outcome: "several", names: ["March", "April"] });
    expect(nameOf((await find({}, "April")).search)).toBe("April");
  });

  test("is left alone where its headings come after the first hundred rows", async () => {
    await putRows("Sheet1", CLAIMS, 100);
    expect((await find()).search).toEqual({ outcome: "none" });
    await putRows("Sheet1", CLAIMS, 99);
    expect(nameOf((await find()).search)).toBe("Sheet1");
  });

  test("in front whose headings lack something is given to the reader, which says what", async () => {
    await putRows("Sheet1", [["Payer", "DOS", "CPT"]]);
    expect((await find()).search).toMatchObject({ outcome: "found", claims: { name: "Sheet1", columns: [0] } });
  });

  test("with a row of texts alone is taken once the user has chosen it, titles above it left out", async () => {
    await putRows("Sheet1", [["Visits of March", "Alder"], [], ["Plan nm", "Day", "Amt OK'd"], ["Aetna", 46000, 100]]);
    expect((await find()).search).toEqual({ outcome: "none" });
    expect((await find({}, "Sheet1")).search).toMatchObject({
      outcome: "found",
      claims: { source: { sheet: "Sheet1", address: "A3:C4" }, columns: [0] },
    });
  });

  test("that is empty holds no claims", async () => {
    expect((await find()).search).toEqual({ outcome: "none" });
  });
});
