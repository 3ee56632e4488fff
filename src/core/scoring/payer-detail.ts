import type { ClaimTable } from "../claims/claim-table";
import type { Settings } from "../settings/settings";
import { rateOf } from "./best-plan";
import { paidUnits } from "./comparisons";
import { amountOf, cleaned, ratio } from "../claims/exact";
import type { Measured } from "./measure";
import type { MedicareGap } from "./medicare-gap";
import { needsOf } from "./needs";
import type { PayerFigures } from "./payer-figures";
import type { PayerDetail, RateCell, Score } from "./result";
import { decidingComparison, type RateEvidence } from "./scores/rate";

/** A payer's figures with the comparisons that its rate is judged by. */
export interface JudgedPayer {
  readonly figures: PayerFigures;
  readonly evidence: RateEvidence;
}

/** What stands beside a payer's figures on the sheets: counts, what was missing, rates by class. */
export function detailOf(
  { figures, evidence }: JudgedPayer,
  rateScore: Score,
  measured: Measured,
  table: ClaimTable,
  settings: Settings,
  gap: MedicareGap | null,
): PayerDetail {
  const { tally, window, effort } = figures;
  return {
    window: {
      adjudicated: window.adjudicated,
      reworked: measured.rework.reworkedOf(window),
      denied: window.initiallyDenied,
      isReviewPeriod: figures.windowIsReviewPeriod,
    },
    daysLines: tally.days.count,
    agedOpen: tally.agedOpen,
    adminMinutes: effort?.minutes ?? null,
    claims: tally.effort.claims,
    paidLines: tally.paidLines,
    paidUnits: amountOf(paidUnits(tally)),
    lowerBoundLines: tally.lowerBoundLines,
    estimateScores: effort?.scores ?? false,
    counts: {
      medicare: evidence.medicare !== null,
      commercial: evidence.commercial !== null,
      coverage: evidence.coverage !== null,
    },
    decidedBy: decidingComparison(evidence, rateScore, settings),
    ownBenchmark: figures.ownBenchmark,
    needs: needsOf(figures, table.present, gap),
    rates: ratesOf(figures, measured, table),
  };
}

function ratesOf(
  { tally, medicareOf, breakEvenOf }: PayerFigures,
  { bestPlan }: Measured,
  table: ClaimTable,
): readonly RateCell[] {
  return [...tally.classes.entries()].flatMap(([classNumber, each]) => {
    const rate = rateOf(each);
    if (!each || rate === null) return [];
    const { name, procedure } = table.classes[classNumber]!;
    const medicare = medicareOf(each, classNumber);
    return [
      {
        className: name,
        code: procedure.code,
        units: amountOf(each.paidUnits),
        allowed: amountOf(each.paidAllowed),
        rate,
        medicare: medicare && cleaned(medicare.expected / medicare.units),
        pctMedicare: medicare && ratio(medicare.allowed, medicare.expected),
        bestPlan: bestPlan?.rateOf(classNumber) ?? null,
        breakEven: breakEvenOf(classNumber),
      },
    ];
  });
}
