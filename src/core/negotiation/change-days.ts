import type { ChangeDay } from "../analysis/before-after";
import type { PayerScores } from "../scoring/result";
import { nameKey } from "../settings/names";
import type { Day, Settings } from "../settings/settings";
import type { ContractTerms } from "./contract-terms";

/**
 * The days before and after which payers are compared, in the order of the scorecard: the setting `trends.since` for all of them, else each
 * payer's last rate change by Contract terms, where it lies among the claims.
 *
 * @param first the first day with claims; `null`: the table holds no dates
 */
export function changeDays(
  { asOf, payers }: Pick<PayerScores, "asOf" | "payers">,
  terms: readonly ContractTerms[],
  { trends: { since } }: Settings,
  first: Day | null,
): ChangeDay[] {
  if (asOf === null || first === null) return [];
  if (since !== null) return payers.map(({ payer }) => ({ payer, since }));
  return payers.flatMap(({ payer }) => {
    const changed = terms.find((one) => nameKey(one.payer) === nameKey(payer))?.lastRateChange ?? null;
    return changed !== null && changed > first && changed <= asOf ? [{ payer, since: changed }] : [];
  });
}
