import { beforeAll, describe, expect, it } from "vitest";
import type { Scorecard } from "../../src/core/scoring/result";
import { checkGroups, checkScorecard } from "./checks";
import { CONTENDERS, type Contender, type Expected, type Run, contenders, expectationsOf } from "./contenders";
import { claimBlocks, claimRows } from "./generator";
import { type BenchRow, Column } from "./layout";
import { peakMemory } from "./peak-memory";
import { openDuckdb } from "./peers/duckdb";
import { expectedCents, priceRows, readRows, scoreRows } from "./scorer";

const ROWS = 10_000;
const rows = claimRows(ROWS);

describe("the benchmark's claim table", () => {
  it("is the same however it is cut into blocks", () => {
    expect([...claimBlocks(ROWS, 777)].flat()).toEqual(rows);
  });

  it("has about 95 different claim ids in 100 rows", () => {
    const ids = new Set(rows.map((row) => row[Column.claimId]));
    expect(ids.size / ROWS).toBeGreaterThan(0.94);
    expect(ids.size / ROWS).toBeLessThan(0.96);
  });

  it.each(["Paid", "Denied", "Reversed", "Pending", "Submitted", "Ready to submit"])(
    "has claims that are %s",
    (status) => {
      expect(rows.some((row) => row[Column.status] === status)).toBe(true);
    },
  );

  it("has claims that were paid after a denial, and after a reversal", () => {
    const stories = new Map<BenchRow[number], string>();
    for (const row of rows) {
      const id = row[Column.claimId]!;
      stories.set(id, `${stories.get(id) ?? ""} ${row[Column.status]}`.trim());
    }
    expect([...stories.values()]).toEqual(
      expect.arrayContaining(["Denied Paid", "Paid Reversed", "Paid Reversed Paid"]),
    );
  });
});

describe("the benchmark's checks", () => {
  let expected: Expected;
  let runs: Readonly<Record<Contender, Run>>;
  let card: Scorecard;

  beforeAll(async () => {
    expected = expectationsOf(rows);
    runs = contenders(expected, await openDuckdb());
    card = scoreRows(rows);
  });

  it.each(CONTENDERS)("find the result of %s right", async (name) => {
    const check = await runs[name](rows);
    expect(check).not.toThrow();
  });

  it.each(CONTENDERS)("find %s wrong when it misses a row", async (name) => {
    const check = await runs[name](rows.slice(1));
    expect(check).toThrow();
  });

  it("refuse a group that is a cent off", () => {
    const [[key, group]] = [...expected.groups] as [
      [string, Expected["groups"] extends ReadonlyMap<string, infer G> ? G : never],
    ];
    const off = new Map(expected.groups).set(key, { ...group, paidCents: group.paidCents + 1 });
    expect(() => checkGroups("It", off, expected.groups)).toThrow("It: the query's answer is wrong");
  });

  const wrongCards: readonly (readonly [string, (card: Scorecard) => Partial<Scorecard>])[] = [
    ["a lost row", ({ rowsRead }) => ({ rowsRead: rowsRead - 1 })],
    [
      "a row in the wrong place",
      ({ rowsCounted, rowsOutsidePeriod }) => ({
        rowsCounted: rowsCounted - 1,
        rowsOutsidePeriod: rowsOutsidePeriod + 1,
      }),
    ],
    [
      "a cent that does not tie out",
      ({ tieOut }) => ({ tieOut: { ...tieOut, paidCounted: tieOut.paidCounted + 0.01 } }),
    ],
    [
      "a payer's cash a cent off",
      ({ payers }) => ({ payers: payers.map((payer) => ({ ...payer, cash: payer.cash + 0.01 })) }),
    ],
    [
      "a denial too many",
      ({ details }) => ({
        details: details.map((each) => ({ ...each, window: { ...each.window, denied: each.window.denied + 1 } })),
      }),
    ],
    [
      "a rate's units off",
      ({ details }) => ({
        details: details.map((each) => ({
          ...each,
          rates: each.rates.map((rate) => ({ ...rate, units: rate.units + 1 })),
        })),
      }),
    ],
  ];
  it.each(wrongCards)("refuse a scorecard with %s", (_, wrong) => {
    expect(() => checkScorecard({ ...card, ...wrong(card) }, expected.reckoning, expected.groups)).toThrow();
  });
});

describe("Medicare's rates", () => {
  it("are those of the fee schedule, asked row by row", () => {
    const table = readRows(rows);
    expect(priceRows(table)).toBe(expectedCents(table));
    expect(priceRows(table)).toBeGreaterThan(50_00 * ROWS);
  });

  it("take part in the scorecard that is timed", () => {
    const { payers } = scoreRows(rows);
    expect(payers.filter(({ medicareIndex }) => medicareIndex === null)).toEqual([]);
  });
});

describe("the memory process", () => {
  it("accounts for every row that it is fed in blocks, and says what it took", () => {
    const peak = peakMemory(ROWS);
    expect(peak.rows).toBe(ROWS);
    expect(peak.live).toBeGreaterThan(0);
    expect(peak.resident).toBeGreaterThan(peak.live);
    expect(peak.resident).toBeGreaterThanOrEqual(peak.atStart);
  });
});
