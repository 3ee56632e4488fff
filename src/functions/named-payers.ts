import { isError } from "../core/claims/cell";
import { findNamedPayer, payerNumber } from "../core/scoring/named-payer";
import { type RankedPayer, rankedPayers } from "../core/scoring/payer-words";
import { countText } from "../core/settings/counted";
import { type Range, mayBeBlank, plainCell, rangeOf, usedRows } from "./arguments";
import { problem, problemOf } from "./messages";
import type { ScoredClaims } from "./scored-claims";
import type { Answer, Table } from "./table";

/** A column of payers may be long, but every one costs a search and a cell. */
const MOST_PAYERS = 10_000;

/** An answer for each payer of the argument, in its shape: a column for a column, one cell for one name; "" for a blank cell. */
export function forEachPayer(scored: ScoredClaims, payers: unknown, answer: (payer: RankedPayer) => Answer): Table {
  const range = payerRange(payers);
  const ranked = new Map(rankedPayers(scored.card).map((each) => [each.payer.payer, each]));
  const answerTo = (name: string): Answer => {
    try {
      return answer(ranked.get(payerName(scored, name))!);
    } catch (error) {
      return problemOf(error);
    }
  };
  const answers = new Map<unknown, Answer>();
  return range.map((row) =>
    row.map((cell) => {
      const name = plainCell(cell);
      if (!answers.has(name)) answers.set(name, mayBeBlank(name) ? "" : answerTo(String(name)));
      return answers.get(name)!;
    }),
  );
}

/**
 * The payers that the argument names, each once however it is spelt, in the order of its cells.
 * @param nameOf which payers may be named: `payerName` or `payerNameInClaims`
 * @throws Problem where none is named; what `nameOf` throws
 */
export function payersIn(scored: ScoredClaims, payers: unknown, nameOf: NameOf): readonly string[] {
  const cells = payerRange(payers).flatMap((row) => row.map(plainCell));
  const spellings = new Set(cells.filter((cell) => !mayBeBlank(cell)).map(String));
  return [...new Set([...spellings].map((name) => nameOf(scored, name)))];
}

/** The rows of the argument that name anything. @throws Problem where none does */
function payerRange(payers: unknown): Range {
  const range = rangeOf(payers);
  const named = range.slice(0, usedRows(range));
  if (named.length === 0) throw problem("no-payer");
  const cells = named.length * named[0]!.length;
  if (cells > MOST_PAYERS) throw problem("too-many-payers", countText(cells), countText(MOST_PAYERS));
  return named;
}

type NameOf = (scored: ScoredClaims, name: string) => string;

/** The payer of the scorecard that a cell names. @throws Problem, InputError */
export const payerName: NameOf = ({ facts, card, settings }, name) =>
  findNamedPayer(withoutError(name), facts, card, settings);

/** The payer of the claims that a cell names, whether any of its rows counts or not. @throws Problem, InputError */
export const payerNameInClaims: NameOf = ({ facts, card, settings }, name) =>
  facts.table.payers[payerNumber(withoutError(name), facts, card, settings)]!.name;

function withoutError(name: string): string {
  if (isError(name)) throw problem("cell-error", "The payer's cell");
  return name;
}
