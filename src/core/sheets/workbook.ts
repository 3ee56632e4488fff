import { InputError } from "../settings/issue";
import { planAr } from "./ar";
import { planDataNotes } from "./data-notes";
import { planDenials } from "./denials";
import { planMedicareCheck } from "./medicare-check";
import { planMethod } from "./method";
import { planPayerMix } from "./payer-mix";
import { planPayerScorecard } from "./payer-scorecard";
import type { SheetPlan } from "./plan";
import { planRates } from "./rates";
import { REQUESTED_SHEETS, type RequestedSheet } from "./requested-sheets";
import { planSettings } from "./settings-sheet";
import type { WorkbookContents } from "./workbook-contents";

/** More payers would not fit the one request that a build is. */
const MOST_PAYERS = 250;

const PLANNERS: Readonly<Record<RequestedSheet, (contents: WorkbookContents) => SheetPlan>> = {
  denials: planDenials,
  ar: planAr,
  "medicare-check": planMedicareCheck,
};

/**
 * The sheets of the first click, and those that were asked for beside them, in the order of their tabs.
 *
 * Throws `InputError` for more payers than the sheets hold.
 */
export function planWorkbook(contents: WorkbookContents, also: ReadonlySet<RequestedSheet> = new Set()): SheetPlan[] {
  const { card, settings, stamp } = contents;
  requireFewPayers(card.payers.length);
  return [
    planPayerScorecard(card, settings, stamp),
    planRates(contents),
    planPayerMix(card, settings, stamp),
    ...REQUESTED_SHEETS.filter((sheet) => also.has(sheet)).map((sheet) => PLANNERS[sheet](contents)),
    planSettings(settings, stamp),
    planDataNotes(card, settings, stamp),
    planMethod(settings, stamp),
  ];
}

function requireFewPayers(payers: number): void {
  if (payers <= MOST_PAYERS) return;
  throw new InputError(
    "too-many-payers",
    `The claims name ${payers} payers; the sheets hold ${MOST_PAYERS}. Join the names of one payer by aliases in the settings (payers), or check that columns.payer is the payer's column.`,
  );
}
