import { SCORE_NAMES, type Metrics, type Scorecard } from "../scoring/result";
import { area, formula, rangeAddress } from "./cell-address";
import { type SheetDraft } from "./draft";
import { Footnotes } from "./footnotes";
import { aligned, CENTS, COUNT, PERCENT, PERCENT_TENTHS, TENTHS } from "./formats";
import { counted } from "../settings/counted";
import { BAND, HAIRLINE, INK, MUTED, SCORE_SYMBOL, scoreStyle, STRONG, TABLE_HEADING, WHITE } from "./palette";
import {
  actionText,
  gradeText,
  hasLowerBounds,
  missingReason,
  practiceHasLowerBounds,
  rankedPayers,
  type RankedPayer,
} from "../scoring/payer-words";
import type { CellStyle, Edge, PlanCell } from "./plan";
import { LOWER_BOUND, OWN_SCHEDULE, scoreCell } from "./score-cells";
import { lineHeight, wrappedLines } from "./text-width";

/** Rows of payers on the page; the smaller ones of a practice with more share one row and stand on Payer Mix. */
const PAYERS_ON_PAGE = 25;

const COLUMN = { rank: 0, payer: 1, grade: 2, action: 3, sessions: 4, share: 5, figures: 6, scores: 12 } as const;
/** Columns of the page, in characters: rank, payer, grade, action, sessions, share, six figures, five scores with their n. */
const WIDTHS: readonly number[] = [
  3.4, 24, 6.8, 24, 7.4, 7.4, 8.8, 7.8, 7, 7.2, 8.2, 8.6, 9.2, 5.4, 8.8, 5.4, 8, 6.4, 7.6, 6, 7.2, 6,
];
/** What a mark behind allowed per session, the comparisons, margin and net collection takes in addition. */
const MARKED_WIDTHS: Readonly<Record<number, number>> = { 6: 0.8, 7: 0.4, 8: 0.8, 9: 0.6, 10: 2.4, 11: 0.6 };
/** Columns of the page. */
export const TABLE_COLUMNS = WIDTHS.length;

/** Widths of the page's columns, in characters: wider where figures carry a mark. */
export function tableWidths(card: Scorecard): readonly number[] {
  const hasMarks = rankedPayers(card).some(hasLowerBounds);
  return WIDTHS.map((width, column) => width + (hasMarks ? (MARKED_WIDTHS[column] ?? 0) : 0));
}

interface FigureColumn {
  readonly heading: string;
  readonly metric: keyof Metrics;
  readonly format: string;
  /** Which comparison of the rate score the figure is: where it does not count, it is shown but not scored. */
  readonly comparison?: "medicare" | "commercial" | "coverage";
}

const FIGURES: readonly FigureColumn[] = [
  { heading: "Allowed per session", metric: "allowedPerSession", format: CENTS },
  { heading: "% of Medicare", metric: "medicareIndex", format: PERCENT, comparison: "medicare" },
  { heading: "% of best plan", metric: "commercialIndex", format: PERCENT, comparison: "commercial" },
  { heading: "% of break-even", metric: "coverage", format: PERCENT, comparison: "coverage" },
  { heading: "Margin per session", metric: "margin", format: CENTS },
  { heading: "Net collection", metric: "netCollection", format: PERCENT_TENTHS },
];

/** Group heading, then the units of the figure and of its n. */
const SCORE_HEADINGS: readonly (readonly [string, string, string])[] = [
  ["Rate", "deciding comparison", "units"],
  ["Cost to serve", "minutes a claim", "claims"],
  ["Rework", "% by the payer", "service lines"],
  ["Days to pay", "mean days", "service lines"],
  ["Effort / revenue", "times", "service lines"],
];

/** Points; few payers leave room for higher rows. */
const ROW_HEIGHT = 13.5;
const AIRY_ROW_HEIGHT = 17;
const AIRY_PAYERS = 15;
/** White on white but for the fills of the scores, which it keeps apart. */
const SPACER: Edge = { style: "medium", color: WHITE };
const NOT_SCORED: CellStyle = { italic: true, color: MUTED };

