import type { PayerCase } from "../payer-case";

/** Whether the payer's rates changed within the review period, by Contract terms: means over it mix old and new rates. */
export function changedWithin({ card, terms }: Pick<PayerCase, "card" | "terms">): boolean {
  const { period } = card;
  const changed = terms?.lastRateChange ?? null;
  return period !== null && changed !== null && changed > period.from && changed <= period.to;
}
