import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

// What Excel refuses, asked through the real client library, each with Excel's own code.

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

describe("values", () => {
  const write = (address: string, values: unknown) =>
    refusal((context) => {
      firstSheet(context).getRange(address).values = values as any[][];
    });

  test.each([
    ["one row too few", "A1:B2", [[1, 2]]],
    ["one column too many", "A1:B1", [[1, 2, 3]]],
    ["a ragged table", "A1:B2", [[1, 2], [3]]],
    ["a list instead of a table", "A1:B1", [1, 2]],
    ["a text of 32,768 characters", "A1", [["x".repeat(32_768)]]],
    ["an object", "A1", [[{ value: 1 }]]],
    ["whole columns", "A:B", 1],
    ["whole rows", "1:2", 1],
  ])("refuses %s", async (_, address, values) => {
    expect(await write(address, values)).toBe("InvalidArgument");
  });

  test("takes a text of 32,767 characters", async () => {
    expect(await write("A1", [["x".repeat(32_767)]])).toBeNull();
  });

  test("refuses more cells in one operation than Excel on the web touches", async () => {
    expect(await write("A1:AG1048000", 1)).toBe("OperationCellsExceedLimit");
  });
});

describe("addresses", () => {
  test.each(["", "A", "1", "A0", "A1:B", "A1:2", "ZZZ1", "A1048577", "A1:B2:C3", "B2:A1", "1A", "A-1", "Elsewhere!A1"])(
    "refuses %j",
    async (address) => {
      expect(await refusal((context) => void firstSheet(context).getRange(address).load("address"))).toBe(
        "InvalidArgument",
      );
    },
  );

  test.each([
    [-1, 0, 1, 1],
    [0, 0, 0, 1],
    [1_048_576, 0, 1, 1],
    [0, 16_383, 1, 2],
  ])("refuses cells that lie beside the sheet: %j, %j, %j, %j", async (...area) => {
    const code = await refusal(
      (context) =>
        void firstSheet(context)
          .getRangeByIndexes(...area)
          .load("address"),
    );
    expect(code).toBe("InvalidArgument");
  });

  test.each(["A1", "$A$1:$B$2", "A:C", "2:5", "Sheet1!A1", "'Sheet1'!A1", "XFD1048576"])(
    "takes %s",
    async (address) => {
      expect(await refusal((context) => void firstSheet(context).getRange(address).load("address"))).toBeNull();
    },
  );
});

