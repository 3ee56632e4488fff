import { reaches } from "../claims/exact";
import { listed } from "../settings/listed";
import type { Settings } from "../settings/settings";
import { percentText, plainNumber, roundedPercent } from "./figure-words";
import type { RankedPayer } from "./payer-words";
import type { ScoreName } from "./result";
import { CLEARLY_ABOVE_COST } from "./scores/rate";
import { LONE_BASELINE, LONE_RED, NEVER_GREEN } from "./scores/rework";

/** A score that a payer could reach: amber or green. */
export type Target = 1 | 2;

/** Says what a figure has to be, to end "green is ..."; `null`: no figure of its own would do it. */
type TargetWords = (ranked: RankedPayer, target: Target, settings: Settings) => string | null;

export const SCORE_TITLES: Readonly<Record<ScoreName, string>> = {
  rate: "Rate",
  cost: "Cost to serve",
  rework: "Rework",
  days: "Days to pay",
  share: "Effort / revenue",
};

/** What each figure has to be for a score, all else as it is (methodology section 4). */
export const TARGET_WORDS: Readonly<Record<ScoreName, TargetWords>> = {
  rate: rateTarget,
  cost: (_, target, { thresholds }) =>
    `less than ${plainNumber(target === 2 ? thresholds.minutesGreen : thresholds.minutesRed)} minutes a claim`,
  rework: reworkTarget,
  days: daysTarget,
  share: shareTarget,
};

/** The comparisons that still fall short, each with what it has to be. */
function rateTarget({ payer, detail }: RankedPayer, target: Target, { thresholds }: Settings): string | null {
  const { counts, ownBenchmark } = detail;
  const alone = !counts.medicare && !counts.commercial;
  const wanted: readonly (readonly [applies: boolean, index: number | null, least: number, of: string])[] = [
    [
      counts.medicare,
      payer.medicareIndex,
      target === 2 ? thresholds.medicareGreen : thresholds.medicareRed,
      ownBenchmark ? "your schedule" : "Medicare",
    ],
    [counts.commercial && target === 2, payer.commercialIndex, thresholds.commercialGreen, "the best plan"],
    [counts.coverage, payer.coverage, target === 2 && alone ? CLEARLY_ABOVE_COST : 1, "break-even"],
  ];
  const missing = wanted.filter(([applies, index, least]) => applies && index !== null && !reaches(index, least));
  if (missing.length === 0) return null;
  const all = missing.map(([, , least, of]) => `${percentText(least)} of ${of}`);
  return `${listed(all)} or more`;
}

/** Amber: surely not red. Green: the most claims that may be reworked. */
function reworkTarget({ payer, detail }: RankedPayer, target: Target, { thresholds }: Settings): string | null {
  const alone = payer.baselineRework === null;
  const baseline = payer.baselineRework ?? LONE_BASELINE;
  if (target === 1) {
    const red = alone ? LONE_RED : Math.max(thresholds.reworkRatio * baseline, thresholds.reworkFloor);
    return `less than ${roundedPercent(wholeTenths(red), 1)} of claims`;
  }
  const { adjudicated } = detail.window;
  const isGreen = (reworked: number): boolean =>
    reaches(baseline * adjudicated + 1, reworked) && !reaches(reworked / adjudicated, NEVER_GREEN);
  let most = Math.ceil(baseline * adjudicated + 1);
  while (most > 0 && !isGreen(most)) most--;
  return `${most} of ${adjudicated} claims or fewer`;
}

/** A fraction as a percentage of one decimal shows it, never above it: what is to be undercut must not be rounded up. */
function wholeTenths(fraction: number): number {
  return Math.floor(fraction * 1000 + 1e-9) / 1000;
}

function daysTarget({ payer }: RankedPayer, target: Target, { thresholds }: Settings): string {
  const days = `${plainNumber(target === 2 ? thresholds.daysGreen : thresholds.daysRed)} days or less`;
  const isUnpredictable = payer.p90Days! - payer.medianDays! > thresholds.daysSpread;
  return isUnpredictable
    ? `${days} with the slowest tenth at most ${plainNumber(thresholds.daysSpread)} days behind the median`
    : days;
}

function shareTarget({ payer }: RankedPayer, target: Target, { thresholds }: Settings): string | null {
  const { revenueShare, drag } = payer;
  if (drag === null) return null;
  const isSmall = revenueShare !== null && !reaches(revenueShare, thresholds.smallShare);
  const isLarge = revenueShare !== null && reaches(revenueShare, thresholds.largeShare);
  const red = isSmall ? Math.min(thresholds.smallShareDrag, thresholds.dragRed) : thresholds.dragRed;
  const most = isLarge ? Math.max(thresholds.largeShareDrag, thresholds.dragGreen) : thresholds.dragGreen;
  // Red comes before green where settings let the two overlap.
  return target === 1 || reaches(most, red) ? `less than ${plainNumber(red)}` : `${plainNumber(most)} or less`;
}
