import { SheetDraft } from "./draft";
import { TAB } from "./palette";
import { type PayerSheet, payerSheetKey, payerTab } from "./payer-sheets";

/** An empty sheet about a payer, by its key and under its tab. @param tabColor that of a page, where none is given */
export function payerSheetDraft(
  sheet: PayerSheet,
  payer: string,
  widths: readonly number[],
  tabColor: string = TAB.page,
): SheetDraft {
  return new SheetDraft({
    key: payerSheetKey(sheet, payer),
    name: payerTab(sheet, payer),
    kind: "report",
    tabColor,
    widths,
  });
}
