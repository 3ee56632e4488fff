import { ratio } from "../claims/exact";
import { typeOfName } from "../claims/payer-type";
import { procedureCode } from "../claims/procedure-codes";
import type { ProposedRate } from "../negotiation/proposed-rate";
import { breakEven } from "../scoring/break-even";
import { LEAST_SHARE, LEAST_UNITS } from "../scoring/comparisons";
import type { Figure, Score } from "../scoring/result";
import {
  appliesBestPlan,
  appliesMedicare,
  type DecidingComparison,
  decidingComparison,
  rateScore,
} from "../scoring/scores/rate";
import { nameKey } from "../settings/names";
import type { PayerType, Settings } from "../settings/settings";
import { type MixClass, practiceMix } from "./practice-mix";
import { type KnownContents, type ProposingPayer, proposingPayer } from "./proposing-payer";
import { type SessionFigures, sessionFigures } from "./proposal-year";

/** Rates that a payer offers for a contract, new or changed. */
export interface Proposal {
  /** Whose schedule it is. */
  readonly payer: string;
  readonly type: PayerType;
  readonly rates: readonly OfferedRate[];
}

/** Dollars per unit, above 0, of a class of service: `90837`, or `90834-HO` for one license. A code alone holds for all its licenses. */
export interface ClassRate {
  readonly className: string;
  readonly rate: number;
}

/** A rate as the schedule has it. */
export interface OfferedRate extends ClassRate {
  /** As its row has them: `95`; `null`: none. */
  readonly modifier: string | null;
}

/** What a payer is called whom the schedule does not name. */
const UNNAMED = "Proposed payer";

/** The schedule of the sheet Proposed rates, for a payer of the settings' type, else of the type that its name tells; `null`: no rate. */
export function proposalOf(proposed: readonly ProposedRate[], { payers }: Pick<Settings, "payers">): Proposal | null {
  if (proposed.length === 0) return null;
  const payer = proposed[0]!.payer ?? UNNAMED;
  const setting = payers.find(({ name }) => nameKey(name) === nameKey(payer));
  const rates = proposed.map(({ code, rate, modifier }) => ({ className: code, rate, modifier }));
  return { payer, type: setting?.type ?? typeOfName(payer), rates };
}

/** One rate of the schedule against what the practice knows of the code. Dollars per unit; ratios as fractions. */
export interface GradedRate extends ClassRate {
  /** All that the schedule offers for the class, where they differ, the lowest first: that one counts. Else empty. */
  readonly differing: readonly OfferedRate[];
  /** The practice's paid units of the review period, with whichever payer; 0: it does not bill the code. */
  readonly units: number;
  /** What this payer pays now, where the practice has it already; else what insurers allow now on average. */
  readonly now: Figure;
  /** Medicare's amount, or that of the payer's own schedule of the settings, which stands in its place. */
  readonly medicare: Figure;
  readonly bestPlan: Figure;
  /** With the admin work that this payer makes, where that is known; else with that of the settings. */
  readonly breakEven: Figure;
}

/** A comparison over the practice's own mix. */
export interface MixComparison {
  readonly index: Figure;
  /** Units of the mix that can be compared. */
  readonly units: number;
  /** Whether a payer of the type is judged by it at all. */
  readonly applies: boolean;
  /** Whether it applies, and holds enough of the practice's units to judge by. */
  readonly counts: boolean;
}

/**
 * Why there is no score: nothing that the practice bills is in the schedule, too little of it is, too little of what is in it can be held
 * against anything, or nothing at all.
 */
export type NoScore = "not billed" | "too little named" | "too little compared" | "nothing to compare with";

export interface GradedProposal extends SessionFigures {
  readonly proposal: Proposal;
  readonly payer: ProposingPayer;
  /** Most of the practice's units first; codes that it does not bill last. */
  readonly rates: readonly GradedRate[];
  /** Codes of the practice that the schedule does not name, most units first. */
  readonly missing: readonly MixClass[];
  /** The practice's units, and those of them that the schedule names. */
  readonly units: { readonly all: number; readonly named: number };
  readonly now: MixComparison;
  readonly medicare: MixComparison;
  readonly bestPlan: MixComparison;
  readonly breakEven: MixComparison;
  /** By the rules of the rate score; `null`: see `noScore`. */
  readonly score: Score;
  readonly decidedBy: DecidingComparison | null;
  /** `null`: there is a score. */
  readonly noScore: NoScore | null;
}

/**
 * Holds a proposed schedule against the practice's own volumes, Medicare, its best plan and its costs (methodology sections 2, 4 and 6). A
 * comparison counts only on enough of all the practice's units: a good rate of a code that it hardly bills says nothing of the contract.
 */
