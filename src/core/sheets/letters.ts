import type { PayerCase } from "../negotiation/payer-case";
import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { putHeading } from "./heading";
import { TAB } from "./palette";
import { payerSheetKey, payerTab } from "./payer-sheets";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import type { NegotiationContents } from "./workbook-contents";

export function planLetter({ payer }: PayerCase, { card }: NegotiationContents): SheetPlan {
  const draft = new SheetDraft({
    key: payerSheetKey("letter", payer.payer),
    name: payerTab("letter", payer.payer),
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

export function planFollowUpLetter({ payer }: PayerCase, { card }: NegotiationContents): SheetPlan {
  const draft = new SheetDraft({
    key: payerSheetKey("follow-up", payer.payer),
    name: payerTab("follow-up", payer.payer),
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

export function planDeadlineLetter({ payer }: PayerCase, { card }: NegotiationContents): SheetPlan {
  const draft = new SheetDraft({
    key: payerSheetKey("deadline", payer.payer),
    name: payerTab("deadline", payer.payer),
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
