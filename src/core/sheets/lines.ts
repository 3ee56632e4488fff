import { dateCell } from "../settings/calendar";
import { nameKey } from "../settings/names";
import type { ExplainedLine } from "../scoring/explain-lines";
import type { Figure, PayerDetail, PayerResult, Scorecard } from "../scoring/result";
import { address, area, formula, rangeAddress } from "./cell-address";
import { SheetDraft } from "./draft";
import { CENTS, COUNT, DATE, PERCENT_TENTHS, TENTHS, UNITS } from "./formats";
import { counted } from "../settings/counted";
import { periodText, putHeading } from "./heading";
import { BAND, HAIRLINE, MUTED, NOTICE, STRONG, TAB, TABLE_HEADING } from "./palette";
import type { Area, PlanCell, SheetPlan } from "./plan";
import { printPlan } from "./print-setup";
import { type Stamp, stampText } from "./stamp";
import { lineHeight, wrappedLines } from "./text-width";

interface LineColumn {
  readonly heading: string;
  readonly width: number;
  readonly format?: string;
  readonly cell: (line: ExplainedLine) => PlanCell;
}

const yesNo = (value: boolean): string => (value ? "yes" : "no");

/** Days of the service lines that the mean is taken over; the column's average is the scorecard's figure. */
const daysInMean = ({ inReviewPeriod, daysToPay }: ExplainedLine): PlanCell => (inReviewPeriod ? daysToPay : null);

const COLUMNS: readonly LineColumn[] = [
  { heading: "Rows in the claims", width: 14.5, cell: ({ rows }) => rows.join(", ") },
  { heading: "Code", width: 9, cell: ({ code }) => (code === "" ? "none" : code) },
  { heading: "Units", width: 6.5, format: UNITS, cell: ({ units }) => units },
  { heading: "Service date", width: 10, format: DATE, cell: ({ serviceDate }) => dateCell(serviceDate) },
  { heading: "First sent", width: 10, format: DATE, cell: ({ submittedDate }) => dateCell(submittedDate) },
  { heading: "Last sent", width: 10, format: DATE, cell: ({ lastSubmittedDate }) => dateCell(lastSubmittedDate) },
  { heading: "Decided on", width: 10, format: DATE, cell: ({ paidDate }) => dateCell(paidDate) },
  { heading: "Days to pay", width: 8, format: COUNT, cell: daysInMean },
  { heading: "Billed", width: 10, format: CENTS, cell: ({ billed }) => billed },
  { heading: "Allowed", width: 10, format: CENTS, cell: ({ allowed }) => allowed },
  { heading: "Insurer paid", width: 10, format: CENTS, cell: ({ insurerPaid }) => insurerPaid },
  { heading: "Collected", width: 10, format: CENTS, cell: ({ cash }) => cash },
  { heading: "Initial outcome", width: 11, cell: ({ initialOutcome }) => initialOutcome },
  { heading: "Final outcome", width: 11, cell: ({ finalOutcome }) => finalOutcome },
  { heading: "Decided", width: 8, cell: ({ adjudicated }) => yesNo(adjudicated) },
  { heading: "In review period", width: 9, cell: ({ inReviewPeriod }) => yesNo(inReviewPeriod) },
  { heading: "In denial window", width: 9, cell: ({ inDenialWindow }) => yesNo(inDenialWindow) },
  { heading: "Reworked", width: 10, cell: ({ reworked }) => yesNo(reworked) },
  { heading: "Cause", width: 8.5, cell: ({ cause }) => cause },
  { heading: "Marks", width: 16, cell: ({ marks }) => marks.join(", ") },
  { heading: "Why", width: 62, cell: ({ why }) => why },
];

/** Text after numbers: an indent keeps the two apart. */
const FIRST_OUTCOME = COLUMNS.findIndex(({ heading }) => heading === "Initial outcome");

/** More rows than these do not fit one request; the denial window goes first, so that its rates can still be recounted. */
export const MOST_LINES = 3000;

