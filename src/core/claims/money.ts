import type { Cell } from "./cell";

const MOST_DOLLARS = 1e9;
const PLAIN = /^\d+(?:\.\d*)?$/;
const GROUPED = /^\d{1,3}(?:([, \u00a0\u202f])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;

/**
 * Dollars in any form of methodology 1.1 (`$1,234.50`, `-$12.50`, `$-12.50`, `(12.50)`, `$(12.50)`, `12.50-`, `1 234.50`),
 * or `null` where the text is no amount. Spaces beside the sign and the `$` are allowed, as accounting formats print them.
 */
export function parseMoney(cell: Cell): number | null {
  if (typeof cell === "number") return believable(cell);
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  if (PLAIN.test(text)) return believable(Number(text));
  return parseSigned(text);
}

/** An identifier in an amount column would drown every sum; no claim is for a billion dollars. */
function believable(amount: number): number | null {
  return Math.abs(amount) < MOST_DOLLARS ? amount : null;
}

function parseSigned(text: string): number | null {
  let rest = text;
  let sign = 0;
  let dollars = 0;
  // At most one sign and one dollar mark, in either order, before the digits.
  for (let head = rest.charAt(0); head === "-" || head === "+" || head === "$"; head = rest.charAt(0)) {
    if (head === "$") dollars++;
    else if (sign !== 0) return null;
    else sign = head === "-" ? -1 : 1;
    rest = rest.slice(1).trimStart();
  }
  if (sign === 0 && rest.startsWith("(") && rest.endsWith(")")) {
    sign = -1;
    rest = rest.slice(1, -1).trim();
    if (dollars === 0 && rest.startsWith("$")) {
      dollars = 1;
      rest = rest.slice(1).trimStart();
    }
  } else if (sign === 0 && (rest.endsWith("-") || rest.endsWith("+"))) {
    sign = rest.endsWith("-") ? -1 : 1;
    rest = rest.slice(0, -1).trimEnd();
  }
  if (dollars > 1 || !(PLAIN.test(rest) || GROUPED.test(rest))) return null;
  const amount = Number(rest.replace(/[, \u00a0\u202f]/g, ""));
  return believable(sign < 0 ? -amount : amount);
}
