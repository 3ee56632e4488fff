import { GAP_UNITS } from "./peers";
import type { RateCell, PayerScores } from "./result";
import { rankedPayers, type RankedPayer } from "./payer-words";

/** What a payer pays for one class of service (code and license modifiers). */
export interface PayerRate extends RankedPayer {
  readonly rate: RateCell;
}

/** One class and everybody who paid for it, the highest rate first; thin rates and self-pay last. */
export interface RateClass {
  readonly className: string;
  /** Paid units of all payers. */
  readonly units: number;
  readonly rates: readonly PayerRate[];
}

/** Classes by descending paid units, ties by name. */
export function rateClasses(card: PayerScores): RateClass[] {
  const byClass = new Map<string, PayerRate[]>();
  for (const ranked of rankedPayers(card)) {
    for (const rate of ranked.detail.rates) {
      const rates = byClass.get(rate.className);
      if (rates) rates.push({ ...ranked, rate });
      else byClass.set(rate.className, [{ ...ranked, rate }]);
    }
  }
  return [...byClass]
    .map(([className, rates]) => ({
      className: className === "" ? "no code" : className,
      units: rates.reduce((sum, { rate }) => sum + rate.units, 0),
      rates: rates.sort(byRate),
    }))
    .sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1));
}

/** Whether a rate takes part in highest, lowest and gap: not on a few units, and not self-pay, which is no contract. */
export function countsForGap({ payer, rate }: PayerRate): boolean {
  return payer.type !== "self-pay" && rate.units >= GAP_UNITS;
}

/** The highest rate first; those that take no part in the gap last, so that the others are one range of cells. */
function byRate(a: PayerRate, b: PayerRate): number {
  return Number(countsForGap(b)) - Number(countsForGap(a)) || b.rate.rate - a.rate.rate || a.rank - b.rank;
}
