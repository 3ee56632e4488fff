import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { areaAddress } from "./address";
import type { CellValue } from "./cells";
import type { WorkbookState } from "./state";

type Result = string | number | boolean | Date | { readonly error: string } | undefined;

/** A file's workbook with the sheets, cells and names of the state, and each formula's value beside it. */
export function calculatedWorkbook(state: WorkbookState): Workbook {
  const file = new Workbook();
  for (const sheet of state.sheets) {
    const target = file.addWorksheet(sheet.name);
    // Tables first: they write their own headings, and the cells then lie over them.
    for (const table of state.tables.filter((one) => one.sheet === sheet)) addTable(target, table);
    for (const [row, column, cell] of sheet.cells.entries()) {
      if (cell.formula !== null) target.getCell(row + 1, column + 1).value = { formula: cell.formula.slice(1) };
      else if (cell.value !== null) target.getCell(row + 1, column + 1).value = cell.value as string | number | boolean;
    }
  }
  for (const { name, formula } of state.names) {
    if (!formula.includes("#REF!")) file.definedNames.add(formula.slice(1), name);
  }
  calculateFormulas(file);
  return file;
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

/** Brings the value of every formula up to date. */
export function calculate(state: WorkbookState): void {
  const file = calculatedWorkbook(state);
  for (const sheet of state.sheets) {
    const target = file.getWorksheet(sheet.name)!;
    for (const [row, column, cell] of sheet.cells.entries()) {
      if (cell.formula !== null) cell.value = asValue(target.getCell(row + 1, column + 1).result as Result);
    }
  }
}
