import { beforeEach, describe, expect, test } from "vitest";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { INCOMPLETE, TAG_KEY } from "../../src/excel/own-sheets";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { PAYERS, plan, ratesPlan, samplePlans, scorecardPlan, settingsPlan } from "./sample-plans";
import { sheetSnapshot, valueAt, workbookSnapshot } from "./snapshot";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const sheets = () => excel.workbook.worksheets.items;
const names = () => sheets().map((sheet) => sheet.name);

async function inExcel(batch: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

describe("a first build", () => {
  test("adds the planned sheets after those that are there, and brings the first to the front", async () => {
    const report = await buildScorecard(samplePlans());
    expect(report).toEqual({
      outcome: "built",
      sheets: [
        { key: "scorecard", name: "Payer Scorecard", state: "new" },
        { key: "rates", name: "Rates", state: "new" },
        { key: "settings", name: "Settings", state: "new" },
      ],
    });
    expect(names()).toEqual(["Sheet1", "Payer Scorecard", "Rates", "Settings"]);
    expect(excel.workbook.state.active!.name).toBe("Payer Scorecard");
  });

  test("writes every text as text, whatever it begins with, and leaves no mark behind", async () => {
    await buildScorecard(samplePlans());
    expect(PAYERS.map((_, index) => valueAt(excel, "Payer Scorecard", index + 3, 0))).toEqual(PAYERS);
    expect(excel.workbook.state.sheets[1]!.cells.get(4, 0)).toMatchObject({ formula: null, quoted: true });
    expect(valueAt(excel, "Payer Scorecard", 0, 0)).toBe("Payer Scorecard");
    expect(valueAt(excel, "Payer Scorecard", 11, 1)).toBe(604);
    expect(valueAt(excel, "Payer Scorecard", 11, 2)).toBe(285);
  });

  test("tags its sheets with kind, key and what it put there", async () => {
    await buildScorecard(samplePlans());
    const tags = sheets().map(({ sheet }) => sheet.customProperties.get(TAG_KEY.toLowerCase())?.value);
    expect(tags.map((tag) => tag && JSON.parse(tag))).toEqual([
      undefined,
      {
        ...{ kind: "report", key: "scorecard", rows: 12, columns: 10, charts: 1, tables: 0 },
        ...{ names: ["sessions_total"], marks: expect.any(String) },
      },
      { kind: "report", key: "rates", rows: 4, columns: 3, charts: 1, tables: 1, marks: expect.any(String) },
      { kind: "input", key: "settings", rows: 2, columns: 2, charts: 0, tables: 0 },
    ]);
  });
});

describe("a rebuild", () => {
  test("rewrites report sheets to the same as a fresh build, and leaves input sheets alone", async () => {
    await buildScorecard([
      ratesPlan(),
      plan({ key: "scorecard", name: "Payer Scorecard", merges: [{ row: 0, column: 0, rows: 2, columns: 2 }] }),
      settingsPlan(),
    ]);
    await inExcel((context) => {
      context.workbook.worksheets.getItem("Settings").getRange("B2").values = [[99]];
    });
    const report = await buildScorecard(samplePlans());
    expect(report.outcome === "built" && report.sheets.map(({ state }) => state)).toEqual([
      "rewritten",
      "rewritten",
      "left alone",
    ]);
    expect(valueAt(excel, "Settings", 1, 1)).toBe(99);
    const rebuilt = workbookSnapshot(excel);
    excel = await openExcel();
    await buildScorecard(samplePlans());
    for (const name of ["Payer Scorecard", "Rates"]) expect(rebuilt.get(name)).toBe(workbookSnapshot(excel).get(name));
  });

  test("finds its sheets again when the user has renamed them, and its formulas follow", async () => {
    await buildScorecard(samplePlans());
    await inExcel((context) => {
      context.workbook.worksheets.getItem("Rates").name = "Our rates";
      context.workbook.worksheets.getItem("Payer Scorecard").name = "Scorecard 2026";
    });
    await buildScorecard(samplePlans());
    expect(names()).toEqual(["Sheet1", "Scorecard 2026", "Our rates", "Settings"]);
    expect(excel.workbook.worksheets.getItem("Scorecard 2026").getRange("C12").formulas).toEqual([
      ["='Our rates'!B2*2"],
    ]);
    expect(valueAt(excel, "Scorecard 2026", 11, 2)).toBe(285);
    expect(excel.workbook.names.getItem("sessions_total").formula).toBe("='Scorecard 2026'!$B$12");
  });

  test("makes a sheet again that the user has deleted", async () => {
    await buildScorecard(samplePlans());
    await inExcel((context) => context.workbook.worksheets.getItem("Payer Scorecard").delete());
    await buildScorecard(samplePlans());
    expect(names()).toEqual(["Sheet1", "Rates", "Settings", "Payer Scorecard"]);
    expect(valueAt(excel, "Payer Scorecard", 11, 1)).toBe(604);
  });

  test("does not delete, rename, move or hide a sheet", async () => {
    await buildScorecard(samplePlans());
    const before = sheets().map(({ id, name }) => [id, name]);
    await buildScorecard(samplePlans());
    expect(sheets().map(({ id, name }) => [id, name])).toEqual(before);
  });
});

describe("what is not ours", () => {
  test("a sheet of our name is left alone, and ours gets another name", async () => {
    await inExcel((context) => {
      context.workbook.worksheets.add("rates").getRange("B2").values = [["'theirs"]];
    });
    const theirs = sheetSnapshot(excel.workbook.worksheets.getItem("rates"));
    await buildScorecard(samplePlans());
    await buildScorecard(samplePlans());
    expect(names()).toEqual(["Sheet1", "rates", "Payer Scorecard", "Rates (2)", "Settings"]);
    expect(sheetSnapshot(excel.workbook.worksheets.getItem("rates"))).toBe(theirs);
    expect(excel.workbook.worksheets.getItem("Payer Scorecard").getRange("C12").formulas).toEqual([
      ["='Rates (2)'!B2*2"],
    ]);
  });

  test("a table and a name of our names are left alone, and ours get others", async () => {
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["Head"], [1]];
      sheet.tables.add(sheet.getRange("A1:A2"), true).name = "RatesTable";
      context.workbook.names.add("sessions_total", sheet.getRange("A2"));
    });
    await buildScorecard(samplePlans());
    await buildScorecard(samplePlans());
    expect(excel.workbook.names.getItem("sessions_total").formula).toBe("=Sheet1!$A$2");
    expect(excel.workbook.names.getItem("sessions_total_2").formula).toBe("='Payer Scorecard'!$B$12");
    expect(excel.workbook.tables.items.map(({ name }) => name)).toEqual(["RatesTable", "RatesTable_2"]);
  });

  test("a property of somebody else's under our key does not make a sheet ours", async () => {
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.add("Rates");
      sheet.customProperties.add(TAG_KEY, "not ours");
    });
    await buildScorecard([ratesPlan()]);
    expect(names()).toEqual(["Sheet1", "Rates", "Rates (2)"]);
  });
});

