import { deadlineLetter } from "../../../../src/core/negotiation/letters/deadline-letter";
import { followUpLetter } from "../../../../src/core/negotiation/letters/follow-up-letter";
import { isLetter, letterText } from "../../../../src/core/negotiation/letters/letter";
import { requestLetter } from "../../../../src/core/negotiation/letters/request-letter";
import type { PayerCase } from "../../../../src/core/negotiation/payer-case";
import { planDeadlineLetter, planFollowUpLetter, planLetter } from "../../../../src/core/sheets/letters";
import { planSummary } from "../../../../src/core/sheets/payer-summary-page";
import { type OutgoingPage, pageOfPlan, pageOfText } from "./outgoing-secrets";

/** Everything that can go to one payer: letters as text, and all sheets. */
export function pagesTo(one: PayerCase): OutgoingPage[] {
  const letters = [requestLetter, followUpLetter, deadlineLetter].map((letter) => letter(one)).filter(isLetter);
  const plans = [planSummary, planLetter, planFollowUpLetter, planDeadlineLetter].map((plan) => plan(one));
  return [...letters.map((letter) => pageOfText(letterText(letter))), ...plans.map(pageOfPlan)];
}
