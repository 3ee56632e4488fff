import type { ServiceClass } from "../claims/dictionaries";
import type { Settings } from "../settings/settings";
import { ratio, reaches } from "../claims/exact";
import { OLD_OPEN_DAYS } from "./days-to-pay";
import type { PayerFigures } from "./payer-figures";
import type { Peers } from "./peers";
import type { RedFlag, Score, ScoreName } from "./result";
import { appliesMedicare } from "./scores/rate";

/** A payer among the others, as the flags need it. */
export interface FlagInput {
  readonly figures: PayerFigures;
  readonly scores: Readonly<Record<ScoreName, Score>>;
  readonly peers: Peers;
  /** Whether rework that the office or a patient caused is left out of `payerReworkRate`. */
  readonly causesKnown: boolean;
  readonly classes: readonly ServiceClass[];
  readonly settings: Settings;
}

/** Gives the words of a flag, or `null` where it does not fly. */
type FlagRule = (input: FlagInput) => string | null;

/** From where on a flag flies (methodology section 8), where it is not a setting. */
export const FLAG_LIMITS = {
  volumeTrap: 2,
  slowerByDays: 20,
  recoupmentRate: 0.01,
  recoupedLines: 3,
  authShare: 0.25,
  authRatio: 2,
  oldOpenShare: 0.25,
  openLines: 10,
  gapDollars: 40,
  necessityRatio: 2,
  necessityLines: 5,
  atChargeShare: 0.9,
  atChargeLines: 10,
} as const;

