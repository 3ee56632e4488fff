import type { DenialAnalysis, PayerDenials } from "../analysis/denials";
import { formula } from "./cell-address";
import { categoryWords } from "./denials-words";
import type { SheetDraft } from "./draft";
import { type FigureColumn, type FigureRow, type PlacedFigures, putFigureTable } from "./figure-table";
import { aligned, COUNT, DOLLARS, PERCENT, PERCENT_TENTHS } from "./formats";
import type { PlanCell } from "./plan";
import { REVIEW_PERIOD } from "./score-cells";

export const POINTS = "+0.0;-0.0;0.0";
const NONE = "–";

/** `=D7/C7`, or a dash where there is nothing to divide by. */
export function shareOf(part: string, whole: string, wholeValue: number): PlanCell {
  return wholeValue === 0 ? NONE : formula(`${part}/${whole}`);
}

/** The decided service lines of a payer, with the mark of those that are taken over the review period. */
function decidedColumn(payers: readonly PayerDenials[]): FigureColumn<PayerDenials> {
  const widest = payers.some(({ isReviewPeriod }) => isReviewPeriod) ? REVIEW_PERIOD : "";
  return {
    key: "decided",
    heading: "Decided service lines",
    format: aligned(COUNT, "", widest),
    formatOf: ({ isReviewPeriod }) => aligned(COUNT, isReviewPeriod ? REVIEW_PERIOD : "", widest),
    cell: ({ adjudicated }) => adjudicated,
    total: "sum",
  };
}

const PAYER: FigureColumn<PayerDenials> = { key: "payer", heading: "Payer", cell: ({ payer }) => payer };

/** Initial and final denials of each payer, against the others and the best, and what was won back. */
export function putPayerDenials(draft: SheetDraft, top: number, analysis: DenialAnalysis): PlacedFigures {
  const { payers, missing } = analysis;
  const hasBilled = !missing.has("billed");
  const all = sum(payers, ({ adjudicated }) => adjudicated);
  const denied = sum(payers, (payer) => payer.all.initiallyDenied);
  const rate = (part: string): FigureColumn<PayerDenials>["cell"] => {
    return ({ adjudicated }, { at }) => shareOf(at(part), at("decided"), adjudicated);
  };
  const columns: FigureColumn<PayerDenials>[] = [
    PAYER,
    { key: "reason", heading: "Most frequent reason", cell: mostFrequentReason },
    decidedColumn(payers),
    { key: "denied", heading: "Initially denied", format: COUNT, cell: (one) => one.all.initiallyDenied, total: "sum" },
    {
      key: "rate",
      heading: "Initial denial rate",
      format: PERCENT_TENTHS,
      cell: rate("denied"),
      total: ({ at }) => shareOf(at("denied"), at("decided"), all),
    },
    ...comparisons(analysis),
    { key: "final", heading: "Finally denied", format: COUNT, cell: (one) => one.all.finallyDenied, total: "sum" },
    {
      key: "finalRate",
      heading: "Final denial rate",
      format: PERCENT_TENTHS,
      cell: rate("final"),
      total: ({ at }) => shareOf(at("final"), at("decided"), all),
    },
    {
      key: "finalBilled",
      heading: "Billed, finally denied",
      format: DOLLARS,
      cell: (one) => (hasBilled ? one.all.finallyDeniedBilled : NONE),
      total: hasBilled ? "sum" : () => NONE,
    },
    { key: "won", heading: "Won back", format: COUNT, cell: (one) => one.all.wonBack, total: "sum" },
    {
      key: "wonShare",
      heading: "Won back of initially denied",
      format: PERCENT,
      cell: (one, { at }) => shareOf(at("won"), at("denied"), one.all.initiallyDenied),
      total: ({ at }) => shareOf(at("won"), at("denied"), denied),
    },
    {
      key: "wonAllowed",
      heading: "Allowed, won back",
      format: DOLLARS,
      cell: (one) => one.all.wonBackAllowed,
      total: "sum",
    },
  ];
  return putFigureTable(draft, top, { columns, rows: payers, totals: "All payers" });
}

