import type { ClaimFacts } from "../claims/claim-facts";
import { type Slices, atOnce } from "../claims/slices";
import type { Settings } from "../settings/settings";
import { nameKey } from "../settings/names";
import { CLAIMS_KINDS } from "./claims-kinds";
import { type ExplainedLine, explainLinesInSlices } from "./explain-lines";
import type { PayerScores } from "./result";

/** Beside what any rule knows: whether rework that the office or a patient caused is left out of the payer's own rate. */
type RuleBehind = (claim: ExplainedLine, settings: Settings, isSetApart: boolean) => boolean;

const RULES = {
  ...CLAIMS_KINDS,
  claims: ({ inReviewPeriod }) => inReviewPeriod,
  payerReworked: (claim, settings, isSetApart) =>
    CLAIMS_KINDS.reworked(claim, settings) && !(isSetApart && (claim.cause === "office" || claim.cause === "patient")),
} as const satisfies Readonly<Record<string, RuleBehind>>;

/** The claims that stand behind a figure of a payer; `claims` are all of the review period. */
export type ClaimsKind = keyof typeof RULES;

/** The claims behind a payer's figure. */
export interface ClaimsBehind {
  /** As many as the figure counts: a claim that was sent more than once is one. */
  readonly claims: number;
  /**
   * Their rows in the user's sheet, from 1 and in their order: every row of a claim that was sent more than once. Of a table of several
   * files there are none: their rows have no numbers of their own.
   */
  readonly rows: number[];
}

/** The rows alone. */
export function rowsBehind(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  kind: ClaimsKind,
  settings: Settings,
): number[] {
  return atOnce(claimsBehindInSlices(facts, card, payer, kind, settings)).rows;
}

export function* claimsBehindInSlices(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  kind: ClaimsKind,
  settings: Settings,
): Slices<ClaimsBehind> {
  const claims = yield* explainLinesInSlices(facts, card, payer, settings);
  const result = card.payers.find((one) => nameKey(one.payer) === nameKey(payer));
  // Where too few causes are known, all rework counts against the payers, and the two rates are one.
  const isSetApart = result !== undefined && result.payerReworkRate !== result.reworkRate;
  const rule: RuleBehind = RULES[kind];
  const behind = claims.filter((claim) => rule(claim, settings, isSetApart));
  const rows = [...new Set(behind.flatMap((claim) => claim.rows))];
  return { claims: behind.length, rows: rows.filter((row) => typeof row === "number").sort((a, b) => a - b) };
}
