import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { openExcel, type StandIn } from "../../workbench/standin/open-excel";
import { openWorkbook } from "../../workbench/standin/open-workbook";
import { saveWorkbook } from "../../workbench/standin/save/save";
import { NO_VALIDATOR, validationErrors } from "../workbench/validate";
import { plan } from "./sample-plans";

const log = (...dropdowns: ReturnType<typeof plan>["dropdowns"]) =>
  plan({ key: "log", name: "Log", blocks: [{ row: 0, column: 0, cells: [["Log"]] }], dropdowns });
const kinds = { area: { row: 2, column: 1, rows: 2, columns: 1 }, words: ["request", 'say "no"'] };

let excel: StandIn;
beforeEach(async () => {
  excel = await openExcel();
});
const choices = () => Object.fromEntries(excel.workbook.worksheets.getItem("Log").sheet.choices);

describe("cells with words to choose from", () => {
  test("offer them, and take others", async () => {
    await buildScorecard([log(kinds)]);
    const choice = { words: ["request", 'say "no"'], allowsOthers: true };
    expect(choices()).toEqual({ "2 1": choice, "3 1": choice });
  });

  test("offer only what the last build wrote", async () => {
    await buildScorecard([log(kinds)]);
    await buildScorecard([log({ area: { row: 2, column: 0, rows: 1, columns: 1 }, words: ["us"] })]);
    expect(choices()).toEqual({ "2 0": { words: ["us"], allowsOthers: true } });
  });

  test("make no reference of a word that begins as a formula does", async () => {
    await buildScorecard([log({ ...kinds, words: ["=A1", "Aetna"] })]);
    expect(choices()["2 1"]).toEqual({ words: ["=A1", "Aetna"], allowsOthers: true });
  });

  test("are the same in a saved file that is opened again", async () => {
    await buildScorecard([log(kinds)]);
    const bytes = await saveWorkbook(excel.workbook);
    const { workbook, leftOut } = await openWorkbook(bytes);
    expect(Object.fromEntries(workbook.worksheets.getItem("Log").sheet.choices)).toEqual(choices());
    expect(leftOut).toEqual([]);
  });

  test.skipIf(NO_VALIDATOR)("make a file that Microsoft's validator takes", async () => {
    await buildScorecard([log(kinds)]);
    const file = join(mkdtempSync(join(tmpdir(), "dropdowns-")), "log.xlsx");
    writeFileSync(file, await saveWorkbook(excel.workbook));
    expect(await validationErrors(file)).toEqual([]);
    rmSync(dirname(file), { recursive: true });
  });
});
