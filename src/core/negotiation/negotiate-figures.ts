import { hasLowerBounds } from "../scoring/payer-words";
import { ratio, reaches } from "../claims/exact";
import type { Figure } from "../scoring/result";
import { type CodeAsk, stepsOf, targetOf } from "./code-ask";
import { frictionOf } from "./friction";
import { type Cost, type FrictionCosts, frictionCosts } from "./friction-costs";
import { judgeOffer, type OfferVerdict } from "./offer";
import type { PayerCase } from "./payer-case";

/** What stands in a cell that the user fills in: nothing, a number, or text, which counts as nothing. */
export type TypedCell = number | string | null;

/** The yellow cells of the sheet Negotiate. Blank ones stand for the settings, for the target, and for no offer. */
export interface NegotiateInputs {
  readonly medicareFactor: TypedCell;
  readonly breakEvenFactor: TypedCell;
  readonly wage: TypedCell;
  readonly creditRate: TypedCell;
  /** Their offer: a raise of all rates, as a fraction. */
  readonly offer: TypedCell;
  /** By class: what is asked for in the target's place. */
  readonly asks: ReadonlyMap<string, TypedCell>;
}

export const NO_INPUTS: NegotiateInputs = {
  medicareFactor: null,
  breakEvenFactor: null,
  wage: null,
  creditRate: null,
  offer: null,
  asks: new Map(),
};

/** What a yellow cell may hold; anything else counts as blank. `above`: itself not. */
export const BOUNDS = {
  medicareFactor: { above: 0, most: 20 },
  breakEvenFactor: { above: 0, most: 20 },
  wage: { least: 0, most: 1000 },
  creditRate: { least: 0, most: 1 },
  offer: { above: -1, most: 1 },
} as const;
/** The raises that payers usually agree to lie between these. */
export const USUAL_RAISES = [0.03, 0.1] as const;

/** What the sheet says of one code. Dollars per unit unless said. */
export interface CodeFigures {
  readonly className: string;
  readonly target: number;
  /** What was typed in, never below the current rate; else the target. */
  readonly ask: number;
  readonly raise: number;
  readonly dollarsAYear: number;
  /** `null`: the ask is made in one step. */
  readonly firstStep: Figure;
  readonly offerAYear: Figure;
  /** `no ask`: the current rate is all that is asked for; `null`: no offer. */
  readonly verdict: OfferVerdict | "no ask" | null;
}

/** Relief as dollars a year, and as the raise of the listed codes that brings as much. */
export interface Relief extends Cost {
  readonly worth: Figure;
}

/** What the sheet Negotiate shows for what stands in its yellow cells. */
export interface NegotiateFigures {
  /** Empty where nothing is asked of the payer's rates (`asksForRates`). */
  readonly codes: readonly CodeFigures[];
  /** Dollars a year of the listed codes at their current rates. */
  readonly now: number;
  readonly dollarsAYear: number;
  /** The asks together, weighted by volume. */
  readonly raise: Figure;
  readonly offerAYear: Figure;
  /** Part of the ask. */
  readonly offerShare: Figure;
  /** The raise of all rates that reaches break-even over the listed codes that have one; 0 or less: they cover it. */
  readonly floorRaise: Figure;
  readonly offerCoversFloor: boolean | null;
  /** What the usual raises bring a year. */
  readonly usual: readonly number[];
  readonly costs: FrictionCosts;
  readonly relief: {
    readonly authorizations: Relief;
    readonly rework: Relief;
    readonly terms: Relief;
    readonly all: Relief;
  };
  /** The raise that with all the relief is worth as much as the ask; `null`: no ask, or no relief is known. */
  readonly raiseWithRelief: Figure;
}

/** Whether a payer is asked for rates: it negotiates them, and the table tells enough of its allowed amounts. */
export function asksForRates(one: PayerCase): boolean {
  return (one.stance === "negotiate" || one.stance === "protect") && !hasLowerBounds(one) && one.codes.length > 0;
}

