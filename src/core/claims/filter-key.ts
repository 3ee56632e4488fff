import { type Cell, textOf } from "./cell";

/** What two spellings of a clinician or place have in common, in claims and in the filters of the settings. */
export function filterKey(cell: Cell): string {
  const text = textOf(cell).toLowerCase();
  return /^\d$/.test(text) ? `0${text}` : text;
}
