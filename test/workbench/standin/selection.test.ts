import { beforeEach, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { refusal } from "./refusal";

let excel: StandIn;

/** Two tables on Sheet1 (A1:B3, D1:E3) and one on Other (A1:B3). */
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getItem("Sheet1");
    const other = context.workbook.worksheets.add("Other");
    first.tables.add(first.getRange("A1:B3"), true).name = "Left";
    first.tables.add(first.getRange("D1:E3"), true).name = "Right";
    other.tables.add(other.getRange("A1:B3"), true).name = "Elsewhere";
    await context.sync();
  });
});

function select(sheet: string, row: number, column: number): void {
  const { state } = excel.workbook;
  state.active = excel.workbook.worksheets.getItem(sheet).sheet;
  state.active.activeCell = { row, column };
}

test("the active cell is the one that the user selected on the active sheet", async () => {
  const address = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [sheet.name, cell.address];
    });
  expect(await address()).toEqual(["Sheet1", "Sheet1!A1"]);
  select("Other", 4, 2);
  expect(await address()).toEqual(["Other", "Other!C5"]);
});

test.each([
  ["Sheet1", 2, 1, ["Left"]],
  ["Sheet1", 2, 2, []],
  ["Sheet1", 0, 3, ["Right"]],
  ["Other", 0, 0, ["Elsewhere"]],
])("the tables at a cell are those that hold it: %s %i %i", async (sheet, row, column, names) => {
  select(sheet, row, column);
  await Excel.run(async (context) => {
    const tables = context.workbook.getActiveCell().getTables(false).load("items/name");
    await context.sync();
    expect(tables.items.map(({ name }) => name)).toEqual(names);
  });
});

test("the tables of a range come from top to bottom, then from left to right", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add(sheet.getRange("B5:C6"), true).name = "Below";
    const tables = sheet.getRange("A1:E9").getTables().load("items/name");
    await context.sync();
    expect(tables.items.map(({ name }) => name)).toEqual(["Left", "Right", "Below"]);
  });
});

test("a table tells its row of headings, which it does not let go here", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Right").load("showHeaders");
    const headings = table.getHeaderRowRange().load("address,values");
    await context.sync();
    expect([table.showHeaders, headings.address]).toEqual([true, "Sheet1!D1:E1"]);
    expect(headings.values).toEqual([["Column1", "Column2"]]);
  });
  const hide = (context: Excel.RequestContext) => void (context.workbook.tables.getItem("Right").showHeaders = false);
  expect(await refusal(hide)).toBe("NotImplemented");
});
