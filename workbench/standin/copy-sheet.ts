import { Range } from "./model/range";
import { Table } from "./model/table";
import type { Workbook } from "./model/workbook";
import type { Worksheet } from "./model/worksheet";
import { SheetState, WorkbookState } from "./state";

const LONGEST_NAME = 31;

/**
 * A copy of a sheet behind all others, as the user makes one: with its cells, looks, tables and charts, whose references go to the
 * copy, and without its custom properties (office-js issue 5486).
 */
export function copySheet(workbook: Workbook, source: Worksheet): Worksheet {
  const copy = workbook.worksheets.add(freeName(workbook, source.name));
  const [from, to] = [source.sheet, copy.sheet];
  for (const [row, column, cell] of from.cells.entries()) Object.assign(to.cells.touch(row, column), cell);
  for (const [column, width] of from.columnWidths) to.columnWidths.set(column, width);
  for (const [row, height] of from.rowHeights) to.rowHeights.set(row, height);
  for (const [cell, choice] of from.choices) to.choices.set(cell, choice);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  Object.assign(to, { merges: [...from.merges], frozen: from.frozen, selection: from.selection });
  for (const table of source.tables.items) {
    const made = new Table(to, table.area);
    made.style = table.style;
    to.workbook.tables.push(made);
  }
  const clone = cloner(from, to);
  Object.assign(copy, { pageLayout: clone(source.pageLayout), showGridlines: source.showGridlines });
  copy.tabColor = source.tabColor;
  for (const chart of source.charts.items) {
    const made = clone(chart);
    const remove = (): void => void copy.charts.items.splice(copy.charts.items.indexOf(made), 1);
    copy.charts.items.push(Object.assign(made, { id: `{${to.workbook.newId()}}`, remove }));
  }
  // Last: nothing can be put on a protected sheet.
  to.isProtected = from.isProtected;
  return copy;
}

/** `Rates (2)`, as Excel names a copy ("Move or copy worksheets or worksheet data", Microsoft Support). */
function freeName(workbook: Workbook, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const wanted = name.replace(/ \(\d+\)$/, "").slice(0, LONGEST_NAME - ending.length) + ending;
    if (!workbook.worksheets.getItemOrNullObject(wanted)) return wanted;
  }
}

/** Copies objects of the model with everything in them; what points to the one sheet then points to the other. */
function cloner(from: SheetState, to: SheetState): <Value>(value: Value) => Value {
  const clone = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || value instanceof WorkbookState) return value;
    if (value instanceof SheetState) return value === from ? to : value;
    if (value instanceof Range) return value.sheet === from ? new Range(to, value.area) : value;
    if (Array.isArray(value)) return value.map(clone);
    const copy = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
    for (const [name, part] of Object.entries(value)) copy[name] = clone(part);
    return copy;
  };
  return clone as <Value>(value: Value) => Value;
}
