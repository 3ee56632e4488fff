import { parseAddress } from "../address";
import type { Worksheet } from "../model/worksheet";
import { RowFilter } from "../row-filter";
import { attribute, type FileParts } from "./file-parts";
import type { LeftOut } from "./left-out";

/** Filters the tables of a sheet, and its cells that are none, by the values that the file names: the inverse of `save/filters.ts`. */
export function readFilters(parts: FileParts, path: string, { sheet, tables }: Worksheet, leftOut: LeftOut): void {
  const own = filterOf(parts.text(path));
  if (own) {
    sheet.rowFilter = new RowFilter(sheet, parseAddress(own.ref).area);
    filterRows(sheet.rowFilter, own.columns, leftOut);
  }
  for (const target of parts.targets(path).values()) {
    const xml = parts.text(target);
    const name = attribute(/<(?:\w+:)?table\b[^>]*>/.exec(xml)?.[0] ?? "", "displayName");
    const table = tables.items.find((one) => one.name === name);
    const filter = filterOf(xml);
    if (table && filter) filterRows(table.rowFilter, filter.columns, leftOut);
  }
}

/** The part of the XML that says which columns are filtered, and how. */
function filterOf(xml: string): { readonly ref: string; readonly columns: string } | null {
  const found = /<(?:\w+:)?autoFilter\b[^>]*?(?:\/>|>(.*?)<\/(?:\w+:)?autoFilter>)/s.exec(xml);
  const ref = found && attribute(found[0], "ref");
  return ref ? { ref, columns: found[1] ?? "" } : null;
}

function filterRows(filter: RowFilter, xml: string, leftOut: LeftOut): void {
  for (const [tag, inside] of xml.matchAll(/<(?:\w+:)?filterColumn\b[^>]*>(.*?)<\/(?:\w+:)?filterColumn>/gs)) {
    const values = [...inside!.matchAll(/<(?:\w+:)?filter\s[^>]*>/g)].map(([value]) => attribute(value, "val") ?? "");
    const byValues = values.length > 0 && !/\sblank=|dateGroupItem|customFilter|top10|dynamicFilter/.test(inside!);
    if (byValues) filter.apply(Number(attribute(tag, "colId")), { filterOn: "Values", values });
    else leftOut.note("Filters by anything but values are left out; the rows that they hide stay hidden.");
  }
}
