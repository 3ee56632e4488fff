import type { Cell } from "../../standin/cells";
import { displayedText } from "../../standin/displayed-text";
import { readTyped } from "../../standin/typed-value";
import type { CellReading } from "../pictures";

/** What a cell holds and shows. */
export function cellReading(cell: Cell | undefined): CellReading {
  const value = cell?.value ?? null;
  return {
    text: displayedText(cell),
    value: typeof value === "object" ? (value?.error ?? null) : value,
    formula: cell?.formula ?? null,
    input: inputOf(cell),
  };
}

/** What typed again would enter the same: figures in full, dates as dates, an apostrophe before texts that look like more. */
function inputOf(cell: Cell | undefined): string {
  if (!cell || (cell.value === null && cell.formula === null)) return "";
  if (cell.formula !== null) return cell.formula;
  const { value, format } = cell;
  if (typeof value === "string") return isKept(value, format.numberFormat) ? value : `'${value}`;
  if (typeof value !== "number") return displayedText(cell);
  if (/[dmy]/i.test(format.numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""))) {
    const date = displayedText({ ...cell, format: { ...format, numberFormat: "m/d/yyyy" } });
    if (readTyped(date, "General").value === value) return date;
  }
  return format.numberFormat.endsWith("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

const isKept = (text: string, numberFormat: string): boolean => readTyped(text, numberFormat).value === text;
