import type { Settings } from "../settings/settings";
import type { Figure, Metrics, PayerDetail, PayerResult, PayerScores, Scorecard } from "./result";
import { MANY_LOWER_BOUNDS } from "./scores/rate";

/** A payer as the sheets list it: by descending cash, numbered from 1; the number is its dot in the chart. */
export interface RankedPayer {
  readonly rank: number;
  readonly payer: PayerResult;
  readonly detail: PayerDetail;
}

export function rankedPayers(card: PayerScores): RankedPayer[] {
  return card.payers.map((payer, i) => ({ rank: i + 1, payer, detail: card.details[i]! }));
}

/** Whether the table tells too few allowed amounts of the payer: what the insurer paid stands for them, which is less. */
export function hasLowerBounds({ detail }: RankedPayer): boolean {
  return detail.lowerBoundLines > MANY_LOWER_BOUNDS * detail.paidLines;
}

/** The same of the practice as a whole. */
export function practiceHasLowerBounds({ details }: Scorecard): boolean {
  const sum = (of: (detail: PayerDetail) => number): number => details.reduce((total, one) => total + of(one), 0);
  return sum((one) => one.lowerBoundLines) > MANY_LOWER_BOUNDS * sum((one) => one.paidLines);
}

/** `B`, `B prov.` where it is provisional, or a dash. */
export function gradeText({ grade, provisional }: PayerResult): string {
  if (grade === null) return "–";
  return provisional ? `${grade} prov.` : grade;
}

/** What to do with the payer, or why it has no grade. */
export function actionText({ action, quadrant, gradeReason }: PayerResult): string {
  if (action === "negotiate first" && quadrant === "consider leaving") return "consider leaving (negotiate first)";
  return action ?? `not graded (${gradeReason ?? "no action"})`;
}

/** Why a payer is not judged by its claims. */
export function tooFewClaims(adjudicated: number, { minimumLines }: Settings): string {
  return `too few decided claims to judge: ${adjudicated} of ${minimumLines}`;
}

/** Share of the decided claims that needed no rework; `null` where the rework rate is not available. */
export function firstPassRate({ reworkRate }: PayerResult): Figure {
  return reworkRate === null ? null : 1 - reworkRate;
}

export const SELF_PAY_REASON = "self-pay is not scored";

const NOTHING_TO_COMPARE: Readonly<Partial<Record<keyof Metrics, string>>> = {
  medicareIndex: "no paid code with a Medicare rate",
  commercialIndex: "no paid code in common with the best plan",
  coverage: "no cost per session in Settings",
  margin: "no cost per session in Settings",
  netCollection: "no payments to compare with allowed amounts",
  meanDays: "no service line with both a submitted and a paid date",
  drag: "no share of revenue to set the effort against",
};

/** What the core calls a need that no column fills. */
const PLAIN_NEEDS: Readonly<Record<string, string>> = {
  "cash above 0": "something collected",
};

/** Why a figure is missing, in words; a figure is never shown as 0 for want of input. */
export function missingReason({ payer, detail }: RankedPayer, metric: keyof Metrics): string {
  if (payer.type === "self-pay") return SELF_PAY_REASON;
  const need = detail.needs[metric];
  if (need !== undefined) return `needs ${PLAIN_NEEDS[need] ?? need}`;
  return NOTHING_TO_COMPARE[metric] ?? "not enough service lines to measure it";
}
