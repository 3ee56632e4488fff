import { format, isDateFormat } from "numfmt";
import type { Cell } from "./cells";

/** Dates end with the year 9999. What lies beyond, or before the first day, fills the cell (Microsoft's help on ##### in cells). */
const LAST_DAY = 2958465;
const NO_DATE = "########";

/**
 * What a cell shows, by its number format and whatever its width (`Range.text`, reference). A formula shows its value of the
 * last calculation.
 */
export function displayedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const { numberFormat } = cell!.format;
  const isNoDay = typeof value === "number" && (value < 0 || value >= LAST_DAY + 1);
  if (isNoDay && isDateFormat(numberFormat)) return NO_DATE;
  // A format that nobody can read must not keep a cell from being shown.
  return format(numberFormat, value, { throws: false });
}
