import { displayName, nameKey } from "../settings/names";

/** Excel allows 255 characters; the rest is room for the numbers that a taken name gets. */
const LONGEST = 200;
const PREFIX = "Input";
/** Excel's names hold letters, digits, underscores and points; of letters, those that every code page has. */
const NOT_PLAIN = /[^A-Za-z0-9]+/g;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** The second half of the hash begins elsewhere, so that the two halves do not fall together. */
const OTHER_OFFSET = 0x9e3779b9;

/**
 * The name in the workbook of an input cell on a sheet about a payer: `Input_Acme_Health_1f3a0c5d77e21b90.ask.90837`. The same for the same
 * payer at each build, however its name is spaced or capitalised; another one for each other payer, whose name may differ in
 * punctuation alone, which no name of Excel's may hold: so the payer's name stands in it as words cut short, and as a hash.
 *
 * @param what which cell of the payer's, such as `ask.90837`: letters, digits and points; anything else becomes an underscore
 */
export function inputName(payer: string, what: string): string {
  const key = nameKey(payer);
  const end = `_${hash(key, FNV_OFFSET)}${hash(key, OTHER_OFFSET)}.${what.replace(/[^A-Za-z0-9.]/g, "_")}`;
  const words = displayName(payer)
    .replace(NOT_PLAIN, "_")
    .slice(0, LONGEST - PREFIX.length - 1 - end.length);
  return `${PREFIX}_${words}${end}`;
}

/** Eight hexadecimal digits (FNV-1a). */
function hash(text: string, offset: number): string {
  let value = offset;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), FNV_PRIME);
    value = Math.imul(value ^ (unit >>> 8), FNV_PRIME);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
