import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

test("text is what the cells show", async () => {
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:C1");
    range.values = [[46_024, "=1/4", "'007"]];
    range.numberFormat = [["m/d/yyyy", "0%", "General"]];
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["1/2/2026", "25%", "007"]]);
  });
});

describe("selecting", () => {
  test("moves the selection, whose first cell is the active one", async () => {
    await Excel.run(async (context) => {
      firstSheet(context).getRange("B2:C9").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["Sheet1!B2:C9", "Sheet1!B2"]);
    });
  });

  test("is refused on a sheet that is not active", async () => {
    const select = (context: Excel.RequestContext) => context.workbook.worksheets.add("Other").getRange("A1").select();
    expect(await refusal(select)).toBe("NotImplemented");
  });
});

describe("hidden rows", () => {
  const hidden = (address: string) =>
    Excel.run(async (context) => {
      const range = firstSheet(context).getRange(address).load("rowHidden");
      const view = range.getVisibleView().load("rowCount,columnCount");
      await context.sync();
      return [range.rowHidden, view.rowCount, view.columnCount];
    });

  test("are counted out of the visible view", async () => {
    for (const row of [1, 2]) excel.workbook.state.sheets[0]!.hiddenRows.add(row);
    expect(await hidden("A1:C4")).toEqual([null, 2, 3]);
    expect(await hidden("A2:A3")).toEqual([true, 0, 1]);
    expect(await hidden("A4:B5")).toEqual([false, 2, 2]);
  });

  test("are only looked at: hiding them, and the values of a view, are not in the stand-in", async () => {
    expect(await refusal((context) => (firstSheet(context).getRange("A1").rowHidden = true))).toBe("NotImplemented");
    const values = (context: Excel.RequestContext) =>
      void firstSheet(context).getRange("A1").getVisibleView().load("values");
    expect(await refusal(values)).toBe("NotImplemented");
  });
});

test("a sheet tells its place and whether it is visible", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other").load("position,visibility");
    await context.sync();
    expect([sheet.position, sheet.visibility]).toEqual([1, "Visible"]);
  });
});

describe("settings of the workbook", () => {
  test("keep what JSON can hold, and are written over and deleted", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("columns", { payer: ["A", 2] });
      settings.add("table", "Claims").value = "Other";
      const columns = settings.getItem("columns").load("value");
      const table = settings.getItemOrNullObject("table").load("key,value");
      await context.sync();
      expect([columns.value, table.key, table.value]).toEqual([{ payer: ["A", 2] }, "table", "Other"]);
      table.delete();
      const gone = settings.getItemOrNullObject("table").load("key");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test("refuses to get one that is not there", async () => {
    const get = (context: Excel.RequestContext) => void context.workbook.settings.getItem("none").load("value");
    expect(await refusal(get)).toBe("ItemNotFound");
  });
});
