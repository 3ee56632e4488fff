import { type Cell, normalise, textOf } from "./cell";

const NOT_PRIMARY = new Set(["2", "3", "s", "t"]);

/** Whether the cell says in known words that another payer came first; blank and unknown words are primary (claim-fields). */
export function isNotPrimary(cell: Cell): boolean {
  const words = normalise(textOf(cell).replace(/\.0+$/, ""));
  return NOT_PRIMARY.has(words) || words.startsWith("second") || words.startsWith("tert");
}
