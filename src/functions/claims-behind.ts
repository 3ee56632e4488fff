import { explainLines, type ExplainedLine } from "../core/scoring/explain-lines";
import { leftOutRows } from "../core/scoring/left-out-rows";
import { payerNumber } from "../core/scoring/named-payer";
import type { Figure } from "../core/scoring/result";
import { serialOf } from "../core/settings/calendar";
import { countText } from "../core/settings/counted";
import type { Day, Settings } from "../core/settings/settings";
import { choiceOf } from "./choices";
import { problem } from "./messages";
import { type Answer, payerName, payerNameInClaims, payersIn } from "./named-payers";
import { type ScoredClaims, scoredClaims } from "./scored-claims";
import { type Table, tableOf } from "./tables";

/** A claim, or a row that is not counted. */
interface Listed {
  readonly payer: string;
  /** Rows of the range of claims, from 1: row 1 is the range's first. Of a claim sent more than once, all of them. */
  readonly rows: readonly (number | string)[];
  readonly code: string;
  readonly serviceDate: Day | null;
  readonly submittedDate: Day | null;
  readonly paidDate: Day | null;
  readonly daysToPay: number | null;
  readonly billed: Figure;
  readonly allowed: Figure;
  readonly insurerPaid: Figure;
  readonly outcome: string;
  readonly why: string;
}

const COLUMNS: readonly (readonly [heading: string, cell: (claim: Listed) => Answer])[] = [
  ["Payer", ({ payer }) => payer],
  ["Row", ({ rows }) => rows.at(-1)!],
  ["Earlier rows", ({ rows }) => rows.slice(0, -1).join(", ")],
  ["Code", ({ code }) => code],
  ["Service date", ({ serviceDate }) => dateCell(serviceDate)],
  ["First sent", ({ submittedDate }) => dateCell(submittedDate)],
  ["Decided on", ({ paidDate }) => dateCell(paidDate)],
  ["Days to pay", ({ daysToPay }) => daysToPay],
  ["Billed", ({ billed }) => billed],
  ["Allowed", ({ allowed }) => allowed],
  ["Insurer paid", ({ insurerPaid }) => insurerPaid],
  ["Outcome", ({ outcome }) => outcome],
  ["Why", ({ why }) => why],
];

/** Whether a claim stands behind a figure: those of the denial window behind the denial and rework rates, the others of the review period. */
type Kind = (claim: ExplainedLine, settings: Settings) => boolean;

const isInRates: Kind = ({ adjudicated, inDenialWindow }) => adjudicated && inDenialWindow;

const KINDS: Readonly<Record<string, Kind>> = {
  denied: (claim, settings) => isInRates(claim, settings) && claim.initialOutcome === "denied",
  open: ({ inReviewPeriod, finalOutcome }) => inReviewPeriod && finalOutcome === "open",
  slow: ({ inReviewPeriod, daysToPay }, { thresholds }) =>
    inReviewPeriod && daysToPay !== null && daysToPay > thresholds.daysRed,
  downcoded: (claim, settings) => isInRates(claim, settings) && claim.marks.includes("downcoded"),
  reworked: (claim, settings) => isInRates(claim, settings) && claim.reworked,
};
const NOT_COUNTED = "not counted";

/** Excel on the web takes long over large results, and shows #BUSY! meanwhile (office-js issue 2786). */
const MOST_LISTED = 5000;

/**
 * The claims behind a payer's figure: denied at first, open, slow (more days than `thresholds.daysRed`), downcoded, reworked, or the rows
 * that are not counted. Nothing about patients: the row leads back to the user's own table.
 * @throws Problem
 */
export function claimsBehind(claims: unknown, payers: unknown, kind: unknown, settings: unknown): Table {
  const chosen = choiceOf("The kind of claims", kind, [...Object.keys(KINDS), NOT_COUNTED]);
  const scored = scoredClaims(claims, settings);
  const named = payersIn(scored, payers, chosen === NOT_COUNTED ? payerNameInClaims : payerName);
  const found = named.flatMap((payer) => listed(scored, payer, chosen));
  if (found.length === 0) throw problem("no-such-claims", named.join(", "), chosen);
  if (found.length > MOST_LISTED) throw problem("too-many-claims", countText(found.length), countText(MOST_LISTED));
  return tableOf(COLUMNS, found);
}

function listed({ facts, card, settings }: ScoredClaims, payer: string, kind: string): readonly Listed[] {
  if (kind === NOT_COUNTED) {
    const number = payerNumber(payer, facts, card, settings);
    return leftOutRows(number, facts).map((row) => ({
      ...row,
      payer,
      rows: [row.row],
      daysToPay: null,
      outcome: NOT_COUNTED,
      why: row.reason,
    }));
  }
  return explainLines(facts, card, payer, settings)
    .filter((claim) => KINDS[kind]!(claim, settings))
    .map((claim) => ({ ...claim, payer, outcome: claim.finalOutcome }));
}

function dateCell(day: Day | null): number | null {
  return day === null ? null : serialOf(day);
}
