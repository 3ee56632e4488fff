import { beforeEach, describe, expect, test } from "vitest";
import { findOwnSheets, INCOMPLETE } from "../../src/excel/own-sheets";
import { readSettings } from "../../src/excel/read-settings";
import { saveSettings } from "../../src/excel/save-settings";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { User } from "../../workbench/standin/user";
import { day } from "../core/score";
import { putRows } from "./claims-in-excel";
import { valueAt, workbookSnapshot } from "./snapshot";

let excel: StandIn;
let user: User;

beforeEach(async () => {
  excel = await openExcel();
  user = new User(excel);
});

const OPTIONS = { clock: new Date(2026, 10, 20, 12), isOwnClaims: true };
const TODAY = day("2026-11-20");
const COST = [{ key: "cost.perSession", value: 92 }];

const find = () => Excel.run(async (context) => readSettings(context, await findOwnSheets(context), TODAY));
const names = () => excel.workbook.worksheets.items.map(({ name }) => name);

function rowOf(key: string): number {
  const cells = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
  return cells.find(([, column, { value }]) => column === 0 && value === key)![0];
}

describe("without a Settings sheet", () => {
  test("saving remembers what it makes one of, for the day when a cell of it cannot be read", async () => {
    await saveSettings(COST, OPTIONS);
    user.typeInto("Settings", rowOf("cost.perSession"), 1, "many");
    expect((await find()).settings.cost.perSession).toBe(92);
  });

  test("saving makes one with the settings, and leaves the sheet in front where it is", async () => {
    await saveSettings(COST, OPTIONS);
    expect(names()).toEqual(["Sheet1", "Settings"]);
    expect(excel.workbook.state.active!.name).toBe("Sheet1");
    expect(excel.workbook.state.names.map(({ name }) => name)).toEqual(["PayerSettings"]);
    const { settings, problems } = await find();
    expect([settings.cost.perSession, problems]).toEqual([92, []]);
  });

  test("a sheet of the user's called Settings is not touched", async () => {
    await putRows("Settings", [["mine", 1]]);
    const before = workbookSnapshot(excel).get("Settings");
    await saveSettings(COST, OPTIONS);
    expect(names()).toEqual(["Sheet1", "Settings", "Settings (2)"]);
    expect(workbookSnapshot(excel).get("Settings")).toBe(before);
  });
});

describe("on the Settings sheet", () => {
  beforeEach(() => saveSettings(COST, OPTIONS));

  test("only the cells of the changed settings are written", async () => {
    user.typeInto("Settings", rowOf("staffHourly"), 1, "31");
    user.typeInto("Settings", 3, 7, "a note");
    const from = excel.requests.length;
    await saveSettings([{ key: "cost.perSession", value: 88.5 }], OPTIONS);
    const written = excel.requests.slice(from).reduce((sum, { cellsWritten }) => sum + cellsWritten, 0);
    expect(written).toBe(1);
    const { settings } = await find();
    expect([settings.cost.perSession, settings.staffHourly]).toEqual([88.5, 31]);
    expect(valueAt(excel, "Settings", 3, 7)).toBe("a note");
  });

  test("new settings come into free rows, as text where they are text", async () => {
    const changes = [
      { key: "payers.=HYPERLINK(1).type", value: "commercial" },
      { key: "practice.zip", value: "01234" },
      { key: "asOf", value: "2026-03-09" },
      { key: "columns.allowed", value: "3/4" },
    ];
    await saveSettings(changes, OPTIONS);
    const { settings, problems } = await find();
    expect(problems).toEqual([]);
    expect(settings.practice.zip).toBe("01234");
    expect(settings.asOf).toBe(day("2026-03-09"));
    expect(settings.columns).toEqual({ allowed: ["3/4"] });
    expect(settings.payers).toMatchObject([{ name: "=HYPERLINK(1)", type: "commercial" }]);
    const formulas = [...excel.workbook.worksheets.getItem("Settings").sheet.cells.entries()];
    expect(formulas.filter(([, , { formula }]) => formula !== null)).toEqual([]);
  });

  test("null brings the default back", async () => {
    await saveSettings([{ key: "cost.perSession", value: null }], OPTIONS);
    expect((await find()).settings.cost.perSession).toBeNull();
    expect(valueAt(excel, "Settings", rowOf("cost.perSession"), 1)).toBe("");
  });

  test("what was saved is the last good value", async () => {
    await saveSettings([{ key: "cost.perSession", value: 88 }], OPTIONS);
    user.typeInto("Settings", rowOf("cost.perSession"), 1, "many");
    expect((await find()).settings.cost.perSession).toBe(88);
  });

  test("a change that is not allowed is refused in words, and nothing is changed", async () => {
    const before = workbookSnapshot(excel);
    const refused = saveSettings([{ key: "cost.perSession", value: -1 }], OPTIONS);
    await expect(refused).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringContaining("cost.perSession"),
    });
    expect(workbookSnapshot(excel)).toEqual(before);
  });

  test("that is protected, it is said what to do, and nothing is changed", async () => {
    user.protectSheet("Settings", true);
    await expect(saveSettings(COST, OPTIONS)).rejects.toMatchObject({
      name: "ExcelProblem",
      message: expect.stringContaining('"Settings" is protected'),
      next: expect.stringContaining("Unprotect Sheet"),
    });
  });

  test("that a build left half-written, it is written again as a whole", async () => {
    await putRows("Settings", [[INCOMPLETE]]);
    await saveSettings([{ key: "staffHourly", value: 30 }], OPTIONS);
    const { settings, problems } = await find();
    expect([settings.cost.perSession, settings.staffHourly, problems]).toEqual([92, 30, []]);
    expect(names()).toEqual(["Sheet1", "Settings"]);
  });
});

/** Saves, with a fault at one request or at one action in it. */
async function saveWith(hasSheet: boolean, request: number, action?: number) {
  excel = await openExcel();
  if (hasSheet) await saveSettings(COST, OPTIONS);
  const before = workbookSnapshot(excel);
  excel.failWith({ request, action, code: "GeneralException" });
  const problem = await saveSettings([{ key: "cost.perSession", value: 88 }], OPTIONS).then(
    () => null,
    (error: unknown) => error as Error,
  );
  excel.recover();
  return { before, problem };
}

test.each([true, false])(
  "a fault at whichever request leaves the settings as they were, or saved (sheet: %s)",
  async (hasSheet) => {
    let failures = 0;
    for (let request = 1; request <= 12; request++) {
      const { before, problem } = await saveWith(hasSheet, request);
      if (problem === null) {
        expect((await find()).settings.cost.perSession, `at ${request}`).toBe(88);
        continue;
      }
      failures++;
      expect(problem, `at ${request}`).toMatchObject({ name: "ExcelProblem" });
      expect(workbookSnapshot(excel), `at ${request}`).toEqual(before);
    }
    expect(failures).toBeGreaterThan(2);
  },
);
