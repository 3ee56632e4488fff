import type { ClaimFacts } from "../claims/claim-facts";
import { rowIssues } from "../claims/row-issues";
import type { Settings } from "../settings/settings";
import { columnsRead } from "./columns-read";
import { noticesOf } from "./notices";
import type { Scorecard } from "./result";
import { scorePayers } from "./score-payers";

/** The scorecard of a claim table, from its rows' facts (`deriveFacts`): the scores, and what the reader has to know beside them. */
export function scoreClaims(facts: ClaimFacts, settings: Settings): Scorecard {
  const { table } = facts;
  const { scores, measured, tally } = scorePayers(facts, settings);
  return {
    ...scores,
    notices: noticesOf({ payers: scores.payers, measured, table, tally, settings }),
    columns: columnsRead(table.files),
    issues: [...table.issues.all(), ...rowIssues(facts)],
  };
}
