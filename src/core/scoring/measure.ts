import type { ClaimTable } from "../claims/claim-table";
import type { Settings } from "../settings/settings";
import { type BestPlan, findBestPlan } from "./best-plan";
import { breakEven } from "./break-even";
import type { ClassTally } from "./class-tally";
import { type Compared, type Comparison, compare, compareLines, medicareCompared, sumClasses } from "./comparisons";
import { effortOf, knownCostToServe } from "./effort";
import { type Totals, metricsOf } from "./metrics";
import type { OwnFigures, PayerFigures } from "./payer-figures";
import type { PayerTally } from "./payer-tally";
import { type PooledRework, poolRework } from "./pooled-rework";
import { ReworkTally } from "./rework-tally";
import { setRatesOf } from "./set-rates";
import type { Tally } from "./tally";

/** All payers with a line in the review period, measured (methodology sections 2, 3 and 6). */
export interface Measured {
  readonly payers: readonly PayerFigures[];
  readonly totals: Totals;
  readonly bestPlan: BestPlan | null;
  readonly rework: PooledRework;
}

export function measure(tally: Tally, table: ClaimTable, settings: Settings): Measured {
  const own = [...tally.payers.entries()].flatMap(([number, payer]) =>
    payer ? [measureOne(number, payer, tally.windows[number] ?? new ReworkTally(), table, settings)] : [],
  );
  const bestPlan = findBestPlan(
    own.filter(({ payer }) => payer.type === "commercial"),
    (classNumber) => table.classes[classNumber]!.procedure.code !== "",
  );
  const rework = poolRework(own);
  const totals = totalsOf(own);
  const payers = own.map((figures): PayerFigures => {
    const commercial = commercialComparison(figures, bestPlan);
    return { ...figures, commercial, metrics: metricsOf(figures, commercial, { totals, rework, table, settings }) };
  });
  return { payers, totals, bestPlan, rework };
}

function measureOne(
  number: number,
  tally: PayerTally,
  window: ReworkTally,
  table: ClaimTable,
  settings: Settings,
): OwnFigures {
  const payer = table.payers[number]!;
  const { setting } = payer;
  const scored = payer.type !== "self-pay";
  const effort = scored ? effortOf(tally.effort, setting, settings, table.present) : null;
  const serving = knownCostToServe(tally.effort, effort, settings);
  const set = setRatesOf(setting, settings);
  const procedureOf = (classNumber: number) => table.classes[classNumber]!.procedure;
  const medicareOf = (each: ClassTally, classNumber: number): Compared | null =>
    medicareCompared(each, procedureOf(classNumber).code, set);
  const breakEvenOf = (classNumber: number): number | null =>
    breakEven(procedureOf(classNumber), settings.cost, serving);
  const windowIsReviewPeriod = window.adjudicated < settings.minimumLines;
  return {
    number,
    payer,
    tally,
    scored,
    window: windowIsReviewPeriod ? tally.rework : window,
    windowIsReviewPeriod,
    effort,
    medicare: compareLines(tally, medicareOf),
    coverage: compare(tally, (classNumber) => breakEvenOf(classNumber) || null),
    ownBenchmark: set.isOwnBenchmark,
    medicareOf,
    breakEvenOf,
  };
}

/** The best plan is 1 by definition; self-pay is not compared. */
function commercialComparison({ number, scored, tally }: OwnFigures, bestPlan: BestPlan | null): Comparison {
  if (!bestPlan || !scored) return { index: null, units: 0 };
  const comparison = compare(tally, bestPlan.rateOf);
  return number === bestPlan.payer ? { ...comparison, index: 1 } : comparison;
}

function totalsOf(own: readonly OwnFigures[]): Totals {
  const scored = own.filter((figures) => figures.scored);
  const sum = (figures: readonly OwnFigures[], value: (figures: OwnFigures) => number): number =>
    figures.reduce((total, each) => total + value(each), 0);
  return {
    scoredPayers: scored.length,
    cash: sum(own, ({ tally }) => tally.cash),
    scoredCash: sum(scored, ({ tally }) => tally.cash),
    sessions: sum(own, ({ tally }) => sumClasses(tally, (each) => each.adjudicatedSessions)),
    minutes: sum(scored, ({ effort }) => effort?.minutes ?? 0),
  };
}