describe("names of sheets", () => {
  test.each(["", "x".repeat(32), "a:b", "a\\b", "a/b", "a?b", "a*b", "a[b", "a]b", "History", "history", "'a", "a'"])(
    "refuses %j",
    async (name) => {
      expect(await refusal((context) => void context.workbook.worksheets.add(name))).toBe("InvalidArgument");
    },
  );

  test("refuses one that is there, whatever its case", async () => {
    expect(await refusal((context) => void context.workbook.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
  });

  test.each(["x".repeat(31), "O'Brien & Co", "100 %", "Historys"])("takes %j", async (name) => {
    expect(await refusal((context) => void context.workbook.worksheets.add(name))).toBeNull();
  });
});

describe("members", () => {
  // Past the methods of the client library, which refuses by itself what it does not know.
  const call = (object: (context: Excel.RequestContext) => object, member: string, ...args: unknown[]) =>
    refusal((context) =>
      (OfficeExtension as any).ActionFactory.createMethodAction(context, object(context), member, 0, args, 0),
    );

  test("refuses one that Excel does not have", async () => {
    expect(await call((context) => context.workbook, "MakeMeRich")).toBe("ApiNotFound");
  });

  test("refuses one that is newer than this Excel, and takes one that is not", async () => {
    expect(await call((context) => context.workbook, "InsertWorksheetsFromBase64", "eA==")).toBe("ApiNotFound");
    expect(await call((context) => context.workbook, "GetActiveChart")).toBe("NotImplemented");
    expect(await call(firstSheet, "Activate")).toBeNull();
  });

  test("refuses too many arguments", async () => {
    expect(await call(firstSheet, "Delete", 1)).toBe("InvalidArgument");
  });

  test("says NotImplemented, with its name, for one that Excel has and the stand-in has not", async () => {
    const done = Excel.run(async (context) => {
      firstSheet(context).getRange("A1").format.shrinkToFit = true;
      await context.sync();
    });
    await expect(done).rejects.toMatchObject({ code: "NotImplemented", message: "RangeFormat.shrinkToFit" });
  });

  test("refuses to write what can only be read", async () => {
    const set = (context: Excel.RequestContext) =>
      (OfficeExtension as any).ActionFactory.createSetPropertyAction(context, firstSheet(context), "Id", "x", 0);
    expect(await refusal(set)).toBe("InvalidArgument");
  });

  test("refuses a value of another type, and one that is not of the enumeration", async () => {
    const style = (set: (format: any) => void) => refusal((context) => set(firstSheet(context).getRange("A1").format));
    expect(await style((format) => (format.wrapText = "yes"))).toBe("InvalidArgument");
    expect(await style((format) => (format.horizontalAlignment = "Middle"))).toBe("InvalidArgument");
    expect(await style((format) => (format.horizontalAlignment = "Center"))).toBeNull();
  });
});

describe("loading", () => {
  test("a property that was not loaded cannot be read, nor one before the sync", async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.load("id");
      expect(() => sheet.id).toThrowError(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(sheet.id).not.toBe("");
      expect(() => sheet.name).toThrowError(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("an item that is not there is an error, or a null object where that is asked for", async () => {
    expect(await refusal((context) => void context.workbook.worksheets.getItem("Gone").load("id"))).toBe(
      "ItemNotFound",
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Gone");
      const inside = sheet.getRange("A1").load("values");
      await context.sync();
      expect([sheet.isNullObject, inside.isNullObject]).toEqual([true, true]);
    });
  });
});

describe("protection", () => {
  const writes: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["looks", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["widths", (sheet) => (sheet.getRange("A1").format.columnWidth = 50)],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["tables", (sheet) => void sheet.tables.add(sheet.getRange("A1:B2"), true)],
    ["freezing", (sheet) => sheet.freezePanes.freezeRows(1)],
    ["custom properties", (sheet) => void sheet.customProperties.add("key", "value")],
  ];

  test.each(writes)("a protected sheet refuses %s", async (_, write) => {
    excel.workbook.state.sheets[0]!.isProtected = true;
    expect(await refusal((context) => write(firstSheet(context)))).toBe("AccessDenied");
  });

  test("a protected workbook refuses new, renamed and deleted sheets", async () => {
    excel.workbook.state.structureProtected = true;
    expect(await refusal((context) => void context.workbook.worksheets.add("New"))).toBe("AccessDenied");
    expect(await refusal((context) => (firstSheet(context).name = "Other"))).toBe("AccessDenied");
    expect(await refusal((context) => firstSheet(context).delete())).toBe("AccessDenied");
  });
});

describe("tables, names and charts", () => {
  const filled = (context: Excel.RequestContext) => {
    const range = firstSheet(context).getRange("A1:B3");
    range.values = [
      ["a", "b"],
      [1, 2],
      [3, 4],
    ];
    return range;
  };

  test("tables do not overlap, nor hold merged cells, nor share a name", async () => {
    const twice = (context: Excel.RequestContext) => {
      firstSheet(context).tables.add(filled(context), true).name = "One";
      firstSheet(context).tables.add(firstSheet(context).getRange("B2:C4"), true);
    };
    expect(await refusal(twice)).toBe("InvalidArgument");
    const sameName = (context: Excel.RequestContext) => {
      firstSheet(context).tables.add(firstSheet(context).getRange("F1:G2"), true).name = "one";
    };
    expect(await refusal(sameName)).toBe("ItemAlreadyExists");
    const merged = (context: Excel.RequestContext) => {
      firstSheet(context).getRange("J1:K1").merge();
      firstSheet(context).tables.add(firstSheet(context).getRange("J1:K3"), true);
    };
    expect(await refusal(merged)).toBe("MergedRangeConflict");
  });

  test.each(["A1", "R1C1", "R", "two words", "1st", ""])("refuses the name %j", async (name) => {
    expect(await refusal((context) => void context.workbook.names.add(name, filled(context)))).toBe("InvalidArgument");
  });

  test("a chart over blank cells is refused", async () => {
    const add = (context: Excel.RequestContext) =>
      void firstSheet(context).charts.add("XYScatter", firstSheet(context).getRange("H1:H3"), "Columns");
    expect(await refusal(add)).toBe("EmptyChartSeries");
  });

  test("a label is refused at a point that has none", async () => {
    const label = (context: Excel.RequestContext) => {
      filled(context);
      const chart = firstSheet(context).charts.add("XYScatter", firstSheet(context).getRange("A2:A3"), "Columns");
      chart.series.getItemAt(0).points.getItemAt(0).dataLabel.text = "first";
    };
    expect(await refusal(label)).toBe("ItemNotFound");
  });
});
