import type { Scorecard } from "../scoring/result";
import { InputError } from "../settings/issue";
import type { Settings } from "../settings/settings";
import { planDataNotes } from "./data-notes";
import { planMethod } from "./method";
import { planPayerMix } from "./payer-mix";
import { planPayerScorecard } from "./payer-scorecard";
import type { SheetPlan } from "./plan";
import { planRates } from "./rates";
import { planSettings } from "./settings-sheet";
import type { Stamp } from "./stamp";

/** More payers would not fit the one request that a build is. */
const MOST_PAYERS = 250;

/**
 * The sheets of the first click, in the order of their tabs.
 *
 * Throws `InputError` for more payers than the sheets hold.
 */
export function planWorkbook(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan[] {
  requireFewPayers(card.payers.length);
  return [
    planPayerScorecard(card, settings, stamp),
    planRates(card, settings, stamp),
    planPayerMix(card, settings, stamp),
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
