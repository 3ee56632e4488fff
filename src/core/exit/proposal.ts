import { ratio } from "../claims/exact";
import { typeOfName } from "../claims/payer-type";
import { procedureCode } from "../claims/procedure-codes";
import type { ProposedRate } from "../negotiation/proposed-rate";
import type { TypedAnswer } from "../negotiation/typed-answer";
import { breakEven } from "../scoring/break-even";
import { LEAST_SHARE, LEAST_UNITS } from "../scoring/comparisons";
import type { Figure, Score, Scorecard } from "../scoring/result";
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

/** Rates that a payer offers for a contract that there is not yet. */
export interface Proposal {
  /** Whose schedule it is. */
  readonly payer: string;
  readonly type: PayerType;
  readonly rates: readonly ClassRate[];
}

/** Dollars per unit, above 0, of a class of service: `90837`, or `90834-HO` for one license. A code alone holds for all its licenses. */
export interface ClassRate {
  readonly className: string;
  readonly rate: number;
}

/** What a payer is called whom the schedule does not name. */
const UNNAMED = "Proposed payer";

/** The schedule of the sheet Proposed rates, for a payer of the settings' type, else of the type that its name tells; `null`: no rate. */
export function proposalOf(proposed: readonly ProposedRate[], { payers }: Pick<Settings, "payers">): Proposal | null {
  if (proposed.length === 0) return null;
  const payer = proposed[0]!.payer ?? UNNAMED;
  const setting = payers.find(({ name }) => nameKey(name) === nameKey(payer));
  const rates = proposed.map(({ code, rate }) => ({ className: code, rate }));
  return { payer, type: setting?.type ?? typeOfName(payer), rates };
}

/** One rate of the schedule against what the practice knows of the code. Dollars per unit; ratios as fractions. */
export interface GradedRate extends ClassRate {
  /** The practice's paid units of the review period, with whichever payer; 0: it does not bill the code. */
  readonly units: number;
  /** What insurers allow now on average. */
  readonly now: Figure;
  readonly medicare: Figure;
  readonly bestPlan: Figure;
  /** With the admin work of the settings: how much this payer will make is not known. */
  readonly breakEven: Figure;
}

/** A comparison over the practice's own mix. */
export interface MixComparison {
  readonly index: Figure;
  /** Units of the mix that can be compared. */
  readonly units: number;
  /** Whether there are enough of them, and the comparison fits the payer's type, to judge by. */
  readonly counts: boolean;
}

export interface GradedProposal {
  readonly proposal: Proposal;
  /** Most of the practice's units first; codes that it does not bill last. */
  readonly rates: readonly GradedRate[];
  /** Codes of the practice that the schedule does not name, most units first. */
  readonly missing: readonly MixClass[];
  /** Share of the practice's units that the schedule names; `null`: no units. */
  readonly named: Figure;
  readonly now: MixComparison;
  readonly medicare: MixComparison;
  readonly bestPlan: MixComparison;
  readonly breakEven: MixComparison;
  /** By the rules of the rate score; `null`: nothing to judge by. */
  readonly score: Score;
  readonly decidedBy: DecidingComparison | null;
  /** What a session of the practice's mix would bring, and leave over break-even; `null`: no sessions, or no break-even. */
  readonly perSession: Figure;
  readonly marginPerSession: Figure;
}

/** Holds a proposed schedule against the practice's own volumes, Medicare, its best plan and its costs (methodology sections 2, 4 and 6). */
export function gradeProposal(
  proposal: Proposal,
  { card, settings }: { readonly card: Scorecard; readonly settings: Settings },
): GradedProposal {
  const mix = practiceMix(card);
  const { rates, missing } = gradedRates(proposal, mix, settings);
  const payer = { type: proposal.type };
  const medicare = compared(rates, ({ medicare }) => medicare, appliesMedicare({ payer, ownBenchmark: false }));
  const bestPlan = compared(rates, ({ bestPlan }) => bestPlan, appliesBestPlan({ payer }));
  const coverage = compared(rates, ({ breakEven }) => breakEven || null, true);
  const evidence = {
    medicare: judged(medicare),
    commercial: judged(bestPlan),
    coverage: judged(coverage),
    nonePaid: false,
    uncertain: false,
  };
  const score = rateScore(evidence, settings);
  const all = sum(mix, ({ units }) => units);
  return {
    proposal,
    rates,
    missing,
    named: ratio(all - sum(missing, ({ units }) => units), all),
    now: compared(rates, ({ now }) => now, false),
    medicare,
    bestPlan,
    breakEven: coverage,
    score,
    decidedBy: decidingComparison(evidence, score, settings),
    ...sessionFigures(rates),
  };
}

