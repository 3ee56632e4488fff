import { type Cell, isBlank, isError, normalise, textOf } from "../claims/cell";
import { parseDay } from "../claims/days";
import { parseMoney } from "../claims/money";
import { classOf, parseServiceCode } from "../claims/service-code";
import { calendarOf, dayOf, serialOf } from "../settings/calendar";
import type { RecordColumn, RecordKind, RecordValue } from "./record-columns";

/** What a cell says, or what is wrong with it in a sentence. One of the two is `null`; a blank cell has neither. */
export interface CellReading {
  readonly value: RecordValue;
  readonly problem: string | null;
}

const NOTHING: CellReading = { value: null, problem: null };
const EARLIEST = dayOf(1950, 1, 1)!;
const LATEST = dayOf(2099, 12, 31)!;
const MOST_DAYS = 3660;
/** What stands for "nothing" on the sheets that builds write. */
const DASH = /^[–—]$/;
const DAYS = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?(?:\s*(?:calendar\s+)?days?)?$/i;
const PERCENT = /^([-+]?(?:\d+(?:\.\d*)?|\.\d+))\s*(%?)$/;
/** CPT (90837, 0591T) and HCPCS (H0004). */
const PROCEDURE_CODE = /^[A-Z0-9]\d{3}[A-Z0-9]$/;
/** One modifier or more: `95`, `HO, GT`, `HO95`. */
const MODIFIERS = /^[A-Z0-9]{2}([^A-Z0-9]*[A-Z0-9]{2}){0,3}$/i;
/** A code with nothing but modifiers behind it: `90837-95`, `90834 HO 95`. */
const SERVICE = /^[A-Z0-9]{5}([^A-Z0-9]+[A-Z0-9]{2}){1,4}$/i;
const ALL_CODES = /^all( codes)?$/i;
const YES: ReadonlySet<string> = new Set(["yes", "y", "true"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false"]);
/** A cell may hold anything; a message repeats only its beginning. */
const LONGEST_QUOTE = 40;
/** Digits that a percentage keeps: 1.1 / 100 is not quite 0.011. */
const PERCENT_DIGITS = 12;

type Parse = (cell: Cell, column: RecordColumn) => RecordValue | Problem;

class Problem {
  constructor(readonly message: string) {}
}

const PARSE: Readonly<Record<RecordKind, Parse>> = {
  date: readDate,
  days: readDays,
  percent: readPercent,
  money: (cell) => {
    const dollars = parseMoney(cell);
    return dollars !== null && dollars > 0 ? dollars : wrong(cell, "is no amount in dollars: write it as 120.50.");
  },
  "yes/no": (cell) => {
    const word = String(cell).trim().toLowerCase();
    return YES.has(word) ? true : NO.has(word) ? false : wrong(cell, "is neither yes nor no.");
  },
  choice: readChoice,
  code: (cell) => (ALL_CODES.test(textOf(cell)) ? null : readCode(cell, ", or leave the cell blank for all codes")),
  "one code": readService,
  modifiers: readModifiers,
  text: (cell) => textOf(cell),
  number: (cell) => parseMoney(cell) ?? wrong(cell, "is no number."),
};

/**
 * What a cell of the column says, or an entry of a form in its place. Read leniently and never guessed: where more than one thing may be
 * meant, the problem asks.
 */
export function readRecordCell(column: RecordColumn, cell: Cell): CellReading {
  if (isBlank(cell) || (typeof cell === "string" && DASH.test(cell.trim()))) return NOTHING;
  if (isError(cell)) {
    return {
      value: null,
      problem: `The cell holds the error ${String(cell).trim()}: put its formula right or clear it.`,
    };
  }
  const read = PARSE[column.kind](cell, column);
  return read instanceof Problem ? { value: null, problem: read.message } : { value: read, problem: null };
}

/** A value as a cell of the sheet holds it: dates as serial numbers, "yes" and "no". */
export function recordCell({ kind }: RecordColumn, value: RecordValue): string | number | null {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return kind === "date" && typeof value === "number" ? serialOf(value) : value;
}

/** A value as a field of a form shows it, and as the reader takes it back: `3/9/2026`, `3%`; `""` where it is not filled in. */
export function recordText({ kind }: RecordColumn, value: RecordValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (kind === "percent") return `${Number((value * 100).toPrecision(PERCENT_DIGITS))}%`;
  if (kind !== "date") return String(value);
  const { year, month, date } = calendarOf(value);
  return `${month}/${date}/${year}`;
}

function wrong(cell: Cell, why: string): Problem {
  const text = textOf(cell);
  const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return new Problem(`"${quoted}" ${why}`);
}

function readDate(cell: Cell): RecordValue | Problem {
  const day = parseDay(cell);
  if (day === null) return wrong(cell, "is no date: write it as 3/9/2026.");
  if (day < EARLIEST || day > LATEST) return wrong(cell, "is no date from 1950 to 2099: write it as 3/9/2026.");
  return day;
}

function readDays(cell: Cell): RecordValue | Problem {
  const digits = DAYS.exec(textOf(cell))?.[1];
  if (digits === undefined) return wrong(cell, "is no whole number of days: write it as 90.");
  const days = Number(digits.replaceAll(",", ""));
  return days <= MOST_DAYS ? days : wrong(cell, `is more days than a contract has: at most ${MOST_DAYS}.`);
}

/** A cell formatted as a percentage hands 3% over as 0.03. A bare 3 may be 3%, or may be days or dollars in the wrong column. */
function readPercent(cell: Cell, { isSigned = false }: RecordColumn): RecordValue | Problem {
  const text = textOf(cell);
  if (text.toLowerCase() === "none") return 0;
  const parts = PERCENT.exec(text);
  if (parts === null) return wrong(cell, "is no percentage: write it as 3%.");
  const number = Number(parts[1]);
  const hasSign = parts[2] === "%";
  if (!hasSign && Math.abs(number) >= 1) {
    return wrong(cell, `may be ${number}% or something else: if ${number}% is meant, write it with the percent sign.`);
  }
  const share = hasSign ? Number((number / 100).toPrecision(PERCENT_DIGITS)) : number;
  if (Math.abs(share) >= 1) return wrong(cell, "is not below 100%.");
  return share < 0 && !isSigned ? wrong(cell, "is below 0%.") : share;
}

function readChoice(cell: Cell, { words = [] }: RecordColumn): RecordValue | Problem {
  const plain = (text: string): string => normalise(text).replaceAll(" ", "");
  const meant = plain(textOf(cell));
  return words.find((word) => plain(word) === meant) ?? wrong(cell, `is none of these: ${words.join(", ")}.`);
}

/** As claims are told apart: the code, with a license modifier where one belongs to it (`90834-HO`). @param or what else may be done */
function readCode(cell: Cell, or: string): RecordValue | Problem {
  const words = textOf(cell)
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  if (words.filter((word) => PROCEDURE_CODE.test(word)).length > 1) {
    return wrong(cell, "names more than one code: give each a row of its own.");
  }
  const service = parseServiceCode(cell);
  if (!PROCEDURE_CODE.test(service.code)) return wrong(cell, `is no procedure code: write one such as 90837${or}.`);
  return classOf(service);
}

/** As `readCode`, with all the modifiers that stand behind the code: `90837-95`. Words behind it are none. */
function readService(cell: Cell): RecordValue | Problem {
  const read = readCode(cell, "");
  if (read instanceof Problem || !SERVICE.test(textOf(cell))) return read;
  const { code, modifiers } = parseServiceCode(cell);
  return [code, ...modifiers].join("-");
}

function readModifiers(cell: Cell): RecordValue | Problem {
  const text = textOf(cell);
  return MODIFIERS.test(text) ? text : wrong(cell, "is no modifier: write one such as HO, or leave the cell blank.");
}
