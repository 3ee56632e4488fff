import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankedPayer } from "../../../src/core/scoring/payer-words";
import type { PayerFigures } from "../../../src/core/scoring/payer-figures";
import { type PooledRework, poolRework } from "../../../src/core/scoring/pooled-rework";
import type { Totals } from "../../../src/core/scoring/metrics";
import type { Score } from "../../../src/core/scoring/result";
import { ReworkTally } from "../../../src/core/scoring/rework-tally";
import { TARGET_WORDS, type Target } from "../../../src/core/scoring/score-targets";
import { costScore } from "../../../src/core/scoring/scores/cost";
import { daysScore } from "../../../src/core/scoring/scores/days";
import { rateScore } from "../../../src/core/scoring/scores/rate";
import { reworkScore } from "../../../src/core/scoring/scores/rework";
import { shareScore } from "../../../src/core/scoring/scores/share";
import { parseSettings } from "../../../src/core/settings/parse-settings";
import type { Settings } from "../../../src/core/settings/settings";
import { day, TODAY } from "../score";

const RUNS = { seed: 20260930, numRuns: 2000 };
/** Below a figure that has to be undercut. */
const LESS = 1e-6;

/** Whole steps, as users write thresholds: `0.95`, `27.5`. */
const steps = (from: number, to: number, perOne: number): fc.Arbitrary<number> =>
  fc.integer({ min: from * perOne, max: to * perOne }).map((step) => step / perOne);
