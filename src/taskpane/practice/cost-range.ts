import { dollarText } from "../../core/scoring/figure-words";

/** What a clinical hour costs most outpatient practices, in dollars (the guide). */
export const GUIDE_RANGE = { from: 75, to: 110 } as const;
/** The dollars at the ends of the bar. */
export const BAR = { from: 40, to: 160 } as const;

export interface CostPlace {
  /** Where the mark stands on the bar, from 0 to 1; a cost beyond the bar stands at its end. */
  readonly at: number;
  /** `within the guide's $75-110 for a clinical hour`; for a session of another length, what an hour would cost too. */
  readonly words: string;
}

/** Where a cost stands in the guide's range. `referenceMinutes`: of the session that costs so much; the guide speaks of an hour. */
export function placeOfCost(costPerSession: number, referenceMinutes: number): CostPlace {
  const hourly = (costPerSession * 60) / referenceMinutes;
  const zone = hourly < GUIDE_RANGE.from ? "below" : hourly > GUIDE_RANGE.to ? "above" : "within";
  const range = `${zone} the guide's $${GUIDE_RANGE.from}-${GUIDE_RANGE.to} for a clinical hour`;
  return { at: onBar(hourly), words: referenceMinutes === 60 ? range : `${dollarText(hourly)} an hour, ${range}` };
}

/** Where an amount stands on the bar, from 0 to 1. */
export function onBar(amount: number): number {
  return Math.min(1, Math.max(0, (amount - BAR.from) / (BAR.to - BAR.from)));
}
