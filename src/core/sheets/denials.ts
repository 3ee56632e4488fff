import { area } from "./cell-address";
import { SheetDraft } from "./draft";
import { periodText, practiceName, putHeading } from "./heading";
import { MUTED, TAB } from "./palette";
import type { SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { stampText } from "./stamp";
import type { WorkbookContents } from "./workbook-contents";

const WIDTHS = [11, 42, 9] as const;

export function planDenials({ card, settings, stamp }: WorkbookContents): SheetPlan {
  const draft = new SheetDraft({
    key: "denials",
    name: "Denials",
    kind: "report",
    tabColor: TAB.detail,
    widths: WIDTHS,
  });
  const end = putHeading(draft, `${practiceName(settings)}: Denials`, [periodText(card)]);
  draft.put(end + 1, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: 0, columns: 0 },
    print: printPlan({ orientation: "landscape", area: area(0, 0, end + 2, WIDTHS.length) }),
  });
}
