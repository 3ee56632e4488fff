import type { Cell, Row } from "../../src/core/claims/cell";
import type { StandIn } from "../../workbench/standin/stand-in";
import { claimTable, claims } from "../core/score";

/** Thirty claims of one payer, enough for a scorecard. */
export function smallClaims(payer = "Aetna"): Row[] {
  return claimTable(
    claims(30, { payer, code: "90837", serviceDate: "2026-03-02", allowed: 120, paid: 100, status: "Paid" }, (n) => ({
      claimId: `C${n}`,
    })),
  );
}

/** Puts rows on a sheet, which is made where it is not there; texts stay texts, whatever they look like. */
export async function putRows(sheet: string, rows: readonly Row[], row = 0, column = 0): Promise<void> {
  await Excel.run(async (context) => {
    const width = Math.max(...rows.map((cells) => cells.length));
    (await sheetOf(context, sheet)).getRangeByIndexes(row, column, rows.length, width).values = rows.map((cells) =>
      Array.from({ length: width }, (_, at) => typed(cells[at])),
    );
    await context.sync();
  });
}

/** Puts rows on a sheet and makes a table of them, the first its headings. */
export async function putTable(
  name: string,
  rows: readonly Row[],
  sheet = "Sheet1",
  row = 0,
  column = 0,
): Promise<void> {
  await putRows(sheet, rows, row, column);
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = worksheet.getRangeByIndexes(row, column, rows.length, rows[0]!.length);
    worksheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

/** The user selects a cell, and with it the sheet. */
export function select({ workbook }: StandIn, sheet: string, row = 0, column = 0): void {
  workbook.state.active = workbook.worksheets.getItem(sheet).sheet;
  workbook.state.active.activeCell = { row, column };
}

async function sheetOf(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const found = context.workbook.worksheets.getItemOrNullObject(name).load("id");
  await context.sync();
  return found.isNullObject ? context.workbook.worksheets.add(name) : found;
}

function typed(cell: Cell): string | number | boolean {
  return typeof cell === "string" && cell !== "" ? `'${cell}` : (cell ?? "");
}
