import { procedureCode } from "../../claims/procedure-codes";
import type { PayerScores, RateCell } from "../../scoring/result";
import { hasLowerBounds, rankedPayers, type RankedPayer } from "../../scoring/payer-words";
import type { RateClass } from "../../scoring/rate-classes";
import type { SheetDraft } from "../draft";
import { countText } from "../../settings/counted";
import { dollarText } from "../formats";
import { LOWER_BOUND, OWN_SCHEDULE } from "../score-cells";
import { longestWord, textWidth, widthForRoom } from "../text-width";
import type { Year } from "../../scoring/year";

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
/** The narrowest column of figures, and the widest that a payer's name asks for. */
const FIGURE_WIDTH = 10;
const WIDEST_FOR_NAME = 14;
const FIGURE_SIZE = 10;
/** As wide as any mark behind a Medicare amount. */
const MEDICARE_MARK = OWN_SCHEDULE;
export const HEADING_FACE = { size: 9, bold: true } as const;

/** The largest payers with rates; self-pay last, because it is no contract to compare with. */
export function payersAcross(card: PayerScores): RankedPayer[] {
  const withRates = rankedPayers(card).filter(({ detail }) => detail.rates.length > 0);
  const insurers = withRates.filter(({ payer }) => payer.type !== "self-pay");
  const selfPay = withRates.filter(({ payer }) => payer.type === "self-pay");
  return [...insurers.slice(0, PAYERS_ACROSS), ...selfPay.slice(0, 1)];
}

/** Widths of a page of `columns` columns: wide enough that no word of a payer's name is broken, within bounds, and no figure is hidden. */
export function pageWidths(card: PayerScores, across: readonly RankedPayer[], year: Year, columns: number): number[] {
  const least = Math.max(FIGURE_WIDTH, widthFor(widestFigure(card, year)));
  const figures = Array.from({ length: columns - FIRST_FIGURE }, (_, i) => {
    const name = across[i] ? widthFor(longestWord(across[i].payer.payer, HEADING_FACE)) : 0;
    return Math.max(least, Math.min(WIDEST_FOR_NAME, name));
  });
  return [...FIRST_WIDTHS, ...figures];
}

/** Width in characters, in halves, for so many points and a little air. */
function widthFor(points: number): number {
  return Math.ceil(widthForRoom(points + 2) * 2) / 2;
}

/** Points of the widest figure of the page: Excel shows `####` for one that its column has no room for. */
function widestFigure(card: PayerScores, year: Year): number {
  const rates = card.details.flatMap((detail) => detail.rates);
  const largest = (of: (rate: RateCell) => number | null): string =>
    dollarText(rates.reduce((most, rate) => Math.max(most, of(rate) ?? 0), 0));
  const mark = rankedPayers(card).some(hasLowerBounds) ? ` ${LOWER_BOUND}` : "";
  const bold = [`▲ ${largest(perHour)}${mark}`, `▲ ${largest(({ rate }) => rate)}${mark}`];
  const plain = [`${largest(({ medicare }) => medicare)} ${MEDICARE_MARK}`, largest(({ bestPlan }) => bestPlan)];
  const total = `-$${countText(year.of(rates.reduce((sum, { allowed }) => sum + allowed, 0)))}`;
  return Math.max(
    ...[...bold, total].map((text) => textWidth(text, { size: FIGURE_SIZE, bold: true })),
    ...plain.map((text) => textWidth(text, { size: FIGURE_SIZE })),
  );
}

/** The amount for an hour of the code's minutes; `null`: the code has none. */
function perHour({ code, rate }: RateCell): number | null {
  const { minutes } = procedureCode(code);
  return minutes === null ? null : (rate / minutes) * 60;
}
