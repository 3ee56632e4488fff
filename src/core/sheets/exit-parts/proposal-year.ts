import type { GradedProposal } from "../../exit/proposal";
import { startSessions } from "../../exit/proposal-year";
import type { Figure } from "../../scoring/result";
import { address, area, formula } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, COUNT, DOLLARS } from "../formats";
import { inputName } from "../input-names";
import { HAIRLINE, INPUT, MUTED, STRONG } from "../palette";
import type { PlanCell } from "../plan";

const FIGURE = 2;
const YEAR = 3;
const WORDS = 4;
const NONE = "–";

/** A yellow cell with sessions a year, and dollars that follow it. Returns the first free row. */
export function putProposalYear(draft: SheetDraft, top: number, graded: GradedProposal): number {
  const { perSession, marginPerSession, changePerSession, proposal, payer } = graded;
  const sessions = `$D$${top + 1}`;
  const isClaimed = payer.sessionsAYear !== null;
  const rows: (readonly [what: string, perSession: Figure, words: string])[] = [
    ["Allowed, in sessions of your own mix", perSession, isClaimed ? ALLOWED_PAID : ALLOWED],
    ["Left of it over break-even", marginPerSession, MARGIN],
    ...(payer.rateNow ? [["Change against what it pays you now", changePerSession, CHANGE] as const] : []),
  ];
  draft.write(top, 0, [
    sessionsRow(sessions, startSessions(graded), isClaimed ? CLAIMED : ASSUMED),
    ...rows.map(([what, dollars, words], i) => yearRow(what, dollars, top + 1 + i, sessions, words)),
  ]);
  draft.addInput(inputName(proposal.payer, "proposal.sessions"), top, YEAR);
  const count = rows.length + 1;
  for (let row = top; row < top + count; row += 1) {
    draft.merge(area(row, 0, 1, 2));
    draft.merge(area(row, WORDS, 1, draft.columns - WORDS));
  }
  draft.style(area(top, 0, count, draft.columns), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "center" });
  draft.style(area(top, FIGURE, count, 1), { numberFormat: `${CENTS}`, horizontal: "right" });
  draft.style(area(top, YEAR, count, 1), { numberFormat: DOLLARS, bold: true, horizontal: "right" });
  draft.style(area(top, YEAR, 1, 1), { numberFormat: COUNT, fill: INPUT });
  draft.style(area(top, WORDS, count, 1), { color: MUTED, horizontal: "left", indent: 1 });
  return top + count;
}

const ASSUMED = "assumed: type your own number";
const CLAIMED = "paid sessions of a year, as its claims tell; denied ones left out: or type your own";
const ALLOWED = "a session x sessions: before denials, and before what patients do not pay";
const ALLOWED_PAID = "a session x sessions that are paid: before what patients do not pay";
const MARGIN = "the same, less break-even, which holds a split and a billing fee as costs";
const CHANGE = "the same, less what it pays you for these codes now";

function sessionsRow(cell: string, sessions: number, words: string): PlanCell[] {
  const check = '"check the yellow cell: type a number of sessions"';
  return ["Sessions a year with this payer", null, null, sessions, formula(checked(cell, `"${words}"`, check))];
}

function yearRow(what: string, perSession: Figure, row: number, sessions: string, words: string): PlanCell[] {
  if (perSession === null) return [what, null, NONE, NONE, "not known: needs sessions, and for break-even your costs"];
  const product = `${sessions}*${address(row, FIGURE)}`;
  return [what, null, perSession, formula(checked(sessions, product, '"check"')), words];
}

/** What stands in a cell where the yellow one holds a number of sessions, and where it does not. */
function checked(sessions: string, yes: string, no: string): string {
  return `IF(COUNT(${sessions})=1,IF(${sessions}>=0,${yes},${no}),${no})`;
}