/** Against all other payers together, each in its own window, and against the best payer. */
function comparisons({ payers, best }: DenialAnalysis): FigureColumn<PayerDenials>[] {
  const all = sum(payers, ({ adjudicated }) => adjudicated);
  const bestAt = payers.findIndex(({ payer }) => payer === best);
  const points = (rate: string, against: string): PlanCell => formula(`ROUND(100*(${rate}-${against}),1)`);
  const hasOthers = ({ adjudicated }: PayerDenials): boolean => all > adjudicated;
  return [
    {
      key: "others",
      heading: "All other payers' rate",
      format: PERCENT_TENTHS,
      cell: (one, row) => (hasOthers(one) ? formula(`${without(row, "denied")}/${without(row, "decided")}`) : NONE),
      total: () => NONE,
    },
    {
      key: "aboveOthers",
      heading: "Points above the others",
      format: POINTS,
      cell: (one, { at }) => (hasOthers(one) && one.adjudicated > 0 ? points(at("rate"), at("others")) : NONE),
      total: () => NONE,
    },
    {
      key: "aboveBest",
      heading: "Points above the best payer",
      format: POINTS,
      cell: (one, { at, of }) => {
        if (bestAt < 0 || one.adjudicated === 0) return NONE;
        return one.payer === best ? "best" : points(at("rate"), of("rate", bestAt));
      },
      total: () => NONE,
    },
  ];
}

/** `(D20-D7)`: all payers but this one. */
function without({ at, total }: FigureRow, key: string): string {
  return `(${total(key)}-${at(key)})`;
}

/** `authorization (12 of 18)`. */
function mostFrequentReason({ reasons, all }: PayerDenials): string {
  const byCategory = new Map<string, number>();
  for (const { category, initiallyDenied } of reasons)
    byCategory.set(category, (byCategory.get(category) ?? 0) + initiallyDenied);
  const [first] = [...byCategory].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === 0) return NONE;
  return `${categoryWords(first[0])} (${first[1]} of ${all.initiallyDenied})`;
}

/** Reworked service lines by what made the work, and what the clearinghouse rejected. */
export function putRework(draft: SheetDraft, top: number, { payers, missing }: DenialAnalysis): PlacedFigures {
  const all = sum(payers, ({ adjudicated }) => adjudicated);
  const hasBilled = !missing.has("billed");
  const kind = (
    key: "denied" | "downcoded" | "adjusted" | "rejectedFirst" | "sentAgain",
    heading: string,
  ): FigureColumn<PayerDenials> => ({
    key,
    heading,
    group: "Reworked, each in the first column that applies",
    format: COUNT,
    cell: ({ rework }) => rework[key],
    total: "sum",
  });
  const rejections = "Rejected by the clearinghouse: no denials";
  const columns: FigureColumn<PayerDenials>[] = [
    PAYER,
    { key: "over", heading: "Measured over", cell: ({ isReviewPeriod }) => windowWords(isReviewPeriod) },
    decidedColumn(payers),
    kind("denied", "Denied, at first or later"),
    kind("downcoded", "Paid as a lower service"),
    kind("adjusted", "Paid in part"),
    kind("rejectedFirst", "Rejected first, then decided"),
    kind("sentAgain", "Sent or paid again"),
    {
      key: "reworked",
      heading: "Reworked in all",
      format: COUNT,
      cell: (_, { at }) => formula(`SUM(${at("denied")}:${at("sentAgain")})`),
      total: "sum",
    },
    {
      key: "rate",
      heading: "Rework rate, any cause",
      format: PERCENT_TENTHS,
      cell: ({ adjudicated }, { at }) => shareOf(at("reworked"), at("decided"), adjudicated),
      total: ({ at }) => shareOf(at("reworked"), at("decided"), all),
    },
    {
      key: "rejections",
      heading: "At least once",
      group: rejections,
      format: COUNT,
      cell: ({ rework }) => rework.rejections.lines,
      total: "sum",
    },
    {
      key: "waiting",
      heading: "Still with the office",
      group: rejections,
      format: COUNT,
      cell: ({ rework }) => rework.rejections.waiting,
      total: "sum",
    },
    {
      key: "waitingBilled",
      heading: "Billed of these",
      group: rejections,
      format: DOLLARS,
      cell: ({ rework }) => (hasBilled ? rework.rejections.waitingBilled : NONE),
      total: hasBilled ? "sum" : () => NONE,
    },
  ];
  return putFigureTable(draft, top, { columns, rows: payers, totals: "All payers" });
}

function windowWords(isReviewPeriod: boolean): string {
  return isReviewPeriod ? `review period ${REVIEW_PERIOD}` : "denial window";
}

export function sum<T>(rows: readonly T[], value: (one: T) => number): number {
  return rows.reduce((total, one) => total + value(one), 0);
}
