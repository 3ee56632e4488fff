import { CLAIMS_KINDS } from "../core/scoring/claims-kinds";
import { explainLines } from "../core/scoring/explain-lines";
import { leftOutRows } from "../core/scoring/left-out-rows";
import type { Figure } from "../core/scoring/result";
import { dateCell } from "../core/settings/calendar";
import type { Day } from "../core/settings/settings";
import type { ScoredClaims } from "./scored-claims";
import { type Columns, type Table, tableOf } from "./table";

/*
 * What `PAYER.CLAIMS` lists: loaded when the function is first used (`claims-behind.ts`), with what reason codes mean, and with a core of its
 * own. So nothing here is compared by its class with what the functions hold.
 */

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

/** Kinds of claims that can be asked for. */
export type ListedKind = keyof typeof CLAIMS_KINDS | "not counted";

/** The claims of payers, as the scorecard names them. */
export function listClaims(payers: readonly string[], kind: ListedKind, scored: ScoredClaims): readonly Listed[] {
  const list = kind === "not counted" ? notCounted : claimsOf(kind);
  return payers.flatMap((payer) => list(payer, scored));
}

/** Under a row of headings. */
export function listedTable(listed: readonly Listed[]): Table {
  return tableOf(COLUMNS, listed);
}

function notCounted(payer: string, { facts }: ScoredClaims): readonly Listed[] {
  const number = facts.table.payers.findIndex(({ name }) => name === payer);
  return leftOutRows(number, facts).map((row) => ({
    ...row,
    payer,
    rows: [row.row],
    daysToPay: null,
    outcome: "not counted",
    why: row.reason,
  }));
}

const claimsOf =
  (kind: keyof typeof CLAIMS_KINDS) =>
  (payer: string, { facts, card, settings }: ScoredClaims): readonly Listed[] =>
    explainLines(facts, card, payer, settings)
      .filter((claim) => CLAIMS_KINDS[kind](claim, settings))
      .map((claim) => ({ ...claim, payer, outcome: claim.finalOutcome }));
