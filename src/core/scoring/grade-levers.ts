import { reaches } from "../claims/exact";
import type { Settings } from "../settings/settings";
import { counted } from "../settings/counted";
import { GRADES, type GradeBasis, gradeOf, LEAST_WEIGHT } from "./grade";
import { missingReason, type RankedPayer } from "./payer-words";
import { rateNeeds } from "./rate-needs";
import { type Grade, type Metrics, SCORE_NAMES, type Score, type ScoreName } from "./result";
import { SCORE_TITLES, TARGET_WORDS } from "./score-targets";

type Scores = Readonly<Record<ScoreName, Score>>;

/** Something that could become better, by itself. */
interface Lever {
  /** Levers of the same figure are not pulled together. */
  readonly figure: ScoreName | "margin";
  readonly words: string;
  readonly scores: Partial<Scores>;
  readonly metrics: Partial<GradeBasis["metrics"]>;
}

interface Lift {
  readonly levers: readonly Lever[];
  readonly grade: Grade;
}

const LETTERS = GRADES.map(([grade]) => grade);
/** Smaller is better. */
const rankOf = (grade: Grade): number => LETTERS.indexOf(grade);

/**
 * Sentences: what one figure would have to become for a better grade, all else as it is, and which grade that gives; where none alone
 * would do, the two that give the best one. Of a payer without a grade: what a grade needs. Self-pay has none, and needs nothing.
 */
export function gradeMoves(ranked: RankedPayer, settings: Settings): readonly string[] {
  const { grade } = ranked.payer;
  if (grade === null) return gradeNeeds(ranked, settings);
  const levers = leversOf(ranked, settings);
  const lifts = (pulled: readonly Lever[]): Lift[] => {
    const reached = gradeWith(ranked, pulled, settings);
    return reached !== null && rankOf(reached) < rankOf(grade) ? [{ levers: pulled, grade: reached }] : [];
  };
  const single = levers.flatMap((lever) => lifts([lever]));
  const found =
    single.length > 0 ? single.filter((lift) => isWorthIt(lift, single)) : bestOf(pairs(levers).flatMap(lifts));
  return found.map(({ levers: pulled, grade: reached }) => `${sentence(pulled)}: ${withArticle(reached)}.`);
}

/** What could become better: each score that is not green, to amber and to green; and a margin below 0. */
function leversOf(ranked: RankedPayer, settings: Settings): readonly Lever[] {
  const { scores, margin } = ranked.payer;
  const better = SCORE_NAMES.flatMap((figure): Lever[] => {
    const score = scores[figure];
    const targets = score === 0 ? ([1, 2] as const) : score === 1 ? ([2] as const) : [];
    return targets.flatMap((target): Lever[] => {
      const words = TARGET_WORDS[figure](ranked, target, settings);
      if (words === null) return [];
      return [{ figure, words: `${SCORE_TITLES[figure]} at ${words}`, scores: { [figure]: target }, metrics: {} }];
    });
  });
  if (margin === null || margin >= 0) return better;
  return [
    ...better,
    { figure: "margin", words: "Margin per session at $0 or more", scores: {}, metrics: { margin: 0 } },
  ];
}

/** The grade that the grading itself gives once the levers are pulled. */
function gradeWith({ payer, detail }: RankedPayer, levers: readonly Lever[], settings: Settings): Grade | null {
  const metrics = Object.assign(
    { coverage: payer.coverage, margin: payer.margin },
    ...levers.map((one) => one.metrics),
  );
  const scores = Object.assign({}, payer.scores, ...levers.map((one) => one.scores));
  const tally = { adjudicated: payer.adjudicated, paidLines: detail.paidLines };
  return gradeOf({ payer, tally, metrics }, scores, settings).grade;
}

/** Green is worth saying beside amber only where it gives a better grade still. */
function isWorthIt({ levers: [lever], grade }: Lift, all: readonly Lift[]): boolean {
  const before = all.find((other) => other.levers[0]!.figure === lever!.figure)!;
  return before.levers[0] === lever || rankOf(grade) < rankOf(before.grade);
}

function pairs(levers: readonly Lever[]): (readonly Lever[])[] {
  return levers.flatMap((one, at) =>
    levers.slice(at + 1).flatMap((other) => (other.figure === one.figure ? [] : [[one, other]])),
  );
}

/** The first of those that give the best grade: levers stand in the order of their scores, amber before green. */
function bestOf(lifts: readonly Lift[]): readonly Lift[] {
  const [best] = [...lifts].sort((a, b) => rankOf(a.grade) - rankOf(b.grade));
  return best ? [best] : [];
}

/** `Rate at ... and days to pay at ...`. */
function sentence(levers: readonly Lever[]): string {
  return levers
    .map(({ words }, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)))
    .join(", and ");
}

function withArticle(grade: Grade): string {
  return `${grade === "A" || grade === "F" ? "an" : "a"} ${grade}`;
}

/** The scores beside the rate, and the figure that each rests on. */
const OTHER_SCORES: readonly (readonly [name: ScoreName, metric: keyof Metrics])[] = [
  ["cost", "minutesPerClaim"],
  ["rework", "payerReworkRate"],
  ["days", "meanDays"],
  ["share", "drag"],
];

function gradeNeeds(ranked: RankedPayer, { minimumLines, weights }: Settings): readonly string[] {
  const { type, adjudicated, scores } = ranked.payer;
  if (type === "self-pay") return [];
  const needs: string[] = [];
  if (adjudicated < minimumLines) needs.push(`${counted(minimumLines - adjudicated, "more decided claim")}`);
  if (scores.rate === null) needs.push(...rateNeeds(ranked, adjudicated < minimumLines));
  const missing = OTHER_SCORES.filter(([name]) => scores[name] === null);
  const weight = SCORE_NAMES.reduce((sum, name) => sum + weights[name], 0);
  const lacking = missing.reduce((sum, [name]) => sum + weights[name], 0);
  if (!reaches(weight - lacking, LEAST_WEIGHT * weight)) {
    for (const [name, metric] of missing)
      if (ranked.payer[metric] === null) needs.push(`${SCORE_TITLES[name]}: it ${missingReason(ranked, metric)}`);
  }
  return needs.map((need) => `Missing for a grade: ${need}.`);
}
