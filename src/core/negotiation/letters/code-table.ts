import { dayText } from "../../settings/day-text";
import { centsOf } from "../cents";
import { type CodeAsk, stepsOf } from "../code-ask";
import { LEAST_RECENT_UNITS } from "../current-rates";
import type { PayerCase } from "../payer-case";
import { changedWithin } from "./changed-within";
import type { CodeColumn, CodeRow, CodeTable } from "./letter";
import { effectiveDay, secondStepDay } from "./letter-dates";
import { isSetByHand, whyNoMedicare } from "./outgoing-medicare";

/** Cents. Requested rates are whole halves of a dollar: a target to the cent would look like a figure taken from somewhere. */
const STEP = 50;

/** What is asked of a payer for its codes, in the order of their units; `null`: no code has an ask. */
export function codeTable(one: PayerCase): CodeTable | null {
  const rows = askedRows(one);
  if (rows.length === 0) return null;
  const hasMedicare = rows.some(({ medicare }) => medicare !== null);
  const hasSteps = rows.some(({ first }) => first !== null);
  const { today } = one.settings;
  const columns: (CodeColumn | null)[] = [
    { key: "code", heading: "Code" },
    { key: "units", heading: "Units" },
    { key: "current", heading: "Current" },
    hasMedicare ? { key: "medicare", heading: "Medicare" } : null,
    hasSteps ? { key: "first", heading: `From ${dayText(effectiveDay(today))}` } : null,
    { key: "requested", heading: hasSteps ? `From ${dayText(secondStepDay(today))}` : "Requested" },
    { key: "raise", heading: "Raise" },
  ];
  return { columns: columns.filter((column) => column !== null), rows };
}

/** The ask behind each row of the table, in its order. */
export function askedCodes(one: PayerCase): readonly CodeAsk[] {
  return one.codes.filter((ask) => ask.code !== "" && isCertain(ask, one) && ask.target > ask.current.rate);
}

/** The codes that are worth asking for, but whose current rate is not certain enough to be told to the payer. */
export function uncertainCodes(one: PayerCase): readonly CodeAsk[] {
  return one.codes.filter((ask) => ask.code !== "" && !isCertain(ask, one) && ask.target > ask.current.rate);
}

/** A mean that may hold amounts which are only lower bounds is no rate, nor is that of a unit or two, or of days before and after a change. */
function isCertain({ current }: CodeAsk, one: PayerCase): boolean {
  if (current.from === "recent") return true;
  return one.detail.lowerBoundLines === 0 && current.units >= LEAST_RECENT_UNITS && !changedWithin(one);
}

function askedRows(one: PayerCase): CodeRow[] {
  const kept = keptAmounts(one);
  const noMedicare = whyNoMedicare(one) !== null;
  return askedCodes(one).map(({ className, code, units, current, medicare, target }) => {
    const requested = roundedUp(target, kept);
    const steps = stepsOf(current.rate, requested, one.settings.ask.stepAbove);
    return {
      code: className,
      units,
      current: current.rate,
      medicare: noMedicare || isSetByHand(code, one) ? null : medicare,
      first: steps.length > 1 ? firstStep(current.rate, steps[0]!, kept) : null,
      requested,
      raise: requested / current.rate - 1,
    };
  });
}

/** Amounts that no page for the payer may hold, even by chance: what other payers pay, what the practice cannot go below, what a session costs. */
function keptAmounts({ payer, card, otherRates }: PayerCase): ReadonlySet<number> {
  const rates = card.details.flatMap(({ rates }, i) =>
    rates.flatMap(({ rate, breakEven }) => (card.payers[i]!.payer === payer.payer ? [breakEven] : [rate, breakEven])),
  );
  const known = [...rates, ...otherRates, card.costPerSession].filter((amount) => amount !== null);
  return new Set(known.map(centsOf));
}

function roundedUp(target: number, kept: ReadonlySet<number>): number {
  let cents = Math.ceil(centsOf(target) / STEP) * STEP;
  while (kept.has(cents)) cents += STEP;
  return cents / 100;
}

/** Rounded down, so that no step is larger than the settings allow; to the cent where halves of a dollar leave no raise; `null`: no such amount. */
function firstStep(current: number, step: number, kept: ReadonlySet<number>): number | null {
  for (const unit of [STEP, 1]) {
    let cents = Math.floor(centsOf(step) / unit) * unit;
    while (cents > centsOf(current) && kept.has(cents)) cents -= unit;
    if (cents > centsOf(current)) return cents / 100;
  }
  return null;
}
