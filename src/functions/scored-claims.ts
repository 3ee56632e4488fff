import { type ClaimFacts, deriveFacts } from "../core/claims/claim-facts";
import { ClaimReader } from "../core/claims/claim-reader";
import { needsMedicare } from "../core/scoring/medicare-gap";
import { requireScorable } from "../core/scoring/scorable";
import { scorePayers } from "../core/scoring/score-payers";
import type { PayerScores } from "../core/scoring/result";
import { localDay } from "../core/settings/calendar";
import type { Day, Settings } from "../core/settings/settings";
import { type Range, rangeOf, usedRows } from "./arguments";
import { BlankCells } from "./blank-cells";
import { medicareTables } from "./medicare-tables";
import { Memo } from "./memo";
import { problem } from "./messages";
import { settingsOfRange } from "./settings-range";

/** A claim range, scored. */
export interface ScoredClaims {
  readonly facts: ClaimFacts;
  readonly card: PayerScores;
  readonly settings: Settings;
}

/** What messages call the range. */
const RANGE_NAME = "The range of claims";
const ROWS_AT_ONCE = 1024;

/**
 * Scores a range of claims with its headings, row 1 being the range's first. Without settings all stand at their defaults.
 * @throws Problem, InputError, Loading
 */
export function scoreRange(claims: Range, settingsRange: Range, today: Day): ScoredClaims {
  const rows = usedRows(claims);
  if (rows === 0 || claims[0]!.length < 2) throw problem("no-claims");
  const settings = settingsOfRange(settingsRange, today);
  // Before the claims are read: they would have to be read again once the prices are there.
  const priceLines = needsMedicare(settings) ? medicareTables.get().priceLines : null;
  const blanks = BlankCells.of(claims, rows, settings);
  const reader = new ClaimReader(settings);
  reader.startTable({ name: RANGE_NAME, firstRow: 1, rows });
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const few = claims.slice(from, Math.min(from + ROWS_AT_ONCE, rows));
    reader.push(few.map((row, at) => blanks.restore(row, from + at)));
  }
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const { scores: card } = scorePayers(facts, settings, priceLines?.(table, settings) ?? null);
  requireScorable(card, table);
  return { facts, card, settings };
}

const memo = new Memo(scoreRange);

/**
 * The scorecard of the arguments that Excel gives: worked out once for the same cells, and again when one of them changes.
 * @throws Problem, InputError, Loading
 */
export function scoredClaims(claims: unknown, settings: unknown): ScoredClaims {
  return memo.get(rangeOf(claims), rangeOf(settings), localDay(new Date()));
}
