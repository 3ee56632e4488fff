import assert from "node:assert/strict";
import type { Scorecard } from "../../src/core/scoring/result";
import { type Groups, cents, groupKey } from "./group-by";
import { AS_OF, FIRST_REVIEWED, SERIAL_OF_DAY_ZERO } from "./layout";
import type { PayerReckoning, Reckoning } from "./reckoning";

/** A scorecard names only the reasons that it met. */
const NONE_LEFT_OUT = { duplicate: 0, units: 0 };

/** Throws, naming the first difference, unless an engine's answer to the query is the expected one in every count and cent. */
export function checkGroups(engine: string, answer: Groups, expected: Groups): void {
  assert.deepEqual(new Map(answer), new Map(expected), `${engine}: the query's answer is wrong`);
}

/**
 * Throws unless the scorecard has every row and every cent of the table, and says of each payer and code what was reckoned
 * without it.
 */
export function checkScorecard(card: Scorecard, expected: Reckoning, groups: Groups): void {
  checkRows(card, expected);
  checkTieOut(card, expected, groups);
  assert.deepEqual(payersOf(card), new Map(expected.payers), "the scorecard's figures of the payers are wrong");
  assert.deepEqual(
    ratesOf(card),
    new Map(expected.paid),
    "the scorecard's units and allowed amounts by payer and code are wrong",
  );
}

function checkRows(card: Scorecard, { rows }: Reckoning): void {
  const review = { from: FIRST_REVIEWED - SERIAL_OF_DAY_ZERO, to: AS_OF - SERIAL_OF_DAY_ZERO };
  assert.deepEqual(card.period, review, "the review period is wrong");
  const notCounted = new Map(card.notCounted.map((reason) => [reason.reason, reason.rows]));
  assert.deepEqual(
    { ...NONE_LEFT_OUT, counted: card.rowsCounted, outside: card.rowsOutsidePeriod, ...Object.fromEntries(notCounted) },
    { ...rows },
    "the scorecard put rows in the wrong place",
  );
  const accounted = card.rowsCounted + card.rowsOutsidePeriod + sum(notCounted.values());
  assert.equal(card.rowsRead, accounted, "rows read are not counted + outside + not counted");
}

function checkTieOut({ tieOut }: Scorecard, { paidCents }: Reckoning, groups: Groups): void {
  assert.deepEqual(
    {
      table: cents(tieOut.paidInTable),
      counted: cents(tieOut.paidCounted),
      outside: cents(tieOut.paidOutsidePeriod),
      notCounted: cents(tieOut.paidNotCounted),
    },
    {
      table: sum([...groups.values()].map((group) => group.paidCents)),
      counted: paidCents.counted,
      outside: paidCents.outside,
      notCounted: paidCents.duplicate + paidCents.units,
    },
    "the paid column does not tie out",
  );
}

function payersOf({ payers, details }: Scorecard): Map<string, PayerReckoning> {
  return new Map(
    payers.map(({ payer, lines, adjudicated, open, cash }, at) => {
      const { window, paidLines } = details[at]!;
      const { isReviewPeriod, adjudicated: answered, denied } = window;
      const denials = { isReviewPeriod, adjudicated: answered, denied };
      return [payer, { lines, adjudicated, open, paidLines, cashCents: cents(cash), window: denials }];
    }),
  );
}

function ratesOf({ payers, details }: Scorecard): Map<string, { units: number; allowedCents: number }> {
  return new Map(
    payers.flatMap(({ payer }, at) =>
      details[at]!.rates.map(({ code, units, allowed }) => [
        groupKey(payer, code),
        { units, allowedCents: cents(allowed) },
      ]),
    ),
  );
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