/** The service lines behind a payer's figures; denial and rework rates are counted again from them by native formulas. */
export function planLines(payer: string, lines: readonly ExplainedLine[], card: Scorecard, stamp: Stamp): SheetPlan {
  const draft = new SheetDraft({
    key: `lines:${nameKey(payer)}`,
    name: sheetName(payer),
    kind: "report",
    tabColor: TAB.notes,
    widths: COLUMNS.map(({ width }) => width),
  });
  const shown = listed(lines);
  const cut = shown.length < lines.length ? `; cut at ${counted(shown.length, "service line")} of ${lines.length}` : "";
  const top =
    1 +
    putHeading(
      draft,
      `${payer}: the service lines behind its figures`,
      [
        `${periodText(card)}. ${counted(lines.length, "service line")}${cut}. No patients: look up the rows in the claim table.`,
      ],
      card,
    );
  const heading = top + RECOUNT_ROWS;
  const isCut = shown.length < lines.length;
  const isWindowCut = lines.filter(({ inDenialWindow }) => inDenialWindow).length > MOST_LINES;
  putRecount(draft, top, { heading, rows: shown.length, isCut, isWindowCut }, figuresOf(payer, card));
  putLines(draft, heading, shown);
  const last = heading + shown.length + 2;
  draft.put(last, 0, stampText(stamp), { size: 8, color: MUTED });
  return draft.plan({
    freeze: { rows: heading + 1, columns: 2 },
    print: printPlan({
      orientation: "landscape",
      area: area(0, 0, last + 1, COLUMNS.length),
      titleRows: { row: heading, rows: 1 },
      footer: { left: "Confidential: service lines of one payer", center: "", page: true },
    }),
  });
}

/** A tab holds 31 characters and none of `\ / ? * [ ] :`. */
function sheetName(payer: string): string {
  return `Lines - ${payer.replace(/[\\/?*[\]:]/g, " ").replace(/'/g, "’")}`.slice(0, 31).trimEnd();
}

function listed(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  if (lines.length <= MOST_LINES) return lines;
  const first = lines.filter(({ inDenialWindow }) => inDenialWindow);
  const rest = lines.filter(({ inDenialWindow }) => !inDenialWindow);
  return [...first, ...rest].slice(0, MOST_LINES);
}

function figuresOf(payer: string, card: Scorecard): { result: PayerResult; detail: PayerDetail } | null {
  const at = card.payers.findIndex((one) => one.payer === payer);
  return at < 0 ? null : { result: card.payers[at]!, detail: card.details[at]! };
}

/** Where the recount stands in its columns. */
const RECOUNT = { count: 3, of: 4, figure: 5, scorecard: 6, difference: 7, columns: 8 } as const;
/** Heading, four rates, mean days, a gap. */
const RECOUNT_ROWS = 7;

/** One figure of the payer, counted again: so many (or so many days) of so many service lines. */
interface Recounted {
  readonly name: string;
  readonly count: string;
  readonly of: string;
  readonly figure: Figure;
  readonly format: string;
}

/** Denial and rework rates and mean days counted from the rows below, beside the scorecard's, with the difference. */
function putRecount(draft: SheetDraft, top: number, listed: ListedRows, figures: ReturnType<typeof figuresOf>): void {
  const rows = [...recountedRates(listed, figures), recountedDays(listed, figures)];
  const isReviewPeriod = figures?.detail.window.isReviewPeriod ?? false;
  const over = isReviewPeriod ? "over the review period: too few in the window" : "over the denial window";
  draft.write(top, 0, [
    [`Recount, ${over}`, null, null, "Count or days", "Service lines", "Figure", "On the scorecard", "Difference"],
  ]);
  draft.write(
    top + 1,
    0,
    rows.map((row, i) => recountCells(row, top + 1 + i)),
  );
  const body = area(top + 1, 0, rows.length, RECOUNT.columns);
  draft.style(area(top, 0, 1, RECOUNT.columns), { ...TABLE_HEADING, wrap: true });
  draft.style(body, { fill: BAND, insideHorizontal: HAIRLINE });
  draft.style({ ...body, row: top, rows: rows.length + 1, column: RECOUNT.count, columns: 5 }, { horizontal: "right" });
  draft.style({ ...body, column: RECOUNT.count, columns: 2 }, { numberFormat: COUNT });
  rows.forEach(({ format }, i) => draft.style(area(top + 1 + i, RECOUNT.figure, 1, 3), { numberFormat: format }));
  draft.style({ ...body, column: RECOUNT.difference, columns: 1 }, { bold: true });
  draft.setHeight(top, 28);
}

function recountCells({ name, count, of, figure }: Recounted, row: number): PlanCell[] {
  const [counted, all] = [address(row, RECOUNT.count), address(row, RECOUNT.of)];
  const same = `ROUND(${address(row, RECOUNT.figure)}-${address(row, RECOUNT.scorecard)},9)`;
  return [
    name,
    null,
    null,
    formula(count),
    formula(of),
    formula(`IF(${all}=0,0,${counted}/${all})`),
    figure ?? "–",
    figure === null ? "–" : formula(same),
  ];
}