/** A round number of sessions a year to begin with: nobody knows how many patients a new payer will bring. */
export const ASSUMED_SESSIONS = 100;

/**
 * Dollars a year at the sessions of the yellow cell: what the payer would allow, and what is left of it; `null`: not known, or the cell holds
 * no number of sessions.
 */
export function proposalYear(
  { perSession, marginPerSession }: Pick<GradedProposal, "perSession" | "marginPerSession">,
  typed: TypedAnswer,
): { readonly allowed: Figure; readonly margin: Figure } {
  const sessions = typeof typed === "number" && typed >= 0 ? typed : null;
  const year = (dollars: Figure): Figure => (sessions === null || dollars === null ? null : dollars * sessions);
  return { allowed: year(perSession), margin: year(marginPerSession) };
}

function judged({ index, counts }: MixComparison): Figure {
  return counts ? index : null;
}

/** Each rate with the classes that it holds for: its own, or, of a code alone, those that the schedule does not name apart. */
function gradedRates(
  { rates }: Proposal,
  mix: readonly MixClass[],
  settings: Settings,
): { readonly rates: readonly GradedRate[]; readonly missing: readonly MixClass[] } {
  const lowest = new Map<string, number>();
  for (const { className, rate } of rates) lowest.set(className, Math.min(rate, lowest.get(className) ?? rate));
  const ownerOf = ({ className, code }: MixClass): string | null =>
    [className, code].find((name) => lowest.has(name)) ?? null;
  const graded = [...lowest].map(([className, rate]) => {
    const own = mix.filter((each) => ownerOf(each) === className);
    return gradedRate({ className, rate }, own, settings);
  });
  return {
    rates: graded.sort((a, b) => b.units - a.units || (a.className < b.className ? -1 : 1)),
    missing: mix.filter((each) => ownerOf(each) === null),
  };
}

function gradedRate(proposed: ClassRate, own: readonly MixClass[], settings: Settings): GradedRate {
  const code = proposed.className.split("-")[0]!;
  return {
    ...proposed,
    units: sum(own, ({ units }) => units),
    now: average(own, ({ now }) => now),
    medicare: average(own, ({ medicare }) => medicare) ?? settings.practice.medicare[code] ?? null,
    bestPlan: average(own, ({ bestPlan }) => bestPlan),
    breakEven: breakEven(procedureCode(code), settings.cost, null),
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

function compared(rates: readonly GradedRate[], of: (one: GradedRate) => Figure, applies: boolean): MixComparison {
  const known = rates.filter((one) => of(one) !== null);
  const units = sum(known, (one) => one.units);
  const all = sum(rates, (one) => one.units);
  const index = ratio(
    sum(known, (one) => one.units * one.rate),
    sum(known, (one) => one.units * of(one)!),
  );
  const counts = applies && index !== null && units >= LEAST_UNITS && units >= LEAST_SHARE * all;
  return { index, units, counts };
}

/** Kinds of which a unit is a session; an add-on brings money to a session, and is none. */
const SESSIONS: ReadonlySet<string> = new Set(["session", "group", "test", "unknown"]);
const ADD_ON = "add-on";

function sessionFigures(rates: readonly GradedRate[]): Pick<GradedProposal, "perSession" | "marginPerSession"> {
  const kindOf = ({ className }: GradedRate): string => procedureCode(className.split("-")[0]!).kind;
  const counted = rates.filter((one) => one.units > 0 && (SESSIONS.has(kindOf(one)) || kindOf(one) === ADD_ON));
  const sessions = sum(counted, (one) => (kindOf(one) === ADD_ON ? 0 : one.units));
  const isCosted = counted.every((one) => one.breakEven !== null);
  return {
    perSession: ratio(
      sum(counted, ({ units, rate }) => units * rate),
      sessions,
    ),
    marginPerSession: isCosted
      ? ratio(
          sum(counted, ({ units, rate, breakEven: cost }) => units * (rate - cost!)),
          sessions,
        )
      : null,
  };
}

function sum<T>(each: readonly T[], of: (one: T) => number): number {
  return each.reduce((total, one) => total + of(one), 0);
}
