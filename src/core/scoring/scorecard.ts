import type { ClaimFacts } from "../claims/claim-facts";
import { rowIssues } from "../claims/row-issues";
import { type Slices, atOnce } from "../claims/slices";
import type { Settings } from "../settings/settings";
import { columnsRead } from "./columns-read";
import type { LinePricer } from "./line-pricer";
import { noticesOf } from "./notices";
import type { Scorecard } from "./result";
import { scorePayersInSlices } from "./score-payers";

/**
 * The scorecard of a claim table, from its rows' facts (`deriveFacts`): the scores, and what the reader has to know beside them.
 *
 * @param pricer Medicare's amounts for the lines of this table, of its own for each scoring; `null`: none
 * @param placeProblem why Medicare does not know the place of the settings, in a sentence
 */
export function scoreClaims(
  facts: ClaimFacts,
  settings: Settings,
  pricer: LinePricer | null,
  placeProblem: string | null = null,
): Scorecard {
  return atOnce(scoreClaimsInSlices(facts, settings, pricer, placeProblem));
}

export function* scoreClaimsInSlices(
  facts: ClaimFacts,
  settings: Settings,
  pricer: LinePricer | null,
  placeProblem: string | null = null,
): Slices<Scorecard> {
  const { table } = facts;
  const { scores, measured, tally } = yield* scorePayersInSlices(facts, settings, pricer);
  return {
    ...scores,
    notices: noticesOf({ payers: scores.payers, measured, table, facts, tally, settings, pricer, placeProblem }),
    filter: settings.filter,
    columns: columnsRead(table.files),
    issues: [...table.issues.all(), ...(yield* rowIssues(facts))],
  };
}
