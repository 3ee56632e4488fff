import { countText } from "../settings/counted";

/** `$1,234.50`. */
export function dollarText(amount: number): string {
  const [whole, cents] = Math.abs(amount).toFixed(2).split(".");
  return `${amount < 0 ? "-" : ""}$${countText(Number(whole))}.${cents}`;
}

/** A fraction in words: `95%`, `42.5%`. */
export function percentText(fraction: number): string {
  return `${plainNumber(fraction * 100)}%`;
}

/** A number as one would write it by hand: at most four decimals, no zeros behind. */
export function plainNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}

/** A measured fraction with as many digits as it deserves: `94%`, `12.5%`. */
export function roundedPercent(fraction: number, digits = 0): string {
  return `${(fraction * 100).toFixed(digits)}%`;
}
