import { millionths } from "../claims/exact";

const MILLIONTHS_IN_A_CENT = 10_000;

/** Dollars as whole cents, halves up, as Excel's ROUND does: 115.115 is a half, whatever binary fractions make of 104.65 x 1.1. */
export function centsOf(dollars: number): number {
  return Math.round(millionths(dollars) / MILLIONTHS_IN_A_CENT);
}

/** Dollars to the cent, halves up. */
export function toCent(dollars: number): number {
  return centsOf(dollars) / 100;
}
