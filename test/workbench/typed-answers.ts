import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { address } from "../../src/core/sheets/cell-address";
import type { SheetPlan } from "../../src/core/sheets/plan";
import { buildScorecard } from "../../src/excel/build-scorecard";
import { saveWorkbook } from "../../workbench/standin/save/save";
import { openExcel } from "../../workbench/standin/open-excel";
import { convert } from "./recalculate";

/** A sheet, and what a user types into its input cells: by the end of their names, such as `decision.bear`. */
export interface TypedSheet {
  readonly plan: SheetPlan;
  readonly typed: Readonly<Record<string, string | number | boolean>>;
}

/** What LibreOffice makes of a cell, by sheet and address: `Decision - Aetna`, `B12`. */
export type CellReader = (sheet: string, cell: string) => unknown;

/** The cell of an input on a planned sheet, by the end of its name. */
export function inputCell(plan: SheetPlan, what: string): string {
  const named = plan.names.find(({ name }) => plan.inputs.includes(name) && name.endsWith(`.${what}`));
  if (!named) throw new Error(`${plan.name} has no input ${what}`);
  return address(named.area.row, named.area.column);
}

/** Writes the sheets into one workbook, types into their input cells, and has LibreOffice calculate the saved file afresh. */
export async function recalculatedSheets(sheets: readonly TypedSheet[]): Promise<CellReader> {
  const excel = await openExcel();
  await buildScorecard(sheets.map(({ plan }) => plan));
  await Excel.run(async (context) => {
    for (const { plan, typed } of sheets) {
      const sheet = context.workbook.worksheets.getItem(plan.name);
      for (const [what, value] of Object.entries(typed)) sheet.getRange(inputCell(plan, what)).values = [[value]];
    }
    await context.sync();
  });
  const folder = await mkdtemp(path.join(tmpdir(), "typed-"));
  try {
    const file = path.join(folder, "typed.xlsx");
    await writeFile(file, await saveWorkbook(excel.workbook));
    return await cellsOf(await convert(file, "xlsx", folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cellsOf(file: string): Promise<CellReader> {
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(await readFile(file));
  return (sheet, cell) => {
    const found = workbook.getWorksheet(sheet)?.getCell(cell);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.formula ? found.result : found.value;
  };
}
