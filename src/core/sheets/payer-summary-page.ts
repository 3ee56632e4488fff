import type { PayerCase } from "../negotiation/payer-case";
import { LETTER_WIDTHS, letterPrint } from "./letter-parts/letter-page";
import { putSummary } from "./letter-parts/summary-cells";

import { payerSheetDraft } from "./payer-sheet-draft";
import type { SheetPlan } from "./plan";

/** One page that goes to the payer: its own figures, what they are held against, and what is asked. */
export function planSummary(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  const draft = payerSheetDraft("summary", payer, LETTER_WIDTHS);
  return draft.plan({ freeze: null, print: letterPrint(putSummary(draft, one)) });
}
