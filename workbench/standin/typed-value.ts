import type { CellValue } from "./cells";
import { refuse } from "./excel-error";

/** Excel's limit of a cell's text ("Excel specifications and limits", Microsoft Support). */
const MAX_TEXT = 32_767;
const NUMBER = /^[-+]?\$?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?%?$/i;
const ERROR = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quoted: boolean;
}

const text = (value: string, quoted: boolean): Typed => ({ value, formula: null, quoted });
const constant = (value: CellValue): Typed => ({ value, formula: null, quoted: false });

function dateSerial(typed: string): number | null {
  const us = US_DATE.exec(typed);
  const iso = ISO_DATE.exec(typed);
  if (!us && !iso) return null;
  const [month, day] = us ? [Number(us[1]), Number(us[2])] : [Number(iso![2]), Number(iso![3])];
  const short = Number(us ? us[3] : iso![1]);
  // Two figures: 00 to 29 are of this century ("Change the date system, format, or two-digit year interpretation", Support).
  const year = short > 99 ? short : short + (short < 30 ? 2000 : 1900);
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  const real = new Date(days * 86_400_000);
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? days + 25_569 : null;
}

/**
 * What a cell holds after this was assigned to `Range.values`: a string goes through the same reading as typing does.
 * A leading apostrophe makes text and is dropped; `=`, `+`, `-` and `@` begin a formula; what looks like a number, a
 * date, a truth value or an error becomes one ("Work with cells using the Excel JavaScript API", blank and null values;
 * office-js issue 6687). A cell of format `@` keeps every string as text.
 */
export function readTyped(input: unknown, numberFormat: string): Typed {
  if (typeof input === "boolean" || (typeof input === "number" && Number.isFinite(input))) return constant(input);
  if (typeof input !== "string") refuse("InvalidArgument", "A cell takes a string, a number, a boolean or null");
  if (input.length > MAX_TEXT) refuse("InvalidArgument", `A cell holds at most ${MAX_TEXT} characters`);
  if (input === "") return constant(null);
  if (input.startsWith("'")) return text(input.slice(1), true);
  if (numberFormat === "@") return text(input, false);
  if (/^=./s.test(input)) return { value: null, formula: input, quoted: false };
  const trimmed = input.trim();
  const date = dateSerial(trimmed);
  if (date !== null) return constant(date);
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) {
    const figure = Number(trimmed.replace(/[$,%]/g, ""));
    return constant(trimmed.endsWith("%") ? figure / 100 : figure);
  }
  if (/^(true|false)$/i.test(trimmed)) return constant(trimmed.toLowerCase() === "true");
  if (ERROR.test(trimmed)) return constant({ error: trimmed });
  if (/^[-+@]./.test(input)) return { value: null, formula: `=${input}`, quoted: false };
  return text(input, false);
}
