import type { NoLetter } from "../../negotiation/letters/letter";
import type { SheetDraft } from "../draft";
import { ACCENT } from "../palette";
import { LETTER_SIZE } from "./letter-page";

/** Why there is no letter, under a title that says which, and what to do in its place. Returns the first free row. */
export function putNoLetter(draft: SheetDraft, title: string, { reason, instead }: NoLetter): number {
  draft.paragraph(0, 0, draft.columns, title, { bold: true, size: 14, color: ACCENT });
  const sentences = [reason, instead].filter((sentence) => sentence !== "");
  sentences.forEach((sentence, i) => draft.paragraph(1 + i, 0, draft.columns, sentence, { size: LETTER_SIZE }));
  return 1 + sentences.length;
}
