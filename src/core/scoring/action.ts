import type { Settings } from "../settings/settings";
import { reaches } from "../claims/exact";
import type { GridPlace } from "./grid";
import type { PayerFigures } from "./payer-figures";
import { PUBLIC_TYPES } from "./public-types";

/**
 * What to do about a payer: the first rule of methodology section 5 that applies; `null` for payers that are not on the grid.
 * Without a friction figure the rules that need none still speak. Leaving is only considered once a negotiation has ended without an
 * agreement (`payers.<name>.negotiationClosed`, which builds fill from the Negotiation log).
 */
export function actionOf(
  { payer, tally, metrics }: PayerFigures,
  place: GridPlace,
  { thresholds }: Settings,
): string | null {
  const { highPay, quadrant } = place;
  if (highPay === null) return null;
  if (PUBLIC_TYPES.has(payer.type)) {
    if (!highPay) return "public schedule: keep, limit or leave";
    if (quadrant === null) return null;
    return quadrant === "protect and grow" ? "public schedule: protect" : "public schedule: streamline";
  }
  if (payer.type === "platform" && !highPay) return "compare with contracting directly";
  const large = Math.max(metrics.volumeShare ?? 0, metrics.revenueShare ?? 0);
  if (!highPay && reaches(large, thresholds.tooLarge)) return "renegotiate; too large to leave in one step";
  if (quadrant === "consider leaving" || tally.paidLines === 0) {
    const closed = payer.setting?.negotiationClosed ?? null;
    return closed === null ? "negotiate first" : "consider leaving";
  }
  const belowCost = metrics.coverage !== null && !reaches(metrics.coverage, 1);
  return quadrant === "monitor" && belowCost ? "raise the rate, or limit" : quadrant;
}
