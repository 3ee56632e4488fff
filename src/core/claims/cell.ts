import { displayName } from "../settings/names";

/** A cell as Excel hands it over: dates are serial numbers, errors their text (`#N/A`), blanks `""`, `null` or nothing. */
export type Cell = string | number | boolean | null | undefined;
export type Row = readonly Cell[];

const BLANKS = new Set(["", "-", "--", "n/a"]);
const LONGEST_BLANK = 3;
const SPACE = 32;
const NUMBER_SIGN = 35;
const ASCII_END = 127;
const ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/i;

/** Nothing, white space, `-`, `--` and `n/a` are blank in every field (methodology 1.1). Blank is unknown, never 0. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell === "string") {
    if (cell.length === 0) return true;
    // Most cells hold more than three characters; only short or padded ones can be blank.
    if (cell.length > LONGEST_BLANK && cell.charCodeAt(0) > SPACE) return false;
    return BLANKS.has(cell.trim().toLowerCase());
  }
  return cell === null || cell === undefined || (typeof cell === "number" && Number.isNaN(cell));
}

/** Excel's error values arrive as text; they are unknown and a data issue in every field. */
export function isError(cell: Cell): boolean {
  return typeof cell === "string" && cell.charCodeAt(0) === NUMBER_SIGN && ERROR.test(cell.trim());
}

/**
 * Whether a text needs no second look: it is not blank, no error and has nothing to trim. Millions of identifiers are told by their
 * length and their first and last letter.
 */
export function isPlain(text: string): boolean {
  if (text.length <= LONGEST_BLANK) return false;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > NUMBER_SIGN && first < ASCII_END && last > SPACE && last < ASCII_END;
}

/** The cell as one line of text, trimmed, inner white space collapsed; `""` for a blank. */
export function textOf(cell: Cell): string {
  if (isBlank(cell)) return "";
  return typeof cell === "string" ? displayName(cell) : String(cell);
}

/** Lower case, every run of non-alphanumerics one space, trimmed: how headings and status words are compared. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