/** Where the table came to stand. */
export interface PlacedTable {
  readonly firstPayer: number;
  /** The first row below the totals. */
  readonly next: number;
  readonly footnotes: Footnotes;
  /** Marks that stand behind figures of the table. */
  readonly marks: ReadonlySet<string>;
}

/** Writes the table of payers with its headings and totals, beginning at `top`. */
export function putPayerTable(draft: SheetDraft, top: number, card: Scorecard): PlacedTable {
  const footnotes = new Footnotes();
  const marks = new Set<string>();
  const ranked = rankedPayers(card);
  const shown = ranked.slice(0, PAYERS_ON_PAGE);
  const rest = ranked.slice(PAYERS_ON_PAGE);
  const first = top + 2;
  putHeadings(draft, top);
  putBase(draft, first, shown.length + (rest.length > 0 ? 1 : 0));
  putWords(draft, first, shown);
  putFigures(draft, first, shown, footnotes, marks);
  putScores(draft, first, shown, footnotes, marks);
  if (rest.length > 0) putRest(draft, first + shown.length, rest);
  const totals = first + shown.length + (rest.length > 0 ? 1 : 0);
  putTotals(draft, totals, first, card);
  return { firstPayer: first, next: totals + 1, footnotes, marks };
}

function putHeadings(draft: SheetDraft, row: number): void {
  const units = [
    "#",
    "Payer",
    "Grade",
    "Action",
    "Sessions",
    "Share of revenue",
    ...FIGURES.map(({ heading }) => heading),
  ];
  draft.write(row + 1, 0, [[...units, ...SCORE_HEADINGS.flatMap(([, figure, count]) => [figure, count])]]);
  draft.style(area(row, 0, 2, TABLE_COLUMNS), TABLE_HEADING);
  draft.style(area(row + 1, COLUMN.rank, 1, 1), { horizontal: "center" });
  draft.style(area(row + 1, COLUMN.grade, 1, 1), { horizontal: "center" });
  draft.style(area(row + 1, COLUMN.sessions, 1, TABLE_COLUMNS - COLUMN.sessions), { horizontal: "right" });
  draft.put(row, COLUMN.sessions, "Volume, revenue and what the payer pays");
  SCORE_HEADINGS.forEach(([name], i) => {
    const where = area(row, COLUMN.scores + 2 * i, 1, 2);
    draft.put(row, where.column, name);
    draft.merge(where);
    draft.style(where, {
      horizontal: "center",
      left: { style: "thin", color: WHITE },
      bottom: { style: "hair", color: WHITE },
    });
    draft.style(area(row + 1, where.column, 1, 1), { left: { style: "thin", color: WHITE } });
    draft.style(area(row + 1, where.column + 1, 1, 1), { size: 8 });
  });
  draft.style(area(row, COLUMN.sessions, 1, COLUMN.scores - COLUMN.sessions), { wrap: false });
  draft.setHeight(row, 15);
  draft.setHeight(row + 1, 37);
}

/** What all rows share: alignment, number formats of plain columns, hairlines. */
function putBase(draft: SheetDraft, first: number, rows: number): void {
  const all = TABLE_COLUMNS;
  draft.style(area(first, 0, rows, all), { vertical: "center", bottom: HAIRLINE, insideHorizontal: HAIRLINE });
  draft.style(area(first, COLUMN.rank, rows, 1), { horizontal: "center", color: MUTED, numberFormat: COUNT });
  draft.style(area(first, COLUMN.payer, rows, 1), { bold: true });
  draft.style(area(first, COLUMN.grade, rows, 1), { horizontal: "center", bold: true });
  draft.style(area(first, COLUMN.action, rows, 1), { size: 9, wrap: true });
  draft.style(area(first, COLUMN.sessions, rows, all - COLUMN.sessions), { horizontal: "right" });
  draft.style(area(first, COLUMN.sessions, rows, 1), { numberFormat: COUNT });
  draft.style(area(first, COLUMN.share, rows, 1), { numberFormat: PERCENT_TENTHS });
  FIGURES.forEach(({ format }, i) => draft.style(area(first, COLUMN.figures + i, rows, 1), { numberFormat: format }));
  SCORE_HEADINGS.forEach((_, i) => {
    draft.style(area(first, COLUMN.scores + 2 * i + 1, rows, 1), { size: 8, color: MUTED });
  });
}

