import type { PayerScores } from "../../scoring/result";
import { rankedPayers, type RankedPayer } from "../../scoring/payer-words";
import type { RateClass } from "../../scoring/rate-classes";
import type { SheetDraft } from "../draft";
import { longestWord, widthForRoom } from "../text-width";
import type { Year } from "./year";

/** What all parts of the Rates sheet are put down from. */
export interface RatesPage {
  readonly draft: SheetDraft;
  readonly card: PayerScores;
  /** Classes of service that stand side by side: all, or those with the most units. */
  readonly classes: readonly RateClass[];
  /** So many there are in all. */
  readonly allClasses: number;
  /** Payers that stand side by side. */
  readonly across: readonly RankedPayer[];
  readonly year: Year;
  /** Columns of the page. */
  readonly columns: number;
}

/** Payers and codes side by side; the list has all. */
const PAYERS_ACROSS = 12;
export const MOST_CODES = 40;
/** Code or number, name, count: the columns that all parts begin with. */
export const FIRST_WIDTHS = [10, 36, 8] as const;
export const NAME = 1;
export const FIRST_FIGURE = FIRST_WIDTHS.length;
/** Narrowest and widest column of figures: as wide as the longest word of a payer's name asks for. */
const FIGURE_WIDTH = 10;
const WIDEST_FIGURE = 14;
export const HEADING_FACE = { size: 9, bold: true } as const;

/** The largest payers with rates; self-pay last, because it is no contract to compare with. */
export function payersAcross(card: PayerScores): RankedPayer[] {
  const withRates = rankedPayers(card).filter(({ detail }) => detail.rates.length > 0);
  const insurers = withRates.filter(({ payer }) => payer.type !== "self-pay");
  const selfPay = withRates.filter(({ payer }) => payer.type === "self-pay");
  return [...insurers.slice(0, PAYERS_ACROSS), ...selfPay.slice(0, 1)];
}

/** Widths of a page of `columns` columns: wide enough that no word of a payer's name is broken, within bounds. */
export function pageWidths(across: readonly RankedPayer[], columns: number): number[] {
  const figures = Array.from({ length: columns - FIRST_FIGURE }, (_, i) => figureWidth(across[i]));
  return [...FIRST_WIDTHS, ...figures];
}

function figureWidth(ranked: RankedPayer | undefined): number {
  if (!ranked) return FIGURE_WIDTH;
  const wanted = widthForRoom(longestWord(ranked.payer.payer, HEADING_FACE) + 2);
  return Math.min(WIDEST_FIGURE, Math.max(FIGURE_WIDTH, Math.ceil(wanted * 2) / 2));
}
