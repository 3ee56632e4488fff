import { format } from "numfmt";
import type { Cell } from "./cells";

/**
 * What a cell shows, by its number format and whatever its width (`Range.text`, reference). A formula shows its value of the
 * last calculation.
 */
export function displayedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  // A format that nobody can read must not keep a cell from being shown.
  return format(cell!.format.numberFormat, value, { throws: false });
}
