import type { Metrics } from "./result";
import { type RankedPayer, SELF_PAY_REASON } from "./payer-words";
import { appliesBestPlan, appliesMedicare } from "./scores/rate";

/** Why there is no rate score, in words: what its comparisons need, or that they rest on too few units (methodology section 4). */
export function missingRate(ranked: RankedPayer): string {
  if (ranked.payer.type === "self-pay") return SELF_PAY_REASON;
  if (ranked.detail.paidUnits === 0) return "no paid claim whose rate could be compared";
  const needs = comparisonNeeds(ranked);
  return needs.length > 0 ? `needs ${needs.join(", or ")}` : "too few paid units with a rate to compare them with";
}

/**
 * What a payer's grade lacks for its rate, in words.
 *
 * @param fewClaims more claims are asked for already
 */
export function rateNeeds(ranked: RankedPayer, fewClaims: boolean): readonly string[] {
  const needs = ranked.detail.paidUnits === 0 ? [] : comparisonNeeds(ranked);
  if (needs.length > 0) return [`${needs.join(", or ")}, to compare its rate with`];
  return fewClaims ? [] : ["more paid claims whose codes have a rate to compare with"];
}

/** What each comparison needs that applies to the payer's type; none where one of them has a figure already. */
function comparisonNeeds({ payer, detail }: RankedPayer): readonly string[] {
  const compared = { payer, ownBenchmark: detail.ownBenchmark };
  const applying: readonly (keyof Metrics)[] = [
    ...(appliesMedicare(compared) ? (["medicareIndex"] as const) : []),
    ...(appliesBestPlan(compared) ? (["commercialIndex"] as const) : []),
    "coverage",
  ];
  if (applying.some((metric) => payer[metric] !== null)) return [];
  return [...new Set(applying.flatMap((metric) => detail.needs[metric] ?? []))];
}
