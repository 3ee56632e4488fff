import { dayOfSerial, isoDate } from "./calendar";
import { NOT_READ, splitTexts } from "./text-list";
import type { NumberRule, ValueRule } from "./value-rules";

/** `92`, `$1,200.50`, `6 %`: sign, dollar sign, digits in groups or not, decimals, percent sign. */
const NUMBER = /^([-+]?)(\$?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(%?)$/;

/** The serial of the day after 9999-12-31, the last that Excel knows. */
const EXCEL_DATES_END = 2_958_466;

/**
 * What the cell of a settings sheet says, in the form in which JSON would say it: text such as "$92" as a number, a date's
 * serial number as `2026-03-09`, a list separated by semicolons as a list. What it cannot turn it returns as it is.
 */
export function plainCellValue(rule: ValueRule, cell: unknown): unknown {
  switch (rule.kind) {
    case "number":
      return typeof cell === "string" ? numberOf(rule, cell.trim()) : cell;
    case "date":
      return typeof cell === "number" ? dateOf(cell) : cell;
    case "text":
      return typeof cell === "number" ? String(cell).padStart(rule.digits ?? 0, "0") : cell;
    case "choice":
      return typeof cell === "string" ? cell.trim().toLowerCase().replace(/\s+/g, "-") : cell;
    case "texts":
    case "headings":
      return textsOf(rule, cell);
  }
}

/** Dollar and percent signs only where they fit the unit: "12 %" is no number of months. */
function numberOf(rule: NumberRule, text: string): unknown {
  const match = NUMBER.exec(text);
  if (!match) return text;
  const [, sign, dollar, digits, percent] = match;
  if (dollar && !rule.unit.startsWith("dollars")) return text;
  if (percent && rule.unit !== "fraction" && rule.unit !== "ratio") return text;
  const size = Number(digits!.replaceAll(",", "")) / (percent ? 100 : 1);
  return sign === "-" ? -size : size;
}

/** Serials before 1900 or beyond Excel's last day are no dates, and stay the numbers they are. */
function dateOf(serial: number): unknown {
  const day = serial < EXCEL_DATES_END ? dayOfSerial(serial) : null;
  return day === null ? serial : isoDate(day);
}

function textsOf(rule: ValueRule, cell: unknown): unknown {
  if (typeof cell === "number") return [String(cell)];
  if (typeof cell !== "string") return cell;
  return rule.kind === "headings" && cell.trim().toLowerCase() === NOT_READ ? null : splitTexts(cell);
}
