import { createHash } from "node:crypto";
import { PLAIN } from "../../workbench/standin/cells";
import type { Worksheet } from "../../workbench/standin/model/worksheet";
import type { StandIn } from "../../workbench/standin/stand-in";

/** A fingerprint of everything that a sheet holds and looks like. The name of the sheet is not part of it. */
export function sheetSnapshot({ sheet, charts, pageLayout, tabColor, showGridlines }: Worksheet): string {
  const cells = [...sheet.cells.entries()]
    .filter(
      ([, , cell]) =>
        cell.value !== null || cell.formula !== null || JSON.stringify(cell.format) !== JSON.stringify(PLAIN),
    )
    .map(([row, column, { value, formula, format }]) => ({ row, column, value: formula ?? value, format }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const tables = sheet.workbook.tables
    .filter((table) => table.sheet === sheet)
    .map(({ name, area }) => ({ name, area }));
  const drawn = charts.items.map(({ name, chartType, area, series, axes, legend, title }) => {
    const lines = series.items.map(({ xRange, yRange, ...rest }) => ({ ...rest, x: xRange?.area, y: yRange?.area }));
    return { name, chartType, area, lines, axes, legend, title };
  });
  const { merges, frozen, columnWidths, rowHeights, customProperties } = sheet;
  const sizes = [[...columnWidths].sort(([a], [b]) => a - b), [...rowHeights].sort(([a], [b]) => a - b)];
  const page = { ...pageLayout, sheet: null };
  const everything = JSON.stringify({
    cells,
    tables,
    drawn,
    merges,
    frozen,
    sizes,
    page,
    tabColor,
    showGridlines,
    tags: [...customProperties],
  });
  return createHash("sha256").update(everything).digest("hex");
}

/** The snapshots of a workbook's sheets by their names. */
export function workbookSnapshot(excel: StandIn): Map<string, string> {
  return new Map(excel.workbook.worksheets.items.map((sheet) => [sheet.name, sheetSnapshot(sheet)]));
}

/** What a cell shows, the formula's value included. */
export function valueAt(excel: StandIn, sheet: string, row: number, column: number): unknown {
  return excel.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values![0]![0];
}
