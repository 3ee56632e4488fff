import type { DenialAnalysis, DenialCode, DenialReason, PayerDenials } from "../../../src/core/analysis/denials";
import type { DenialCounts, Fixer } from "../../../src/core/analysis/denials-tally";
import type { Scorecard } from "../../../src/core/scoring/result";

/** What a hundred denials of a practice are about, in the order in which payers come upon it. */
const REASONS: readonly (readonly [category: string, fixer: Fixer, code: string, meaning: string, weight: number])[] = [
  ["authorization", "shared", "197", "authorization or notification absent", 5],
  ["coding", "office", "4", "modifier missing or inconsistent", 4],
  ["eligibility", "patient", "27", "after coverage ended", 3],
  ["medical necessity", "payer", "50", "not deemed medically necessary", 2],
  ["eligibility", "office", "31", "patient not identified as insured", 1],
  ["coverage", "plan", "204", "not covered under this plan", 1],
];
const CHARGE = 195;

/** So many denials, of which some were won back, some wait, and the rest are final. */
export function denialCounts(denied: number): DenialCounts {
  const wonBack = Math.floor(denied * 0.4);
  const undecided = Math.floor(denied * 0.1);
  const final = denied - wonBack - undecided;
  return {
    initiallyDenied: denied,
    initiallyDeniedBilled: denied * CHARGE,
    wonBack,
    wonBackAllowed: wonBack * 112.4,
    undecided,
    finallyDenied: final,
    finallyDeniedBilled: final * CHARGE,
  };
}

/** Denials that fit the windows of a scorecard: its payers but self-pay, as many denied as its details say. */
export function denialsOf(card: Scorecard): DenialAnalysis {
  const payers = card.payers.flatMap((payer, i) =>
    payer.type === "self-pay" ? [] : [payerDenials(payer.payer, card.details[i]!.window, i)],
  );
  const rated = payers.filter(({ adjudicated }) => adjudicated >= 20);
  const rate = ({ all, adjudicated }: PayerDenials): number => all.initiallyDenied / adjudicated;
  const best = [...rated].sort((a, b) => rate(a) - rate(b) || b.adjudicated - a.adjudicated)[0];
  return { payers, best: best?.payer ?? null, missing: new Set() };
}

function payerDenials(payer: string, window: Scorecard["details"][number]["window"], turn: number): PayerDenials {
  const { adjudicated, denied, isReviewPeriod } = window;
  const reasons = split(denied, turn);
  return {
    payer,
    isReviewPeriod,
    adjudicated,
    all: added(reasons),
    reasons,
    codes: reasons.map(codeOf),
    rework: {
      denied,
      downcoded: denied >> 2,
      adjusted: denied >> 3,
      rejectedFirst: 1,
      sentAgain: 0,
      rejections: { lines: 3, waiting: 2, waitingBilled: 2 * CHARGE },
    },
  };
}

/** The denials of a payer by reason: the first weighs most, and each payer begins with another. */
function split(denied: number, turn: number): DenialReason[] {
  const weights = REASONS.map((_, i) => REASONS[(i + turn) % REASONS.length]!);
  const all = weights.reduce((sum, [, , , , weight]) => sum + weight, 0);
  let left = denied;
  return weights.flatMap(([category, fixer, , , weight], i) => {
    const own = i === weights.length - 1 ? left : Math.min(left, Math.ceil((denied * weight) / all));
    left -= own;
    return own === 0 ? [] : [{ category, fixer, ...denialCounts(own) }];
  });
}

function codeOf({ category, fixer, initiallyDenied, initiallyDeniedBilled }: DenialReason): DenialCode {
  const [, , code, meaning] = REASONS.find((reason) => reason[0] === category && reason[1] === fixer)!;
  return { code, meaning, fixer, initiallyDenied, initiallyDeniedBilled };
}

function added(reasons: readonly DenialReason[]): DenialCounts {
  const sum = (key: keyof DenialCounts): number => reasons.reduce((total, reason) => total + reason[key], 0);
  return {
    initiallyDenied: sum("initiallyDenied"),
    initiallyDeniedBilled: sum("initiallyDeniedBilled"),
    wonBack: sum("wonBack"),
    wonBackAllowed: sum("wonBackAllowed"),
    undecided: sum("undecided"),
    finallyDenied: sum("finallyDenied"),
    finallyDeniedBilled: sum("finallyDeniedBilled"),
  };
}
