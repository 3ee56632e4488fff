import { beforeEach, describe, expect, test, vi } from "vitest";
import type { WorkbookChange } from "../../../workbench/standin/stand-in";
import { openExcel, type StandIn } from "../../../workbench/standin/open-excel";
import { firstSheet, refusal } from "./refusal";

let excel: StandIn;

/** The table Claims in B2:C4 of Sheet1. */
beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("B2:C4");
    range.values = [
      ["Payer", "Paid"],
      ["Aetna", 1],
      ["Cigna", 2],
    ];
    firstSheet(context).tables.add(range, true).name = "Claims";
    await context.sync();
  });
});

const ids = () => ({ sheet: excel.workbook.worksheets.items[0]!.id, table: excel.workbook.tables.items[0]!.id });

async function write(address: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    firstSheet(context).getRange(address).values = value as never;
    await context.sync();
  });
}

/** Events arrive after the answer to the request that caused them. */
const arrived = () => new Promise((done) => setTimeout(done, 20));

/** Listens, lets something happen, and stops listening; what then happens is heard by nobody. */
async function heard<Args>(
  events: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
  happen: () => Promise<void>,
): Promise<Args[]> {
  const args: Args[] = [];
  const registration = await Excel.run(async (context) => {
    const added = events(context).add((one) => Promise.resolve(void args.push(one)));
    await context.sync();
    return added;
  });
  await happen();
  await arrived();
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  const { length } = args;
  await happen().catch(() => undefined);
  await arrived();
  expect(args).toHaveLength(length);
  return args;
}

const edited = { changeType: "RangeEdited", source: "Local" };

describe("a change of cells", () => {
  test("is told of the sheet, and of every sheet", async () => {
    const expected = { ...edited, type: "WorksheetChanged", address: "A1:B3", worksheetId: ids().sheet };
    for (const events of [
      (context: Excel.RequestContext) => firstSheet(context).onChanged,
      (context: Excel.RequestContext) => context.workbook.worksheets.onChanged,
    ]) {
      const args = await heard(events, () => write("A1:B3", 7));
      expect(args).toEqual([expect.objectContaining(expected)]);
    }
  });

  test("is told of a table, and of every table, with the cells inside it", async () => {
    const { sheet, table } = ids();
    const expected = { ...edited, type: "TableChanged", address: "B3:B4", tableId: table, worksheetId: sheet };
    for (const events of [
      (context: Excel.RequestContext) => context.workbook.tables.getItem("Claims").onChanged,
      (context: Excel.RequestContext) => context.workbook.tables.onChanged,
    ]) {
      const args = await heard(events, () => write("A3:B9", 7));
      expect(args).toEqual([expect.objectContaining(expected)]);
    }
  });

  test("beside a table is none of the table's, and a look is none at all", async () => {
    const events = (context: Excel.RequestContext) => context.workbook.tables.onChanged;
    const beside = async () => {
      await write("E1", 7);
      await Excel.run(async (context) => {
        firstSheet(context).getRange("B3").format.font.bold = true;
        await context.sync();
      });
    };
    expect(await heard(events, beside)).toEqual([]);
  });
});

test("sheets tell that they were added, activated and deleted", async () => {
  const add = (name: string) => async () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name).activate();
      await context.sync();
    });
  const added = await heard((context) => context.workbook.worksheets.onAdded, add("One"));
  const one = excel.workbook.worksheets.getItem("One").id;
  expect(added).toEqual([{ type: "WorksheetAdded", source: "Local", worksheetId: one }]);
  const activated = await heard((context) => context.workbook.worksheets.onActivated, add("Two"));
  const two = excel.workbook.worksheets.getItem("Two").id;
  expect(activated).toEqual([{ type: "WorksheetActivated", worksheetId: two }]);
  const drop = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("One").delete();
      await context.sync();
    });
  const deleted = await heard((context) => context.workbook.worksheets.onDeleted, drop);
  expect(deleted).toEqual([{ type: "WorksheetDeleted", source: "Local", worksheetId: one }]);
});

test("events that the stand-in does not know are refused", async () => {
  const listen = (context: Excel.RequestContext) =>
    void firstSheet(context).onCalculated.add(() => Promise.resolve(undefined));
  expect(await refusal(listen)).toBe("NotImplemented");
});

test("changes are told to who watches the workbook, with the sheets that changed", async () => {
  const changes: WorkbookChange[] = [];
  const stop = excel.onChange((change) => changes.push(change));
  await write("A1", 1);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Other");
    sheet.getRange("A1:A2").values = [[1], [2]];
    await context.sync();
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:A2"));
    chart.title.text = "Payers";
    await context.sync();
    sheet.activate();
    sheet.load("name");
    await context.sync();
    sheet.load("name");
    await context.sync();
  });
  const told = changes.map(({ sheets, workbook }) => [sheets.map(({ name }) => name), workbook]);
  expect(told).toEqual([
    [["Sheet1"], false],
    [["Other"], true],
    [["Other"], false],
    [[], true],
  ]);
  stop();
  await write("A1", 2);
  expect(changes).toHaveLength(4);
});

describe("a dialog", () => {
  const open = (url: string) =>
    new Promise<Office.AsyncResult<Office.Dialog>>((done) => Office.context.ui.displayDialogAsync(url, {}, done));

  test("is opened, one at a time, and closed again", async () => {
    const first = await open("https://localhost/dialog.html?problem=1");
    expect(first.status).toBe("succeeded");
    expect((await open("https://localhost/other.html")).error.code).toBe(12_007);
    first.value.close();
    const second = await open("https://localhost/dialog.html?problem=2");
    expect(second.status).toBe("succeeded");
    second.value.close();
    expect(excel.dialogs).toEqual([
      "https://localhost/dialog.html?problem=1",
      "https://localhost/dialog.html?problem=2",
    ]);
  });
});

test("the user's closing a dialog is told to who opened it, and another can be opened", async () => {
  const open = () =>
    new Promise<Office.AsyncResult<Office.Dialog>>((done) =>
      Office.context.ui.displayDialogAsync("https://localhost/dialog.html", done),
    );
  const codes: unknown[] = [];
  const { value: dialog } = await open();
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => codes.push(event));
  excel.closeDialog();
  expect(codes).toEqual([expect.objectContaining({ error: 12_006 })]);
  const again = await open();
  expect(again.status).toBe("succeeded");
  again.value.close();
});

test("the pane is shown and hidden, and tells who listens", async () => {
  const modes = vi.fn();
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => modes(visibilityMode));
  await Office.addin.hide();
  expect(excel.paneVisible).toBe(false);
  await Office.addin.showAsTaskpane();
  await arrived();
  expect(excel.paneVisible).toBe(true);
  expect(modes.mock.calls).toEqual([["Hidden"], ["Taskpane"]]);
  await (stop as unknown as () => Promise<void>)();
});