describe("protection, asked about before anything is changed", () => {
  test("a protected report sheet is named, with what to do", async () => {
    await buildScorecard(samplePlans());
    excel.workbook.worksheets.getItem("Rates").sheet.isProtected = true;
    const { changes } = excel.workbook.state;
    await expect(buildScorecard(samplePlans())).rejects.toMatchObject({
      code: "SheetProtected",
      message: 'The sheet "Rates" is protected and cannot be rewritten. Nothing was changed.',
      next: expect.stringContaining("Unprotect Sheet"),
    });
    expect(excel.workbook.state.changes).toBe(changes);
  });

  test("a protected input sheet is no obstacle, for it is left alone", async () => {
    await buildScorecard(samplePlans());
    excel.workbook.worksheets.getItem("Settings").sheet.isProtected = true;
    expect((await buildScorecard(samplePlans())).outcome).toBe("built");
  });

  test("a protected workbook takes no new sheet, but its sheets are rewritten", async () => {
    await buildScorecard([ratesPlan()]);
    excel.workbook.state.structureProtected = true;
    await expect(buildScorecard(samplePlans())).rejects.toMatchObject({ code: "WorkbookProtected" });
    expect((await buildScorecard([ratesPlan()])).outcome).toBe("built");
  });
});

describe("a report sheet that holds more than we wrote", () => {
  const add: [string, string, (sheet: Excel.Worksheet) => void][] = [
    ["a note below", "cells below the report", (sheet) => (sheet.getRange("A20").values = [["'note"]])],
    ["a note beside", "cells to the right of the report", (sheet) => (sheet.getRange("P2").values = [["'note"]])],
    ["a chart", "charts", (sheet) => void sheet.charts.add("XYScatter", sheet.getRange("B2:B4"), "Columns")],
    ["a table", "tables", (sheet) => void sheet.tables.add(sheet.getRange("T1:T2"), true)],
  ];

  test.each(add)("is asked about: %s", async (_, what, change) => {
    await buildScorecard([ratesPlan()]);
    await inExcel((context) => change(context.workbook.worksheets.getItem("Rates")));
    const before = workbookSnapshot(excel);
    const report = await buildScorecard([ratesPlan()]);
    expect(report).toMatchObject({ outcome: "ask", additions: [{ sheet: "Rates" }] });
    expect(report.outcome === "ask" && report.additions[0]!.what).toContain(what);
    expect(workbookSnapshot(excel)).toEqual(before);
  });

  test("is rewritten once the user agrees", async () => {
    await buildScorecard([ratesPlan()]);
    const fresh = workbookSnapshot(excel).get("Rates");
    await inExcel((context) => add.forEach(([, , change]) => change(context.workbook.worksheets.getItem("Rates"))));
    expect((await buildScorecard([ratesPlan()], { overwriteAdditions: true })).outcome).toBe("built");
    expect(workbookSnapshot(excel).get("Rates")).toBe(fresh);
  });

  test("looks alone are no addition", async () => {
    await buildScorecard([ratesPlan()]);
    await inExcel((context) => {
      context.workbook.worksheets.getItem("Rates").getRange("A30").format.fill.color = "#FF0000";
    });
    expect((await buildScorecard([ratesPlan()])).outcome).toBe("built");
  });
});

