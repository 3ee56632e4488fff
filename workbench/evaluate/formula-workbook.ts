import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import { type Cell, isError, type Row } from "../../src/core/claims/cell";
import { findHeaderRow, headingsOf } from "../../src/core/claims/find-columns";
import type { Settings } from "../../src/core/settings/settings";
import { settingsToRows } from "../../src/core/settings/settings-rows";
import { absoluteReference } from "../../src/excel/area";
import type { BlankForm, BundledFunctions } from "../standin/function-metadata";
import { BusyCalls } from "../standin/busy-calls";
import { addOwnFunctions } from "../standin/own-functions";

/** What a formula comes to: the rows of its spill, of one cell where it has no more; and what errors say beside it. */
export interface Evaluated {
  readonly rows: readonly (readonly Cell[])[];
  readonly messages: readonly string[];
}

/** The table that formulas name; its sheet has the same name. */
const TABLE = "Claims";
/** The range of keys and values, as the scorecard's sheet Settings names it. */
const SETTINGS = "PayerSettings";

/** Whether the formula can be read: Excel would not let others be entered. Arguments are separated by commas. */
export function isFormula(formula: string): boolean {
  try {
    parse(tokenize(expressionOf(formula)));
    return true;
  } catch {
    return false;
  }
}

function expressionOf(formula: string): string {
  return formula.replace(/^\s*=/, "");
}

/**
 * What a cell with the formula would hold, in a workbook with the claims as the table `Claims` and the settings as the range
 * `PayerSettings`. The formula language is the engine's; the add-in's functions are those of the built bundle.
 */
export async function evaluateFormula(
  formula: string,
  claims: readonly Row[],
  settings: Settings,
  functions: BundledFunctions,
  blank: BlankForm,
): Promise<Evaluated> {
  const file = new Workbook();
  addClaims(file.addWorksheet(TABLE), claims, settings);
  addSettings(file, settings);
  const messages = new Set<string>();
  const busy = new BusyCalls();
  addOwnFunctions(file, { functions, blank }, messages, busy);
  const sheet = file.addWorksheet("Formula");
  sheet.getCell(1, 1).value = { formula: expressionOf(formula), isDynamicArray: true } as never;
  do {
    await busy.end();
    messages.clear();
    busy.begin();
    calculateFormulas(file);
  } while (busy.areThere);
  return { rows: spillOf(sheet), messages: [...messages] };
}

function addClaims(sheet: Worksheet, claims: readonly Row[], settings: Settings): void {
  put(sheet, claims);
  const header = Math.max(0, findHeaderRow(claims, settings));
  const width = Math.max(...claims.slice(header).map(({ length }) => length), 1);
  const headings = headingsOf(claims[header] ?? []);
  const columns = Array.from({ length: width }, (_, at) => ({ name: headings[at] || `Column${at + 1}` }));
  const rows = claims.slice(header + 1).map((row) => columns.map((_, at) => held(row[at])));
  // Excel takes a table's bare name for its rows without the headings; the engine does not.
  const corner = { row: header + 1, column: 0, rows: Math.max(1, rows.length), columns: width };
  sheet.workbook.definedNames.add(absoluteReference(TABLE, corner), TABLE);
  sheet.addTable({ name: TABLE, ref: `A${header + 1}`, headerRow: true, columns, rows: rows as never });
}

function addSettings(file: Workbook, settings: Settings): void {
  const rows = settingsToRows(settings).map(({ key, value }): Row => [key, value]);
  put(file.addWorksheet("Settings"), rows);
  file.definedNames.add(absoluteReference("Settings", { row: 0, column: 0, rows: rows.length, columns: 2 }), SETTINGS);
}

function put(sheet: Worksheet, rows: readonly Row[]): void {
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const value = held(cell);
      if (value !== null) sheet.getCell(at + 1, column + 1).value = value as never;
    }),
  );
}

/** The value as the engine keeps it: an empty text in a file is a cell that holds nothing. */
function held(cell: Cell): unknown {
  if (isError(cell)) return { error: String(cell).trim() };
  return cell === "" || cell === undefined ? null : cell;
}

function spillOf(sheet: Worksheet): Cell[][] {
  const rows: Cell[][] = [];
  for (let row = 1; row <= Math.max(1, sheet.rowCount); row++) {
    const cells: Cell[] = [];
    for (let column = 1; column <= Math.max(1, sheet.columnCount); column++) cells.push(cellOf(sheet, row, column));
    rows.push(cells);
  }
  return rows;
}

function cellOf(sheet: Worksheet, row: number, column: number): Cell {
  const cell = sheet.getCell(row, column);
  const held: unknown = row === 1 && column === 1 ? cell.result : cell.value;
  if (typeof held === "object" && held !== null && "error" in held) return String(held.error);
  return (held as Cell) ?? null;
}
