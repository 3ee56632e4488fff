import type { Locality } from "../medicare/locality";
import type { Medicare } from "../scoring/load-medicare";
import type { ConversionFactor, Credential, Day } from "../settings/settings";

/** An allowed amount per unit in dollars, and how many service lines have it. */
export interface AllowedAmount {
  readonly perUnit: number;
  readonly lines: number;
}

/** Medicare service lines of one clinician for which our figure is the same: one code, at the prices of one period, in one kind of place. */
export interface PricedAlike {
  readonly code: string;
  /** Of one of them; `null`: without a date, priced by the latest prices. */
  readonly day: Day | null;
  readonly year: number;
  readonly facility: boolean;
  /** The most frequent amount first. */
  readonly allowed: readonly AllowedAmount[];
}

/** What a price rests on beside code and date. */
export interface PriceTerms {
  readonly locality: Locality;
  readonly credential: Credential;
  readonly facility: boolean;
  readonly conversionFactor: ConversionFactor;
}

/** Less than half a cent apart, whatever binary fractions lose. */
const TO_THE_CENT = 0.005 - 1e-9;
const NEAR = 0.01;
const ROUNDING = 1e-9;

/** Dollars per unit by those terms; NaN where Medicare has no price. */
export function priceOf(
  medicare: Medicare,
  { code, day }: Pick<PricedAlike, "code" | "day">,
  terms: PriceTerms,
): number {
  return medicare.medicareRate({ code, day, ...terms }).dollars ?? NaN;
}

/** Whether an allowed amount per unit is the rate. */
export function isToTheCent(perUnit: number, rate: number): boolean {
  return Math.abs(perUnit - rate) < TO_THE_CENT;
}

/** Whether an allowed amount per unit is the rate, more or less than 1 % of it. */
export function isNear(perUnit: number, rate: number): boolean {
  return Math.abs(perUnit - rate) <= rate * NEAR + ROUNDING;
}

/** Service lines with any of the amounts. */
export function linesOf(allowed: readonly AllowedAmount[]): number {
  return allowed.reduce((sum, { lines }) => sum + lines, 0);
}