/** The closed list of methodology section 8, in its order. */
const RULES: Readonly<Record<string, FlagRule>> = {
  "below-medicare": ({ figures, settings }) => {
    const index = figures.metrics.medicareIndex;
    if (index === null || !appliesMedicare(figures) || reaches(index, settings.thresholds.medicareRed)) return null;
    return `Pays ${percent(index)} of ${figures.ownBenchmark ? "the schedule in settings" : "Medicare"}.`;
  },
  "below-best-plan": ({ figures, settings }) => {
    const index = figures.metrics.commercialIndex;
    return index === null || reaches(index, settings.thresholds.commercialGreen)
      ? null
      : `Pays ${percent(index)} of the best plan.`;
  },
  "below-cost": ({ figures }) => {
    const { coverage } = figures.metrics;
    return coverage === null || reaches(coverage, 1)
      ? null
      : `Covers ${percent(coverage)} of the cost of its sessions.`;
  },
  "small-share-large-effort": ({ figures, settings: { thresholds } }) => {
    const { revenueShare, effortShare, drag } = figures.metrics;
    if (revenueShare === null || drag === null) return null;
    if (reaches(revenueShare, thresholds.smallShare) || !reaches(drag, thresholds.smallShareDrag)) return null;
    return `Brings ${percent(revenueShare)} of revenue and takes ${percent(effortShare!)} of the admin time.`;
  },
  "volume-trap": ({ figures }) => {
    const { volumeShare, revenueShare } = figures.metrics;
    if (volumeShare === null || revenueShare === null || volumeShare === 0) return null;
    if (!reaches(volumeShare, FLAG_LIMITS.volumeTrap * revenueShare)) return null;
    return `Fills ${percent(volumeShare)} of sessions and brings ${percent(revenueShare)} of revenue.`;
  },
  rework: ({ figures, scores, causesKnown }) => {
    const { payerReworkRate, baselineRework } = figures.metrics;
    if (scores.rework !== 0) return null;
    const others = baselineRework === null ? "" : `; the other payers ${percent(baselineRework)}`;
    const left = causesKnown ? ", the office's and patients' own causes left out" : "";
    return `${percent(payerReworkRate!)} of claims denied, downcoded, adjusted or sent again${left}${others}.`;
  },
  slow: ({ figures, scores, peers, settings }) => {
    const mean = figures.metrics.meanDays;
    if (mean === null) return null;
    const theirs = peers.meanDaysWithout(figures);
    const slower = theirs !== null && reaches(mean - theirs, FLAG_LIMITS.slowerByDays);
    if (scores.days !== 0 && !slower) return null;
    const others = theirs === null ? "" : `; the other payers after ${theirs.toFixed(0)}`;
    return `Pays after ${mean.toFixed(0)} days on average${others}.${unpredictable(figures, settings)}`;
  },
  recoupments: ({ figures: { metrics, tally } }) => {
    const rate = metrics.recoupmentRate;
    if (rate === null || !reaches(rate, FLAG_LIMITS.recoupmentRate) || tally.recoupedLines < FLAG_LIMITS.recoupedLines)
      return null;
    return `Took back ${percent(rate, 1)} of its payments, on ${tally.recoupedLines} claims.`;
  },
  "prior-auth": ({ figures, peers }) => {
    const share = ratio(figures.tally.effort.authorized, figures.tally.lines);
    const theirs = peers.authorizedWithout(figures);
    if (
      share === null ||
      !reaches(share, FLAG_LIMITS.authShare) ||
      theirs === null ||
      !reaches(share, FLAG_LIMITS.authRatio * theirs)
    )
      return null;
    return `Asks for prior authorization on ${percent(share)} of claims; the other payers on ${percent(theirs)}.`;
  },
  "old-open": ({ figures: { metrics, tally } }) => {
    const share = metrics.openOver45;
    if (share === null || !reaches(share, FLAG_LIMITS.oldOpenShare) || tally.open < FLAG_LIMITS.openLines) return null;
    return `${tally.oldOpen} of ${tally.agedOpen} open claims are older than ${OLD_OPEN_DAYS} days.`;
  },
  gap: ({ figures, peers, classes }) => {
    const widest = peers.widestGap(figures);
    if (!widest || !reaches(widest.gap, FLAG_LIMITS.gapDollars)) return null;
    return `Pays $${widest.gap.toFixed(2)} less for ${classes[widest.classNumber]!.name} than ${widest.to}.`;
  },
  "medical-necessity": ({ figures: { tally } }) => {
    const now = ratio(tally.quarterNecessity, tally.quarterLines);
    const before = ratio(tally.beforeNecessity, tally.beforeLines);
    if (now === null || before === null || tally.quarterNecessity < FLAG_LIMITS.necessityLines) return null;
    if (!reaches(now, FLAG_LIMITS.necessityRatio * before)) return null;
    return `Questioned medical necessity on ${percent(now, 1)} of the last three months' claims, after ${percent(before, 1)} in the six months before.`;
  },
  "paid-at-charge": ({ figures: { tally }, classes }) => {
    const codes = [...tally.classes.entries()]
      .filter(
        ([, each]) =>
          each &&
          each.paidLines >= FLAG_LIMITS.atChargeLines &&
          reaches(each.atCharge, FLAG_LIMITS.atChargeShare * each.paidLines),
      )
      .map(([classNumber]) => classes[classNumber]!.name || "claims without a code");
    return codes.length === 0 ? null : `Allows the full charge for ${codes.join(", ")}: your fee is the ceiling.`;
  },
};

/** The flags of one payer, each with its figures. None for self-pay; below `minimumLines` only old open claims are flagged. */
export function redFlagsOf(input: FlagInput): readonly RedFlag[] {
  const { figures, settings } = input;
  if (!figures.scored) return [];
  const few = figures.tally.adjudicated < settings.minimumLines;
  return Object.entries(RULES).flatMap(([code, rule]) => {
    const text = few && code !== "old-open" ? null : rule(input);
    return text === null ? [] : [{ code, text }];
  });
}

/** Why the days are red where the mean alone would not say it. */
function unpredictable({ metrics }: PayerFigures, { thresholds }: Settings): string {
  const { medianDays, p90Days } = metrics;
  if (medianDays === null || p90Days === null || p90Days - medianDays <= thresholds.daysSpread) return "";
  return ` Unpredictable: half its claims are decided within ${medianDays} days, one in ten takes ${p90Days} or more.`;
}

function percent(share: number, digits = 0): string {
  return `${(share * 100).toFixed(digits)}%`;
}
