import { actionText, type RankedPayer, rankedPayers } from "../scoring/payer-words";
import type { PayerResult, Scorecard } from "../scoring/result";
import { nameKey } from "../settings/names";
import type { Day } from "../settings/settings";
import type { HistoryEntry } from "./history-entry";

/**
 * The rows of earlier builds, oldest first, and then those of this one, in the order of the scorecard. A build on the same day replaces
 * that day's rows.
 *
 * @param built the day of this build
 */
export function historyWith(earlier: readonly HistoryEntry[], card: Scorecard, built: Day): HistoryEntry[] {
  return [
    ...earlier.filter((entry) => entry.built !== built),
    ...rankedPayers(card).map((one) => entryOf(one, card, built)),
  ].sort((a, b) => a.built - b.built);
}

/**
 * How a payer's grade has changed since the build before that had the payer: `up from D`, `down from B`; `null`: not at all, or it is the
 * first build with the payer.
 *
 * @param history oldest first
 */
export function gradeChanges(history: readonly HistoryEntry[]): ReadonlyMap<HistoryEntry, string | null> {
  const latest = new Map<string, HistoryEntry>();
  const changes = new Map<HistoryEntry, string | null>();
  for (const entry of history) {
    const key = nameKey(entry.payer);
    const before = latest.get(key);
    changes.set(entry, before === undefined ? null : changeOf(before, entry));
    latest.set(key, entry);
  }
  return changes;
}

function changeOf(before: HistoryEntry, now: HistoryEntry): string | null {
  if (before.grade === now.grade) return null;
  if (now.grade === null) return `no grade now, was ${before.grade}`;
  if (before.grade === null) return "graded now";
  // A is the best: letters rise as grades fall.
  return `${now.grade < before.grade ? "up" : "down"} from ${before.grade}`;
}

function entryOf({ payer }: RankedPayer, { asOf }: Scorecard, built: Day): HistoryEntry {
  return {
    built,
    asOf,
    payer: payer.payer,
    grade: payer.grade,
    provisional: payer.provisional,
    // Points that no grade came of would look like one.
    points: payer.grade === null ? null : payer.points,
    sessions: payer.sessions,
    cash: payer.cash,
    allowedPerSession: payer.allowedPerSession,
    revenueShare: payer.revenueShare,
    ...(payer.type === "self-pay" ? NOT_SCORED : scoredFigures(payer)),
    action: payer.action === null ? null : actionText(payer),
  };
}

type ScoredFigures = Pick<HistoryEntry, "medicareIndex" | "coverage" | "minutesPerClaim" | "reworkRate" | "meanDays">;

/** Self-pay can neither deny nor delay. */
const NOT_SCORED: ScoredFigures = {
  medicareIndex: null,
  coverage: null,
  minutesPerClaim: null,
  reworkRate: null,
  meanDays: null,
};

function scoredFigures({ medicareIndex, coverage, minutesPerClaim, reworkRate, meanDays }: PayerResult): ScoredFigures {
  return { medicareIndex, coverage, minutesPerClaim, reworkRate, meanDays };
}
