import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { deriveFacts } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import { visitLines } from "../../src/core/claims/consolidate";
import { findWindows } from "../../src/core/claims/windows";
import { priceLines } from "../../src/core/scoring/medicare";
import { measure } from "../../src/core/scoring/measure";
import { TallyContext } from "../../src/core/scoring/payer-tally";
import { Tally } from "../../src/core/scoring/tally";
import { scorecardToJson } from "../../src/core/scoring/scorecard-json";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { byReason, differences } from "./differences";
import { blockSizes, inBlocks, messyTables, shuffledTables, untitledTables } from "./messy-tables";
import { TODAY, day, score, scorecardOf, scorecardOfBlocks, scorecardOfFiles } from "./score";

/**
 * Small enough a minimum that generated tables are graded; a cost, so that every figure is there; Medicare's amounts by the fee schedule for some
 * codes, and from the settings for others.
 */
const SETTINGS = {
  minimumLines: 3,
  practice: { zip: "43215", credential: "clinical-social-worker", medicare: { "90834": 85.34, "90853": 21.9 } },
  cost: { perSession: 92 },
  payers: [{ name: "Cigna", minutesPerClaim: 12 }],
};
const RUNS = { seed: 20260930, numRuns: 250 };

const cents = (dollars: number) => Math.round(dollars * 100);

describe("on every generated table", () => {
  test("rows read are rows counted, inside or outside the period, and rows not counted", () => {
    fc.assert(
      fc.property(messyTables, ({ rows, dataRows }) => {
        const card = scorecardOf(rows, SETTINGS);
        const notCounted = card.notCounted.reduce((sum, reason) => sum + reason.rows, 0);
        expect(card.rowsRead).toBe(dataRows);
        expect(card.rowsCounted + card.rowsOutsidePeriod + notCounted).toBe(dataRows);
      }),
      RUNS,
    );
  });

  test("dollars tie out to the cent, and are those of the paid column", () => {
    fc.assert(
      fc.property(messyTables, ({ rows, paidCents }) => {
        const { tieOut, notCounted } = score(rows, SETTINGS);
        expect(cents(tieOut.paidInTable)).toBe(paidCents);
        expect(cents(tieOut.paidCounted) + cents(tieOut.paidOutsidePeriod) + cents(tieOut.paidNotCounted)).toBe(
          paidCents,
        );
        expect(notCounted.reduce((sum, { paid }) => sum + cents(paid), 0)).toBe(cents(tieOut.paidNotCounted));
      }),
      RUNS,
    );
  });

  test("splitting the rows into blocks of any sizes changes nothing", () => {
    fc.assert(
      fc.property(messyTables, blockSizes, ({ rows }, sizes) => {
        expect(scorecardOfBlocks(inBlocks(rows, sizes), SETTINGS)).toEqual(scorecardOf(rows, SETTINGS));
      }),
      RUNS,
    );
  });

  test("two files with the rows of one are one table", () => {
    fc.assert(
      fc.property(untitledTables, fc.double({ min: 0, max: 1, noNaN: true }), ({ rows }, share) => {
        const [headings, ...data] = rows;
        const cut = 1 + Math.floor(share * (data.length - 1));
        const files = [[[headings!, ...data.slice(0, cut)]], [[headings!, ...data.slice(cut)]]];
        const { issues: apart, ...found } = scorecardToJson(scorecardOfFiles(files, SETTINGS));
        const { issues: together, ...expected } = score(rows, SETTINGS);
        expect(found).toEqual(expected);
        expect(apart).toHaveLength(together.length);
      }),
      RUNS,
    );
  });

  test("holds what is paid against Medicare wherever the schedule or the settings have an amount", () => {
    fc.assert(
      fc.property(messyTables, ({ rows }) => {
        for (const { rates } of scorecardOf(rows, SETTINGS).details)
          for (const { code, medicare } of rates)
            if (["90837", "90834", "90853", "99213"].includes(code)) expect(medicare).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test("tallying two parts and merging them changes nothing", () => {
    fc.assert(
      fc.property(messyTables, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), ({ rows }, isLeft) => {
        const { whole, merged } = tallied(rows, isLeft);
        expect(merged).toEqual(whole);
      }),
      RUNS,
    );
  });
});

test("shuffling the rows of a table without resubmissions changes nothing", () => {
  fc.assert(
    fc.property(shuffledTables, ({ table, shuffled }) => {
      const { issues: before, ...expected } = score(table.rows, SETTINGS);
      const { issues: after, ...found } = score(shuffled.rows, SETTINGS);
      // Effort is divided among payers in another order, which can move the last binary digit.
      const apart = differences(
        { ...expected, notCounted: byReason(expected.notCounted) },
        { ...found, notCounted: byReason(found.notCounted) },
        1e-12,
      );
      expect(apart).toEqual([]);
      // Issues stand at their rows, which have moved, and are listed once at the first of them.
      expect(after.length).toBe(before.length);
    }),
    RUNS,
  );
});

/** What is measured from one tally of all lines, and from two tallies of some lines each, merged. */
function tallied(rows: readonly Row[], isLeft: readonly boolean[]) {
  const settings = parseSettings(SETTINGS, day(TODAY));
  const reader = new ClaimReader(settings);
  reader.startTable({ name: "claims", firstRow: 1 });
  reader.push(rows);
  const table = reader.finish();
  const facts = deriveFacts(table, settings);
  const context = new TallyContext(table, findWindows(facts, settings), settings, priceLines(table, settings));
  const [whole, left, right] = [new Tally(context), new Tally(context), new Tally(context)];
  let n = 0;
  visitLines(facts, settings, (line) => {
    whole.add(line);
    (isLeft[n++ % isLeft.length] ? left : right).add(line);
  });
  left.merge(right);
  const figures = (tally: Tally) => ({
    payers: measure(tally, table, settings).payers.map(({ payer, metrics, window }) => [
      payer.name,
      metrics,
      window.adjudicated,
    ]),
    rows: [tally.rowsCounted, tally.rowsOutside, tally.paidCounted, tally.paidOutside],
  });
  return { whole: figures(whole), merged: figures(left) };
}
