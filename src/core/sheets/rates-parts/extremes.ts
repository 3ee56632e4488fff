import type { CellStyle } from "../plan";

const HIGHEST = "▲";
const LOWEST = "▼";
/** Light enough to print behind black figures, dark enough to be seen in grey. */
const HIGHEST_FILL = "#DCE7EE";
/** Rates that differ by less are the same to the cent. */
const HALF_A_CENT = 0.005;

export type Extreme = typeof HIGHEST | typeof LOWEST | "";

/** Which of the figures are the highest and the lowest, to the cent; none where fewer than two are known, or all are the same. */
export function extremes(figures: readonly (number | null)[]): Extreme[] {
  const known = figures.filter((figure) => figure !== null);
  const highest = Math.max(...known);
  const lowest = Math.min(...known);
  if (known.length < 2 || highest - lowest < HALF_A_CENT) return figures.map(() => "");
  return figures.map((figure) => {
    if (figure === null) return "";
    if (highest - figure < HALF_A_CENT) return HIGHEST;
    return figure - lowest < HALF_A_CENT ? LOWEST : "";
  });
}

/** Symbol, fill, bold and underline: any of them tells highest from lowest in black and white. */
export function extremeStyle(extreme: Extreme, numberFormat: string): CellStyle {
  if (extreme === "") return {};
  const marked = numberFormat
    .split(";")
    .map((section) => `"${extreme} "${section}`)
    .join(";");
  return {
    numberFormat: marked,
    ...(extreme === HIGHEST ? { fill: HIGHEST_FILL, bold: true } : { underline: true }),
  };
}
