import { beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { defaultSettings } from "../../src/core/settings/assemble-settings";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { planSettings } from "../../src/core/sheets/settings-sheet";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { findOwnSheets, INCOMPLETE } from "../../src/excel/own-sheets";
import { readSettings, rememberGood } from "../../src/excel/read-settings";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { day } from "../core/score";
import { putRows } from "./claims-in-excel";

let excel: StandIn;

beforeEach(async () => {
  excel = await openExcel();
});

const TODAY = day("2026-11-20");
const CUSTOM = parseSettings(
  { cost: { perSession: 92 }, asOf: "2026-10-31", payers: [{ name: "Aetna", aliases: ["Aetna Inc", "AETNA"] }] },
  TODAY,
);
const STAMP = { version: "0.1.0", settingsHash: "0", claims: "Claims", rowsRead: 1, date: TODAY };

const find = () => Excel.run(async (context) => readSettings(context, await findOwnSheets(context), TODAY));
const read = async () => (await find()).settings;
const buildSettings = (settings = CUSTOM) => buildScorecard([planSettings(settings, STAMP)]);

/** The sheet's row, from 0, of a setting. */
function rowOf(key: string, sheet = "Settings"): number {
  const cells = [...excel.workbook.worksheets.getItem(sheet).sheet.cells.entries()];
  return cells.find(([, column, { value }]) => column === 0 && value === key)![0];
}

test("without a Settings sheet of ours, the settings are the defaults", async () => {
  await putRows("Settings", [["cost.perSession", 92]]);
  expect(await read()).toEqual(defaultSettings(TODAY));
});

test("what a build wrote is read back as it was", async () => {
  await buildSettings();
  expect(await read()).toEqual(CUSTOM);
});

test("what the user changed and added counts, whatever the sheet is called by now", async () => {
  await buildSettings();
  await putRows("Settings", [[101.5]], rowOf("cost.perSession"), 1);
  await putRows("Settings", [["practice.medicare.90837", 152.08]], rowOf("cost.perSession") + 60);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Settings").name = "Our settings";
    await context.sync();
  });
  const settings = await read();
  expect([settings.cost.perSession, settings.practice.medicare]).toEqual([101.5, { "90837": 152.08 }]);
});

test("only the first two columns are read, in one trip beyond those that find the sheet", async () => {
  await buildSettings();
  const before = excel.requests.length;
  await read();
  const [, , third, release] = excel.requests.slice(before);
  expect(third!.cellsRead % 2).toBe(0);
  expect(third!.cellsRead).toBeLessThan(2 * 200);
  expect(release?.cellsRead ?? 0).toBe(0);
});

test("without a Settings sheet, there is nothing wrong and nothing to remember", async () => {
  expect(await find()).toMatchObject({ sheet: null, problems: [], toRemember: false });
});

describe("a cell that cannot be read", () => {
  test("is named with its place, and stands at its default where no good value is known", async () => {
    await buildSettings();
    const row = rowOf("cost.perSession");
    await putRows("Settings", [["many"]], row, 1);
    const { settings, problems } = await find();
    expect(settings.cost.perSession).toBeNull();
    expect(problems).toEqual([
      {
        message: expect.stringContaining('"cost.perSession" holds "many"'),
        place: { sheet: "Settings", address: `B${row + 1}` },
      },
    ]);
  });

  test("stands at its last good value once that was remembered", async () => {
    await buildSettings();
    await rememberGood(TODAY);
    await putRows("Settings", [["many"]], rowOf("cost.perSession"), 1);
    const { settings, problems, toRemember } = await find();
    expect(settings.cost.perSession).toBe(92);
    expect(problems[0]!.message).toContain("The last good value, 92, is used.");
    expect(toRemember).toBe(false);
  });

  test("does not keep good settings from being remembered when all can be read again", async () => {
    await buildSettings();
    await rememberGood(TODAY);
    expect((await find()).toRemember).toBe(false);
    await putRows("Settings", [[77]], rowOf("cost.perSession"), 1);
    const found = await find();
    expect(found.toRemember).toBe(true);
    await rememberGood(TODAY);
    await putRows("Settings", [["x"]], rowOf("cost.perSession"), 1);
    expect((await read()).cost.perSession).toBe(77);
  });

  test("in a row without a key is named by its row on the sheet, also where the user has deleted what stood above", async () => {
    await buildSettings();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Settings").getRange("A1:F300").clear();
      await context.sync();
    });
    expect(await read()).toEqual(defaultSettings(TODAY));
    const rows: Row[] = [[17]];
    await putRows("Settings", rows, 6, 1);
    expect((await find()).problems).toEqual([
      {
        message: expect.stringMatching(/^Row 7 of the settings holds 17/),
        place: { sheet: "Settings", address: "A7" },
      },
    ]);
  });
});

test("remembering that Excel refuses harms nothing", async () => {
  await buildSettings();
  excel.failWith({ request: 1, code: "AccessDenied" });
  await rememberGood(TODAY);
  expect((await find()).toRemember).toBe(true);
});

test("memories that are not ours are no good values", async () => {
  await buildSettings();
  for (const value of ["{", "7", '[["cost.perSession"]]', "[[1, 2]]", '[["cost.perSession", "none"]]']) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Settings").customProperties.add("PayerScorecard.settings", value);
      await context.sync();
    });
    await putRows("Settings", [["many"]], rowOf("cost.perSession"), 1);
    expect((await read()).cost.perSession, value).toBeNull();
  }
});

test("a sheet that a build left half-written says so, and the next build writes it again with what can be read of it", async () => {
  await buildSettings();
  await putRows("Settings", [[INCOMPLETE]]);
  const { settings, problems } = await find();
  expect(settings.cost.perSession).toBe(92);
  expect(problems).toEqual([
    { message: expect.stringContaining("The next build writes it again"), place: { sheet: "Settings", address: "A1" } },
  ]);
  await buildSettings(settings);
  expect(await find()).toMatchObject({ settings: CUSTOM, problems: [] });
});
