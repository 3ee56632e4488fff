import type { RowFilter } from "../row-filter";
import type { SheetState } from "../state";
import { escape, type Parts } from "./parts";

/** Adds the filters of tables and sheets to a saved file, which the file library cannot write; their buttons are there already. */
export function addFilters(parts: Parts, sheets: readonly SheetState[]): void {
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.rowFilter) addFilter(parts, `xl/worksheets/sheet${index + 1}.xml`, sheet.rowFilter);
    for (const table of sheet.workbook.tables.filter((one) => one.sheet === sheet)) {
      const path = parts.paths().find((one) => parts.text(one, "xl/tables/")?.includes(` displayName="${table.name}"`));
      if (path) addFilter(parts, path, table.rowFilter);
    }
  }
}

function addFilter(parts: Parts, path: string, filter: RowFilter): void {
  let columns = "";
  for (let column = 0; column < filter.area.columns; column++) {
    const values = (filter.criteria(column)?.values ?? []).map((value) => `<filter val="${escape(value)}"/>`);
    if (values.length > 0)
      columns += `<filterColumn colId="${column}"><filters>${values.join("")}</filters></filterColumn>`;
  }
  if (columns === "") return;
  const open = /<autoFilter ref="([^"]*)"[^>]*?(?:\/>|>.*?<\/autoFilter>)/s;
  parts.write(
    path,
    parts.text(path)!.replace(open, (_, ref: string) => `<autoFilter ref="${ref}">${columns}</autoFilter>`),
  );
}
