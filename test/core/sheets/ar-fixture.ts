import type { ArAnalysis, PayerAr } from "../../../src/core/analysis/ar";
import type { DecisionDays } from "../../../src/core/analysis/ar-days";
import type { Owed } from "../../../src/core/analysis/ar-open";
import type { PayerResult, Scorecard } from "../../../src/core/scoring/result";

const CHARGE = 195;
/** Of a hundred decisions, and of a hundred open service lines. */
const DAYS_OF_HUNDRED = [22, 48, 19, 7, 4];
const AGES_OF_HUNDRED = [58, 21, 10, 6, 5];

const owed = (lines: number): Owed => ({ lines, billed: lines * CHARGE });

/** Days to pay and open claims that fit a scorecard: its counts, means and medians, spread over the buckets. */
export function arOf(card: Scorecard): ArAnalysis {
  const payers = card.payers.map((payer, i) => payerAr(payer, card.details[i]!.daysLines));
  const days = payers.flatMap((payer) => (payer.days ? [payer.days] : []));
  const sum = (of: (one: DecisionDays) => number): number => days.reduce((total, one) => total + of(one), 0);
  return {
    payers,
    practice: {
      buckets: DAYS_OF_HUNDRED.map((_, bucket) => sum(({ buckets }) => buckets[bucket]!)),
      openAtAge: sum(({ openAtAge }) => openAtAge),
      withoutDays: sum(({ withoutDays }) => withoutDays),
      mean: card.practice.meanDays,
      median: card.practice.medianDays,
      p90: 49,
      billingLag: 3.4,
      firstToPaid: 28.8,
    },
    missing: new Set(),
  };
}

function payerAr(payer: PayerResult, daysLines: number): PayerAr {
  const isSelfPay = payer.type === "self-pay";
  const open = isSelfPay ? 0 : payer.open;
  const withoutDate = open >> 4;
  const ages = spread(open - withoutDate, AGES_OF_HUNDRED);
  return {
    payer: payer.payer,
    days: isSelfPay
      ? null
      : {
          buckets: spread(daysLines, DAYS_OF_HUNDRED),
          openAtAge: Math.min(daysLines, open >> 3),
          withoutDays: open >> 5,
          mean: payer.meanDays,
          median: payer.medianDays,
          p90: payer.p90Days,
          billingLag: payer.billingLag,
          firstToPaid: payer.firstToPaidDays,
        },
    open: { ages: ages.map(owed), withoutDate: owed(withoutDate), outside: owed(open >> 4), atOffice: owed(open >> 5) },
  };
}

/** So many in shares of a hundred; what rounding leaves is in the second. */
function spread(all: number, shares: readonly number[]): number[] {
  const parts = shares.map((share) => Math.floor((all * share) / 100));
  const left = all - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, i) => (i === 1 ? part + left : part));
}
