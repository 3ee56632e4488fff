import type { Settings } from "../settings/settings";
import { GRADES } from "./grade";
import { plainNumber, roundedPercent } from "./figure-words";
import { missingReason, type RankedPayer } from "./payer-words";
import { missingRate } from "./rate-needs";
import { SCORE_NAMES, type ScoreName } from "./result";
import { SCORE_TITLES, TARGET_WORDS } from "./score-targets";

const COMPARED_WITH = { medicare: "Medicare", bestPlan: "the best plan", breakEven: "break-even" } as const;

/** The figure that a score rests on, in words: `94% of Medicare`; `null`: there is none. */
export const SCORE_FIGURES: Readonly<Record<ScoreName, (ranked: RankedPayer) => string | null>> = {
  rate: ({ payer, detail: { decidedBy, ownBenchmark } }) => {
    if (!decidedBy) return payer.scores.rate === 0 ? "none of its claims was paid" : null;
    const of = decidedBy.by === "medicare" && ownBenchmark ? "your schedule" : COMPARED_WITH[decidedBy.by];
    // Below green a tenth may be what is missing.
    return `${roundedPercent(decidedBy.index, payer.scores.rate === 2 ? 0 : 1)} of ${of}`;
  },
  cost: ({ payer: { minutesPerClaim, adminSource } }) =>
    minutesPerClaim === null
      ? null
      : `${minutesPerClaim.toFixed(1)} minutes a claim${adminSource === "estimate" ? ", estimated" : ""}`,
  rework: ({ payer: { payerReworkRate } }) =>
    payerReworkRate === null ? null : `${roundedPercent(payerReworkRate, 1)} of claims`,
  days: ({ payer: { meanDays } }) => (meanDays === null ? null : `${meanDays.toFixed(1)} on average`),
  share: ({ payer: { drag, scores } }) => {
    if (drag !== null) return `${drag.toFixed(2)} times`;
    return scores.share === 0 ? "work, and nothing collected" : null;
  },
};

/** Why a score has no figure. */
export function missingScore(name: ScoreName, ranked: RankedPayer): string {
  switch (name) {
    case "rate":
      return missingRate(ranked);
    case "cost":
      return missingReason(ranked, "minutesPerClaim");
    case "rework":
      return missingReason(ranked, "payerReworkRate");
    case "days":
      return missingReason(ranked, "meanDays");
    case "share":
      return missingReason(ranked, "drag");
  }
}

/**
 * Sentences: what keeps a payer's grade from an A. A cap first, for no points lift it; then the scores below green, by the points of 100
 * that they cost. None without a grade.
 */
export function pulledDown(ranked: RankedPayer, settings: Settings): readonly string[] {
  const { grade, gradeReason, scores } = ranked.payer;
  if (grade === null) return [];
  const { weights } = settings;
  const lost = SCORE_NAMES.flatMap((name) => {
    const score = scores[name];
    return score === null || score === 2 || weights[name] === 0 ? [] : [{ name, points: weights[name] * (2 - score) }];
  });
  lost.sort((a, b) => b.points - a.points);
  return [
    ...(gradeReason === null ? [] : [capSentence(gradeReason)]),
    ...lost.map(({ name }) => scoreSentence(name, ranked, settings)),
  ];
}

/** `at most C: rate red` and `F: no claim was paid`, as sentences. */
function capSentence(gradeReason: string): string {
  const [cap, why] = gradeReason.split(": ") as [string, string];
  const [best] = GRADES.at(-1)!;
  return `The grade is ${cap === best ? best : cap}, whatever the points: ${why}.`;
}

/** `Days to pay: 44.3 on average; green is 27.5 days or less.` */
function scoreSentence(name: ScoreName, ranked: RankedPayer, settings: Settings): string {
  const figure = SCORE_FIGURES[name](ranked) ?? "no figure";
  const green = TARGET_WORDS[name](ranked, 2, settings);
  const aside = ASIDES[name]?.(ranked, settings) ?? "";
  return `${SCORE_TITLES[name]}: ${figure}${aside}${green === null ? "" : `; green is ${green}`}.`;
}

/** What else a figure has to be seen with. */
const ASIDES: Readonly<Partial<Record<ScoreName, (ranked: RankedPayer, settings: Settings) => string>>> = {
  rework: ({ payer: { baselineRework } }) =>
    baselineRework === null ? "" : `, the other payers ${roundedPercent(baselineRework, 1)}`,
  days: ({ payer: { medianDays, p90Days } }, { thresholds }) =>
    p90Days! - medianDays! > thresholds.daysSpread
      ? `, but unpredictable: half within ${plainNumber(medianDays!)} days, one in ten after ${plainNumber(p90Days!)} or more`
      : "",
};
