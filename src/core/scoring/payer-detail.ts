import type { ClaimTable } from "../claims/claim-table";
import type { Settings } from "../settings/settings";
import { rateOf } from "./best-plan";
import { paidUnits } from "./comparisons";
import { amountOf } from "../claims/exact";
import type { Measured } from "./measure";
import { needsOf } from "./needs";
import type { PayerFigures } from "./payer-figures";
import type { PayerDetail, RateCell } from "./result";
import { decidingComparison, rateEvidence, rateScore } from "./scores/rate";

/** What stands beside a payer's figures on the sheets: counts, what was missing, rates by class. */
export function detailOf(
  figures: PayerFigures,
  measured: Measured,
  table: ClaimTable,
  settings: Settings,
): PayerDetail {
  const { tally, window, effort } = figures;
  const evidence = rateEvidence(figures, settings);
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
    decidedBy: figures.scored ? decidingComparison(evidence, rateScore(evidence, settings), settings) : null,
    ownBenchmark: figures.ownBenchmark,
    needs: needsOf(figures.metrics, table.present, figures.scored),
    rates: ratesOf(figures, measured, table),
  };
}

function ratesOf(
  { tally, medicareRate, breakEvenOf }: PayerFigures,
  { bestPlan }: Measured,
  table: ClaimTable,
): readonly RateCell[] {
  return [...tally.classes.entries()].flatMap(([classNumber, each]) => {
    const rate = rateOf(each);
    if (!each || rate === null) return [];
    const { name, procedure } = table.classes[classNumber]!;
    return [
      {
        className: name,
        code: procedure.code,
        units: amountOf(each.paidUnits),
        allowed: amountOf(each.paidAllowed),
        rate,
        medicare: medicareRate(classNumber),
        bestPlan: bestPlan?.rateOf(classNumber) ?? null,
        breakEven: breakEvenOf(classNumber),
      },
    ];
  });
}
