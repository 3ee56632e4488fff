import { roundedPercent } from "../scoring/figure-words";
import { actionText, missingReason, SELF_PAY_REASON, tooFewClaims } from "../scoring/payer-words";
import { quartersBelow, quartersPoorSince } from "../scoring/poor-quarters";
import { FLAG_LIMITS } from "../scoring/red-flags";
import type { Metrics } from "../scoring/result";
import { appliesMedicare } from "../scoring/scores/rate";
import { counted } from "../settings/counted";
import type { Day } from "../settings/settings";
import { type DecisionBase, decisionBase } from "./decision-base";
import { type NegotiationRecord, negotiationRecord } from "./decision-record";
import { freshAgreement } from "./fresh-agreement";
import { type NextSteps, nextSteps } from "./next-steps";
import type { PayerCase } from "./payer-case";

export type EvidenceAnswer = "yes" | "no" | "unknown";

/** A question of the guide's that the claims can answer. */
export interface DecisionQuestion {
  readonly asks: string;
  readonly answer: EvidenceAnswer;
  /** The figure in words, or why there is none. */
  readonly figure: string;
  /** How many of what the figure was taken over; `null`: no figure. */
  readonly n: number | null;
  readonly of: string;
}

/** Everything that the claims, the log and the contract terms say about whether to keep a payer. */
export interface DecisionEvidence {
  readonly questions: readonly DecisionQuestion[];
  readonly base: DecisionBase;
  /** Complete quarters that have a grade: of none, no run can be told. */
  readonly quartersGraded: number;
  /** Complete quarters running, up to the latest, graded D or F; and those that began since the closed negotiation. */
  readonly quartersBelow: number;
  readonly quartersPoorSince: number;
  /** `decision.renegotiate` and `decision.leave`. */
  readonly marks: { readonly renegotiate: number; readonly leave: number };
  readonly record: NegotiationRecord;
  /** The day on which new terms were agreed that have yet to show what they bring; `null`: none. */
  readonly agreedOn: Day | null;
  readonly nextSteps: NextSteps;
  /** Of the contract terms; `null`: not filled in. */
  readonly noticeDays: number | null;
}

/** The guide's questions about one payer, answered from the claims, and what the outcome rests on beside them. */
export function decisionEvidence(one: PayerCase): DecisionEvidence {
  const record = negotiationRecord(one);
  const { closedOn } = record;
  return {
    questions: QUESTIONS.map((question) => answered(question, one)),
    base: decisionBase(one),
    quartersGraded: one.quarters.filter(({ quarter, scored }) => quarter.isComplete && scored?.payer.grade).length,
    quartersBelow: quartersBelow(one.quarters),
    quartersPoorSince: closedOn === null ? 0 : quartersPoorSince(one.quarters, closedOn),
    marks: one.settings.decision,
    record,
    agreedOn: freshAgreement(one),
    nextSteps: nextSteps(one),
    noticeDays: one.terms?.noticeDays ?? null,
  };
}

interface Question {
  readonly asks: (one: PayerCase) => string;
  /** Red flags that answer yes, each in its own words. */
  readonly flags: readonly string[];
  /** The figure where no flag flies; `null`: not available. */
  readonly figure: (one: PayerCase) => string | null;
  /** What its absence is put down to. */
  readonly metric: keyof Metrics;
  readonly n: (one: PayerCase) => number;
  readonly of: (one: PayerCase) => string;
  /** Why the figure is shown but not judged; `null`: it is. */
  readonly notJudged?: (one: PayerCase) => string | null;
}

const percent = (share: number): string => roundedPercent(share);
const paidUnits = ({ detail }: PayerCase): number => detail.paidUnits;
const window = ({ detail }: PayerCase): string =>
  detail.window.isReviewPeriod ? "decided, whole period" : "decided, denial window";

