import type { Settings } from "../settings/settings";
import type { PayerFigures } from "./payer-figures";
import type { Figure, Quadrant, Score } from "./result";
import type { RateEvidence } from "./scores/rate";

/** Where a payer stands on the pay and friction grid (methodology section 5). */
export interface GridPlace {
  readonly payRatio: Figure;
  readonly friction: Figure;
  readonly quadrant: Quadrant | null;
  /** `null`: not on the grid. */
  readonly highPay: boolean | null;
}

const NOWHERE: GridPlace = { payRatio: null, friction: null, quadrant: null, highPay: null };
const HIGH_FRICTION = 50;
/** What a lone scored payer's rework is measured on. */
const LONE_CUTS = [0.05, 0.1] as const;

export function gridPlace(
  figures: PayerFigures,
  rateScore: Score,
  evidence: RateEvidence,
  scoredPayers: number,
  settings: Settings,
): GridPlace {
  if (!figures.scored || figures.tally.adjudicated < settings.minimumLines || rateScore === null) return NOWHERE;
  const highPay = rateScore !== 0;
  const friction = frictionOf(figures, scoredPayers, settings);
  return { payRatio: payRatio(evidence, settings), friction, quadrant: quadrantOf(highPay, friction), highPay };
}

/** The smallest of the comparisons that count and apply; 1 is the dividing line. */
function payRatio({ medicare, coverage, nonePaid, uncertain }: RateEvidence, { thresholds }: Settings): Figure {
  if (nonePaid) return 0;
  if (uncertain) return null;
  const ratios = [medicare === null ? null : medicare / thresholds.medicareRed, coverage].filter(
    (each) => each !== null,
  );
  return ratios.length === 0 ? null : Math.min(...ratios);
}

function frictionOf({ effort, metrics }: PayerFigures, scoredPayers: number, { thresholds }: Settings): Figure {
  const parts: number[] = [];
  const add = (value: Figure, first: number, second: number): void => {
    if (value !== null) parts.push(interpolate(value, first, second));
  };
  if (effort?.scores) add(metrics.minutesPerClaim, thresholds.minutesGreen, thresholds.minutesRed);
  const baseline = metrics.baselineRework;
  if (scoredPayers === 1) add(metrics.payerReworkRate, ...LONE_CUTS);
  else if (baseline !== null) {
    add(metrics.payerReworkRate, baseline, Math.max(thresholds.reworkRatio * baseline, thresholds.reworkFloor));
  }
  add(metrics.meanDays, thresholds.daysGreen, thresholds.daysRed);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

/** Linear through (0, 0), (first, 100/3), (second, 200/3), (2 x second, 100), flat after; without a first cut, straight to the second. */
function interpolate(value: number, first: number, second: number): number {
  const third = 100 / 3;
  if (value <= 0) return 0;
  if (value >= 2 * second) return 100;
  if (value > second) return 2 * third + (third * (value - second)) / second;
  if (first === 0) return (2 * third * value) / second;
  if (value <= first) return (third * value) / first;
  return third + (third * (value - first)) / (second - first);
}

function quadrantOf(highPay: boolean, friction: Figure): Quadrant | null {
  if (friction === null) return null;
  if (highPay) return friction >= HIGH_FRICTION ? "negotiate and streamline" : "protect and grow";
  return friction >= HIGH_FRICTION ? "consider leaving" : "monitor";
}
