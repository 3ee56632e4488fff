import { beforeEach, describe, expect, test } from "vitest";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const valueOf = (row: number, column: number): unknown => excel.workbook.state.sheets[0]!.cells.get(row, column)?.value;

describe("counting", () => {
  test("a request is counted with its actions, bytes and cells, and whether it changed anything", async () => {
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    const [write, read] = excel.requests;
    expect(write).toMatchObject({ changed: true, cellsWritten: 4, cellsRead: 0, error: null });
    expect(read).toMatchObject({ changed: false, cellsWritten: 0, cellsRead: 4, error: null });
    expect(write!.actions).toBeGreaterThan(3);
    expect(write!.bytes).toBeGreaterThan(300);
  });

  test("bytes are those of UTF-8", async () => {
    for (const text of ["a", "▲"]) {
      await refusal((context) => (firstSheet(context).getRange("A1").values = [[text]]));
    }
    const [plain, symbol] = excel.requests.filter(({ changed }) => changed);
    expect(symbol!.bytes - plain!.bytes).toBe(2);
  });

  test("writes are in the workbook only after the sync", async () => {
    await Excel.run(async (context) => {
      firstSheet(context).getRange("A1").values = [["'now"]];
      expect(valueOf(0, 0)).toBeUndefined();
      await context.sync();
      expect(valueOf(0, 0)).toBe("now");
    });
  });
});

describe("limits", () => {
  test("a request of more than 5 MB is refused whole", async () => {
    const rows = Array.from({ length: 1_000 }, () => ["x".repeat(6_000)]);
    const code = await refusal((context) => {
      firstSheet(context).getRange("A1").values = [["before"]];
      firstSheet(context).getRange("A2:A1001").values = rows;
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(valueOf(0, 0)).toBeUndefined();
  });

  test("an answer of more than 5 MB is refused", async () => {
    const { cells } = excel.workbook.state.sheets[0]!;
    for (let row = 0; row < 1_000; row++) cells.touch(row, 0).value = "x".repeat(6_000);
    const code = await refusal((context) => void firstSheet(context).getRange("A1:A1000").load("values"));
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("more than five million cells, and whole columns, read as null", async () => {
    await Excel.run(async (context) => {
      const many = firstSheet(context).getRange("A1:E1000001").load("values");
      const columns = firstSheet(context).getRange("A:B").load("values");
      await context.sync();
      expect([many.values, columns.values]).toEqual([null, null]);
    });
  });
});

describe("faults", () => {
  const threeCells = (context: Excel.RequestContext) => {
    for (const [index, cell] of ["A1", "A2", "A3"].entries()) firstSheet(context).getRange(cell).values = [[index]];
  };

  test("a fault at the request leaves everything undone", async () => {
    excel.failWith({ request: 1, code: "RequestAborted" });
    expect(await refusal(threeCells)).toBe("RequestAborted");
    expect(valueOf(0, 0)).toBeUndefined();
    expect(await refusal(threeCells)).toBeNull();
  });

  test("a fault at an action leaves what came before it done, and nothing after", async () => {
    await refusal(threeCells);
    const { actions } = excel.requests[0]!;
    excel = await openExcel();
    excel.failWith({ request: 1, action: Math.floor(actions / 2), code: "GeneralException" });
    expect(await refusal(threeCells)).toBe("GeneralException");
    expect([valueOf(0, 0), valueOf(2, 0)]).toEqual([0, undefined]);
  });

  test("faults can be asked for several requests ahead", async () => {
    excel.failWith({ request: 2, code: "ServiceNotAvailable" });
    await Excel.run(async (context) => {
      firstSheet(context).load("id");
      await context.sync();
    });
    expect(await refusal(threeCells)).toBe("ServiceNotAvailable");
  });
});

describe("the user", () => {
  test("a cell being edited refuses a request, unless it is asked to wait", async () => {
    excel.beginCellEdit();
    const write = (context: Excel.RequestContext) => (firstSheet(context).getRange("A1").values = [[1]]);
    expect(await refusal(write)).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      write(context);
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(done).toBe(false);
    excel.finishCellEdit();
    await waiting;
    expect(valueOf(0, 0)).toBe(1);
  });

  test("with the focus elsewhere, sheets cannot be added and panes not frozen, but cells can be written", async () => {
    excel.focusElsewhere = true;
    expect(await refusal((context) => void context.workbook.worksheets.add("New"))).toBe("InactiveWorkbook");
    expect(await refusal((context) => firstSheet(context).freezePanes.freezeRows(1))).toBe("InactiveWorkbook");
    expect(await refusal((context) => (firstSheet(context).getRange("A1").values = [[1]]))).toBeNull();
  });
});
