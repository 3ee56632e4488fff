import { areaAddress } from "../../standin/address";
import { PLAIN, type Cell, type CellFormat } from "../../standin/cells";
import type { Worksheet } from "../../standin/model/worksheet";
import { chartPicture } from "./chart-picture";

/** What is seen of a cell without contents. */
const SEEN_WHEN_BLANK: ReadonlySet<string> = new Set<keyof CellFormat>(["fill", "top", "bottom", "left", "right"]);

/**
 * Everything that is seen of a sheet, a line for each cell, row by row, and for each chart, table and footer: to find out whether
 * anything differs.
 */
export function sheetContents({ sheet, charts, tables, pageLayout, visibility }: Worksheet): readonly string[] {
  const cells = [...sheet.cells.entries()]
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn)
    .flatMap(([row, column, cell]) => cellLine(areaAddress({ row, column, rows: 1, columns: 1 }), cell));
  const { leftFooter, centerFooter, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
  return [
    ...cells,
    ...charts.items.map((chart) => `chart ${JSON.stringify(chartPicture(chart))}`),
    ...tables.items.map(({ name }) => `table ${name}`),
    `footer ${JSON.stringify([leftFooter, centerFooter, rightFooter])}`,
    ...(visibility === "Visible" ? [] : [visibility]),
  ];
}

function cellLine(address: string, { formula, value, format }: Cell): readonly string[] {
  const isBlank = formula === null && value === null;
  const looks = Object.entries(format).filter(
    ([name, look]) => look !== PLAIN[name as keyof CellFormat] && (!isBlank || SEEN_WHEN_BLANK.has(name)),
  );
  if (isBlank && looks.length === 0) return [];
  return [`${address} ${JSON.stringify([formula ?? value, Object.fromEntries(looks)])}`];
}