describe("the first cell", () => {
  test("is emptied when the plan leaves it empty", async () => {
    await buildScorecard([
      plan({ key: "notes", name: "Notes", blocks: [{ row: 0, column: 1, cells: [["Title"], ["text"]] }] }),
    ]);
    expect([0, 1].map((column) => valueAt(excel, "Notes", 0, column))).toEqual(["", "Title"]);
  });

  test("becomes the heading of a table that begins there", async () => {
    await buildScorecard([ratesPlan()]);
    expect(["Code", "Allowed", "Paid"]).toEqual([0, 1, 2].map((column) => valueAt(excel, "Rates", 0, column)));
  });
});

describe("size", () => {
  /** Six sheets as large as a busy practice's: 25 payers with a chart, and notes of 1,000 rows. */
  function largePlans(): SheetPlan[] {
    const wide = (row: number, key: string) =>
      Array.from({ length: 12 }, (_, column) =>
        column % 3 === 0 ? `${key} ${row} text of a note` : row * column + 0.25,
      );
    const styles = (count: number) =>
      Array.from({ length: count }, (_, row) => ({
        area: { row, column: row % 12, rows: 1, columns: 2 },
        style: { bold: true, fill: "#E2EFDA", numberFormat: "0.0", horizontal: "right" as const },
      }));
    const large = (key: string, rows: number, count: number) =>
      plan({
        key,
        name: key,
        blocks: [{ row: 0, column: 0, cells: Array.from({ length: rows }, (_, row) => wide(row, key)) }],
        styles: styles(count),
      });
    return [
      scorecardPlan(),
      ratesPlan(),
      large("mix", 60, 100),
      large("notes", 1_000, 60),
      large("method", 80, 80),
      large("lines", 1_000, 100),
    ];
  }

  test("a whole build is one read phase and one changing request, under 2 MB", async () => {
    for (const round of ["first", "second"]) {
      excel.requests.length = 0;
      await buildScorecard(largePlans());
      const changing = excel.requests.findIndex(({ changed }) => changed);
      expect(
        excel.requests.filter(({ changed }) => changed),
        round,
      ).toHaveLength(1);
      expect(excel.requests[changing]!.bytes).toBeLessThan(2_000_000);
      expect(excel.requests[changing]!.cellsWritten).toBeGreaterThan(2_000 * 12);
      // Three trips read, and a fourth what a rebuild would overwrite; afterwards only ranges are given back and the sheet is shown.
      expect(excel.requests.slice(0, changing).length).toBeLessThanOrEqual(round === "first" ? 4 : 5);
      expect(excel.requests.slice(changing + 1).every(({ cellsRead }) => cellsRead === 0)).toBe(true);
    }
  });

  test("more than Excel takes at once is refused before anything is changed", async () => {
    const cells = Array.from({ length: 2_000 }, () => ["x".repeat(1_200)]);
    const tooLarge = plan({ key: "lines", name: "Lines", blocks: [{ row: 0, column: 0, cells }] });
    await expect(buildScorecard([ratesPlan(), tooLarge])).rejects.toMatchObject({
      code: "TooMuchToWrite",
      message: expect.stringContaining('"Lines"'),
    });
    expect(excel.requests.filter(({ changed }) => changed)).toEqual([]);
  });

  test("a sheet that is more than Excel takes at once is refused with what the user can do", async () => {
    const cells = (rows: number): string[][] => Array.from({ length: rows }, () => ["x".repeat(1_200)]);
    const sized = (key: string, name: string, rows: number) =>
      plan({ key, name, blocks: [{ row: 0, column: 0, cells: cells(rows) }] });
    const needed = sized("rates", "Rates", 1_200);
    await expect(
      buildScorecard([needed, sized("ar", "A-R", 300), sized("denials", "Denials", 1_700)]),
    ).rejects.toMatchObject({
      message: expect.stringContaining('most of it is on "Denials"'),
      next: '"Denials" can be left out: delete that sheet if it is there, and build again.',
    });
    await expect(buildScorecard([needed, sized("mix", "Payer Mix", 800)])).rejects.toMatchObject({
      next: "Choose a shorter period, and build again.",
    });
  });
});

