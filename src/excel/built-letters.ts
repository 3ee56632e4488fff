import { patientNotice } from "../core/exit/patient-notice";
import { terminationNotice } from "../core/exit/termination-notice";
import { deadlineLetter } from "../core/negotiation/letters/deadline-letter";
import { followUpLetter } from "../core/negotiation/letters/follow-up-letter";
import { isLetter, letterText, type Letter, type NoLetter } from "../core/negotiation/letters/letter";
import { requestLetter } from "../core/negotiation/letters/request-letter";
import type { Negotiation } from "../core/negotiation/negotiation";
import { payerCase, type PayerCase } from "../core/negotiation/payer-case";
import type { Scorecard } from "../core/scoring/result";
import type { Settings } from "../core/settings/settings";
import { payerSheetKey, type PayerSheet, readPayerSheetKey } from "../core/sheets/payer-sheets";
import type { BuiltLetter } from "../view/build-status";

const LETTERS: Readonly<Partial<Record<PayerSheet, (one: PayerCase) => Letter | NoLetter>>> = {
  letter: requestLetter,
  "follow-up": followUpLetter,
  deadline: deadlineLetter,
  notice: terminationNotice,
  "patient-notice": patientNotice,
};

/** The letters and notices among the sheets of these keys, as texts; none for a payer that gets no such letter. */
export function builtLetters(
  keys: readonly string[],
  contents: { readonly card: Scorecard; readonly settings: Settings; readonly negotiation: Negotiation },
): BuiltLetter[] {
  return keys.flatMap((key) => {
    const about = readPayerSheetKey(key);
    const write = about && LETTERS[about.sheet];
    if (!about || !write) return [];
    const { sheet, payer } = about;
    const letter = write(payerCase(payer, contents));
    return isLetter(letter) ? [{ payer, key: payerSheetKey(sheet, payer), text: letterText(letter) }] : [];
  });
}