/** The rows of the list: its heading, how many there are, and whether service lines, or those of the denial window, were cut. */
interface ListedRows {
  readonly heading: number;
  readonly rows: number;
  readonly isCut: boolean;
  readonly isWindowCut: boolean;
}

const IN_WINDOW: readonly string[] = ["In denial window", "yes", "Decided", "yes"];

function recountedRates(listed: ListedRows, figures: ReturnType<typeof figuresOf>): Recounted[] {
  const result = figures?.result;
  const of = countRows(listed, IN_WINDOW);
  const matching = (...conditions: string[]): string => countRows(listed, [...IN_WINDOW, ...conditions]);
  const reworked = matching("Reworked", "yes");
  const others = ["office", "patient"].map((cause) => matching("Reworked", "yes", "Cause", cause));
  // Where too few causes are known, all rework counts against the payers, and the scorecard's two rates are one.
  const setApart = result !== undefined && result.payerReworkRate !== result.reworkRate;
  const rows: readonly (readonly [string, string, Figure])[] = [
    ["Initial denial rate", matching("Initial outcome", "denied"), result?.denialRate ?? null],
    ["Final denial rate", matching("Final outcome", "denied"), result?.finalDenialRate ?? null],
    ["Rework rate, any cause", reworked, result?.reworkRate ?? null],
    [
      "Rework rate, by the payer",
      setApart ? [reworked, ...others].join("-") : reworked,
      result?.payerReworkRate ?? null,
    ],
  ];
  // A part of the window's lines cannot be held against the whole.
  return rows.map(([name, count, figure]) => ({
    name,
    count,
    of,
    figure: listed.isWindowCut ? null : figure,
    format: PERCENT_TENTHS,
  }));
}

/** Mean days over the service lines of the review period that have days; not comparable where service lines were cut. */
function recountedDays(listed: ListedRows, figures: ReturnType<typeof figuresOf>): Recounted {
  const days = columnRange("Days to pay", listed);
  return {
    name: "Mean days to pay, review period",
    count: `SUM(${days})`,
    of: `COUNT(${days})`,
    figure: listed.isCut ? null : (figures?.result.meanDays ?? null),
    format: TENTHS,
  };
}

/** A count of the rows that meet all conditions: names of columns, each with its value. */
function countRows(listed: ListedRows, conditions: readonly string[]): string {
  const parts = conditions.map((part, i) => (i % 2 === 0 ? columnRange(part, listed) : `"${part}"`));
  return `COUNTIFS(${parts.join(",")})`;
}

function columnRange(name: string, { heading, rows }: ListedRows): string {
  const column = COLUMNS.findIndex(({ heading: text }) => text === name);
  const [from, to] = rangeAddress(area(heading + 1, column, Math.max(1, rows), 1)).split(":");
  const fixed = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${fixed(from!)}:${fixed(to!)}`;
}

function putLines(draft: SheetDraft, heading: number, lines: readonly ExplainedLine[]): void {
  const first = heading + 1;
  const body = (column: number, columns = 1): Area => area(first, column, lines.length, columns);
  draft.write(heading, 0, [COLUMNS.map((column) => column.heading)]);
  draft.style(area(heading, 0, 1, COLUMNS.length), TABLE_HEADING);
  draft.setHeight(heading, 28);
  if (lines.length === 0) draft.put(first, 0, "No service line of this payer was counted.", { fill: NOTICE });
  draft.write(
    first,
    0,
    lines.map((line) => COLUMNS.map(({ cell }) => cell(line))),
  );
  draft.style(body(0, COLUMNS.length), { insideHorizontal: HAIRLINE, bottom: STRONG, vertical: "top", size: 9 });
  COLUMNS.forEach(({ format }, column) => {
    if (!format) return;
    draft.style(body(column), { numberFormat: format, horizontal: "right" });
    draft.style(area(heading, column, 1, 1), { horizontal: "right" });
  });
  draft.style(area(heading, FIRST_OUTCOME, lines.length + 1, 1), { horizontal: "left", indent: 1 });
  for (const column of [0, COLUMNS.length - 2, COLUMNS.length - 1]) draft.style(body(column), { wrap: true });
  lines.forEach((line, i) => {
    const height = rowLines(draft, line);
    if (height > 1) draft.setHeight(first + i, lineHeight(height, { size: 9 }));
  });
}

function rowLines(draft: SheetDraft, line: ExplainedLine): number {
  return Math.max(
    ...COLUMNS.map(({ cell }, column) => {
      const text = cell(line);
      return typeof text === "string" ? wrappedLines(text, draft.room(column, 1), { size: 9 }) : 1;
    }),
  );
}
