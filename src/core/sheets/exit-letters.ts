import { contractCase } from "../exit/contract-case";
import { exitWay } from "../exit/exit-way";
import { mayPayThemselves } from "../exit/patient-charges";
import { patientNotice, tooLittleTime } from "../exit/patient-notice";
import { terminationNotice } from "../exit/termination-notice";
import { blanksIn, isLetter, type Letter, letterText, type NoLetter } from "../negotiation/letters/letter";
import type { PayerCase } from "../negotiation/payer-case";
import { counted } from "../settings/counted";
import type { SheetDraft } from "./draft";
import { putLetter } from "./letter-parts/letter-cells";
import { LETTER_WIDTHS, letterPrint, NOTE_COLUMN, NOTE_WIDTH } from "./letter-parts/letter-page";
import { putNoLetter } from "./letter-parts/no-letter-cells";
import { MUTED, NOTICE } from "./palette";
import { payerSheetDraft } from "./payer-sheet-draft";
import type { PayerSheet } from "./payer-sheets";
import type { CellStyle, SheetPlan } from "./plan";

/** The notice that ends the contract, as it prints; or why none goes out yet. */
export function planTerminationNotice(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  const { warnings, payers } = exitWay(one);
  const notes: Notes = {
    warnings,
    hints: [
      ...(isOfProgram(one) ? [ONLY_IF_LEAVING] : []),
      ...(payers.length > 1 ? [ONE_NOTICE] : []),
      "Dated the day of the build, and the last day is counted from it: build again on the day it goes out.",
      "Send it the way the contract asks for (often by registered mail), and log it: kind notice given.",
    ],
  };
  return planned("notice", one, { letter: terminationNotice(one), none: `No notice to ${payer}` }, notes);
}

/** What patients of the payer are told, as it prints; or why nothing is yet. */
export function planPatientNotice(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  const time = tooLittleTime(one);
  const notes: Notes = {
    warnings: [...(time === null ? [] : [time]), ...exitWay(one).warnings],
    hints: [
      ...(isOfProgram(one) ? [ONLY_IF_LEAVING] : []),
      "The same text for every patient: it names nobody. Take out the choices that you do not offer.",
      "The last day comes from the log (kind notice given) and the days of notice of Contract terms: hold it against what the payer confirms.",
      ...(mayPayThemselves(one) ? [] : [NOT_CHARGED]),
      "Clinicians talk with the patients whom a letter alone could worry, before it arrives.",
    ],
  };
  return planned(
    "patient-notice",
    one,
    { letter: patientNotice(one), none: `No letter to the patients of ${payer}` },
    notes,
  );
}

const ONLY_IF_LEAVING = "Only if you have decided to leave: to keep it, or to limit new patients, needs no letter.";
const ONE_NOTICE = "One contract, one notice: the same stands on the pages of its other payers. Send one of them.";
const NOT_CHARGED =
  "Plans of this kind often limit what patients may be charged, so the letter offers nothing that they would pay themselves. Ask the plan.";

function isOfProgram(one: PayerCase): boolean {
  return contractCase(one).stance === "public";
}

/** What stands beside a letter for the one who sends it: what speaks against sending it, then how to. */
interface Notes {
  readonly warnings: readonly string[];
  readonly hints: readonly string[];
}

function planned(
  sheet: PayerSheet,
  { payer: { payer } }: PayerCase,
  { letter, none }: { readonly letter: Letter | NoLetter; readonly none: string },
  notes: Notes,
): SheetPlan {
  const draft = payerSheetDraft(sheet, payer, LETTER_WIDTHS);
  if (!isLetter(letter)) return draft.plan({ freeze: null, print: letterPrint(putNoLetter(draft, none, letter)) });
  const end = putLetter(draft, letter);
  putNotes(draft, letter, notes);
  return draft.plan({ freeze: null, print: letterPrint(end) });
}

/** Beside the letter, for the one who sends it; it does not print. */
function putNotes(draft: SheetDraft, letter: Letter, { warnings, hints }: Notes): void {
  const blanks = new Set(blanksIn(letterText(letter).replace(/\s+/g, " "))).size;
  const fill = blanks === 0 ? "Nothing is left to fill in." : `Yellow: ${counted(blanks, "blank")} to fill in.`;
  draft.setWidth(NOTE_COLUMN, NOTE_WIDTH);
  draft.paragraph(0, NOTE_COLUMN, 1, "For you; this column does not print.", { bold: true, color: MUTED });
  const read = warnings.flatMap(sentencesOf).map((words, i) => (i === 0 ? `Read first: ${words}` : words));
  const notes = [
    "A draft: have the contract and your state's rules checked before it goes out.",
    fill,
    ...hints,
    "To change the wording, copy the text into your own letterhead: a new build writes this sheet again.",
  ];
  let row = 0;
  [...read, ...notes].forEach((words, i) => {
    row = nextLegibleRow(draft, row);
    draft.put(row, NOTE_COLUMN, words, { ...(i < read.length ? WARNING : { color: MUTED }), wrap: false });
  });
}

const WARNING: CellStyle = { bold: true, fill: NOTICE };

/** A line each, so that none runs far out of sight. */
function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[.?!]) (?=[A-Z])/);
}

/** The rows between two parts of the letter are too low for a line. */
function nextLegibleRow(draft: SheetDraft, row: number): number {
  let next = row + 1;
  while (draft.heightAbove(next + 1) - draft.heightAbove(next) < LINE) next += 1;
  return next;
}

/** Points of a line. */
const LINE = 12;
