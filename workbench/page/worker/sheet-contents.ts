import { areaAddress } from "../../standin/address";
import { PLAIN } from "../../standin/cells";
import type { Worksheet } from "../../standin/model/worksheet";
import { chartPicture } from "./chart-picture";

/** Everything that stands on a sheet, a line for each cell, chart, table, and part of the footer: to see whether anything differs. */
export function sheetContents({ sheet, charts, tables, pageLayout, visibility }: Worksheet): readonly string[] {
  const cells = [...sheet.cells.entries()].flatMap(([row, column, { formula, value, format }]) => {
    const looks = Object.entries(format).filter(([name, look]) => look !== PLAIN[name as keyof typeof PLAIN]);
    if (formula === null && value === null && looks.length === 0) return [];
    const address = areaAddress({ row, column, rows: 1, columns: 1 });
    return [`${address} ${JSON.stringify([formula ?? value, Object.fromEntries(looks)])}`];
  });
  const { leftFooter, centerFooter, rightFooter } = pageLayout.headersFooters.defaultForAllPages;
  return [
    ...cells,
    ...charts.items.map((chart) => `chart ${JSON.stringify(chartPicture(chart))}`),
    ...tables.items.map(({ name }) => `table ${name}`),
    `footer ${JSON.stringify([leftFooter, centerFooter, rightFooter])}`,
    ...(visibility === "Visible" ? [] : [visibility]),
  ];
}
