import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import type { WorkbookChange } from "../../../workbench/standin/stand-in";
import { User } from "../../../workbench/standin/user";
import { firstSheet } from "./refusal";

let excel: StandIn;
let user: User;

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
});

const cellAt = (row: number, column: number) => excel.workbook.state.sheets[0]!.cells.get(row, column)!;
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);

describe("typing", () => {
  test.each([
    ["1/2/2026", 46_024, "m/d/yyyy"],
    ["15%", 0.15, "0%"],
    ["1.5%", 0.015, "0.00%"],
    ["$1,200", 1_200, "$#,##0"],
    ["$12.50", 12.5, "$#,##0.00"],
    ["1,200", 1_200, "#,##0"],
    ["12.5", 12.5, "General"],
    ["Aetna", "Aetna", "General"],
  ])("%s is read as Excel reads it, and a General cell takes its format", (typed, value, numberFormat) => {
    user.typeInto("Sheet1", 0, 0, typed);
    expect([cellAt(0, 0).value, cellAt(0, 0).format.numberFormat]).toEqual([value, numberFormat]);
  });

  test("a cell with a format keeps it, a formula is one, and nothing clears", () => {
    user.typeInto("Sheet1", 0, 0, "50%");
    user.typeInto("Sheet1", 0, 0, "1/2/2026");
    expect(cellAt(0, 0).format.numberFormat).toBe("0%");
    user.typeInto("Sheet1", 0, 1, "=A1*2");
    expect(cellAt(0, 1).formula).toBe("=A1*2");
    user.clear("Sheet1", 0, 1);
    expect([cellAt(0, 1).formula, cellAt(0, 1).value]).toEqual([null, null]);
  });

  test("is refused on a protected sheet, and told to add-ins and to who watches", async () => {
    const changes: WorkbookChange[] = [];
    excel.onChange((change) => changes.push(change));
    const heard: string[] = [];
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address }) =>
        Promise.resolve(void heard.push(address)),
      );
      await context.sync();
      return added;
    });
    user.typeInto("Sheet1", 2, 3, "5");
    user.protectSheet("Sheet1", true);
    expect(() => user.typeInto("Sheet1", 2, 3, "6")).toThrowError(expect.objectContaining({ code: "AccessDenied" }));
    user.protectSheet("Sheet1", false);
    await expect.poll(() => heard).toEqual(["D3"]);
    expect(changes.map(({ sheets, workbook }) => [sheets.length, workbook])).toEqual([
      [1, false],
      [0, true],
      [0, true],
    ]);
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  });
});

describe("tabs", () => {
  test("come, go, are clicked and renamed", () => {
    expect(user.addSheet()).toBe("Sheet2");
    user.renameSheet("Sheet2", "Mine");
    user.select("Sheet1", 4, 5);
    expect([excel.workbook.state.active!.name, excel.workbook.getActiveCell().address]).toEqual([
      "Sheet1",
      "Sheet1!F5",
    ]);
    user.activate("Mine");
    user.deleteSheet("Mine");
    expect([names(), excel.workbook.state.active!.name]).toEqual([["Sheet1"], "Sheet1"]);
  });

  test("stay as they are while the structure is protected", () => {
    user.protectStructure(true);
    expect(() => user.addSheet()).toThrowError(expect.objectContaining({ code: "AccessDenied" }));
    user.protectStructure(false);
    expect(user.addSheet()).toBe("Sheet2");
  });

  test("are not there for hidden sheets", () => {
    excel.workbook.worksheets.add("Other").sheet.visibility = "Hidden";
    expect(() => user.activate("Other")).toThrowError(expect.objectContaining({ code: "InvalidArgument" }));
  });
});

describe("a copy of a sheet", () => {
  test("has the cells, looks, tables and charts, and no custom properties", async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["Payer", "Paid"],
        ["Aetna", 1],
        ["Cigna", "=B2*2"],
      ];
      range.format.font.bold = true;
      range.format.columnWidth = 80;
      sheet.tables.add(range, true).name = "Claims";
      sheet.tabColor = "#112233";
      sheet.pageLayout.orientation = "Landscape";
      sheet.customProperties.add("key", "value");
      sheet.charts.add("BarClustered", sheet.getRange("B2:B3")).title.text = "Paid";
      await context.sync();
    });
    expect(user.copySheet("Sheet1")).toBe("Sheet1 (2)");
    expect(user.copySheet("Sheet1")).toBe("Sheet1 (3)");
    const [source, copy] = excel.workbook.worksheets.items;
    expect(copy!.sheet.cells.get(2, 1)).toMatchObject({ formula: "=B2*2", format: { bold: true } });
    expect([copy!.tabColor, copy!.pageLayout.orientation]).toEqual(["#112233", "Landscape"]);
    expect([copy!.sheet.columnWidths.get(1), copy!.sheet.customProperties.size]).toEqual([80, 0]);
    expect(copy!.tables.items.map(({ name }) => name)).not.toEqual(["Claims"]);
    const [chart] = copy!.charts.items;
    expect(chart!.title.text).toBe("Paid");
    expect(chart!.series.items[0]!.yRange!.sheet).toBe(copy!.sheet);
    chart!.delete();
    expect([copy!.charts.getCount(), source!.charts.getCount()]).toEqual([0, 1]);
    user.typeInto("Sheet1 (2)", 1, 0, "Humana");
    expect(cellAt(1, 0).value).toBe("Aetna");
  });
});

test("filters of a table hide rows, and go", async () => {
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:A3");
    range.values = [["Payer"], ["Aetna"], ["Cigna"]];
    firstSheet(context).tables.add(range, true).name = "Claims";
    await context.sync();
  });
  user.filter("Claims", "Payer", ["Cigna"]);
  expect([...excel.workbook.state.sheets[0]!.hiddenRows]).toEqual([1]);
  user.clearFilters("Claims");
  expect(excel.workbook.state.sheets[0]!.hiddenRows.size).toBe(0);
});

test("a sheet can be hidden, and another comes to the front, but not the last that is shown", () => {
  const second = user.addSheet();
  user.hideSheet(second);
  expect(excel.workbook.worksheets.items.map(({ visibility }) => visibility)).toEqual(["Visible", "Hidden"]);
  expect(excel.workbook.state.active!.name).toBe("Sheet1");
  expect(() => user.hideSheet("Sheet1")).toThrowError(expect.objectContaining({ code: "InvalidArgument" }));
});
