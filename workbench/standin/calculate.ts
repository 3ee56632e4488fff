import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { areaAddress, fullAddress } from "./address";
import type { Cell, Cells, CellValue } from "./cells";
import { addOwnFunctions } from "./own-functions";
import type { SheetState, WorkbookState } from "./state";

type Result = string | number | boolean | Date | { readonly error: string } | undefined;

/** A file's workbook with the sheets, cells and names of the state, and each formula's value beside it, once none is busy. */
export async function calculatedWorkbook(state: WorkbookState): Promise<Workbook> {
  do {
    await state.busy.end();
    calculate(state);
  } while (state.busy.areThere);
  return fileOf(state, ({ cells }, row, column, { formula, value }) => {
    const [rows, columns] = spillOf(cells, row, column);
    const array = rows * columns > 1 ? { shareType: "array", ref: areaAddress({ row, column, rows, columns }) } : {};
    return { formula: formula!.slice(1), result: value, ...array };
  });
}

type WriteFormula = (sheet: SheetState, row: number, column: number, cell: Cell) => object;

function fileOf(state: WorkbookState, writeFormula: WriteFormula): Workbook {
  const file = new Workbook();
  for (const sheet of state.sheets) {
    const target = file.addWorksheet(sheet.name);
    // Tables first: they write their own headings, and the cells then lie over them.
    for (const table of state.tables.filter((one) => one.sheet === sheet)) addTable(target, table);
    for (const [row, column, cell] of sheet.cells.entries()) {
      const value = cell.formula !== null ? writeFormula(sheet, row, column, cell) : cell.value;
      if (value !== null) target.getCell(row + 1, column + 1).value = value as string;
    }
  }
  for (const { name, formula } of state.names) {
    if (!formula.includes("#REF!")) file.definedNames.add(formula.slice(1), name);
  }
  return file;
}

/** How many rows and columns a formula fills. */
function spillOf(cells: Cells, row: number, column: number): [rows: number, columns: number] {
  let [rows, columns] = [1, 1];
  while (cells.get(row + rows, column)?.spilled) rows++;
  while (cells.get(row, column + columns)?.spilled) columns++;
  return [rows, columns];
}

function addTable(target: Worksheet, { name, area, style, sheet }: WorkbookState["tables"][number]): void {
  const heading = (index: number): string => String(sheet.cells.get(area.row, area.column + index)?.value ?? "");
  const columns = Array.from({ length: area.columns }, (_, index) => ({ name: heading(index) }));
  const theme = { theme: style as never, showRowStripes: true };
  const rows = Array.from({ length: area.rows - 1 }, () => []);
  target.addTable({
    name,
    ref: areaAddress({ ...area, rows: 1, columns: 1 }),
    headerRow: true,
    columns,
    rows,
    style: theme,
  });
}

function asValue(result: Result): CellValue {
  if (result === undefined) return 0;
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  return result;
}

/** Brings the value of every formula up to date, and fills the cells that one with several values spills into. */
export function calculate(state: WorkbookState): void {
  for (const sheet of state.sheets) {
    for (const [, , cell] of sheet.cells.entries()) {
      if (cell.spilled) Object.assign(cell, { value: null, spilled: false });
    }
  }
  const file = fileOf(state, (_sheet, _row, _column, cell) => ({
    formula: cell.formula!.slice(1),
    isDynamicArray: true,
  }));
  // Excel takes a table's bare name for its rows without the headings; the engine does not.
  for (const { name, sheet, area } of state.tables) {
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (body.rows > 0) file.definedNames.add(fullAddress(sheet.name, body, true), name);
  }
  if (state.functions) addOwnFunctions(file, state.functions, new Set(), state.busy);
  state.busy.begin();
  calculateFormulas(file);
  for (const sheet of state.sheets) takeResults(file.getWorksheet(sheet.name)!, sheet.cells);
}

function takeResults(file: Worksheet, cells: Cells): void {
  file.eachRow((row, rowNumber) =>
    row.eachCell((from, columnNumber) => {
      const [at, column] = [rowNumber - 1, columnNumber - 1];
      const cell = cells.get(at, column);
      if (cell && cell.formula !== null) cell.value = asValue(from.result as Result);
      else if ((cell?.value ?? null) === null) {
        Object.assign(cells.touch(at, column), { value: asValue(from.value as Result), spilled: true });
      }
    }),
  );
}
