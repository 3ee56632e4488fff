import { beforeEach, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { defaultSettings } from "../../src/core/settings/assemble-settings";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { planSettings } from "../../src/core/sheets/settings-sheet";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { findOwnSheets, INCOMPLETE } from "../../src/excel/own-sheets";
import { readSettings } from "../../src/excel/read-settings";
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

const read = () => Excel.run(async (context) => readSettings(context, await findOwnSheets(context), TODAY));
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

test("a setting that is wrong is named", async () => {
  await buildSettings();
  await putRows("Settings", [["many"]], rowOf("cost.perSession"), 1);
  await expect(read()).rejects.toMatchObject({
    name: "InputError",
    code: "wrong-setting",
    message: expect.stringContaining('"cost.perSession" holds "many"'),
  });
});

test("a value without a key is named by its row on the sheet, also where the user has deleted what stood above", async () => {
  await buildSettings();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Settings").getRange("A1:F300").clear();
    await context.sync();
  });
  expect(await read()).toEqual(defaultSettings(TODAY));
  const rows: Row[] = [[17]];
  await putRows("Settings", rows, 6, 1);
  await expect(read()).rejects.toMatchObject({ message: expect.stringMatching(/^Row 7 of the settings holds 17/) });
});

test("a sheet that a build left half-written is not trusted, and the user is told to delete it", async () => {
  await buildSettings();
  await putRows("Settings", [[INCOMPLETE]]);
  await expect(read()).rejects.toMatchObject({
    code: "settings-incomplete",
    message: expect.stringContaining("delete that sheet and build again"),
  });
});
