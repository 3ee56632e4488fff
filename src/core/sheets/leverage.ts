import type { PayerCase } from "../negotiation/payer-case";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { TAB } from "./palette";
import { payerSheetKey, payerTab } from "./payer-sheets";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import type { NegotiationContents } from "./workbook-contents";

export function planLeverage({ payer }: PayerCase, { card }: NegotiationContents): SheetPlan {
  const draft = new SheetDraft({
    key: payerSheetKey("leverage", payer.payer),
    name: payerTab("leverage", payer.payer),
    kind: "report",
    tabColor: TAB.page,
    widths: [30, 12, 12],
  });
  const next = putHeading(draft, payer.payer, [], card);
  return draft.plan({
    freeze: null,
    print: printPlan({
      orientation: "portrait",
      area: area(0, 0, next, draft.columns),
      footer: { left: "", center: "", page: true },
    }),
  });
}
