import type { Comparison, Verdict } from "../../analysis/directions";
import type { TrendFigure } from "../../analysis/trend-figures";
import type { Quarter } from "../../scoring/quarters";
import { dollarText } from "../formats";
import { CENTS, PERCENT_TENTHS, TENTHS } from "../formats";
import { scoreStyle } from "../palette";
import type { CellStyle } from "../plan";

export const NONE = "–";

interface FigureWords {
  readonly name: string;
  /** Of the figure's cells; `null`: they hold letters. */
  readonly format: string | null;
  /** A change, without its sign. */
  readonly change: (amount: number) => string;
}

const points = (amount: number): string => `${(amount * 100).toFixed(1)} points`;

/** How the sheet names each figure, and writes it. */
export const FIGURE_WORDS: Readonly<Record<TrendFigure, FigureWords>> = {
  grade: { name: "Grade", format: null, change: (grades) => (grades === 1 ? "1 grade" : `${grades} grades`) },
  medicareIndex: { name: "% of Medicare", format: PERCENT_TENTHS, change: points },
  coverage: { name: "% of break-even", format: PERCENT_TENTHS, change: points },
  allowedPerSession: { name: "Allowed per session", format: CENTS, change: dollarText },
  denialRate: { name: "Initial denials", format: PERCENT_TENTHS, change: points },
  payerReworkRate: { name: "Rework, by the payer", format: PERCENT_TENTHS, change: points },
  meanDays: { name: "Days to pay", format: TENTHS, change: (days) => `${days.toFixed(1)} days` },
  minutesPerClaim: { name: "Minutes per claim", format: TENTHS, change: (minutes) => `${minutes.toFixed(1)} minutes` },
  revenueShare: { name: "Share of revenue", format: PERCENT_TENTHS, change: points },
};

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  better: "better",
  worse: "worse",
  up: "up",
  down: "down",
  "no clear change": "no clear change",
  "other services": "other services",
  "too few claims": "too few claims",
  "too many still open": "many still open",
  "measured otherwise": "measured otherwise",
  "not measured": NONE,
};
/** Those that say that the figure moved. */
const MOVED: ReadonlySet<Verdict> = new Set<Verdict>(["better", "worse", "up", "down", "other services"]);

/** `↓ worse`: the arrow says where the figure went, the word what that means. */
export function directionText({ verdict, change }: Comparison): string {
  const words = VERDICT_WORDS[verdict];
  if (MOVED.has(verdict)) return `${change! > 0 ? "↑" : "↓"} ${words}`;
  return verdict === "no clear change" ? `→ ${words}` : words;
}

export function directionStyle({ verdict }: Comparison): CellStyle {
  if (verdict === "better") return scoreStyle(2);
  return verdict === "worse" ? scoreStyle(0) : {};
}

/** The smallest change that is more than noise, in the figure's unit. */
export function smallestText({ figure, smallest }: Comparison): string {
  return smallest === null ? NONE : FIGURE_WORDS[figure].change(smallest);
}

/** `Q3 2026`, and a word where it is not complete. */
export function quarterText({ year, quarter, isComplete }: Quarter): string {
  return `Q${quarter} ${year}${isComplete ? "" : " part"}`;
}
