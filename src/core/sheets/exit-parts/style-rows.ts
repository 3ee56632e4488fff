import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { equalRuns } from "../equal-runs";

/** Gives each row of a run of columns its number format; equal neighbours become one area, for each area makes a build's request longer. */
export function formatRows(
  draft: SheetDraft,
  row: number,
  column: number,
  columns: number,
  formats: readonly string[],
): void {
  for (const { from, count } of equalRuns(formats))
    draft.style(area(row + from, column, count, columns), { numberFormat: formats[from]! });
}
