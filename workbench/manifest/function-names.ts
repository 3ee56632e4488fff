import { BUILT_IN_FUNCTIONS } from "./built-in-functions";

const ALLOWED = /^[a-z][a-z\d._]*$/i;
const SHORTEST = 3;
const LONGEST = 128;
const A1 = /^([a-z]{1,3})(\d{1,7})$/i;
const R1C1 = /^r\d*c\d*$/i;
const LAST_COLUMN = "XFD";
const LAST_ROW = 1_048_576;

/** Why Excel would not take the name of a custom function; null where it would. */
export function nameFault(name: string): string | null {
  if (name.length < SHORTEST || name.length > LONGEST) return `has to be ${SHORTEST} to ${LONGEST} characters long`;
  if (!ALLOWED.test(name)) return "has to begin with a letter and hold only letters, digits, periods and underscores";
  if (isCellAddress(name)) return "is the address of a cell";
  return BUILT_IN_FUNCTIONS.has(name.toUpperCase()) ? "is a function of Excel's own, which would win" : null;
}

function isCellAddress(name: string): boolean {
  if (R1C1.test(name)) return true;
  const [, column, row] = A1.exec(name) ?? [];
  if (column === undefined || row === undefined) return false;
  const beyond = column.length === LAST_COLUMN.length && column.toUpperCase() > LAST_COLUMN;
  return !beyond && Number(row) >= 1 && Number(row) <= LAST_ROW;
}
