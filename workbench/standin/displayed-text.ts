import { formatCellValue } from "@cj-tech-master/excelts";
import type { Cell } from "./cells";

/** Excel shows at most eleven characters of a figure in General ("Available number formats in Excel", Microsoft Support). */
const GENERAL_WIDTH = 11;

/**
 * What a cell shows, by its number format and whatever its width (`Range.text`, reference). A formula shows its value of the
 * last calculation.
 */
export function displayedText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const { numberFormat } = cell!.format;
  if (numberFormat === "General" || numberFormat === "@") return typeof value === "number" ? general(value) : value;
  if (typeof value === "string")
    return numberFormat.split(";").length < 4 ? value : formatCellValue(value, numberFormat);
  return figure(value, numberFormat);
}

/** Sections of a format are for positive figures, negative ones and zero; one section does for all, with a minus in front. */
function figure(value: number, numberFormat: string): string {
  const sections = numberFormat.split(";");
  if (value < 0 && sections.length === 1) return `-${formatCellValue(-value, numberFormat)}`;
  const section = value < 0 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  return sections[section] === "" ? "" : formatCellValue(section === 1 ? -value : value, sections[section]!);
}

function general(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return "0";
  if (size >= 10 ** GENERAL_WIDTH || size < 1e-9) return exponential(value);
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, GENERAL_WIDTH - whole - 1))));
}

/** Five decimals and two digits of the power: `1.23457E+13`. */
function exponential(value: number): string {
  const [mantissa, power] = value.toExponential(5).split("e") as [string, string];
  return `${Number(mantissa)}E${power[0]}${power.slice(1).padStart(2, "0")}`;
}
