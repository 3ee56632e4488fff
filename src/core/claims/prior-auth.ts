import { type Cell, isError, textOf } from "./cell";

const YES = new Set(["yes", "y", "true", "x", "required", "1"]);
const NO = new Set(["no", "n", "false", "0", "none", "not required", "pending", ""]);

/** `number`: the authorization's own, where the cell holds one; `null` for a bare yes. */
export type PriorAuth = { readonly authorized: false } | { readonly authorized: true; readonly number: string | null };

const NONE: PriorAuth = { authorized: false };
const BARE_YES: PriorAuth = { authorized: true, number: null };

/** claim-fields, "Prior authorisation": yes words, or a value holding a digit (`1` alone is yes, `0` is no). */
export function parsePriorAuth(cell: Cell): PriorAuth {
  if (isError(cell)) return NONE;
  const text = textOf(cell).toLowerCase();
  if (NO.has(text)) return NONE;
  if (YES.has(text)) return BARE_YES;
  return /\d/.test(text) ? { authorized: true, number: text } : NONE;
}
