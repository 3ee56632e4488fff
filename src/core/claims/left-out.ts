import type { ClaimFacts } from "./claim-facts";
import { NOT_COUNTED_WORDS } from "./not-counted";
import { OUTCOME_WORDS, isExcluded } from "./outcome";

/** Why a row takes no part in any figure: a word of methodology 1.2, or of 1.4 without "excluded: "; `null`: it does. */
export function leftOutReason(row: number, { notCounted, outcomes }: ClaimFacts): string | null {
  const outcome = outcomes.outcome[row]!;
  return NOT_COUNTED_WORDS[notCounted[row]!] || (isExcluded(outcome) ? OUTCOME_WORDS[outcome]! : null);
}
