import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { practiceName, putHeading } from "./heading";
import { TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { REQUESTED_SHEET_WORDS } from "./requested-sheets";
import type { NegotiationContents } from "./workbook-contents";

export function planContractReview({ card, settings }: NegotiationContents): SheetPlan {
  const { name } = REQUESTED_SHEET_WORDS["contract-review"];
  const draft = new SheetDraft({
    key: "contract-review",
    name,
    kind: "report",
    tabColor: TAB.detail,
    widths: [30, 12, 12],
  });
  const next = putHeading(draft, `${practiceName(settings)}: ${name}`, [], card);
  return draft.plan({
    freeze: null,
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, next, draft.columns),
      footer: { left: "Confidential: holds rates of several payers", center: "", page: true },
    }),
  });
}
