import { patientNotice } from "../exit/patient-notice";
import { terminationNotice } from "../exit/termination-notice";
import { blanksIn, isLetter, type Letter, letterText, type NoLetter } from "../negotiation/letters/letter";
import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import { SheetDraft } from "./draft";
import { putLetter } from "./letter-parts/letter-cells";
import { LETTER_WIDTHS, letterPrint, NOTE_COLUMN, NOTE_WIDTH } from "./letter-parts/letter-page";
import { putNoLetter } from "./letter-parts/no-letter-cells";
import { MUTED, TAB } from "./palette";
import { type PayerSheet, payerSheetKey, payerTab } from "./payer-sheets";
import type { SheetPlan } from "./plan";

/** The notice that ends the contract, as it prints; or why none goes out yet. */
export function planTerminationNotice(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  return planned("notice", one, { letter: terminationNotice(one), none: `No notice to ${payer}` }, [
    ...(one.stance === "public" ? [ONLY_IF_LEAVING] : []),
    "Dated the day of the build, and the last day is counted from it: build again on the day it goes out.",
    "Send it the way the contract asks for (often by registered mail), and log it: kind notice given.",
  ]);
}

/** What patients of the payer are told, as it prints; or why nothing is yet. */
export function planPatientNotice(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  return planned("patient-notice", one, { letter: patientNotice(one), none: `No letter to the patients of ${payer}` }, [
    ...(one.stance === "public" ? [ONLY_IF_LEAVING] : []),
    "The same text for every patient: it names nobody. Take out the choices that you do not offer.",
    "The last day comes from the log (kind notice given) and the days of notice of Contract terms.",
    "Clinicians talk with the patients whom a letter alone could worry, before it arrives.",
  ]);
}

const ONLY_IF_LEAVING = "Only if you have decided to leave: to keep it, or to limit new patients, needs no letter.";

function planned(
  sheet: PayerSheet,
  { payer: { payer } }: PayerCase,
  { letter, none }: { readonly letter: Letter | NoLetter; readonly none: string },
  notes: readonly string[],
): SheetPlan {
  const draft = new SheetDraft({
    key: payerSheetKey(sheet, payer),
    name: payerTab(sheet, payer),
    kind: "report",
    tabColor: TAB.page,
    widths: LETTER_WIDTHS,
  });
  if (!isLetter(letter)) return draft.plan({ freeze: null, print: letterPrint(putNoLetter(draft, none, letter)) });
  const end = putLetter(draft, letter);
  putNotes(draft, letter, notes);
  return draft.plan({ freeze: null, print: letterPrint(end) });
}

/** Beside the letter, for the one who sends it; it does not print. */
function putNotes(draft: SheetDraft, letter: Letter, notes: readonly string[]): void {
  const blanks = new Set(blanksIn(letterText(letter).replace(/\s+/g, " "))).size;
  const fill = blanks === 0 ? "Nothing is left to fill in." : `Yellow: ${counted(blanks, "blank")} to fill in.`;
  draft.setWidth(NOTE_COLUMN, NOTE_WIDTH);
  draft.paragraph(0, NOTE_COLUMN, 1, "For you; this column does not print.", { bold: true, color: MUTED });
  [
    "A draft: have the contract and your state's rules checked before it goes out.",
    fill,
    ...notes,
    "To change the wording, copy the text into your own letterhead: a new build writes this sheet again.",
  ].forEach((words, i) => draft.put(1 + i, NOTE_COLUMN, words, { color: MUTED, wrap: false }));
}
