import type { ClaimFacts } from "../claims/claim-facts";
import { rowIssues } from "../claims/row-issues";
import { type Slices, atOnce } from "../claims/slices";
import type { Settings } from "../settings/settings";
import { columnsRead } from "./columns-read";
import { noticesOf } from "./notices";
import type { Scorecard } from "./result";
import { scorePayersInSlices } from "./score-payers";

/** The scorecard of a claim table, from its rows' facts (`deriveFacts`): the scores, and what the reader has to know beside them. */
export function scoreClaims(facts: ClaimFacts, settings: Settings): Scorecard {
  return atOnce(scoreClaimsInSlices(facts, settings));
}

export function* scoreClaimsInSlices(facts: ClaimFacts, settings: Settings): Slices<Scorecard> {
  const { table } = facts;
  const { scores, measured, tally } = yield* scorePayersInSlices(facts, settings);
  return {
    ...scores,
    notices: noticesOf({ payers: scores.payers, measured, table, tally, settings }),
    filter: settings.filter,
    columns: columnsRead(table.files),
    issues: [...table.issues.all(), ...(yield* rowIssues(facts))],
  };
}
