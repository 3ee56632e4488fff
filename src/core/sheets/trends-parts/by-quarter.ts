import type { Comparison, PayerTrend } from "../../analysis/directions";
import { FIGURE_RULES, TREND_FIGURES, type TrendFigure } from "../../analysis/trend-figures";
import { gradeText } from "../../scoring/payer-words";
import type { Quarter } from "../../scoring/quarters";
import type { PracticeResult } from "../../scoring/result";
import { area } from "../cell-address";
import type { SheetDraft } from "../draft";
import { CENTS, COUNT, DOLLARS, PERCENT_TENTHS, TENTHS } from "../formats";
import { INK, MUTED, STRONG } from "../palette";
import type { PlanCell } from "../plan";
import { FIGURE, PAYER, payerText, putHeadings, styleFormats, styleRows, type TrendColumns } from "./layout";
import { mutePartial } from "./overview";
import { directionStyle, directionText, FIGURE_WORDS, NONE, quarterText, smallestText } from "./words";

/** One row of the table: a figure of a payer, or of the practice. */
interface FigureRow {
  readonly payer: string;
  readonly isFirst: boolean;
  readonly name: string;
  readonly format: string | null;
  readonly cells: readonly PlanCell[];
  readonly figure: TrendFigure | null;
  readonly lastQuarter: Comparison | null;
  readonly yearEarlier: Comparison | null;
}

export interface PlacedQuarters {
  readonly headings: number;
  /** The first free row. */
  readonly next: number;
}

/** The figures of the practice and of each payer by quarter, and which way they go. */
export function putByQuarter(
  draft: SheetDraft,
  top: number,
  columns: TrendColumns,
  quarters: readonly Quarter[],
  contents: { readonly practice: readonly PracticeResult[]; readonly trends: readonly PayerTrend[] },
): PlacedQuarters {
  const { quarters: firstQuarter, lastQuarter, yearEarlier } = columns;
  putHeadings(
    draft,
    top,
    [
      [PAYER, "Payer"],
      [FIGURE, "Figure"],
      ...quarters.map((quarter, i): [number, string] => [firstQuarter + i, quarterText(quarter)]),
      [lastQuarter, "Latest against before"],
      [lastQuarter + 1, "Counts from"],
      ...(yearEarlier === null
        ? []
        : ([
            [yearEarlier, "Against a year earlier"],
            [yearEarlier + 1, "Counts from"],
          ] as const)),
    ],
    { from: firstQuarter, to: lastQuarter },
  );
  const rows = [...practiceRows(contents.practice), ...contents.trends.flatMap(payerRows)];
  const first = top + 1;
  styleRows(draft, first, rows.length, lastQuarter);
  draft.style(area(first, firstQuarter, rows.length, lastQuarter - firstQuarter), { horizontal: "right" });
  draft.write(
    first,
    PAYER,
    rows.map(({ payer, name, cells }) => [payerText(draft, payer), name, ...cells]),
  );
  draft.style(area(first, PAYER, rows.length, 1), { color: MUTED });
  rows.forEach(({ isFirst }, i) => {
    if (!isFirst) return;
    draft.style(area(first + i, PAYER, 1, 1), { bold: true, color: INK });
    if (i > 0) draft.style(area(first + i, PAYER, 1, draft.columns), { top: STRONG });
  });
  const formats = rows.map(({ format }) => format);
  styleFormats(draft, { row: first, column: firstQuarter, columns: quarters.length }, formats);
  mutePartial(draft, first, rows.length, columns, quarters);
  putDirections(
    draft,
    first,
    lastQuarter,
    rows.map((row) => row.lastQuarter),
  );
  if (yearEarlier !== null)
    putDirections(
      draft,
      first,
      yearEarlier,
      rows.map((row) => row.yearEarlier),
    );
  return { headings: top, next: first + rows.length };
}

function putDirections(
  draft: SheetDraft,
  first: number,
  column: number,
  comparisons: readonly (Comparison | null)[],
): void {
  draft.write(
    first,
    column,
    comparisons.map((one) => (one === null ? [null, null] : [directionText(one), smallestText(one)])),
  );
  draft.styleDown(
    first,
    column,
    comparisons.map((one) => (one === null ? {} : directionStyle(one))),
  );
}

const PRACTICE: readonly (readonly [name: string, format: string, of: (one: PracticeResult) => number | null])[] = [
  ["Sessions", COUNT, ({ sessions }) => sessions],
  ["Collected", DOLLARS, ({ cash }) => cash],
  ["Allowed per session", CENTS, ({ allowedPerSession }) => allowedPerSession],
  ["Initial denials", PERCENT_TENTHS, ({ denialRate }) => denialRate],
  ["Rework, by the payers", PERCENT_TENTHS, ({ payerReworkRate }) => payerReworkRate],
  ["Days to pay", TENTHS, ({ meanDays }) => meanDays],
];

function practiceRows(practice: readonly PracticeResult[]): FigureRow[] {
  return PRACTICE.map(([name, format, of], i) => ({
    payer: "The practice",
    isFirst: i === 0,
    name,
    format,
    cells: practice.map((one) => of(one) ?? NONE),
    figure: null,
    lastQuarter: null,
    yearEarlier: null,
  }));
}

/** Grade, points, the figures that any quarter has, and what they rest on. */
function payerRows({ payer, quarters, lastQuarter, yearEarlier }: PayerTrend): FigureRow[] {
  const none = { payer, isFirst: false, figure: null, lastQuarter: null, yearEarlier: null };
  const comparisonOf = (all: readonly Comparison[] | null, figure: TrendFigure): Comparison | null =>
    all?.find((one) => one.figure === figure) ?? null;
  const figures = TREND_FIGURES.filter((figure) =>
    quarters.some((one) => one && FIGURE_RULES[figure].of(one) !== null),
  );
  const rows = figures.map((figure): FigureRow => {
    const { name, format } = FIGURE_WORDS[figure];
    const cells = quarters.map((one) => {
      if (one === null) return NONE;
      return figure === "grade" ? gradeText(one.payer) : (FIGURE_RULES[figure].of(one) ?? NONE);
    });
    return {
      ...none,
      name,
      format,
      cells,
      figure,
      lastQuarter: comparisonOf(lastQuarter, figure),
      yearEarlier: comparisonOf(yearEarlier, figure),
    };
  });
  const points = quarters.map((one) => one?.payer.points ?? NONE);
  const decided = quarters.map((one) => one?.payer.adjudicated ?? NONE);
  const graded = { ...none, name: "Points of 100", format: COUNT, cells: points };
  const counted = { ...none, name: "Decided service lines", format: COUNT, cells: decided };
  const all = [...rows, ...(points.some((each) => each !== NONE) ? [graded] : []), counted];
  return all.map((row, i) => ({ ...row, isFirst: i === 0 }));
}
