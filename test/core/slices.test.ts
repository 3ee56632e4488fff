import { beforeAll, describe, expect, test } from "vitest";
import type { Row } from "../../src/core/claims/cell";
import { deriveFacts, deriveFactsInSlices } from "../../src/core/claims/claim-facts";
import { ClaimReader } from "../../src/core/claims/claim-reader";
import type { ClaimTable } from "../../src/core/claims/claim-table";
import { visitLinesInSlices } from "../../src/core/claims/consolidate";
import { SLICE_ROWS, type Slices, atOnce, slicesOf } from "../../src/core/claims/slices";
import { inSlices } from "../../src/core/claims/slices-with-pauses";
import { explainLines, explainLinesInSlices } from "../../src/core/scoring/explain-lines";
import type { Scorecard } from "../../src/core/scoring/result";
import { scoreClaims, scoreClaimsInSlices } from "../../src/core/scoring/scorecard";
import { parseSettings } from "../../src/core/settings/parse-settings";
import { HEADINGS } from "../bench/layout";
import { claimRows } from "../bench/generator";
import { claimTable, claims, day, TODAY } from "./score";

const SETTINGS = parseSettings({}, day(TODAY));
const ROWS = 100_000;

function readerOf(rows: readonly Row[]): ClaimReader {
  const reader = new ClaimReader(SETTINGS);
  reader.startTable({ name: "claims", firstRow: 1, rows: rows.length });
  for (let from = 0; from < rows.length; from += SLICE_ROWS) reader.push(rows.slice(from, from + SLICE_ROWS));
  return reader;
}

/** What the work comes to, and the rows of each slice. */
async function sliced<T>(slices: Slices<T>): Promise<{ readonly result: T; readonly rows: readonly number[] }> {
  const rows: number[] = [];
  const result = await inSlices(slices, (taken) => {
    rows.push(taken);
    return Promise.resolve();
  });
  return { result, rows };
}

/** Everything from rows that lie in a reader to the scorecard. */
function* scorecardInSlices(reader: ClaimReader): Slices<Scorecard> {
  const table = yield* reader.finishInSlices();
  const facts = yield* deriveFactsInSlices(table, SETTINGS);
  return yield* scoreClaimsInSlices(facts, SETTINGS, null);
}

describe("a table of 100,000 rows", () => {
  let rows: readonly Row[];
  let table: ClaimTable;
  beforeAll(() => {
    rows = [HEADINGS, ...claimRows(ROWS)] as Row[];
    table = readerOf(rows).finish();
  });

  test("is scored in slices of 2,000 rows at most, to the same scorecard as at once", async () => {
    const inParts = await sliced(scorecardInSlices(readerOf(rows)));
    const slices = inParts.rows.length;
    expect(Math.max(...inParts.rows)).toBe(SLICE_ROWS);
    expect(SLICE_ROWS).toBe(2000);
    // Eight loops over all rows: columns that are read together, three for facts, the as-of date, chains, the tie-out, issues; and the
    // visit of claims, which breaks slices off before a claim that stands in several rows.
    expect(slices).toBeGreaterThanOrEqual(9 * (ROWS / SLICE_ROWS));
    expect(slices).toBeLessThan(10 * (ROWS / SLICE_ROWS));
    expect(inParts.result).toEqual(scoreClaims(deriveFacts(table, SETTINGS), SETTINGS, null));
  });

  test("is explained in slices to the same lines", async () => {
    const facts = deriveFacts(table, SETTINGS);
    const card = scoreClaims(facts, SETTINGS, null);
    const payer = card.payers.at(-1)!.payer;
    const inParts = await sliced(explainLinesInSlices(facts, card, payer, SETTINGS));
    expect(Math.max(...inParts.rows)).toBeLessThanOrEqual(SLICE_ROWS);
    expect(inParts.result).toEqual(explainLines(facts, card, payer, SETTINGS));
  });

  test("is left alone from the slice on in which the pause rejects", async () => {
    let slices = 0;
    const stopped = inSlices(deriveFactsInSlices(table, SETTINGS), () =>
      ++slices < 5 ? Promise.resolve() : Promise.reject(new Error("stopped")),
    );
    await expect(stopped).rejects.toThrow("stopped");
    expect(slices).toBe(5);
  });
});

describe("claims of several rows", () => {
  /** The rows of each slice of the visit alone, behind those of the chaining. */
  const visited = (rows: readonly Row[]): readonly number[] => {
    const facts = deriveFacts(readerOf(rows).finish(), SETTINGS);
    const slices: number[] = [];
    for (const taken of visitLinesInSlices(facts, SETTINGS, () => undefined)) slices.push(taken);
    return slices.slice(Math.ceil(facts.table.rows / SLICE_ROWS));
  };
  const visit = { payer: "Aetna", code: "90837", serviceDate: "2026-03-02", allowed: 100, paid: 100 };

  test("are not cut: what has no room left begins the next slice", () => {
    // 1,999 claims of one row, and one of two: the two rows would make 2,001.
    const rows = claimTable(claims(2001, visit, (n) => ({ claimId: n < 1999 ? `A${n}` : "B" })));
    // The second row of the last claim is passed over once more.
    expect(visited(rows)).toEqual([1999, 3]);
  });

  test("one of more rows than a slice has is a slice of its own", () => {
    const rows = claimTable(claims(2501, visit, (n) => ({ claimId: n === 0 ? "A" : "B" })));
    expect(visited(rows)).toEqual([1, 2500, 2000, 499]);
  });
});

test("slices cover every row once, in order", () => {
  const seen: [number, number][] = [];
  const slices = [...slicesOf(4001, (from, to) => seen.push([from, to]))];
  expect(seen).toEqual([
    [0, 2000],
    [2000, 4000],
    [4000, 4001],
  ]);
  expect(slices).toEqual([2000, 2000, 1]);
  expect([...slicesOf(0, () => seen.push([0, 0]))]).toEqual([]);
});

test("work done at once returns what the slices return", () => {
  expect(
    atOnce(
      (function* (): Slices<string> {
        yield 1;
        return "done";
      })(),
    ),
  ).toBe("done");
});