function putWords(draft: SheetDraft, first: number, shown: readonly RankedPayer[]): void {
  draft.write(
    first,
    0,
    shown.map(({ rank, payer }) => [rank, payer.payer, gradeText(payer), actionText(payer), payer.sessions]),
  );
  const room = draft.room(COLUMN.action, 1);
  const nameRoom = draft.room(COLUMN.payer, 1);
  const least = shown.length > AIRY_PAYERS ? ROW_HEIGHT : AIRY_ROW_HEIGHT;
  shown.forEach(({ payer }, i) => {
    const actionLines = wrappedLines(actionText(payer), room, { size: 9 });
    const nameLines = wrappedLines(payer.payer, nameRoom, { size: 10, bold: true });
    const wrapped = Math.max(lineHeight(actionLines, { size: 9 }), lineHeight(nameLines, { size: 10 }));
    draft.setHeight(first + i, actionLines === 1 && nameLines === 1 ? least : Math.max(least, wrapped));
  });
  draft.style(area(first, COLUMN.payer, shown.length, 1), { wrap: true });
  draft.styleDown(
    first,
    COLUMN.grade,
    shown.map(({ payer }) => gradeStyle(payer.grade)),
  );
  draft.styleDown(
    first,
    COLUMN.action,
    shown.map(({ payer }) => (payer.action === null ? NOT_SCORED : {})),
  );
}

/** A and B as green, C as amber, D and F as red; the letter stands in the cell. */
function gradeStyle(grade: RankedPayer["payer"]["grade"]): CellStyle {
  if (grade === null) return NOT_SCORED;
  return { ...scoreStyle(grade === "C" ? 1 : grade === "D" || grade === "F" ? 0 : 2), bold: true };
}

function putFigures(
  draft: SheetDraft,
  first: number,
  shown: readonly RankedPayer[],
  footnotes: Footnotes,
  marks: Set<string>,
): void {
  const cellOf = (ranked: RankedPayer, metric: keyof Metrics): PlanCell =>
    (ranked.payer[metric] as number | null) ?? footnotes.instead("–", missingReason(ranked, metric));
  draft.write(
    first,
    COLUMN.share,
    shown.map((ranked) =>
      ["revenueShare" as const, ...FIGURES.map((f) => f.metric)].map((metric) => cellOf(ranked, metric)),
    ),
  );
  FIGURES.forEach((column, i) => {
    const own = shown.map((ranked) => figureMarks(ranked, column));
    own.flat().forEach((mark) => marks.add(mark));
    const formats = alignedFormats(
      shown.map(() => column.format),
      own.map((each) => each.join("")),
    );
    const styles = shown.map(({ payer, detail }, row): CellStyle => {
      if (payer[column.metric] === null) return NOT_SCORED;
      const isScored = !column.comparison || detail.counts[column.comparison];
      return { ...(isScored ? {} : NOT_SCORED), numberFormat: formats[row]! };
    });
    draft.styleDown(first, COLUMN.figures + i, styles);
  });
}

/** Marks of one figure: a schedule of the payer's own, and allowed amounts that are only known to be too low. */
function figureMarks(ranked: RankedPayer, { metric, comparison }: FigureColumn): string[] {
  if (ranked.payer[metric] === null) return [];
  return [
    ...(comparison === "medicare" && ranked.detail.ownBenchmark ? [OWN_SCHEDULE] : []),
    ...(hasLowerBounds(ranked) ? [LOWER_BOUND] : []),
  ];
}

/** Formats down a column with each cell's mark, aligned with the widest. */
function alignedFormats(formats: readonly string[], marks: readonly string[]): string[] {
  const widest = marks.reduce((longest, mark) => (mark.length > longest.length ? mark : longest), "");
  return formats.map((format, i) => aligned(format, marks[i]!, widest));
}

