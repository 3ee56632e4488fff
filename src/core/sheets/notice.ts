import type { SheetDraft } from "./draft";
import { NOTICE } from "./palette";

/** A sentence on a row of its own, as wide as the sheet, that must not be overlooked. Returns the first free row. */
export function putNotice(draft: SheetDraft, row: number, words: string): number {
  draft.paragraph(row, 0, draft.columns, words, { fill: NOTICE });
  return row + 1;
}
