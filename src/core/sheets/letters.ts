import { deadlineLetter } from "../negotiation/letters/deadline-letter";
import { followUpLetter } from "../negotiation/letters/follow-up-letter";
import { isLetter, type Letter, letterText, blanksIn, type NoLetter } from "../negotiation/letters/letter";
import { requestLetter } from "../negotiation/letters/request-letter";
import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import type { SheetDraft } from "./draft";
import { putLetter } from "./letter-parts/letter-cells";
import { LETTER_WIDTHS, letterPrint, NOTE_COLUMN, NOTE_WIDTH } from "./letter-parts/letter-page";
import { putNoLetter } from "./letter-parts/no-letter-cells";
import { MUTED } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { PayerSheet } from "./payer-sheets";
import type { SheetPlan } from "./plan";

/** The request for a contract review, as it prints; or why this payer gets none. */
export function planLetter(one: PayerCase): SheetPlan {
  return planned("letter", one, requestLetter(one));
}

/** The letter for when no answer has come. */
export function planFollowUpLetter(one: PayerCase): SheetPlan {
  return planned("follow-up", one, followUpLetter(one));
}

/** The letter that names the day by which an answer is needed. */
export function planDeadlineLetter(one: PayerCase): SheetPlan {
  return planned("deadline", one, deadlineLetter(one));
}

function planned(sheet: PayerSheet, { payer: { payer } }: PayerCase, letter: Letter | NoLetter): SheetPlan {
  const draft = payerSheetDraft(sheet, payer, LETTER_WIDTHS);
  const end = isLetter(letter) ? putLetter(draft, letter) : putNoLetter(draft, `No letter to ${payer}`, letter);
  if (isLetter(letter)) putNote(draft, letter);
  return draft.plan({ freeze: null, print: letterPrint(end) });
}

/** Beside the letter, for the one who sends it; it does not print. */
function putNote(draft: SheetDraft, letter: Letter): void {
  const blanks = new Set(blanksIn(letterText(letter).replace(/\s+/g, " "))).size;
  const fill =
    blanks === 0
      ? "Nothing is left to fill in."
      : `Yellow: ${counted(blanks, "blank")} to fill in before it goes out. Filled in on the sheets Settings, Contract terms and Negotiation log, they stay filled in each new build.`;
  draft.setWidth(NOTE_COLUMN, NOTE_WIDTH);
  draft.paragraph(0, NOTE_COLUMN, 1, "For you; this column does not print.", { bold: true, color: MUTED });
  [
    fill,
    "What each sentence rests on stands on the sheet Check.",
    "To change the wording, copy the text into your own letterhead: a new build writes this sheet again.",
  ].forEach((words, i) => draft.put(1 + i, NOTE_COLUMN, words, { color: MUTED, wrap: false }));
}