const ordered = (from: number, to: number, perOne: number): fc.Arbitrary<[number, number]> =>
  fc.tuple(steps(from, to, perOne), steps(from, to, perOne)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

const settingsWith: fc.Arbitrary<Settings> = fc
  .record({
    medicare: ordered(0.5, 2, 100),
    commercialGreen: steps(0.5, 2, 100),
    minutes: ordered(1, 60, 2),
    reworkRatio: steps(1, 4, 10),
    reworkFloor: steps(0.01, 0.5, 1000),
    days: ordered(1, 90, 2),
    daysSpread: steps(1, 60, 2),
    drag: ordered(0.2, 4, 100),
    shares: ordered(0.05, 0.9, 100),
    smallShareDrag: steps(0.2, 4, 100),
    largeShareDrag: steps(0.2, 4, 100),
  })
  .map(({ medicare, minutes, days, drag, shares, ...plain }) => {
    const thresholds = {
      ...plain,
      ...{ medicareRed: medicare[0], medicareGreen: medicare[1], minutesGreen: minutes[0], minutesRed: minutes[1] },
      ...{ daysGreen: days[0], daysRed: days[1], dragGreen: drag[0], dragRed: drag[1] },
      ...{ smallShare: shares[0], largeShare: shares[1] },
    };
    return parseSettings({ thresholds }, day(TODAY));
  });
const target = fc.constantFrom<Target>(1, 2);

const payerWith = (payer: object, detail: object = {}): RankedPayer => ({ payer, detail }) as unknown as RankedPayer;
const figuresWith = (figures: object): PayerFigures => figures as unknown as PayerFigures;
const numberIn = (words: string, pattern: RegExp): number => Number(pattern.exec(words)![1]);
/** The figure that `less than 2` or `1.25 or less` asks for, at its edge. */
const atMost = (words: string): number =>
  words.startsWith("less than") ? numberIn(words, /^less than ([\d.]+)/) - LESS : numberIn(words, /^([\d.]+)/);

function expectReached(score: Score, wanted: Target, words: string): void {
  expect(score, words).toBeGreaterThanOrEqual(wanted);
}

test("minutes a claim that a target names give its score", () => {
  fc.assert(
    fc.property(settingsWith, target, (settings, wanted) => {
      const words = TARGET_WORDS.cost(payerWith({}), wanted, settings)!;
      const figures = figuresWith({ effort: { scores: true }, metrics: { minutesPerClaim: atMost(words) } });
      expectReached(costScore(figures, settings), wanted, words);
    }),
    RUNS,
  );
});

test("days to pay that a target names give its score, however far the slowest tenth lay behind", () => {
  const measured = fc.record({ medianDays: steps(1, 90, 1), behind: steps(0, 90, 1) });
  fc.assert(
    fc.property(settingsWith, target, measured, (settings, wanted, { medianDays, behind }) => {
      const p90Days = medianDays + behind;
      const words = TARGET_WORDS.days(payerWith({ medianDays, p90Days }), wanted, settings)!;
      const spread = words.includes("slowest tenth") ? numberIn(words, /at most ([\d.]+) days behind/) : behind;
      const metrics = { meanDays: atMost(words), medianDays, p90Days: medianDays + spread };
      expectReached(daysScore(figuresWith({ scored: true, metrics }), settings), wanted, words);
    }),
    RUNS,
  );
});

test("effort / revenue that a target names gives its score, of small and large payers too", () => {
  const measured = fc.record({ revenueShare: steps(0, 1, 200), drag: steps(0, 6, 100) });
  fc.assert(
    fc.property(settingsWith, target, measured, (settings, wanted, { revenueShare, drag }) => {
      const words = TARGET_WORDS.share(payerWith({ revenueShare, drag }), wanted, settings)!;
      const metrics = { cash: 1, revenueShare, drag: atMost(words) };
      const figures = figuresWith({ effort: { scores: true, minutes: 1 }, metrics });
      expectReached(shareScore(figures, { cash: 2, scoredPayers: 2 } as Totals, settings), wanted, words);
    }),
    RUNS,
  );
});

test("rates that a target names give its score, and those that it does not name stay as they are", () => {
  const index = fc.option(steps(0.3, 2.5, 100), { nil: null });
  const measured = fc.record({ medicare: index, commercial: index, coverage: index, ownBenchmark: fc.boolean() });
  fc.assert(
    fc.property(settingsWith, target, measured, (settings, wanted, { ownBenchmark, ...indexes }) => {
      const { medicare, commercial, coverage } = indexes;
      const counts = { medicare: medicare !== null, commercial: commercial !== null, coverage: coverage !== null };
      const payer = { medicareIndex: medicare, commercialIndex: commercial, coverage };
      const words = TARGET_WORDS.rate(payerWith(payer, { counts, ownBenchmark }), wanted, settings);
      const asked = (of: RegExp, now: number | null): number | null =>
        words !== null && of.test(words) ? Number(of.exec(words)![1]) / 100 : now;
      const evidence = {
        medicare: asked(/([\d.]+)% of (?:Medicare|your schedule)/, medicare),
        commercial: asked(/([\d.]+)% of the best plan/, commercial),
        coverage: asked(/([\d.]+)% of break-even/, coverage),
        ...{ nonePaid: false, uncertain: false },
      };
      // Without a comparison there is no score to reach.
      if (Object.values(counts).some(Boolean))
        expectReached(rateScore(evidence, settings), wanted, words ?? "as it is");
    }),
    RUNS,
  );
});

/** Rework of a payer beside another's. */
const reworked = fc
  .record({ adjudicated: fc.integer({ min: 1, max: 400 }), others: fc.integer({ min: 1, max: 400 }) })
  .chain(({ adjudicated, others }) =>
    fc.record({
      ...{ adjudicated: fc.constant(adjudicated), others: fc.constant(others) },
      othersReworked: fc.integer({ min: 0, max: others }),
      isAlone: fc.boolean(),
    }),
  );

function tallyOf(adjudicated: number, count: number): ReworkTally {
  return Object.assign(new ReworkTally(), { adjudicated, reworked: count });
}

function reworkOf(
  count: number,
  of: typeof reworked extends fc.Arbitrary<infer T> ? T : never,
  settings: Settings,
): Score {
  const { adjudicated, others, othersReworked, isAlone } = of;
  const window = tallyOf(adjudicated, count);
  const other = { number: 1, scored: true, window: tallyOf(others, othersReworked) };
  const pooled: PooledRework = poolRework([{ number: 0, scored: true, window }, ...(isAlone ? [] : [other])]);
  const metrics = { payerReworkRate: count / adjudicated, baselineRework: pooled.baselineFor(0) };
  return reworkScore(figuresWith({ scored: true, window, metrics }), pooled, isAlone ? 1 : 2, settings);
}

test("a target of rework is the most that gives its score", () => {
  fc.assert(
    fc.property(settingsWith, target, reworked, (settings, wanted, of) => {
      const { adjudicated, others, othersReworked, isAlone } = of;
      const baselineRework = isAlone ? null : othersReworked / others;
      const words = TARGET_WORDS.rework(payerWith({ baselineRework }, { window: { adjudicated } }), wanted, settings)!;
      if (wanted === 2) {
        const most = numberIn(words, /^(\d+) of/);
        expectReached(reworkOf(most, of, settings), 2, words);
        if (most < adjudicated) expect(reworkOf(most + 1, of, settings), `one more than ${words}`).toBeLessThan(2);
      } else {
        const below = numberIn(words, /^less than ([\d.]+)%/) / 100;
        const most = Math.ceil(below * adjudicated - 1e-9) - 1;
        if (most >= 0) expectReached(reworkOf(Math.min(most, adjudicated), of, settings), 1, words);
      }
    }),
    RUNS,
  );
});
