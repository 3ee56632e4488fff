import { CLAIMS_KINDS } from "../core/scoring/claims-kinds";
import { explainLines } from "../core/scoring/explain-lines";
import { leftOutRows } from "../core/scoring/left-out-rows";
import type { Figure } from "../core/scoring/result";
import { dateCell } from "../core/settings/calendar";
import { countText } from "../core/settings/counted";
import type { Day } from "../core/settings/settings";
import { choiceOf } from "./choices";
import { problem } from "./messages";
import { payerName, payerNameInClaims, payersIn } from "./named-payers";
import { type ScoredClaims, scoredClaims } from "./scored-claims";
import { type Columns, type Table, tableOf } from "./table";

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

const COLUMNS: Columns<Listed> = [
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

type KindName = keyof typeof CLAIMS_KINDS;
const KIND_NAMES = Object.keys(CLAIMS_KINDS) as KindName[];
const NOT_COUNTED = "not counted";

/** Excel on the web takes long over large results, and shows #BUSY! meanwhile (office-js issue 2786). */
const MOST_LISTED = 5000;

/**
 * The claims behind a payer's figure: denied at first, open, slow (more days than `thresholds.daysRed`), downcoded, reworked, or the rows
 * that are not counted. Nothing about patients: the row leads back to the user's own table.
 * @throws Problem
 */
export function claimsBehind(claims: unknown, payers: unknown, kind: unknown, settings: unknown): Table {
  const chosen = choiceOf("The kind of claims", kind, [...KIND_NAMES, NOT_COUNTED] as const);
  const scored = scoredClaims(claims, settings);
  const named = payersIn(scored, payers, chosen === NOT_COUNTED ? payerNameInClaims : payerName);
  const list = chosen === NOT_COUNTED ? notCounted : claimsOf(chosen);
  const found = named.flatMap((payer) => list(payer, scored));
  if (found.length === 0) throw problem("no-such-claims", named.map((payer) => `"${payer}"`).join(", "), shown(chosen));
  if (found.length > MOST_LISTED) throw problem("too-many-claims", countText(found.length), countText(MOST_LISTED));
  return tableOf(COLUMNS, found);
}

/** Rows outside the period are tied out apart, and are none that are not counted. */
function shown(kind: KindName | typeof NOT_COUNTED): string {
  return kind === NOT_COUNTED ? `${NOT_COUNTED} within the period` : kind;
}

function notCounted(payer: string, { facts }: ScoredClaims): readonly Listed[] {
  const number = facts.table.payers.findIndex(({ name }) => name === payer);
  return leftOutRows(number, facts).map((row) => ({
    ...row,
    payer,
    rows: [row.row],
    daysToPay: null,
    outcome: NOT_COUNTED,
    why: row.reason,
  }));
}

const claimsOf =
  (kind: KindName) =>
  (payer: string, { facts, card, settings }: ScoredClaims): readonly Listed[] =>
    explainLines(facts, card, payer, settings)
      .filter((claim) => CLAIMS_KINDS[kind](claim, settings))
      .map((claim) => ({ ...claim, payer, outcome: claim.finalOutcome }));
