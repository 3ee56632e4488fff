import type { SheetState } from "../../standin/state";
import type { SheetPicture } from "../pictures";

/** The headings that have a filter button: those of each table, and of the sheet's own filter. */
export function filterButtons(sheet: SheetState): SheetPicture["filters"] {
  return [...sheet.rowFilters()].flatMap((filter) =>
    Array.from({ length: filter.area.columns }, (_, index) => ({
      row: filter.area.row,
      column: filter.area.column + index,
      isOn: filter.criteria(index) !== null,
    })),
  );
}