function putScores(
  draft: SheetDraft,
  first: number,
  shown: readonly RankedPayer[],
  footnotes: Footnotes,
  marks: Set<string>,
): void {
  SCORE_NAMES.forEach((name, i) => {
    const column = COLUMN.scores + 2 * i;
    const cells = shown.map((ranked) => scoreCell(name, ranked));
    cells.flatMap(({ mark, countMark }) => [mark, countMark]).forEach((mark) => marks.add(mark));
    draft.write(
      first,
      column,
      cells.map(({ figure, count, reason }, row) => {
        const score = shown[row]!.payer.scores[name];
        return [figure ?? footnotes.instead(score === null ? "–" : SCORE_SYMBOL[score], reason), count];
      }),
    );
    const formats = alignedFormats(
      cells.map(({ format }) => format),
      cells.map(({ mark }) => mark),
    );
    draft.styleDown(
      first,
      column,
      cells.map(({ figure }, row): CellStyle => {
        const score = shown[row]!.payer.scores[name];
        if (score === null) return { ...NOT_SCORED, numberFormat: formats[row]! };
        return { numberFormat: figure === null ? "@" : formats[row]!, ...scoreStyle(score) };
      }),
    );
    const countFormats = alignedFormats(
      cells.map(() => COUNT),
      cells.map(({ countMark }) => countMark),
    );
    draft.styleDown(
      first,
      column + 1,
      countFormats.map((numberFormat) => ({ numberFormat })),
    );
    draft.style(area(first, column, shown.length, 1), { left: SPACER });
  });
}

function putRest(draft: SheetDraft, row: number, rest: readonly RankedPayer[]): void {
  const sum = (of: (ranked: RankedPayer) => number | null): number | string => {
    const known = rest.map(of).filter((value) => value !== null);
    return known.length > 0 ? known.reduce((total, value) => total + value, 0) : "–";
  };
  const text = `${counted(rest.length, "smaller payer")}, each on Payer Mix`;
  draft.write(row, COLUMN.payer, [[text]]);
  draft.write(row, COLUMN.sessions, [[sum((one) => one.payer.sessions), sum((one) => one.payer.revenueShare)]]);
  draft.style(area(row, COLUMN.payer, 1, 1), { bold: false, italic: true });
  draft.setHeight(row, 14.5);
}

function putTotals(draft: SheetDraft, row: number, first: number, card: Scorecard): void {
  const over = (column: number): string => rangeAddress(area(first, column, row - first, 1));
  const { practice } = card;
  const hasShares = card.payers.some(({ revenueShare }) => revenueShare !== null);
  draft.style(area(row, 0, 1, TABLE_COLUMNS), {
    bold: true,
    fill: BAND,
    color: INK,
    top: STRONG,
    vertical: "center",
  });
  draft.put(row, COLUMN.payer, "All payers");
  draft.put(row, COLUMN.sessions, formula(`SUM(${over(COLUMN.sessions)})`), { numberFormat: COUNT });
  if (hasShares) draft.put(row, COLUMN.share, formula(`SUM(${over(COLUMN.share)})`), { numberFormat: PERCENT_TENTHS });
  const hasMarks = rankedPayers(card).some(hasLowerBounds);
  const mark = practiceHasLowerBounds(card) ? LOWER_BOUND : "";
  const allowedFormat = aligned(CENTS, mark, hasMarks ? LOWER_BOUND : "");
  putPracticeFigure(draft, row, COLUMN.figures, practice.allowedPerSession, allowedFormat);
  putPracticeFigure(draft, row, COLUMN.scores + 4, practice.payerReworkRate, PERCENT_TENTHS);
  putPracticeFigure(draft, row, COLUMN.scores + 6, practice.meanDays, TENTHS);
  draft.setHeight(row, 16);
}

function putPracticeFigure(
  draft: SheetDraft,
  row: number,
  column: number,
  figure: number | null,
  numberFormat: string,
): void {
  draft.put(row, column, figure ?? "–", { numberFormat, horizontal: "right" });
}
