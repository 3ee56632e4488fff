import { isBlank, normalise, type Row, textOf } from "../claims/cell";
import { parseMoney } from "../claims/money";
import { isService } from "../claims/procedure-codes";
import { classOf, parseModifiers, parseServiceCode, withModifiers } from "../claims/service-code";
import { counted } from "../settings/counted";
import { InputError } from "../settings/issue";
import type { ProposedRate } from "./proposal";

/** Headings of the columns, normalised. */
const CODES: ReadonlySet<string> = new Set([
  "code",
  "cpt",
  "cpt code",
  "hcpcs",
  "procedure",
  "procedure code",
  "service code",
]);
const RATES: ReadonlySet<string> = new Set([
  "rate",
  "amount",
  "fee",
  "allowed",
  "allowed amount",
  "proposed rate",
  "dollars",
]);
const MODIFIERS: ReadonlySet<string> = new Set(["modifier", "modifiers", "mod"]);
/** Rows that a message names. */
const MOST_NAMED = 5;

export interface ReadProposal {
  readonly rates: readonly ProposedRate[];
  /** Rows, as the file numbers them from 1, whose code or rate cannot be read: they are left out. */
  readonly leftOut: readonly number[];
}

/**
 * The rates of a schedule: a row of headings with a column of codes and one of rates, and perhaps one of modifiers, of which those of a license
 * count. Blank rows are none.
 *
 * Throws `InputError` where there are no such columns, or no rate.
 */
export function readProposal(rows: readonly Row[]): ReadProposal {
  const top = rows.findIndex((row) => row.some((cell) => CODES.has(normalise(textOf(cell)))));
  const columnOf = (names: ReadonlySet<string>): number =>
    (rows[top] ?? []).findIndex((cell) => names.has(normalise(textOf(cell))));
  const [code, rate, modifier] = [CODES, RATES, MODIFIERS].map(columnOf) as [number, number, number];
  if (top < 0 || rate < 0)
    throw new InputError(
      "no-headings",
      "The schedule needs a row of headings with a column “code” and a column “rate”, and a row for each code below it.",
    );
  const rates: ProposedRate[] = [];
  const leftOut: number[] = [];
  rows.slice(top + 1).forEach((row, i) => {
    if (row.every(isBlank)) return;
    const service = withModifiers(parseServiceCode(row[code]), modifier < 0 ? [] : parseModifiers(row[modifier]));
    const dollars = parseMoney(row[rate]);
    if (service.code !== "" && isService(service.code) && dollars !== null && dollars > 0)
      rates.push({ className: classOf(service), rate: dollars });
    else leftOut.push(top + 2 + i);
  });
  if (rates.length === 0) throw new InputError("empty", "The schedule holds no rate above $0 beside a procedure code.");
  return { rates, leftOut };
}

/** `2 rows of the schedule cannot be read and are left out: 4, 9.`; `null`: all were read. */
export function leftOutWords({ leftOut }: ReadProposal): string | null {
  if (leftOut.length === 0) return null;
  const named = leftOut.slice(0, MOST_NAMED).join(", ");
  const more = leftOut.length > MOST_NAMED ? " and more" : "";
  const are = leftOut.length === 1 ? "is" : "are";
  return `${counted(leftOut.length, "row")} of the schedule cannot be read and ${are} left out: ${named}${more}.`;
}