const QUESTIONS: readonly Question[] = [
  {
    asks: () => "Does it pay below cost?",
    flags: ["below-cost"],
    figure: ({ payer: { coverage } }) =>
      coverage === null ? null : `Covers ${percent(coverage)} of the cost of its sessions.`,
    metric: "coverage",
    n: paidUnits,
    of: () => "paid units",
  },
  {
    asks: ({ detail, settings }) =>
      `Below ${detail.ownBenchmark ? "your own schedule" : "Medicare"} (under ${percent(settings.thresholds.medicareRed)})?`,
    flags: ["below-medicare"],
    figure: ({ payer: { medicareIndex }, detail }) =>
      medicareIndex === null
        ? null
        : `Pays ${percent(medicareIndex)} of ${detail.ownBenchmark ? "the schedule in settings" : "Medicare"}.`,
    metric: "medicareIndex",
    n: paidUnits,
    of: () => "paid units",
    notJudged: ({ payer, detail }) =>
      appliesMedicare({ payer, ownBenchmark: detail.ownBenchmark }) ? null : `Not judged for type ${payer.type}.`,
  },
  {
    asks: ({ settings }) => `Below the best plan (under ${percent(settings.thresholds.commercialGreen)})?`,
    flags: ["below-best-plan"],
    figure: ({ payer: { payer, commercialIndex }, card }) => {
      if (commercialIndex === null) return null;
      return payer === card.bestPlan
        ? "It is the best plan itself."
        : `Pays ${percent(commercialIndex)} of the best plan.`;
    },
    metric: "commercialIndex",
    n: paidUnits,
    of: () => "paid units",
  },
  {
    asks: () => "Rework or denials materially above the others'?",
    flags: ["rework"],
    figure: reworkFigure,
    metric: "payerReworkRate",
    n: ({ detail }) => detail.window.adjudicated,
    of: window,
  },
  {
    asks: () => "Slow or unpredictable in paying?",
    flags: ["slow", "old-open"],
    figure: daysFigure,
    metric: "meanDays",
    n: ({ detail }) => detail.daysLines,
    of: () => "dated claims",
  },
  {
    asks: () => "Takes payments back, or questions need more often?",
    flags: ["recoupments", "medical-necessity"],
    figure: ({ payer: { recoupmentRate } }) =>
      recoupmentRate === null ? null : `Took back ${roundedPercent(recoupmentRate, 1)} of its payments.`,
    metric: "recoupmentRate",
    n: ({ detail }) => detail.paidLines,
    of: () => "paid claims",
  },
  {
    asks: () => "Heavy prior authorization?",
    flags: ["prior-auth"],
    figure: (one) =>
      readsAuthorizations(one) && one.others.payers > 0
        ? `On under ${percent(FLAG_LIMITS.authShare)} of claims, or less than twice the others' share.`
        : null,
    metric: "effortShare",
    n: ({ payer }) => payer.lines,
    of: () => "claims",
  },
  {
    asks: () => "Small share of revenue, large effort?",
    flags: ["small-share-large-effort", "volume-trap"],
    figure: ({ payer: { revenueShare, effortShare } }) =>
      revenueShare !== null && effortShare !== null
        ? `Brings ${percent(revenueShare)} of revenue and takes ${percent(effortShare)} of the admin time.`
        : null,
    metric: "drag",
    n: ({ detail }) => detail.claims,
    of: ({ payer }) => `claims; minutes ${MINUTES_FROM[payer.adminSource ?? "estimate"]}`,
  },
];

const MINUTES_FROM = { set: "as set", measured: "measured", estimate: "estimated" } as const;

function reworkFigure({ payer: { payerReworkRate, denialRate }, others }: PayerCase): string | null {
  if (payerReworkRate === null) return null;
  const denials = denialRate === null ? "" : `; initial denials ${percent(denialRate)}`;
  const theirs = others.denialRate === null || denialRate === null ? "" : `, the others ${percent(others.denialRate)}`;
  return `${percent(payerReworkRate)} of claims reworked by its doing${denials}${theirs}.`;
}

function daysFigure({ payer: { meanDays }, others }: PayerCase): string | null {
  if (meanDays === null) return null;
  const theirs = others.meanDays === null ? "" : `; the other payers after ${others.meanDays.toFixed(0)}`;
  return `Pays after ${meanDays.toFixed(0)} days on average${theirs}.`;
}

function readsAuthorizations({ card }: PayerCase): boolean {
  return card.columns.some(({ field }) => field === "priorAuth");
}

/** A flag is a yes; a figure without one a no; no figure, or too few claims for a judgement, is neither. */
function answered({ asks, flags, figure, metric, n, of, notJudged }: Question, one: PayerCase): DecisionQuestion {
  const { payer, settings } = one;
  const flying = payer.redFlags.filter(({ code }) => flags.includes(code));
  const plain = figure(one);
  const question = { asks: asks(one), n: n(one), of: of(one) };
  if (payer.type === "self-pay") return { ...question, answer: "unknown", figure: sentence(SELF_PAY_REASON), n: null };
  if (flying.length > 0) return { ...question, answer: "yes", figure: flying.map(({ text }) => text).join(" ") };
  if (plain === null) return { ...question, answer: "unknown", figure: sentence(missing(metric, one)), n: null };
  if (payer.adjudicated < settings.minimumLines) {
    const few = sentence(tooFewClaims(payer.adjudicated, settings));
    return { ...question, answer: "unknown", figure: few };
  }
  const why = notJudged?.(one) ?? null;
  return why === null
    ? { ...question, answer: "no", figure: plain }
    : { ...question, answer: "unknown", figure: `${plain} ${why}` };
}

function missing(metric: keyof Metrics, one: PayerCase): string {
  if (metric !== "effortShare") return missingReason(one, metric);
  return readsAuthorizations(one) ? "no other payer to compare with" : "needs a prior authorization column";
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How the quarters stand, as a question of the guide's: poor how many running? */
export function quartersQuestion(evidence: DecisionEvidence): DecisionQuestion {
  const { quartersGraded: graded, quartersBelow: running, marks } = evidence;
  const asks = `Graded below C ${counted(marks.renegotiate, "quarter")} running?`;
  if (graded === 0) return { asks, answer: "unknown", figure: "No complete quarter could be graded.", n: null, of: "" };
  return {
    asks,
    answer: running >= marks.renegotiate ? "yes" : "no",
    figure: `${counted(running, "quarter")} running below C, up to the last complete one.`,
    n: graded,
    of: "graded quarters",
  };
}

/** `F: consider leaving (negotiate first)`. */
export function gradeAndAction({ payer }: Pick<PayerCase, "payer">): string {
  return payer.grade === null ? actionText(payer) : `${payer.grade}: ${actionText(payer)}`;
}