export function gradeProposal(proposal: Proposal, contents: KnownContents): GradedProposal {
  const { card, settings } = contents;
  const mix = practiceMix(card);
  const payer = proposingPayer(proposal, contents);
  const { rates, missing } = gradedRates(proposal, mix, { payer, settings });
  const all = sum(mix, ({ units }) => units);
  const compared = comparing(rates, all);
  const judgedAs = { payer: { type: proposal.type }, ownBenchmark: payer.benchmark.isOwnBenchmark };
  const medicare = compared(({ medicare }) => medicare, appliesMedicare(judgedAs));
  const bestPlan = compared(({ bestPlan }) => bestPlan, appliesBestPlan(judgedAs));
  const coverage = compared(({ breakEven }) => breakEven || null, true);
  const evidence = {
    medicare: judged(medicare),
    commercial: judged(bestPlan),
    coverage: judged(coverage),
    nonePaid: false,
    uncertain: false,
  };
  const score = rateScore(evidence, settings);
  const units = { all, named: all - sum(missing, ({ units }) => units) };
  return {
    proposal,
    payer,
    rates,
    missing,
    units,
    now: compared(({ now }) => now, false),
    medicare,
    bestPlan,
    breakEven: coverage,
    score,
    decidedBy: decidingComparison(evidence, score, settings),
    noScore: score === null ? noScoreReason(units, [medicare, bestPlan, coverage]) : null,
    ...sessionFigures(rates),
  };
}

function judged({ index, counts }: MixComparison): Figure {
  return counts ? index : null;
}

function noScoreReason({ all, named }: GradedProposal["units"], comparisons: readonly MixComparison[]): NoScore {
  if (named === 0) return "not billed";
  if (!isEnough(named, all)) return "too little named";
  const isCompared = comparisons.some(({ applies, index }) => applies && index !== null);
  return isCompared ? "too little compared" : "nothing to compare with";
}

function isEnough(units: number, all: number): boolean {
  return units >= LEAST_UNITS && units >= LEAST_SHARE * all;
}

interface Known {
  readonly payer: ProposingPayer;
  readonly settings: Settings;
}

/** Each rate with the classes that it holds for: its own, or, of a code alone, those that the schedule does not name apart. */
function gradedRates(
  proposal: Proposal,
  mix: readonly MixClass[],
  known: Known,
): { readonly rates: readonly GradedRate[]; readonly missing: readonly MixClass[] } {
  const offered = new Map<string, OfferedRate[]>();
  for (const rate of proposal.rates) offered.set(rate.className, [...(offered.get(rate.className) ?? []), rate]);
  const ownerOf = ({ className, code }: MixClass): string | null =>
    [className, code].find((name) => offered.has(name)) ?? null;
  const graded = [...offered].map(([className, rates]) => {
    const own = mix.filter((each) => ownerOf(each) === className);
    return gradedRate(className, rates, own, known);
  });
  return {
    rates: graded.sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1)),
    missing: mix.filter((each) => ownerOf(each) === null),
  };
}

function gradedRate(
  className: string,
  offered: readonly OfferedRate[],
  own: readonly MixClass[],
  { payer, settings }: Known,
): GradedRate {
  const code = className.split("-")[0]!;
  const { benchmark, rateNow } = payer;
  const lowestFirst = [...offered].sort((a, b) => a.rate - b.rate);
  const [lowest, highest] = [lowestFirst[0]!, lowestFirst.at(-1)!];
  const set = benchmark.rateOf(code);
  return {
    className,
    rate: lowest.rate,
    differing: lowest.rate < highest.rate ? lowestFirst : [],
    units: sum(own, ({ units }) => units),
    now: average(own, (one) => (rateNow ? rateNow(one.className) : one.now)),
    medicare: benchmark.isOwnBenchmark ? set : (average(own, ({ medicare }) => medicare) ?? set),
    bestPlan: average(own, ({ bestPlan }) => bestPlan),
    breakEven: breakEven(procedureCode(code), settings.cost, payer.costToServe),
  };
}

/** By units, over the classes that have the figure. */
function average(classes: readonly MixClass[], of: (one: MixClass) => Figure): Figure {
  const known = classes.filter((one) => of(one) !== null);
  return ratio(
    sum(known, (one) => of(one)! * one.units),
    sum(known, ({ units }) => units),
  );
}

/** @param all the practice's units, those of codes that the schedule does not name too */
function comparing(rates: readonly GradedRate[], all: number) {
  return (of: (one: GradedRate) => Figure, applies: boolean): MixComparison => {
    const known = rates.filter((one) => of(one) !== null);
    const units = sum(known, (one) => one.units);
    const index = ratio(
      sum(known, (one) => one.units * one.rate),
      sum(known, (one) => one.units * of(one)!),
    );
    return { index, units, applies, counts: applies && index !== null && isEnough(units, all) };
  };
}

function sum<T>(each: readonly T[], of: (one: T) => number): number {
  return each.reduce((total, one) => total + of(one), 0);
}
