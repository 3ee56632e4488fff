import type { Scorecard } from "../scoring/result";
import type { Settings } from "../settings/settings";
import { planDataNotes } from "./data-notes";
import { planMethod } from "./method";
import { planPayerMix } from "./payer-mix";
import { planPayerScorecard } from "./payer-scorecard";
import type { SheetPlan } from "./plan";
import { planRates } from "./rates";
import { planSettings } from "./settings-sheet";
import type { Stamp } from "./stamp";

/** The sheets of the first click, in the order of their tabs. */
export function planWorkbook(card: Scorecard, settings: Settings, stamp: Stamp): SheetPlan[] {
  return [
    planPayerScorecard(card, settings, stamp),
    planRates(card, settings, stamp),
    planPayerMix(card, settings, stamp),
    planSettings(settings, stamp),
    planDataNotes(card, settings, stamp),
    planMethod(settings, stamp),
  ];
}
