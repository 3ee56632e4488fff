import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const sheet = () => excel.workbook.state.sheets[0]!;
const cell = (row: number, column: number) => sheet().cells.get(row, column);

async function run(batch: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(firstSheet(context));
    await context.sync();
  });
}

describe("used ranges", () => {
  test("go around values, or around looks as well", async () => {
    await Excel.run(async (context) => {
      const first = firstSheet(context);
      first.getRange("B2:C3").values = [
        [1, ""],
        ["", 2],
      ];
      first.getRange("E5").format.font.bold = true;
      const values = first.getUsedRangeOrNullObject(true).load("address");
      const all = first.getUsedRangeOrNullObject().load("address");
      const inside = first.getRange("A:B").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([values.address, all.address, inside.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2:E5", "Sheet1!B2"]);
    });
  });

  test("of an empty sheet are null objects", async () => {
    await Excel.run(async (context) => {
      const used = firstSheet(context).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });
});

describe("merging and clearing", () => {
  test("only the upper left value survives a merge", async () => {
    await run((first) => {
      first.getRange("A1:B1").values = [["kept", "lost"]];
      first.getRange("A1:B1").merge();
    });
    expect([cell(0, 0)!.value, cell(0, 1)!.value]).toEqual(["kept", null]);
    expect(sheet().merges).toHaveLength(1);
    expect(await refusal((context) => firstSheet(context).getRange("B1:C1").merge())).toBe("MergedRangeConflict");
    await run((first) => first.getRange("A1:Z9").unmerge());
    expect(sheet().merges).toEqual([]);
  });

  test("clearing contents leaves the looks, clearing looks the contents, clearing all neither", async () => {
    const write = (first: Excel.Worksheet) => {
      first.getRange("A1:A3").values = [[1], [2], [3]];
      first.getRange("A1:A3").format.font.bold = true;
    };
    await run((first) => {
      write(first);
      first.getRange("A1").clear("Contents");
      first.getRange("A2").clear("Formats");
      first.getRange("A3").clear();
    });
    expect([0, 1, 2].map((row) => cell(row, 0)!.value)).toEqual([null, 2, null]);
    expect([0, 1, 2].map((row) => cell(row, 0)!.format.bold)).toEqual([true, false, false]);
  });
});

describe("looks", () => {
  test("lie on every cell of the range, later ones over earlier ones", async () => {
    await run((first) => {
      first.getRange("A1:B2").format.font.set({ name: "Arial", size: 9, bold: true });
      first.getRange("B2").format.font.bold = false;
      first.getRange("A1:B1").numberFormat = "0.0" as any;
      first.getRange("A2").format.fill.color = "#FFEEDD";
    });
    expect(cell(0, 0)!.format).toMatchObject({ fontName: "Arial", bold: true, numberFormat: "0.0", fill: "" });
    expect(cell(1, 1)!.format).toMatchObject({ fontName: "Arial", bold: false, numberFormat: "General" });
    expect(cell(1, 0)!.format.fill).toBe("#FFEEDD");
  });

  test("borders are drawn at the edge of a range, and between its cells", async () => {
    await run((first) => {
      const { borders } = first.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideVertical").color = "#CCCCCC";
    });
    expect([cell(0, 0)!.format.bottom, cell(1, 0)!.format.bottom?.style]).toEqual([null, "Double"]);
    expect(cell(0, 0)!.format.right).toEqual({ style: "Continuous", weight: "Thin", color: "#CCCCCC" });
    expect(cell(0, 1)!.format.right).toBeNull();
  });

  test("widths and heights are in points, and go back to the standard", async () => {
    await run((first) => {
      first.getRange("B1:C1").format.columnWidth = 96;
      first.getRange("A3").format.rowHeight = 30;
      first.getRange("C1").format.useStandardWidth = true;
    });
    expect([...sheet().columnWidths]).toEqual([[1, 96]]);
    expect([...sheet().rowHeights]).toEqual([[2, 30]]);
  });
});

describe("tables", () => {
  test("make their headings texts, each of its own", async () => {
    await run((first) => {
      first.getRange("A1:D2").values = [
        ["Paid", "Paid", "", 2026],
        [1, 2, 3, 4],
      ];
      first.tables.add(first.getRange("A1:D2"), true);
    });
    expect([0, 1, 2, 3].map((column) => cell(0, column)!.value)).toEqual(["Paid", "Paid2", "Column3", "2026"]);
  });
});

describe("sheets", () => {
  test("a deleted sheet takes its tables along, and names that pointed into it point nowhere", async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("A1:A2").values = [["Head"], [1]];
      other.tables.add(other.getRange("A1:A2"), true);
      const name = context.workbook.names.add("inside", other.getRange("A1"));
      other.delete();
      name.load("formula");
      context.workbook.tables.load("items/name");
      await context.sync();
      expect(name.formula).toBe("=#REF!");
      expect(context.workbook.tables.items).toEqual([]);
    });
  });

  test("the last one cannot be deleted", async () => {
    expect(await refusal((context) => firstSheet(context).delete())).toBe("GeneralException");
  });

  test("custom properties are found whatever the case of their key, and written over", async () => {
    await Excel.run(async (context) => {
      const { customProperties } = firstSheet(context);
      customProperties.add("Key", "one");
      customProperties.add("KEY", "two");
      const found = customProperties.getItemOrNullObject("key").load("value");
      const missing = customProperties.getItemOrNullObject("other").load("value");
      await context.sync();
      expect([found.value, missing.isNullObject]).toEqual(["two", true]);
    });
  });
});
