import type { Settings } from "../settings/settings";
import { reaches } from "../claims/exact";
import type { PayerFigures } from "./payer-figures";
import { type Figure, type Grade, type Metrics, SCORE_NAMES, type Score, type ScoreName } from "./result";

export interface Grading {
  /** 0-100, unrounded; `null` where no score is available. */
  readonly points: Figure;
  readonly grade: Grade | null;
  readonly provisional: boolean;
  /** Why there is no grade, or what capped it. */
  readonly gradeReason: string | null;
}

/** What a grade rests on beside the scores; figures that are only supposed can stand in. */
export interface GradeBasis {
  readonly payer: Pick<PayerFigures["payer"], "type">;
  readonly tally: Pick<PayerFigures["tally"], "adjudicated" | "paidLines">;
  readonly metrics: Pick<Metrics, "coverage" | "margin">;
}

type Scores = Readonly<Record<ScoreName, Score>>;

/** Best first: a cap is the best grade that is left. */
export const GRADES: readonly (readonly [Grade, number])[] = [
  ["A", 85],
  ["B", 70],
  ["C", 50],
  ["D", 30],
  ["F", 0],
];
const LETTERS = GRADES.map(([grade]) => grade);
/** Share of all weights that available scores need. */
export const LEAST_WEIGHT = 0.6;
/** A grade on fewer adjudicated lines is provisional. */
export const PROVISIONAL_BELOW = 50;

/** Points, grade, and what capped or prevented it (methodology section 4). */
export function gradeOf(basis: GradeBasis, scores: Scores, settings: Settings): Grading {
  const points = pointsOf(scores, settings);
  const missing = noGradeReason(basis, scores, settings);
  if (missing !== null || points === null)
    return { points, grade: null, provisional: false, gradeReason: missing ?? "no scores" };
  const earned = GRADES.find(([, least]) => reaches(points, least))![0];
  const cap = capOf(basis, scores);
  const capped = cap !== null && LETTERS.indexOf(cap.grade) > LETTERS.indexOf(earned);
  return {
    points,
    grade: capped ? cap.grade : earned,
    provisional: basis.tally.adjudicated < PROVISIONAL_BELOW,
    gradeReason: capped ? `${cap.grade === "F" ? "F" : `at most ${cap.grade}`}: ${cap.reason}` : null,
  };
}

function pointsOf(scores: Scores, { weights }: Settings): Figure {
  const available = SCORE_NAMES.filter((name) => scores[name] !== null);
  const weight = available.reduce((sum, name) => sum + weights[name], 0);
  if (weight === 0) return null;
  const earned = available.reduce((sum, name) => sum + weights[name] * scores[name]!, 0);
  return (100 * earned) / 2 / weight;
}

function noGradeReason(
  { payer, tally }: GradeBasis,
  scores: Scores,
  { minimumLines, weights }: Settings,
): string | null {
  if (payer.type === "self-pay") return "self-pay";
  if (tally.adjudicated < minimumLines) return `too few: ${tally.adjudicated}`;
  if (scores.rate === null) return "no rate score";
  const all = SCORE_NAMES.reduce((sum, name) => sum + weights[name], 0);
  const available = SCORE_NAMES.reduce((sum, name) => sum + (scores[name] === null ? 0 : weights[name]), 0);
  return reaches(available, LEAST_WEIGHT * all) ? null : "too few scores";
}

interface Cap {
  readonly grade: Grade;
  readonly reason: string;
}

/** The hardest cap that applies. */
function capOf({ tally, metrics }: GradeBasis, scores: Scores): Cap | null {
  const red = SCORE_NAMES.filter((name) => scores[name] === 0);
  if (tally.paidLines === 0) return { grade: "F", reason: "no claim was paid" };
  if (scores.rate === 0) {
    if (metrics.coverage !== null && !reaches(metrics.coverage, 1))
      return { grade: "D", reason: "rate red, below break-even" };
    const also = (["cost", "rework", "days"] as const).find((name) => scores[name] === 0);
    if (also) return { grade: "D", reason: `rate and ${SCORE_TITLES[also]} red` };
  }
  if (metrics.margin !== null && metrics.margin < 0) return { grade: "D", reason: "loses money per session" };
  if (red.length >= 3) return { grade: "D", reason: `${red.length} scores red` };
  if (scores.rate === 0) return { grade: "C", reason: "rate red" };
  return red.length >= 2 ? { grade: "C", reason: "two scores red" } : null;
}

const SCORE_TITLES: Readonly<Record<"cost" | "rework" | "days", string>> = {
  cost: "cost to serve",
  rework: "rework",
  days: "days to pay",
};
