/** What became of a row (methodology 1.4). Numbers, so that a million of them fit a byte each. */
export const Outcome = {
  /** Not counted by methodology 1.2: no outcome is looked for. */
  NotCounted: 0,
  Paid: 1,
  Denied: 2,
  Open: 3,
  Unsent: 4,
  Rejected: 5,
  Reversed: 6,
  Secondary: 7,
  Duplicate: 8,
  Capitated: 9,
  ZeroPaid: 10,
  Unreadable: 11,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** Names of the outcomes, as the sheets and the notes say them; of excluded ones, the reason. */
export const OUTCOME_WORDS: readonly string[] = [
  "not counted",
  "paid",
  "denied",
  "open",
  "not sent yet",
  "rejected",
  "reversed",
  "secondary",
  "duplicate",
  "capitated",
  "zero paid, reason unknown",
  "unreadable",
];

/** Excluded rows leave before consolidation (methodology 1.5). */
export function isExcluded(outcome: number): boolean {
  return outcome >= Outcome.Secondary;
}
