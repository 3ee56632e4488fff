import type { ServiceClass } from "../claims/dictionaries";
import type { Settings } from "../settings/settings";
import { rateOf } from "./best-plan";
import type { ClassTally } from "./class-tally";
import { amountOf, ratio, reaches } from "../claims/exact";
import type { PayerFigures } from "./payer-figures";
import type { RedFlag, Score, ScoreName } from "./result";
import { appliesMedicare } from "./scores/rate";

/** A payer among the others, as the flags need it. */
export interface FlagInput {
  readonly figures: PayerFigures;
  readonly scores: Readonly<Record<ScoreName, Score>>;
  /** The other scored payers. */
  readonly others: readonly PayerFigures[];
  readonly classes: readonly ServiceClass[];
  readonly settings: Settings;
}

/** Gives the words of a flag, or `null` where it does not fly. */
type FlagRule = (input: FlagInput) => string | null;

const VOLUME_TRAP = 2;
const SLOWER_BY_DAYS = 20;
const RECOUPMENT_RATE = 0.01;
const RECOUPED_LINES = 3;
const AUTH_SHARE = 0.25;
const AUTH_RATIO = 2;
const OLD_OPEN_SHARE = 0.25;
const OLD_OPEN_LINES = 10;
const GAP_DOLLARS = 40;
/** A rate on fewer paid units is too thin to hold against another payer. */
export const GAP_UNITS = 5;
const NECESSITY_RATIO = 2;
const NECESSITY_LINES = 5;
const AT_CHARGE_SHARE = 0.9;
const AT_CHARGE_LINES = 10;

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
    if (!reaches(volumeShare, VOLUME_TRAP * revenueShare)) return null;
    return `Fills ${percent(volumeShare)} of sessions and brings ${percent(revenueShare)} of revenue.`;
  },
  rework: ({ figures, scores }) => {
    const { payerReworkRate, baselineRework } = figures.metrics;
    if (scores.rework !== 0) return null;
    const others = baselineRework === null ? "" : `; the other payers ${percent(baselineRework)}`;
    return `${percent(payerReworkRate!)} of claims denied, downcoded, adjusted or sent again${others}.`;
  },
  slow: ({ figures, scores, others }) => {
    const mean = figures.metrics.meanDays;
    if (mean === null) return null;
    const theirs = meanDaysOf(others);
    const slower = theirs !== null && reaches(mean - theirs, SLOWER_BY_DAYS);
    if (scores.days !== 0 && !slower) return null;
    return `Pays after ${mean.toFixed(0)} days on average${theirs === null ? "" : `; the other payers after ${theirs.toFixed(0)}`}.`;
  },
  recoupments: ({ figures: { metrics, tally } }) => {
    const rate = metrics.recoupmentRate;
    if (rate === null || !reaches(rate, RECOUPMENT_RATE) || tally.recoupedLines < RECOUPED_LINES) return null;
    return `Took back ${percent(rate, 1)} of its payments, on ${tally.recoupedLines} claims.`;
  },
  "prior-auth": ({ figures, others }) => {
    const share = authShare([figures]);
    const theirs = authShare(others);
    if (share === null || !reaches(share, AUTH_SHARE) || theirs === null || !reaches(share, AUTH_RATIO * theirs))
      return null;
    return `Asks for prior authorization on ${percent(share)} of claims; the other payers on ${percent(theirs)}.`;
  },
  "old-open": ({ figures: { metrics, tally } }) => {
    const share = metrics.openOver45;
    if (share === null || !reaches(share, OLD_OPEN_SHARE) || tally.open < OLD_OPEN_LINES) return null;
    return `${tally.oldOpen} of ${tally.agedOpen} open claims are older than 45 days.`;
  },
  gap: gapFlag,
  "medical-necessity": ({ figures: { tally } }) => {
    const now = ratio(tally.quarterNecessity, tally.quarterLines);
    const before = ratio(tally.beforeNecessity, tally.beforeLines);
    if (now === null || before === null || tally.quarterNecessity < NECESSITY_LINES) return null;
    if (!reaches(now, NECESSITY_RATIO * before)) return null;
    return `Questioned medical necessity on ${percent(now, 1)} of the last three months' claims, after ${percent(before, 1)} in the six months before.`;
  },
  "paid-at-charge": ({ figures: { tally }, classes }) => {
    const codes = [...tally.classes.entries()]
      .filter(
        ([, each]) =>
          each && each.paidLines >= AT_CHARGE_LINES && reaches(each.atCharge, AT_CHARGE_SHARE * each.paidLines),
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

/** The widest gap per unit to another commercial payer, both with enough paid units of the class. */
function gapFlag({ figures, others, classes }: FlagInput): string | null {
  if (figures.payer.type !== "commercial") return null;
  const gaps = [...figures.tally.classes.entries()].flatMap(([classNumber, own]) =>
    classes[classNumber]!.procedure.code === "" || !enoughUnits(own)
      ? []
      : others
          .filter((other) => other.payer.type === "commercial" && enoughUnits(other.tally.classes[classNumber]))
          .map((other) => ({ classNumber, other, gap: rateOf(other.tally.classes[classNumber])! - rateOf(own)! })),
  );
  const widest = gaps.sort((a, b) => b.gap - a.gap)[0];
  if (!widest || !reaches(widest.gap, GAP_DOLLARS)) return null;
  const name = classes[widest.classNumber]!.name;
  return `Pays $${widest.gap.toFixed(2)} less for ${name} than ${widest.other.payer.name}.`;
}

function enoughUnits(tally: ClassTally | undefined): tally is ClassTally {
  return tally !== undefined && amountOf(tally.paidUnits) >= GAP_UNITS;
}

function authShare(payers: readonly PayerFigures[]): number | null {
  const sum = (value: (each: PayerFigures) => number): number => payers.reduce((total, each) => total + value(each), 0);
  return ratio(
    sum(({ tally }) => tally.effort.authorized),
    sum(({ tally }) => tally.lines),
  );
}

/** The mean over all claims of several payers. */
function meanDaysOf(payers: readonly PayerFigures[]): number | null {
  const known = payers.filter(({ metrics }) => metrics.meanDays !== null);
  const claims = known.reduce((sum, { tally }) => sum + tally.days.count, 0);
  return ratio(
    known.reduce((sum, { metrics, tally }) => sum + metrics.meanDays! * tally.days.count, 0),
    claims,
  );
}

function percent(share: number, digits = 0): string {
  return `${(share * 100).toFixed(digits)}%`;
}
