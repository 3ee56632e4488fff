import type { ClaimFacts } from "../claims/claim-facts";
import { type Slices, atOnce } from "../claims/slices";
import type { Settings } from "../settings/settings";
import { CLAIMS_KINDS, type ClaimsRule } from "./claims-kinds";
import { explainLinesInSlices } from "./explain-lines";
import type { ClaimsKind } from "./payer-summary";
import type { PayerScores } from "./result";

const RULES: Readonly<Record<ClaimsKind, ClaimsRule>> = {
  ...CLAIMS_KINDS,
  claims: ({ inReviewPeriod }) => inReviewPeriod,
};

/**
 * The rows of the user's sheet, from 1 and in their order, of the claims behind a payer's figure: every row of a claim that was sent more
 * than once. Of a table of several files there are none: their rows have no numbers of their own.
 */
export function rowsBehind(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  kind: ClaimsKind,
  settings: Settings,
): number[] {
  return atOnce(rowsBehindInSlices(facts, card, payer, kind, settings));
}

export function* rowsBehindInSlices(
  facts: ClaimFacts,
  card: PayerScores,
  payer: string,
  kind: ClaimsKind,
  settings: Settings,
): Slices<number[]> {
  const claims = yield* explainLinesInSlices(facts, card, payer, settings);
  const rows = claims.filter((claim) => RULES[kind](claim, settings)).flatMap((claim) => claim.rows);
  return [...new Set(rows)].filter((row) => typeof row === "number").sort((a, b) => a - b);
}