/** What the formulas of the sheet Negotiate give for these inputs. */
export function negotiateFigures(one: PayerCase, inputs: NegotiateInputs = NO_INPUTS): NegotiateFigures {
  const { settings } = one;
  const { ask } = settings;
  const factors = {
    medicareFactor: inUse("medicareFactor", inputs.medicareFactor) ?? ask.medicareFactor,
    breakEvenFactor: inUse("breakEvenFactor", inputs.breakEvenFactor) ?? ask.breakEvenFactor,
    stepAbove: ask.stepAbove,
  };
  const offer = asksForRates(one) ? inUse("offer", inputs.offer) : null;
  const codes = asksForRates(one)
    ? one.codes.map((code) => codeFigures(code, inputs.asks.get(code.className) ?? null, factors, offer))
    : [];
  const now = one.codes.reduce((sum, code) => sum + code.unitsAYear * code.current.rate, 0);
  const dollarsAYear = codes.reduce((sum, code) => sum + code.dollarsAYear, 0);
  const raise = codes.length === 0 ? null : ratio(dollarsAYear, now);
  const floorRaise = floorRaiseOf(one.codes);
  const wage = inUse("wage", inputs.wage) ?? settings.staffHourly;
  const creditRate = inUse("creditRate", inputs.creditRate) ?? ask.creditRate;
  const costs = frictionCosts(frictionOf(one), settings.minutes, wage, creditRate);
  const relief = reliefOf(costs, now);
  return {
    codes,
    now,
    dollarsAYear,
    raise,
    offerAYear: offer === null ? null : now * offer,
    offerShare: offer === null ? null : ratio(now * offer, dollarsAYear),
    floorRaise,
    offerCoversFloor: offer === null || floorRaise === null ? null : reaches(offer, floorRaise),
    usual: USUAL_RAISES.map((each) => now * each),
    costs,
    relief,
    raiseWithRelief: raise === null || relief.all.worth === null ? null : Math.max(0, raise - relief.all.worth),
  };
}

/** The number of a yellow cell, or `null` where it is blank, text or out of bounds. */
function inUse(name: keyof typeof BOUNDS, typed: TypedCell): Figure {
  const bounds = BOUNDS[name];
  if (typeof typed !== "number" || typed > bounds.most) return null;
  return ("above" in bounds ? typed > bounds.above : typed >= bounds.least) ? typed : null;
}

function codeFigures(
  code: CodeAsk,
  typed: TypedCell,
  factors: Parameters<typeof targetOf>[2] & { readonly stepAbove: number },
  offer: Figure,
): CodeFigures {
  const current = code.current.rate;
  const target = targetOf(current, code, factors);
  const ask = typeof typed === "number" ? Math.max(current, typed) : target;
  const steps = stepsOf(current, ask, factors.stepAbove);
  return {
    className: code.className,
    target,
    ask,
    raise: ask / current - 1,
    dollarsAYear: code.unitsAYear * (ask - current),
    firstStep: steps.length > 1 ? steps[0]! : null,
    offerAYear: offer === null ? null : code.unitsAYear * current * offer,
    verdict: offer === null ? null : verdictOf(current, ask, current * (1 + offer), code.breakEven),
  };
}

function verdictOf(current: number, ask: number, offered: number, floor: Figure): OfferVerdict | "no ask" {
  return ask > current ? judgeOffer(current, ask, offered, floor) : "no ask";
}

function floorRaiseOf(codes: readonly CodeAsk[]): Figure {
  const known = codes.filter(({ breakEven }) => breakEven !== null);
  const sum = (of: (code: CodeAsk) => number): number => known.reduce((total, code) => total + of(code), 0);
  const floor = ratio(
    sum(({ unitsAYear, breakEven }) => unitsAYear * breakEven!),
    sum(({ unitsAYear, current }) => unitsAYear * current.rate),
  );
  return floor === null ? null : floor - 1;
}

function reliefOf(costs: FrictionCosts, now: number): NegotiateFigures["relief"] {
  const worth = (cost: Cost): Relief => ({ ...cost, worth: cost.dollars === null ? null : ratio(cost.dollars, now) });
  const { authorizations, rework, terms } = costs;
  const all = [authorizations, rework, terms];
  return {
    authorizations: worth(authorizations),
    rework: worth(rework),
    terms: worth(terms),
    all: worth({
      hoursAWeek: sumOfKnown(all.map(({ hoursAWeek }) => hoursAWeek)),
      dollars: sumOfKnown(all.map(({ dollars }) => dollars)),
    }),
  };
}

function sumOfKnown(figures: readonly Figure[]): Figure {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}
