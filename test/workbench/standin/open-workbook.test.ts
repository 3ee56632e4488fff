import { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import { beforeAll, describe, expect, test } from "vitest";
import { buildScorecard } from "../../../src/excel/build-scorecard";
import { calculate } from "../../../workbench/standin/calculate";
import type { Workbook } from "../../../workbench/standin/model/workbook";
import { openExcel } from "../../../workbench/standin/open-excel";
import { openWorkbook } from "../../../workbench/standin/open-workbook";
import { saveWorkbook } from "../../../workbench/standin/save/save";
import { User } from "../../../workbench/standin/user";
import { samplePlans } from "../../excel/sample-plans";

/** Points. */
const PIXEL = 0.75;

let saved: Workbook;
let opened: Workbook;
let leftOut: readonly string[];

beforeAll(async () => {
  const excel = await openExcel();
  await buildScorecard(samplePlans());
  const user = new User(excel);
  user.typeInto("Sheet1", 2, 1, "1/2/2026");
  user.typeInto("Sheet1", 3, 1, "#N/A");
  user.typeInto("Sheet1", 4, 1, "TRUE");
  user.filter("RatesTable", "Code", ["90837"]);
  user.protectSheet("Settings", true);
  saved = excel.workbook;
  saved.worksheets.getItem("Sheet1").sheet.visibility = "Hidden";
  saved.state.activate(saved.worksheets.getItem("Rates").sheet);
  ({ workbook: opened, leftOut } = await openWorkbook(await saveWorkbook(saved)));
  calculate(saved.state);
});

/** What a sheet holds and looks like, the kind of text aside: a file knows no apostrophes. */
function contents({ state }: Workbook, name: string) {
  const sheet = state.sheets.find((one) => one.name === name)!;
  const cells = [...sheet.cells.entries()].map(([row, column, { value, formula, format, quoted }]) => {
    const numberFormat = quoted && format.numberFormat === "General" ? "@" : format.numberFormat;
    return { row, column, value, formula, format: { ...format, numberFormat } };
  });
  return cells
    .filter(({ value }) => value !== null)
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

describe("a workbook that was saved and opened again", () => {
  test("has the same sheets, the same one in front, hidden and protected ones", () => {
    const facts = ({ worksheets, state }: Workbook) => [
      state.active!.name,
      worksheets.items.map(({ name, visibility, tabColor, showGridlines, sheet }) => [
        ...[name, visibility, tabColor, showGridlines, sheet.isProtected],
      ]),
    ];
    expect(facts(opened)).toEqual(facts(saved));
  });

  test.each(["Sheet1", "Payer Scorecard", "Rates", "Settings"])("has the same cells on %s", (name) => {
    const plain = (cells: ReturnType<typeof contents>) =>
      cells.map((cell) => ({ ...cell, format: { ...cell.format, numberFormat: "" } }));
    expect(plain(contents(opened, name))).toEqual(plain(contents(saved, name)));
    const figures = (workbook: Workbook) =>
      contents(workbook, name).flatMap(({ row, column, value, format }) =>
        typeof value === "number" ? [[row, column, format.numberFormat]] : [],
      );
    expect(figures(opened)).toEqual(figures(saved));
  });

  test("has the same sizes, merges, frozen panes and custom properties", () => {
    for (const sheet of saved.state.sheets) {
      const again = opened.state.sheets.find(({ name }) => name === sheet.name)!;
      expect([...again.rowHeights].sort()).toEqual([...sheet.rowHeights].sort());
      expect([...again.columnWidths.keys()].sort()).toEqual([...sheet.columnWidths.keys()].sort());
      // The file library writes widths in whole pixels.
      for (const [column, width] of sheet.columnWidths) {
        expect(Math.abs(again.columnWidths.get(column)! - width)).toBeLessThan(PIXEL);
      }
      expect([again.merges, again.frozen]).toEqual([sheet.merges, sheet.frozen]);
      expect([...again.customProperties]).toEqual([...sheet.customProperties]);
    }
  });

  test("has the same tables, filters and names", () => {
    const tables = ({ state }: Workbook) =>
      state.tables.map(({ name, area, style, rowFilter }) => ({ name, area, style, code: rowFilter.criteria(0) }));
    expect(tables(opened)).toEqual(tables(saved));
    const hidden = ({ state }: Workbook) => state.sheets.map(({ name, hiddenRows }) => [name, ...hiddenRows].sort());
    expect(hidden(opened)).toEqual(hidden(saved));
    expect(opened.state.names.map(({ name, formula }) => [name, formula])).toEqual(
      saved.state.names.map(({ name, formula }) => [name, formula]),
    );
  });

  test("says that it has no charts, and saves to the same again", async () => {
    expect(leftOut).toEqual(["Charts are left out."]);
    const { workbook: again } = await openWorkbook(await saveWorkbook(opened));
    for (const { name } of opened.state.sheets) expect(contents(again, name)).toEqual(contents(opened, name));
  });
});

describe("a file of another program", () => {
  test("is read with its dates, links, colors of the theme and mixed texts", async () => {
    const file = new FileWorkbook();
    const sheet = file.addWorksheet("Claims & more");
    sheet.getCell("A1").value = new Date(Date.UTC(2026, 0, 2));
    sheet.getCell("A1").numFmt = "mm-dd-yy";
    sheet.getCell("A2").value = { text: "Payer", hyperlink: "https://example.com" };
    sheet.getCell("A3").value = { richText: [{ text: "Blue " }, { text: "Cross", font: { bold: true } }] };
    sheet.getCell("A3").font = { color: { theme: 4, tint: 0.5 } as never };
    sheet.getColumn(2).hidden = true;
    await file.protect("", { lockStructure: true });
    const { workbook, leftOut: left } = await openWorkbook(new Uint8Array(await file.xlsx.writeBuffer()));
    const [first] = workbook.state.sheets;
    expect([0, 1, 2].map((row) => first!.cells.get(row, 0)!.value)).toEqual([46_024, "Payer", "Blue Cross"]);
    expect(first!.cells.get(2, 0)!.format.fontColor).toBe("#A2B9E2");
    expect(workbook.state.structureProtected).toBe(true);
    expect(left).toEqual(["Links are left out, their texts are not.", "Hidden columns are shown."]);
  });

  test("that is none is refused", async () => {
    await expect(openWorkbook(new TextEncoder().encode("Payer,Paid"))).rejects.toThrow();
  });
});