describe("the user at work", () => {
  test("a build waits for a cell that is being edited", async () => {
    excel.beginCellEdit();
    const building = buildScorecard([ratesPlan()]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(names()).toEqual(["Sheet1"]);
    excel.finishCellEdit();
    expect((await building).outcome).toBe("built");
  });

  test("with another workbook in front nothing is changed, and the words say so", async () => {
    excel.focusElsewhere = true;
    await expect(buildScorecard([ratesPlan()])).rejects.toMatchObject({
      code: "InactiveWorkbook",
      message: expect.stringContaining("The scorecard is as it was before."),
    });
    expect(names()).toEqual(["Sheet1"]);
  });

  test("a scorecard stays built when Excel will not bring it to the front", async () => {
    const fault = { request: 5, code: "InactiveWorkbook" };
    await buildScorecard([ratesPlan()]);
    const [show] = excel.requests.slice(-1);
    expect(show).toMatchObject({ changed: false });
    excel = await openExcel();
    excel.failWith({ ...fault, request: 1 + (await countRequests()) });
    expect((await buildScorecard([ratesPlan()])).outcome).toBe("built");
    expect(excel.requests.at(-1)!.error).toBe("InactiveWorkbook");
    expect(valueAt(excel, "Rates", 0, 0)).toBe("Code");
  });

  async function countRequests(): Promise<number> {
    const other = await openExcel();
    await buildScorecard([ratesPlan()]);
    await openExcel(excel);
    return other.requests.length - 1;
  }
});

test("the mark says what it means", () => {
  expect(INCOMPLETE).toBe("Incomplete: rebuild");
});
