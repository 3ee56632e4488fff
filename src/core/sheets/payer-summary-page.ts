import type { PayerCase } from "../negotiation/payer-case";
import { SheetDraft } from "./draft";
import { LETTER_WIDTHS, letterPrint } from "./letter-parts/letter-page";
import { putSummary } from "./letter-parts/summary-cells";
import { TAB } from "./palette";
import { payerSheetKey, payerTab } from "./payer-sheets";
import type { SheetPlan } from "./plan";

/** One page that goes to the payer: its own figures, what they are held against, and what is asked. */
export function planSummary(one: PayerCase): SheetPlan {
  const { payer } = one.payer;
  const draft = new SheetDraft({
    key: payerSheetKey("summary", payer),
    name: payerTab("summary", payer),
    kind: "report",
    tabColor: TAB.page,
    widths: LETTER_WIDTHS,
  });
  return draft.plan({ freeze: null, print: letterPrint(putSummary(draft, one)) });
}
